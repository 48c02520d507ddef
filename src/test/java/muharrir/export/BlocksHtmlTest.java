package muharrir.export;

import static muharrir.testing.Docs.box;
import static muharrir.testing.Docs.correction;
import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.gallery;
import static muharrir.testing.Docs.li;
import static muharrir.testing.Docs.ol;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.pull;
import static muharrir.testing.Docs.quote;
import static muharrir.testing.Docs.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;
import muharrir.testing.Docs.Draft;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;

/** Exact HTML for lists, boxes, tables and galleries, and for the marks of the desk. */
class BlocksHtmlTest {
  private static String html(Document document) {
    Article article = Tadmur.article(Optional.empty()).withDocument(document);
    String page = new PageRenderer().page(article, Tadmur.newsroom(""));
    String start = "<div class=\"body\">\n";
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf("</div>\n<footer", from));
  }

  private static String html(Draft... blocks) {
    return html(doc(blocks).document());
  }

  private static String marked(Mark mark) {
    List<Run> runs = List.of(Run.plain("خ"), new Run("بر", Set.of(mark)));
    Block block = new Block.Paragraph(new BlockId("b1"), Direction.AUTO, Inline.of(runs));
    List<Block> blocks = new ArrayList<>(doc().document().blocks());
    blocks.add(block);
    return html(new Document(blocks));
  }

  @Test
  void itemsThatFollowEachOtherAreOneList() {
    assertThat(html(li(0, "أ"), li(1, "ب"), li(1, "ج"), li(0, "د"), p("هـ")))
        .isEqualTo(
            "<ul><li data-block=\"b1\"><p data-field=\"text\">أ</p>"
                + "<ul><li data-block=\"b2\"><p data-field=\"text\">ب</p></li>\n"
                + "<li data-block=\"b3\"><p data-field=\"text\">ج</p></li></ul>\n</li>\n"
                + "<li data-block=\"b4\"><p data-field=\"text\">د</p></li></ul>\n"
                + "<p data-block=\"b5\">هـ</p>\n");
  }

  @Test
  void anotherStyleOrDirectionIsAnotherList() {
    assertThat(html(li(0, "أ"), ol(0, "one")))
        .isEqualTo(
            "<ul><li data-block=\"b1\"><p data-field=\"text\">أ</p></li></ul>\n"
                + "<ol dir=\"ltr\"><li data-block=\"b2\" dir=\"ltr\"><p data-field=\"text\">one</p>"
                + "</li></ol>\n");
    assertThat(html(li(2, "أ"), li(0, "ب")))
        .isEqualTo(
            "<ul><li data-block=\"b1\"><p data-field=\"text\">أ</p></li>"
                + "</ul>\n<ul><li data-block=\"b2\"><p data-field=\"text\">ب</p></li></ul>\n");
  }

  @Test
  void quotationsAndBoxes() {
    assertThat(html(quote("قول", "رنا", "وزيرة")))
        .isEqualTo(
            "<figure class=\"quote\" data-block=\"b1\"><blockquote><p data-field=\"text\">قول</p>"
                + "</blockquote><figcaption><cite data-field=\"attribution\">رنا</cite> "
                + "<span class=\"role\" data-field=\"role\">وزيرة</span></figcaption></figure>\n");
    assertThat(html(pull("قول", "")))
        .isEqualTo(
            "<aside class=\"pull\" data-block=\"b1\"><p data-field=\"text\">قول</p></aside>\n");
    assertThat(html(box("عنوان", "سطر\nآخر")))
        .isEqualTo(
            "<aside class=\"box\" data-block=\"b1\"><p class=\"title\" data-field=\"title\">عنوان"
                + "</p><p data-field=\"text\">سطر<br>آخر</p></aside>\n");
    assertThat(html(correction("كذا")))
        .isEqualTo(
            "<aside class=\"correction\" data-block=\"b1\"><p class=\"title\">تصحيح"
                + " <time datetime=\"2025-12-14\">الأحد 14 كانون الأول 2025</time></p>"
                + "<p data-field=\"text\">كذا</p></aside>\n");
  }

  @Test
  void aNumberInAnEnglishTableRunsAsTheTableDoes() {
    assertThat(html(table("", "Palmyra", "103", "تدمر")))
        .isEqualTo(
            "<div class=\"table\" role=\"group\" tabindex=\"0\" data-block=\"b1\" dir=\"ltr\">"
                + "<table><thead><tr><th scope=\"col\" data-field=\"cell-0-0\">Palmyra</th></tr></thead>"
                + "<tbody><tr><td data-field=\"cell-1-0\">103</td></tr>"
                + "<tr><td data-field=\"cell-2-0\" dir=\"rtl\">تدمر</td></tr></tbody></table></div>\n");
  }

  @Test
  void tablesAndGalleries() {
    assertThat(html(table("عنوان", "أ|ب", "1|2")))
        .isEqualTo(
            "<div class=\"table\" role=\"group\" tabindex=\"0\" data-block=\"b1\"><table>"
                + "<caption data-field=\"title\">عنوان</caption><thead><tr>"
                + "<th scope=\"col\" data-field=\"cell-0-0\">أ</th>"
                + "<th scope=\"col\" data-field=\"cell-0-1\">ب</th></tr></thead>"
                + "<tbody><tr><td data-field=\"cell-1-0\">1</td>"
                + "<td data-field=\"cell-1-1\">2</td></tr></tbody></table></div>\n");
    assertThat(html(gallery("معًا", "أ", "")))
        .isEqualTo(
            "<div class=\"gallery\" role=\"group\" data-block=\"b1\" aria-label=\"معًا\">"
                + "<p class=\"title\" data-field=\"title\">معًا</p>"
                + "<figure class=\"picture\"><img src=\"media/"
                + "0".repeat(64)
                + ".jpg\" alt=\"\" width=\"400\" height=\"300\" loading=\"lazy\""
                + " decoding=\"async\"><figcaption><span data-field=\"caption\">أ</span>"
                + "</figcaption></figure><figure class=\"picture\"><img src=\"media/"
                + "1".repeat(64)
                + ".jpg\" alt=\"\" width=\"400\" height=\"300\" loading=\"lazy\""
                + " decoding=\"async\"></figure></div>\n");
  }

  @Test
  void marks() {
    assertThat(marked(new Mark.Underline())).contains(">خ<u>بر</u></p>");
    assertThat(marked(new Mark.Strike())).contains(">خ<s>بر</s></p>");
    assertThat(marked(new Mark.Highlight())).contains(">خ<mark>بر</mark></p>");
    assertThat(marked(new Mark.Superscript())).contains(">خ<sup>بر</sup></p>");
    assertThat(marked(new Mark.Language("en", Direction.LTR)))
        .contains(">خ<bdi lang=\"en\" dir=\"ltr\">بر</bdi></p>");
    assertThat(marked(new Mark.Check())).contains(">خبر</p>");
  }
}
