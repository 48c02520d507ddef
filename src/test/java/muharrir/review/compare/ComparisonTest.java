package muharrir.review.compare;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.figure;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Table;
import muharrir.review.compare.BlockDiff.Added;
import muharrir.review.compare.BlockDiff.Change;
import muharrir.review.compare.BlockDiff.Matched;
import muharrir.review.compare.BlockDiff.Parted;
import muharrir.review.compare.BlockDiff.Removed;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final Document three =
      doc(
              p("أعلنت البلدية خطة الطرق الجديدة"),
              p("وقال المهندس إن العمل يبدأ غدًا"),
              h(2, "كلفة المشروع"),
              figure("عمال في الطريق", "سانا"))
          .document();

  /** The body alone: a letter and its changes for each block. */
  private static List<String> body(Comparison comparison) {
    List<String> all = new ArrayList<>();
    for (BlockDiff each : comparison.blocks()) {
      String row =
          switch (each) {
            case Added added -> "+" + added.block().id();
            case Removed removed -> "-" + removed.block().id();
            case Matched matched ->
                matched.before().id()
                    + "="
                    + matched.after().id()
                    + matched.changes().stream().sorted().toList();
            case Parted parted -> "¶" + parted.pair().after().id();
          };
      if (!(each instanceof Matched matched && matched.after() instanceof Block.HeadLine)) {
        all.add(row);
      }
    }
    return all;
  }

  private static Document moved(Document document, int from, int to) {
    return document.withBlocks(blocks -> {
      blocks.add(to, blocks.remove(from));
      return blocks;
    });
  }

  private static Document renamed(Document document) {
    return document.withBlocks(blocks -> {
      blocks.replaceAll(block ->
          block instanceof Block.HeadLine ? block : block.withId(new BlockId("n" + block.id())));
      return blocks;
    });
  }

  @Test
  void theSameTextHasNoDifferences() {
    Comparison comparison = Comparison.of(three, three);
    assertThat(comparison.isEmpty()).isTrue();
    assertThat(comparison.words()).isEqualTo(Comparison.Count.NONE);
    assertThat(body(comparison)).containsExactly("b1=b1[]", "b2=b2[]", "b3=b3[]", "b4=b4[]");
  }

  @Test
  void aMovedParagraphIsShownAsMoved() {
    assertThat(body(Comparison.of(three, moved(three, 3, 5))))
        .containsExactly("b2=b2[]", "b3=b3[]", "b1=b1[MOVED]", "b4=b4[]");
  }

  @Test
  void blocksUnderNewIdsAreFoundByTheirWords() {
    Document other = renamed(moved(three, 3, 5));
    BlockId id = new BlockId("nb2");
    Document edited =
        other.with(
            other.block(id).withText(Field.TEXT, Inline.of("وقال المهندس إن العمل يبدأ الأحد")));
    Comparison comparison = Comparison.of(three, edited);
    assertThat(body(comparison))
        .containsExactly("b2=nb2[WORDS]", "b3=nb3[]", "b1=nb1[MOVED]", "b4=nb4[]");
    assertThat(comparison.words()).isEqualTo(new Comparison.Count(1, 1, 0));
  }

  @Test
  void newAndRemovedBlocksStandInTheirPlaces() {
    Document other =
        three.withBlocks(blocks -> {
          blocks.set(
              4,
              new Block.Paragraph(
                  new BlockId("n1"), Direction.AUTO, Inline.of("فقرة ثالثة مختلفة تمامًا")));
          return blocks;
        });
    Comparison comparison = Comparison.of(three, other);
    assertThat(body(comparison)).containsExactly("b1=b1[]", "+n1", "-b2", "b3=b3[]", "b4=b4[]");
    assertThat(comparison.words()).isEqualTo(new Comparison.Count(4, 6, 0));
  }

  @Test
  void turnedBlocksPicturesAndDirectionsAreTold() {
    Block heading = three.block(new BlockId("b3"));
    Document other =
        three
            .with(new Block.Heading(heading.id(), Direction.AUTO, 3, heading.text(Field.TEXT)))
            .with(three.block(new BlockId("b1")).withDirection(Direction.LTR))
            .with(three.block(new BlockId("b4")).withText(Field.CREDIT, Inline.of("رويترز")));
    Comparison comparison = Comparison.of(three, other);
    assertThat(body(comparison))
        .containsExactly("b1=b1[DIRECTION]", "b2=b2[]", "b3=b3[TURNED]", "b4=b4[WORDS]");
    Matched figure = (Matched) comparison.blocks().getLast();
    assertThat(figure.fields())
        .extracting(each -> each.after().orElseThrow())
        .containsExactly(Field.CAPTION, Field.CREDIT);
    assertThat(figure.fields()).extracting(FieldDiff::isEqual).containsExactly(true, false);
  }

  @Test
  void theHeadlineIsCompared() {
    Document other =
        three.with(
            three.block(BlockId.HEADLINE).withText(Field.TEXT, Inline.of("طرق جديدة في حلب")));
    Matched headline = (Matched) Comparison.of(three, other).blocks().get(1);
    assertThat(headline.changes()).isEqualTo(Set.of(Change.WORDS));
    assertThat(headline.fields().getFirst().segments())
        .containsExactly(new Segment.Inserted(Inline.of("طرق جديدة في حلب")));
  }

  @Test
  void tablesAreComparedCellByCell() {
    Table before = table(List.of("المدينة", "العدد"), List.of("حلب", "12"), List.of("حمص", "7"));
    Table after =
        table(
            List.of("المدينة", "العدد"),
            List.of("دمشق", "20"),
            List.of("حلب", "12"),
            List.of("حمص", "9"));
    Matched matched = BlockComparison.of(before, after, false);
    assertThat(matched.changes()).isEqualTo(Set.of(Change.WORDS));
    assertThat(
            matched.fields().stream()
                .filter(each -> !each.isEqual())
                .map(each -> each.before() + " " + each.after() + " " + each.segments().size()))
        .containsExactly(
            "Optional.empty Optional[cell-1-0] 1",
            "Optional.empty Optional[cell-1-1] 1",
            "Optional[cell-2-1] Optional[cell-3-1] 2");
  }

  @SafeVarargs
  private static Table table(List<String>... rows) {
    List<List<Inline>> cells = new ArrayList<>();
    for (List<String> row : rows) {
      cells.add(row.stream().map(Inline::of).toList());
    }
    return new Table(new BlockId("t"), Direction.AUTO, Inline.EMPTY, true, cells);
  }

  @Test
  void whatIsSaidAboutTheArticleIsComparedFieldByField() {
    Article draft = Article.draft(new ArticleId("abcd1234"), new BlockId("b1"), NOW);
    Metadata data =
        draft
            .metadata()
            .withTags(List.of("حلب", "طرق"))
            .withBylines(List.of(new Byline("ليلى الحسن", "مراسلة")))
            .withEmbargo(Optional.of(NOW.plusSeconds(3600)))
            .withUpdated(NOW.plusSeconds(60));
    assertThat(Comparison.of(draft, draft.withMetadata(data)).metadata())
        .containsExactly(
            new MetadataChange(
                MetadataChange.Part.BYLINES, List.of(), List.of("ليلى الحسن، مراسلة")),
            new MetadataChange(MetadataChange.Part.TAGS, List.of(), List.of("حلب", "طرق")),
            new MetadataChange(
                MetadataChange.Part.EMBARGO, List.of(), List.of(NOW.plusSeconds(3600).toString())));
  }

  @Test
  void everyBlockOfBothSidesIsThereOnceWhateverWasDone() {
    RandomDocuments documents = new RandomDocuments(new SplittableRandom(3));
    for (int i = 0; i < 400; i++) {
      Document before = documents.document(12);
      Document after = documents.transaction(before, 6).apply(before);
      if (i % 3 == 0) {
        after = documents.document(12);
      }
      List<Block> old = new ArrayList<>();
      List<Block> now = new ArrayList<>();
      for (BlockDiff each : Comparison.of(before, after).blocks()) {
        switch (each) {
          case Added added -> now.add(added.block());
          case Removed removed -> old.add(removed.block());
          case Matched matched -> {
            old.add(matched.before());
            now.add(matched.after());
          }
          case Parted parted -> {
            old.addAll(parted.before());
            now.addAll(parted.after());
          }
        }
      }
      assertThat(now).isEqualTo(after.blocks());
      assertThat(old).containsExactlyInAnyOrderElementsOf(before.blocks());
    }
  }
}
