package muharrir.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Fragment;
import muharrir.edit.Selection;
import muharrir.export.ClipForms;
import muharrir.json.FragmentJson;
import muharrir.testing.Docs;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;

/** What becomes of HTML from elsewhere, of hostile HTML, and of our own. */
class PastedHtmlTest {
  private static final MediaRef PICTURE = new MediaRef("a".repeat(64), "png", 4, 3);

  private static Optional<PastedHtml> read(String html) {
    return PastedHtml.read(html, _ -> Optional.of(PICTURE), () -> false);
  }

  /** The blocks in the notation of {@link Docs}; {@code *} for bold. */
  private static String shown(String html) {
    return read(html).map(pasted -> shown(pasted.fragment().blocks())).orElse("nothing");
  }

  private static String shown(List<Block> blocks) {
    List<Block> all = new ArrayList<>(Docs.doc().document().blocks());
    int number = 0;
    for (Block block : blocks) {
      all.add(block.withId(new BlockId("b" + ++number)));
    }
    Document document = new Document(all);
    return Docs.show(new EditorState(document, Selection.caret(Selection.startOf(all.getFirst()))))
        .replace("kicker ‹a›\n", "");
  }

  @Test
  void readsTextAndHeadings() {
    assertThat(shown("<h1>أ</h1><h2>ب</h2><h3>ج</h3>\n<p>د\n <b>هـ</b> و</p>ز<div>ح<br>ط</div>"))
        .isEqualTo("h2 أ\nh2 ب\nh3 ج\np د *هـ* و\np ز\np ح\nط");
  }

  @Test
  void readsLists() {
    assertThat(
            shown("<ul><li>أ<ol><li>ب</li><li><p>ج</p><p>د</p></li></ol></li><li>هـ</li></ul><p>و"))
        .isEqualTo("li0 أ\nol1 ب\nol1 ج\nد\nli0 هـ\np و");
    assertThat(shown("<ul><li>أ</li><ul><li>ب</li></ul><li>ج</li></ul>"))
        .as("a list beside its item, as Google Docs has it")
        .isEqualTo("li0 أ\nli1 ب\nli0 ج");
  }

  @Test
  void readsQuotationsBoxesAndFigures() {
    assertThat(shown("<blockquote><p>ق</p><p>ل</p><cite>ن</cite></blockquote>"))
        .isEqualTo("q ق\nل — ن");
    assertThat(shown("<aside><h4>ع</h4><p>س</p><p>ص</p></aside>")).isEqualTo("box ع — س\nص");
    assertThat(
            shown(
                "<figure><img src='data:image/png;base64,AAAA' alt='و'><figcaption>ص</figcaption></figure>"))
        .isEqualTo("f ص");
    assertThat(
            shown(
                "<figure><picture><source type='image/webp' srcset='a.webp'>"
                    + "<img src='data:image/png;base64,AAAA' alt='و'></picture>"
                    + "<figcaption>ص</figcaption></figure>"))
        .as("as our own pages have it")
        .isEqualTo("f ص");
    assertThat(shown("<h1><span class=half>أول:</span> <span class=half>ثان</span></h1>"))
        .isEqualTo("h2 أول: ثان");
  }

  @Test
  void readsTables() {
    assertThat(
            shown(
                "<table><caption>ع</caption><tr><th>أ</th><th>ب</th></tr><tr><td colspan=2>1</td></tr></table>"))
        .isEqualTo("t ع — أ — ب — 1");
    assertThat(shown("<table><tr><td><p>أ</p><p>ب</p></td></tr></table>"))
        .as("a table of one column lays a page out")
        .isEqualTo("p أ\np ب");
  }

  @Test
  void keepsSafeLinksOnly() {
    assertThat(shown("<p><a href='javascript:alert(1)'>أ</a></p>")).isEqualTo("p أ");
    assertThat(
            read("<p>أ <a href='https://a.example/?utm_source=x'>ب</a></p>")
                .orElseThrow()
                .fragment()
                .blocks()
                .getFirst()
                .text(Field.TEXT)
                .runs()
                .getLast()
                .marks())
        .containsExactly(new Mark.Link("https://a.example/"));
    assertThat(shown("<p><a href='https://a.example/b'>https://a.example/b</a></p>"))
        .isEqualTo("e https://a.example/b");
  }

  @Test
  void leavesOutWhatIsNoText() {
    PastedHtml pasted =
        read("<style>p{}</style><script>alert(1)</script><p onclick='x()'>أ</p><p style='color:red'>ب</p>"
                + "<p>ج<iframe src='https://a.example'></iframe></p><p>د</p><p hidden>هـ</p>")
            .orElseThrow();
    assertThat(shown(pasted.fragment().blocks())).isEqualTo("p أ\np ب\np ج\np د");
    assertThat(pasted.cleaned()).isEqualTo(2);
    assertThat(shown("<script>x</script>")).isEqualTo("nothing");
  }

  @Test
  void fetchesNoPicture() {
    List<byte[]> taken = new ArrayList<>();
    PastedHtml.Pictures pictures =
        bytes -> {
          taken.add(bytes);
          return Optional.of(PICTURE);
        };
    String data = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
    PastedHtml pasted =
        PastedHtml.read(
                "<img src='https://a.example/a.png' alt='نهر'><img src='//a.example/b.png'>"
                    + "<img src='file://server/share/c.png'><img src='data:image/png;base64,"
                    + data
                    + "'>",
                pictures,
                () -> false)
            .orElseThrow();
    assertThat(taken).containsExactly(new byte[] {1, 2, 3});
    assertThat(shown(pasted.fragment().blocks())).isEqualTo("p [نهر]\nf");
  }

  @Test
  void takesTheBoldOfGoogleDocsForWhatItIs() {
    assertThat(
            shown(
                "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\">"
                    + "<p dir=\"rtl\"><span style=\"font-weight:700\">أ</span><span> ب</span></p></b>"))
        .isEqualTo("p *أ* ب");
  }

  @Test
  void isBoundedWhateverItIsGiven() {
    String deep = "<div>".repeat(200_000) + "أ" + "</div>".repeat(200_000);
    String lists = "<ul><li>".repeat(50_000) + "أ";
    String tables = "<table><tr><td>".repeat(5_000) + "أ";
    String quotes = "<blockquote><figure><aside>".repeat(20_000) + "أ";
    String marks = "<b><i><a href='https://a.example/'>".repeat(20_000) + "أ";
    for (String html : List.of(deep, lists, tables, quotes, marks, "<".repeat(1_000_000))) {
      long start = System.nanoTime();
      read(html);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
    String large = "<p>كلمة وأخرى تليها كلمات</p>".repeat(300_000);
    assertThat(read(large).orElseThrow().fragment().blocks()).hasSizeLessThanOrEqualTo(20_000);
    assertThat(read("<p>" + "كلمة ".repeat(30_000)).orElseThrow().fragment().blocks())
        .allSatisfy(
            block -> assertThat(((Block.Paragraph) block).text().length()).isLessThan(20_002));
    assertThat(read("<p>".repeat(6_000_000))).isEmpty();
    assertThat(PastedHtml.read("<p>أ</p>", _ -> Optional.empty(), () -> true)).isEmpty();
  }

  @Test
  void ourOwnFormComesBackAsItWas() {
    for (int seed = 0; seed < 200; seed++) {
      RandomDocuments random =
          new RandomDocuments(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      Document document = random.document(12);
      Fragment copied = Fragment.of(document);
      Fragment read = FragmentJson.read(FragmentJson.write(copied));
      assertThat(read).isEqualTo(copied);
      EditorState empty = Docs.doc(Docs.p("‹a›")).state();
      Document pasted =
          new Commands(Docs.ids()).paste(read).run(empty).orElseThrow().apply(empty.document());
      List<Block> expected = new ArrayList<>(document.blocks());
      boolean only = document.body().isEmpty();
      List<Block> got = only ? pasted.blocks().subList(0, expected.size()) : pasted.blocks();
      assertThat(nameless(got)).isEqualTo(nameless(expected));
    }
  }

  private static List<Block> nameless(List<Block> blocks) {
    return blocks.stream()
        .map(block -> block instanceof Block.HeadLine ? block : block.withId(new BlockId("x")))
        .toList();
  }

  @Test
  void ourHtmlComesBackWithItsKindsAndMarks() {
    Every story = new Every();
    String html = ClipForms.of(new Fragment(story.blocks, true), Strings.arabic()).html();
    assertThat(nameless(read(html).orElseThrow().fragment().blocks()))
        .isEqualTo(nameless(story.blocks));
  }

  /** A story with every kind that HTML can tell. */
  private static final class Every {
    final List<Block> blocks = new ArrayList<>();

    Every() {
      blocks.addAll(
          Docs.doc(
                  Docs.h(2, "عنوان"),
                  Docs.p("خبر *عاجل* من دمشق"),
                  Docs.h(3, "فرعي"),
                  Docs.li(0, "أ"),
                  Docs.ol(1, "ب *ج*"),
                  Docs.ol(1, "د"),
                  Docs.li(0, "هـ"),
                  Docs.quote("قول", "قائل", ""),
                  Docs.pull("مقتبس", "صاحبه"),
                  Docs.box("صندوق", "سطر\nآخر"),
                  Docs.correction("كان الخبر خطأ"),
                  Docs.divider(),
                  Docs.table("جدول", "أ|ب", "1|2"),
                  Docs.embed("https://x.com/a/status/2000226051041964416"))
              .document()
              .body());
      Inline marked = Inline.EMPTY;
      for (Mark mark :
          List.of(
              new Mark.Emphasis(),
              new Mark.Underline(),
              new Mark.Strike(),
              new Mark.Highlight(),
              new Mark.Superscript(),
              new Mark.Link("https://a.example/b?c=d&e"),
              new Mark.Link("mailto:desk@a.example"),
              new Mark.Language("en", Direction.LTR))) {
        marked = marked.plus(Inline.of("كلمة", Set.of(mark))).plus(Inline.of(" ثم "));
      }
      marked = marked.plus(Inline.of("نقطة"));
      blocks.add(new Block.Paragraph(new BlockId("m"), Direction.AUTO, marked));
    }
  }
}
