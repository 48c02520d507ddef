package muharrir.review.compare;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.compare.BlockDiff.Added;
import muharrir.review.compare.BlockDiff.Change;
import muharrir.review.compare.BlockDiff.Matched;
import muharrir.review.compare.BlockDiff.Parted;
import muharrir.review.compare.BlockDiff.Removed;
import org.junit.jupiter.api.Test;

/** Paragraphs that were split or joined keep the words that they kept. */
class PartingsTest {
  private static final String[] SOME =
      ("قال المتحدث باسم البلدية إن الطريق الجديد سيفتح أمام الناس بعد أسبوع من الآن وأضاف أن"
              + " العمال أنهوا رصف الجانب الشرقي منه على طول ثلاثة كيلومترات")
          .split(" ", -1);

  private final Document whole =
      doc(
              p("بدأ العمل صباح اليوم"),
              p("أعلنت البلدية خطة الطرق الجديدة وقال المهندس إن العمل يبدأ بعد أسبوع"),
              p("لا جديد هنا"))
          .document();

  private static Document body(Document document, Block... body) {
    return document.withBlocks(blocks -> {
      List<Block> all = new ArrayList<>(blocks.subList(0, Document.HEAD.size()));
      all.addAll(Arrays.asList(body));
      return all;
    });
  }

  private static Block text(String id, String words) {
    return new Block.Paragraph(new BlockId(id), Direction.AUTO, Inline.of(words));
  }

  private Document with(String id, String... pieces) {
    List<Block> all = new ArrayList<>();
    all.add(whole.block(new BlockId("b1")));
    for (int i = 0; i < pieces.length; i++) {
      all.add(text(i == 0 ? id : "n" + i, pieces[i]));
    }
    all.add(whole.block(new BlockId("b3")));
    return body(whole, all.toArray(Block[]::new));
  }

  /** Every block but the head lines: what was compared with what, and what is different. */
  private static List<String> rows(Comparison comparison) {
    return comparison.blocks().stream()
        .filter(
            each -> !(each instanceof Matched matched && matched.after() instanceof Block.HeadLine))
        .map(each ->
            switch (each) {
              case Added added -> "+" + added.block().id();
              case Removed removed -> "-" + removed.block().id();
              case Matched matched -> matched.after().id() + changes(matched);
              case Parted parted ->
                  ids(parted.before())
                      + ">"
                      + ids(parted.after())
                      + changes(parted.pair())
                      + " "
                      + said(parted.segments());
            })
        .toList();
  }

  private static String changes(Matched matched) {
    return matched.changes().stream()
        .filter(change -> change != Change.WORDS)
        .sorted()
        .toList()
        .toString();
  }

  private static String ids(List<Block> blocks) {
    return blocks.stream().map(block -> block.id().value()).collect(Collectors.joining("+"));
  }

  private static String said(List<Segment> segments) {
    return segments.stream()
        .map(segment ->
            switch (segment) {
              case Segment.Equal equal -> equal.text().text();
              case Segment.Inserted inserted -> "‹+" + inserted.text().text() + "›";
              case Segment.Deleted deleted -> "‹-" + deleted.text().text() + "›";
              case Segment.Changed changed -> "‹~" + changed.after().text() + "›";
            })
        .collect(Collectors.joining())
        .replace(Parted.BREAK, "¶");
  }

  /** Only the row in the middle is different, and no word came or went. */
  private static void keepsItsWords(Document before, Document after, String row) {
    Comparison comparison = Comparison.of(before, after);
    assertThat(rows(comparison)).containsExactly("b1[]", row, "b3[]");
    assertThat(comparison.words()).isEqualTo(Comparison.Count.NONE);
    assertThat(comparison.isEmpty()).isFalse();
  }

  @Test
  void aParagraphThatWasSplitOrJoinedKeepsItsWords() {
    String one = "أعلنت البلدية خطة الطرق الجديدة ";
    String two = "وقال المهندس إن العمل يبدأ بعد أسبوع";
    keepsItsWords(whole, with("b2", one, two), "b2>b2+n1[] " + one + "‹+¶›" + two);
    keepsItsWords(with("b2", one, two), whole, "b2+n1>b2[] " + one + "‹-¶›" + two);
  }

  @Test
  void thePartThatKeptItsNameMayStandBehind() {
    Document split =
        body(
            whole,
            whole.block(new BlockId("b1")),
            text("n1", "أعلنت البلدية خطة الطرق الجديدة "),
            text("b2", "وقال المهندس إن العمل يبدأ بعد أسبوع"),
            whole.block(new BlockId("b3")));

    assertThat(rows(Comparison.of(whole, split)))
        .containsExactly(
            "b1[]",
            "b2>n1+b2[] أعلنت البلدية خطة الطرق الجديدة ‹+¶›وقال المهندس إن العمل يبدأ بعد أسبوع",
            "b3[]");
  }

  @Test
  void wordsThatWereChangedAtTheSameTimeAloneAreMarked() {
    Document split = with("b2", "أعلنت البلدية خطط الطرق ", "وقال المهندس إن العمل يبدأ غدا");

    Comparison comparison = Comparison.of(whole, split);

    assertThat(rows(comparison))
        .containsExactly(
            "b1[]",
            "b2>b2+n1[] أعلنت البلدية ‹-خطة ›‹+خطط ›الطرق ‹-الجديدة ›‹+¶›"
                + "وقال المهندس إن العمل يبدأ ‹-بعد أسبوع›‹+غدا›",
            "b3[]");
    assertThat(comparison.words()).isEqualTo(new Comparison.Count(2, 4, 0));
  }

  @Test
  void aParagraphThatSharesNextToNothingIsNew() {
    assertThat(
            rows(
                Comparison.of(
                    whole,
                    with(
                        "b2",
                        "أعلنت البلدية خطة الطرق الجديدة وقال المهندس إن",
                        "وزار الوزير مدرسة في حلب بعد أسبوع"))))
        .containsExactly("b1[]", "b2[]", "+n1", "b3[]");
  }

  @Test
  void anEmptyParagraphBehindIsNoPart() {
    Document empty = with("b2", whole.block(new BlockId("b2")).text(Field.TEXT).text(), "");
    assertThat(rows(Comparison.of(whole, empty))).containsExactly("b1[]", "b2[]", "+n1", "b3[]");
  }

  private Document around(Block... middle) {
    List<Block> all = new ArrayList<>(List.of(whole.block(new BlockId("b1"))));
    all.addAll(Arrays.asList(middle));
    all.add(whole.block(new BlockId("b3")));
    return body(whole, all.toArray(Block[]::new));
  }

  private static Block heading(String id, String words) {
    return new Block.Heading(new BlockId(id), Direction.AUTO, 2, Inline.of(words));
  }

  private static Block quote(String id, String words, String whose) {
    return new Block.Quote(
        new BlockId(id), Direction.AUTO, Inline.of(words), Inline.of(whose), Inline.EMPTY);
  }

  @Test
  void aHeadingOrAQuotationOfTheSameWordsIsAPart() {
    String row = " أعلنت البلدية خطة الطرق الجديدة ‹+¶›وقال المهندس إن العمل يبدأ بعد أسبوع";
    Document headed =
        around(
            heading("b2", "أعلنت البلدية خطة الطرق الجديدة "),
            text("n1", "وقال المهندس إن العمل يبدأ بعد أسبوع"));
    keepsItsWords(whole, headed, "b2>b2+n1[TURNED]" + row);
    Document quoted =
        around(
            text("b2", "أعلنت البلدية خطة الطرق الجديدة "),
            quote("n1", "وقال المهندس إن العمل يبدأ بعد أسبوع", ""));
    keepsItsWords(whole, quoted, "b2>b2+n1[]" + row);
  }

  @Test
  void aQuotationWithItsSpeakerAndAnotherKindWithOtherWordsAreNoParts() {
    Document quoted =
        around(
            text("b2", "أعلنت البلدية خطة الطرق الجديدة "),
            quote("n1", "وقال المهندس إن العمل يبدأ بعد أسبوع", "المهندس"));
    assertThat(rows(Comparison.of(whole, quoted))).containsExactly("b1[]", "b2[]", "+n1", "b3[]");
    Document other =
        around(
            text("b2", "أعلنت البلدية خطة الطرق الجديدة "),
            heading("n1", "وقال المهندس إن العمل يبدأ غدا"));
    assertThat(rows(Comparison.of(whole, other))).containsExactly("b1[]", "b2[]", "+n1", "b3[]");
  }

  @Test
  void wordsThatWentOverTheEndOfAParagraphAreNeitherGoneNorNew() {
    Document before =
        around(
            text("b2", "أعلنت البلدية خطة الطرق. وقال المهندس"),
            text("n1", "إن العمل يبدأ بعد أسبوع"));
    Document after =
        around(
            text("b2", "أعلنت البلدية خطة الطرق."),
            text("n1", "وقال المهندس إن العمل يبدأ بعد أسبوع"));
    keepsItsWords(
        before,
        after,
        "b2+n1>b2+n1[] أعلنت البلدية خطة الطرق.‹- ›‹+¶›وقال المهندس‹-¶›‹+ ›"
            + "إن العمل يبدأ بعد أسبوع");
    keepsItsWords(
        after,
        before,
        "b2+n1>b2+n1[] أعلنت البلدية خطة الطرق.‹-¶›‹+ ›وقال المهندس‹- ›‹+¶›"
            + "إن العمل يبدأ بعد أسبوع");
  }

  @Test
  void oneWordThatWentOverIsToldByItsEndToo() {
    Document before = around(text("b2", "وصل الوزير أمس"), text("n1", "إلى حلب"));
    Document after = around(text("b2", "وصل الوزير"), text("n1", "أمس إلى حلب"));
    keepsItsWords(before, after, "b2+n1>b2+n1[] وصل الوزير‹- ›‹+¶›أمس‹-¶›‹+ ›إلى حلب");
  }

  @Test
  void emptyParagraphsBetweenThePartsBelongToThem() {
    Document split =
        with("b2", "أعلنت البلدية خطة الطرق الجديدة", "", "وقال المهندس إن العمل يبدأ بعد أسبوع");

    Comparison comparison = Comparison.of(whole, split);

    assertThat(rows(comparison))
        .containsExactly(
            "b1[]",
            "b2>b2+n1+n2[] أعلنت البلدية خطة الطرق الجديدة‹- ›‹+¶¶›"
                + "وقال المهندس إن العمل يبدأ بعد أسبوع",
            "b3[]");
  }

  @Test
  void aSplitParagraphThatWasMovedIsShownAsBoth() {
    Document split =
        body(
            whole,
            text("b2", "أعلنت البلدية خطة الطرق الجديدة "),
            text("n1", "وقال المهندس إن العمل يبدأ بعد أسبوع"),
            whole.block(new BlockId("b1")),
            whole.block(new BlockId("b3")));

    assertThat(rows(Comparison.of(whole, split)))
        .anyMatch(row -> row.startsWith("b2>b2+n1["))
        .noneMatch(row -> row.startsWith("+") || row.startsWith("-"));
    assertThat(Comparison.of(whole, split).words()).isEqualTo(Comparison.Count.NONE);
  }

  @Test
  void aSplitHeadingIsFoundToo() {
    Document before = doc(h(2, "كلفة المشروع والطرق الجديدة")).document();
    Block one = before.block(new BlockId("b1"));
    Document after =
        body(
            before,
            new Block.Heading(one.id(), Direction.AUTO, 2, Inline.of("كلفة المشروع ")),
            new Block.Heading(new BlockId("n1"), Direction.AUTO, 2, Inline.of("والطرق الجديدة")));
    assertThat(rows(Comparison.of(before, after)))
        .containsExactly("b1>b1+n1[] كلفة المشروع ‹+¶›والطرق الجديدة");
  }

  /** A body of paragraphs with words in random order. */
  private static List<Block> random(SplittableRandom random) {
    List<Block> body = new ArrayList<>();
    int paragraphs = random.nextInt(1, 6);
    for (int i = 0; i < paragraphs; i++) {
      List<String> words = new ArrayList<>();
      int length = random.nextInt(1, 40);
      for (int j = 0; j < length; j++) {
        words.add(SOME[random.nextInt(SOME.length)]);
      }
      body.add(text("b" + i, String.join(" ", words)));
    }
    return body;
  }

  /** Splits at random places between words; a random part keeps the name. */
  private static List<Block> split(List<Block> body, SplittableRandom random) {
    List<Block> parts = new ArrayList<>();
    for (Block block : body) {
      Inline all = block.text(Field.TEXT);
      List<Inline> pieces = new ArrayList<>();
      int from = 0;
      for (int at = all.text().indexOf(' '); at >= 0; at = all.text().indexOf(' ', at + 1)) {
        if (pieces.size() < 4 && random.nextInt(12) == 0) {
          int cut = at + random.nextInt(2);
          pieces.add(all.slice(from, cut));
          from = cut;
        }
      }
      pieces.add(all.slice(from, all.length()));
      int named = random.nextInt(pieces.size());
      for (int i = 0; i < pieces.size(); i++) {
        BlockId id = i == named ? block.id() : new BlockId(block.id() + "x" + i);
        parts.add(new Block.Paragraph(id, Direction.AUTO, pieces.get(i)));
      }
    }
    return parts;
  }

  private static List<Block> edited(List<Block> body, SplittableRandom random) {
    List<Block> all = new ArrayList<>();
    for (Block block : body) {
      String words =
          Arrays.stream(block.text(Field.TEXT).text().split("(?<= )", -1))
              .filter(_ -> random.nextInt(9) > 0)
              .map(word -> random.nextInt(9) > 0 ? word : "كلمة ")
              .collect(Collectors.joining());
      all.add(new Block.Paragraph(block.id(), Direction.AUTO, Inline.of(words)));
    }
    return all;
  }

  private static Document document(List<Block> body) {
    return Document.of(Inline.EMPTY, Inline.of("طريق"), Inline.EMPTY, Optional.empty(), body);
  }

  @Test
  void nothingIsGoneWhereOnlyParagraphsWereSplitOrJoined() {
    SplittableRandom random = new SplittableRandom(7);
    int parted = 0;
    for (int i = 0; i < 600; i++) {
      Document before = document(random(random));
      Document after = document(split(before.body(), random));
      for (Comparison each : List.of(Comparison.of(before, after), Comparison.of(after, before))) {
        assertThat(each.words()).as("text %d", i).isEqualTo(Comparison.Count.NONE);
        assertThat(rows(each)).noneMatch(row -> row.startsWith("+") || row.startsWith("-"));
        parted += (int) each.blocks().stream().filter(Parted.class::isInstance).count();
      }
    }
    assertThat(parted).isGreaterThan(600);
  }

  @Test
  void theSidesAreTheTextsWhateverWasDone() {
    SplittableRandom random = new SplittableRandom(11);
    int parted = 0;
    for (int i = 0; i < 600; i++) {
      Document before = document(random(random));
      List<Block> body = edited(split(before.body(), random), random);
      Document after = document(i % 3 == 0 ? edited(body, random) : body);
      for (int turn = 0; turn < 2; turn++) {
        Document one = turn == 0 ? before : after;
        Document two = turn == 0 ? after : before;
        Comparison comparison = Comparison.of(one, two);
        List<String> old = new ArrayList<>();
        List<String> now = new ArrayList<>();
        for (BlockDiff each : comparison.blocks()) {
          switch (each) {
            case Added added -> now.add(words(added.block()));
            case Removed removed -> old.add(words(removed.block()));
            case Matched matched -> {
              old.add(words(matched.before()));
              now.add(words(matched.after()));
            }
            case Parted row -> {
              parted++;
              old.addAll(sides(row.segments(), true));
              now.addAll(sides(row.segments(), false));
              assertThat(row.before().size() > 1).isNotEqualTo(row.after().size() > 1);
            }
          }
        }
        assertThat(now).isEqualTo(two.blocks().stream().map(PartingsTest::words).toList());
        assertThat(old).isEqualTo(one.blocks().stream().map(PartingsTest::words).toList());
      }
    }
    assertThat(parted).isGreaterThan(300);
  }

  private static String words(Block block) {
    return block.text(Field.TEXT).text();
  }

  private static List<String> sides(List<Segment> segments, boolean before) {
    String all =
        segments.stream()
            .map(segment -> (before ? segment.before() : segment.after()).text())
            .collect(Collectors.joining());
    return List.of(all.split(Parted.BREAK, -1));
  }
}
