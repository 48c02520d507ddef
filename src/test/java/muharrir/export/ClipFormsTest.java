package muharrir.export;

import static muharrir.testing.Docs.box;
import static muharrir.testing.Docs.correction;
import static muharrir.testing.Docs.divider;
import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.embed;
import static muharrir.testing.Docs.figure;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.li;
import static muharrir.testing.Docs.ol;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.pull;
import static muharrir.testing.Docs.quote;
import static muharrir.testing.Docs.story;
import static muharrir.testing.Docs.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.edit.Fragment;
import muharrir.testing.Docs.Draft;
import org.junit.jupiter.api.Test;

/** Exact HTML and Markdown of what is copied. */
class ClipFormsTest {
  private static ClipForms forms(Draft... body) {
    return ClipForms.of(new Fragment(doc(body).document().body(), true), Strings.arabic());
  }

  private static String markdown(Draft... body) {
    return forms(body).markdown();
  }

  private static ClipForms marked(String before, String text, Set<Mark> marks, String after) {
    Inline inline = Inline.of(before).plus(Inline.of(text, marks)).plus(Inline.of(after));
    Block block = new Block.Paragraph(new BlockId("b1"), Direction.AUTO, inline);
    return ClipForms.of(new Fragment(List.of(block), true), Strings.arabic());
  }

  @Test
  void wordsStayInTheirLine() {
    assertThat(forms(p("خبر *عاجل*")).html())
        .isEqualTo("<span dir=\"rtl\">خبر <strong>عاجل</strong></span>");
  }

  @Test
  void writesBlocksAsElements() {
    assertThat(
            forms(
                    h(2, "ع"),
                    p("CNN"),
                    li(0, "أ"),
                    ol(1, "ب"),
                    li(0, "ج"),
                    divider(),
                    quote("ق", "ن", ""))
                .html())
        .isEqualTo(
            """
            <h2 dir="rtl">ع</h2>
            <p dir="ltr">CNN</p>
            <ul dir="rtl"><li dir="rtl">أ<ol dir="rtl"><li dir="rtl">ب</li></ol></li>
            <li dir="rtl">ج</li></ul>
            <hr>
            <figure dir="rtl"><blockquote><p>ق</p></blockquote><figcaption><cite>ن</cite></figcaption>\
            </figure>\
            """);
  }

  @Test
  void writesBoxesAndTables() {
    assertThat(forms(pull("أ", "ب"), box("ع", "س\nص"), correction("خ")).html())
        .isEqualTo(
            """
            <aside dir="rtl"><blockquote><p>أ</p></blockquote><cite>ب</cite></aside>
            <aside dir="rtl"><h4>ع</h4><p>س</p><p>ص</p></aside>
            <aside dir="rtl"><p>تصحيح <time datetime="2025-12-14">2025-12-14</time></p><p>خ</p></aside>\
            """);
    assertThat(forms(table("ع", "أ|ب", "1|2"), figure("ص", "م")).html())
        .isEqualTo(
            """
            <table dir="rtl"><caption>ع</caption><thead><tr><th scope="col">أ</th>\
            <th scope="col">ب</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
            <figure dir="rtl"><figcaption>ص <small>الصورة: م</small></figcaption></figure>\
            """);
  }

  @Test
  void writesMarks() {
    assertThat(
            marked(
                    "أ ",
                    "ب<",
                    Set.of(new Mark.Link("https://a.example/?b&c"), new Mark.Underline()),
                    "")
                .html())
        .isEqualTo(
            "<span dir=\"rtl\">أ <a href=\"https://a.example/?b&amp;c\"><u>ب&lt;</u></a></span>");
    assertThat(marked("أ ", "Le Monde", Set.of(new Mark.Language("fr", Direction.LTR)), "").html())
        .isEqualTo("<span dir=\"ltr\">أ <bdi lang=\"fr\" dir=\"ltr\">Le Monde</bdi></span>");
  }

  @Test
  void writesMarkdown() {
    assertThat(
            ClipForms.of(
                    Fragment.of(story("", "عنوان", "", h(2, "ف"), h(3, "د"), p("ن")).document()),
                    Strings.arabic())
                .markdown())
        .isEqualTo("# عنوان\n\n## ف\n\n### د\n\nن");
    assertThat(markdown(li(0, "أ"), ol(1, "ب"), ol(1, "ج"), li(1, "د"), p("ه")))
        .isEqualTo("- أ\n  1. ب\n  2. ج\n  - د\n\nه");
    assertThat(markdown(quote("ق", "ن", ""), divider(), embed("https://a.example/")))
        .isEqualTo("> ق\n>\n> — ن\n\n---\n\n<https://a.example/>");
    assertThat(markdown(box("ع", "س\nص"))).isEqualTo("> **ع**\n>\n> س\n>\n> ص");
    assertThat(markdown(correction("خ"))).isEqualTo("> **تصحيح** 2025-12-14\n>\n> خ");
    assertThat(markdown(table("ع", "أ|ب", "1|2")))
        .isEqualTo("**ع**\n\n| أ | ب |\n| --- | --- |\n| 1 | 2 |");
    assertThat(markdown(figure("ص", "م"))).isEqualTo("\\[ص الصورة: م\\]");
  }

  @Test
  void escapesWhatWouldBeMarkup() {
    assertThat(markdown(p("1. أ"))).isEqualTo("1\\. أ");
    assertThat(markdown(p("# أ ب_ج [د] <b> ` ~ & \\")))
        .isEqualTo("\\# أ ب\\_ج \\[د\\] \\<b\\> \\` \\~ \\& \\\\");
    assertThat(markdown(p("- أ\n+ ب"))).isEqualTo("\\- أ\\\n\\+ ب");
  }

  @Test
  void keepsMarksWhereMarkdownSeesThem() {
    Set<Mark> strong = Set.of(new Mark.Strong());
    assertThat(marked("أ", " ب ", strong, "ج").markdown()).isEqualTo("أ **ب** ج");
    assertThat(marked("أ", "ب", strong, "ج").markdown()).isEqualTo("أ**ب**ج");
    assertThat(marked("أ", "«ب»", strong, "ج").markdown()).isEqualTo("أ<strong>«ب»</strong>ج");
    assertThat(marked("", "ب", Set.of(new Mark.Strike(), new Mark.Superscript()), "").markdown())
        .isEqualTo("~~<sup>ب</sup>~~");
    assertThat(marked("", "ب", Set.of(new Mark.Link("https://a.example/(1)")), "").markdown())
        .isEqualTo("[ب](<https://a.example/(1)>)");
  }
}
