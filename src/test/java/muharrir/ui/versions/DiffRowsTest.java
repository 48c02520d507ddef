package muharrir.ui.versions;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.figure;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.review.compare.Comparison;
import muharrir.typeset.Direction;
import muharrir.typeset.StyledText;
import muharrir.typeset.TextStyle;
import muharrir.ui.kit.Theme;
import org.junit.jupiter.api.Test;

class DiffRowsTest {
  private static final DiffLook LOOK = DiffLook.of(Theme.Mode.LIGHT);
  private static final ZoneId ZONE = ZoneId.of("Asia/Damascus");

  private final Document then =
      doc(
              p("أعلنت البلدية خطة الطرق"),
              p("وقال المهندس إن العمل يبدأ غدا"),
              h(2, "كلفة المشروع"),
              p("لا جديد هنا"))
          .document();

  private static List<String> rows(Document before, Document after, boolean hideSlight) {
    return shown(Comparison.of(before, after), hideSlight, DiffRow.Words::inline);
  }

  private static List<DiffRow> of(Comparison comparison, boolean hideSlight) {
    return DiffRows.of(comparison, Strings.arabic(), LOOK, ZONE, hideSlight);
  }

  private static List<String> shown(
      Comparison comparison, boolean hideSlight, Function<DiffRow.Words, StyledText> side) {
    return shown(of(comparison, hideSlight), side);
  }

  private static List<String> shown(List<DiffRow> rows, Function<DiffRow.Words, StyledText> side) {
    return rows.stream()
        .map(row ->
            switch (row) {
              case DiffRow.Same same -> "=" + same.blocks();
              case DiffRow.Said said ->
                  said.words().name() + ": " + shown(side.apply(said.words()));
              case DiffRow.Alone alone ->
                  alone.name()
                      + "| "
                      + alone.words().stream()
                          .map(words -> words.name() + shown(side.apply(words)))
                          .collect(Collectors.joining(" / "))
                      + alone.pictures().stream()
                          .map(picture -> " [" + named(Optional.of(picture)) + "]")
                          .collect(Collectors.joining());
              case DiffRow.Changed changed ->
                  (changed.name() + " " + String.join(" ", changed.labels())).strip()
                      + "| "
                      + changed.words().stream()
                          .map(words -> words.name() + shown(side.apply(words)))
                          .collect(Collectors.joining(" / "))
                      + changed.pictures().stream()
                          .map(
                              shot -> " [" + named(shot.before()) + ">" + named(shot.after()) + "]")
                          .collect(Collectors.joining());
            })
        .toList();
  }

  private static String named(Optional<DiffRow.Picture> picture) {
    return picture.map(p -> p.media().fileName().substring(0, 2)).orElse("");
  }

  /** A text with what came in ‹+ +› and what went in ‹- -›. */
  private static String shown(StyledText text) {
    StringBuilder out = new StringBuilder(text.text());
    for (StyledText.Run run : text.runs().reversed()) {
      TextStyle style = run.style().withDirection(null);
      String sign = style.equals(LOOK.added()) ? "+" : style.equals(LOOK.removed()) ? "-" : "~";
      out.insert(run.to(), sign + "›").insert(run.from(), "‹" + sign);
    }
    return out.toString();
  }

  private static Document replaced(Document document, String id, String text) {
    BlockId block = new BlockId(id);
    return document.with(document.block(block).withText(Field.TEXT, Inline.of(text)));
  }

  @Test
  void wholeWordsAreMarkedAndWhatIsTheSameIsCounted() {
    assertThat(rows(then, replaced(then, "b2", "وقال المهندس إن العمل يبدأ الأحد"), false))
        .containsExactly("=4", "| وقال المهندس إن العمل يبدأ ‹-غدا-›\u2009‹+الأحد+›", "=2");
  }

  @Test
  void aTextThatIsComparedWithNothingIsShownAsItIs() {
    Document text = doc(h(2, "كلفة المشروع"), p("لا جديد هنا")).document();

    assertThat(
            shown(DiffRows.text(text, Strings.arabic(), ZONE), DiffRow.Words::inline).stream()
                .map(row -> row.replace("‹~", "").replace("~›", "")))
        .containsExactly("عنوان فرعي| كلفة المشروع", "| لا جديد هنا");
  }

  @Test
  void differencesOfHarakatAndSpellingCanBeHidden() {
    Document marked = replaced(then, "b2", "وقالَ المهندس إن العمل يبدأ غدًا");

    assertThat(rows(then, marked, false))
        .containsExactly("=4", "| ‹-وقال-› ‹+وقالَ+› المهندس إن العمل يبدأ ‹-غدا-› ‹+غدًا+›", "=2");
    assertThat(rows(then, marked, true)).containsExactly("=7");
  }

  @Test
  void paragraphsThatCameWentAndMovedAreSaid() {
    Document after =
        then.withBlocks(blocks -> {
          blocks.add(blocks.remove(3));
          blocks.remove(3);
          return blocks;
        });

    assertThat(rows(then, after, false))
        .containsExactly(
            "=3",
            "حُذفت| ‹-وقال المهندس إن العمل يبدأ غدا-›",
            "=2",
            "نُقلت| أعلنت البلدية خطة الطرق");
  }

  @Test
  void aParagraphComesBackInItsPlaceOrNotAtAll() {
    Document after =
        then.withBlocks(blocks -> {
          blocks.remove(4);
          return blocks;
        });
    DiffRow.Restore gone =
        of(Comparison.of(then, after), false).stream()
            .map(row ->
                row instanceof DiffRow.Changed changed
                    ? changed.restore()
                    : Optional.<DiffRow.Restore>empty())
            .flatMap(Optional::stream)
            .collect(Collectors.toList())
            .getFirst();

    assertThat(VersionsModel.with(after, gone)).isEqualTo(then);
    assertThat(VersionsModel.with(then, gone)).as("it is there already").isEqualTo(then);

    Document edited = replaced(then, "b1", "غيرها");
    DiffRow.Restore changed =
        new DiffRow.Restore(
            List.of(then.block(new BlockId("b1"))), List.of(new BlockId("b1")), BlockId.STANDFIRST);
    assertThat(VersionsModel.with(edited, changed)).isEqualTo(then);
  }

  private Document split(String first, String second) {
    return replaced(then, "b2", first)
        .withBlocks(blocks -> {
          blocks.add(
              5,
              new Block.Paragraph(
                  new BlockId("n1"), muharrir.document.Direction.AUTO, Inline.of(second)));
          return blocks;
        });
  }

  private static DiffRow.Restore restore(Document before, Document after) {
    return of(Comparison.of(before, after), false).stream()
        .flatMap(row ->
            row instanceof DiffRow.Changed changed ? changed.restore().stream() : Stream.empty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whereAParagraphWasSplitItsEndIsMarked() {
    Comparison comparison = Comparison.of(then, split("وقال المهندس", "إن العمل يبدأ الأحد"));

    for (boolean hideSlight : new boolean[] {false, true}) {
      assertThat(shown(comparison, hideSlight, DiffRow.Words::inline))
          .containsExactly(
              "=4",
              "قُسمت عند ¶| وقال المهندس\u2009‹+¶+›\nإن العمل يبدأ ‹-غدا-›\u2009‹+الأحد+›",
              "=2");
    }
    assertThat(shown(comparison, false, DiffRow.Words::before).get(1))
        .isEqualTo("قُسمت عند ¶| وقال المهندس إن العمل يبدأ ‹-غدا-›");
    assertThat(shown(comparison, false, DiffRow.Words::after).get(1))
        .isEqualTo("قُسمت عند ¶| وقال المهندس\u2009‹+¶+›\nإن العمل يبدأ ‹+الأحد+›");
  }

  @Test
  void whereParagraphsWereJoinedTheEndThatIsGoneIsMarked() {
    Comparison comparison = Comparison.of(split("وقال المهندس", "إن العمل يبدأ غدا"), then);

    assertThat(shown(comparison, false, DiffRow.Words::inline))
        .containsExactly(
            "=4", "ضُمّت عند ¶| وقال المهندس\u2009‹-¶-›\u2009 إن العمل يبدأ غدا", "=2");
    assertThat(shown(comparison, false, DiffRow.Words::before).get(1))
        .isEqualTo("ضُمّت عند ¶| وقال المهندس\u2009‹-¶-›\nإن العمل يبدأ غدا");
    assertThat(shown(comparison, false, DiffRow.Words::after).get(1))
        .isEqualTo("ضُمّت عند ¶| وقال المهندس إن العمل يبدأ غدا");
  }

  @Test
  void aSplitParagraphComesBackAsOneAndJoinedOnesAsTheyWere() {
    Document split = split("وقال المهندس", "إن العمل يبدأ الأحد");

    assertThat(VersionsModel.with(split, restore(then, split))).isEqualTo(then);
    assertThat(VersionsModel.with(then, restore(split, then))).isEqualTo(split);

    Document parted =
        split.withBlocks(blocks -> {
          blocks.add(blocks.remove(5));
          return blocks;
        });
    assertThat(VersionsModel.with(parted, restore(then, split)))
        .as("they stand apart by now")
        .isEqualTo(parted);
    Document other =
        then.withBlocks(blocks -> {
          blocks.add(split.block(new BlockId("n1")));
          return blocks;
        });
    assertThat(VersionsModel.with(other, restore(split, then)))
        .as("one of them is there already")
        .isEqualTo(other);
  }

  @Test
  void wordsThatWentOverAnEndAreToldByTheEndsAndComeBack() {
    Document before = split("وقال المهندس إن", "العمل يبدأ غدا");
    Document after = split("وقال المهندس", "إن العمل يبدأ غدا");

    assertThat(shown(Comparison.of(before, after), false, DiffRow.Words::inline).get(1))
        .isEqualTo("نُقل الحد إلى ¶| وقال المهندس\u2009‹+¶+›\nإن\u2009‹-¶-›\u2009 العمل يبدأ غدا");
    assertThat(VersionsModel.with(after, restore(before, after))).isEqualTo(before);
    assertThat(VersionsModel.with(before, restore(after, before))).isEqualTo(after);
  }

  @Test
  void theKindsOfThePartsAreNamed() {
    Document headed =
        split("", "إن العمل يبدأ غدا")
            .with(
                new Block.Heading(
                    new BlockId("b2"),
                    muharrir.document.Direction.AUTO,
                    2,
                    Inline.of("وقال المهندس")));

    assertThat(shown(Comparison.of(then, headed), false, DiffRow.Words::inline).get(1))
        .startsWith("عنوان فرعي قُسمت عند ¶ صارت: عنوان فرعي ثم فقرة|");
    assertThat(shown(Comparison.of(headed, then), false, DiffRow.Words::inline).get(1))
        .startsWith("ضُمّت عند ¶ كانت: عنوان فرعي ثم فقرة|");
  }

  @Test
  void eachSideStandsByItself() {
    Comparison comparison =
        Comparison.of(then, replaced(then, "b2", "وقالَ المهندس إن العمل يبدأ الأحد"));

    assertThat(shown(comparison, true, DiffRow.Words::before))
        .containsExactly("=4", "| وقال المهندس إن العمل يبدأ ‹-غدا-›", "=2");
    assertThat(shown(comparison, true, DiffRow.Words::after))
        .containsExactly("=4", "| وقالَ المهندس إن العمل يبدأ ‹+الأحد+›", "=2");
  }

  @Test
  void whatCameAndWentRunsInItsOwnDirection() {
    List<DiffRow> rows =
        of(Comparison.of(then, replaced(then, "b2", "وقال المهندس إن العمل يبدأ BBC 7")), false);

    DiffRow.Changed changed = (DiffRow.Changed) rows.get(1);
    assertThat(changed.words().getFirst().inline().runs())
        .extracting(run -> run.style().direction())
        .containsExactly(Direction.RTL, Direction.LTR);
  }

  @Test
  void picturesStandAsPicturesAndTheirTextsByName() {
    Document with = doc(figure("قلعة حلب", "سامي"), p("نص")).document();
    Block.Figure bare = (Block.Figure) with.blocks().get(3);
    Document before = with.with(shows(bare, "aa"));
    Document after =
        with.with(
            shows(bare, "ff")
                .withText(Field.CAPTION, Inline.of("قلعة حماة"))
                .withText(Field.ALT, Inline.of("سور")));

    assertThat(rows(before, after, false))
        .containsExactly(
            "=3",
            "صورة غُيّرت صورتها| "
                + "شرح الصورةقلعة ‹-حلب-›\u2009‹+حماة+› / الوصف البديل‹+سور+› [aa>ff]",
            "=1");
    assertThat(
            rows(
                with.withBlocks(blocks -> {
                  blocks.remove(3);
                  return blocks;
                }),
                before,
                false))
        .containsExactly("=3", "صورة أُضيفت| شرح الصورة‹+قلعة حلب+› / المصوّر‹+سامي+› [>aa]", "=1");
  }

  private static Block shows(Block.Figure figure, String hex) {
    return new Block.Figure(
        figure.id(),
        figure.direction(),
        Optional.of(new MediaRef(hex.repeat(32), "jpg", 30, 20)),
        figure.framing(),
        figure.caption(),
        figure.credit(),
        figure.source(),
        figure.alt());
  }

  @Test
  void metadataIsSaidInWordsOfThePerson() {
    Article draft =
        new Article(
            new ArticleId("abcd1234"), then, Metadata.draft(Instant.parse("2025-12-14T09:00:00Z")));
    Article after =
        draft.withMetadata(
            draft
                .metadata()
                .withTags(List.of("حلب", "طرق"))
                .withStatus(Status.IN_REVIEW)
                .withEmbargo(Optional.of(Instant.parse("2025-12-15T15:30:00Z"))));

    assertThat(shown(Comparison.of(draft, after), false, DiffRow.Words::inline))
        .containsExactly(
            "الوسوم: ‹+حلب، طرق+›",
            "الحالة: ‹-مسودة-›\u2009‹+قيد المراجعة+›",
            "الحظر حتى: ‹+2025/12/15 18:30+›",
            "=7");
  }
}
