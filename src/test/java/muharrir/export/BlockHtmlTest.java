package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Run;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;

/** Exact HTML for each kind of block and mark. */
class BlockHtmlTest {
  private static final BlockId ID = new BlockId("b1");
  private static final Mark STRONG = new Mark.Strong();
  private static final Mark EMPHASIS = new Mark.Emphasis();
  private static final Mark LINK = new Mark.Link("https://example.org/?a=1&b=2");

  private final PageRenderer renderer = new PageRenderer();

  private String html(Block block) {
    Document document =
        Document.of(Inline.EMPTY, Inline.EMPTY, Inline.EMPTY, Optional.empty(), List.of(block));
    return html(document, block.id());
  }

  private String html(Document document, BlockId id) {
    Article article = Tadmur.article(Optional.empty()).withDocument(document);
    return renderer.block(article, id, Tadmur.newsroom(""), MediaLinks.BESIDE);
  }

  private String paragraph(Run... runs) {
    return html(new Block.Paragraph(ID, Direction.AUTO, Inline.of(List.of(runs))));
  }

  @Test
  void paragraph() {
    assertThat(paragraph(Run.plain("خبر & <b>\"آخر\"</b>\nسطر")))
        .isEqualTo("<p data-block=\"b1\">خبر &amp; &lt;b&gt;\"آخر\"&lt;/b&gt;<br>سطر</p>\n");
  }

  @Test
  void directionIsSaidOnlyWhereItIsNotThePages() {
    assertThat(paragraph(Run.plain("CENTCOM said")))
        .isEqualTo("<p data-block=\"b1\" dir=\"ltr\">CENTCOM said</p>\n");
    assertThat(html(new Block.Paragraph(ID, Direction.RTL, Inline.of("CENTCOM"))))
        .isEqualTo("<p data-block=\"b1\">CENTCOM</p>\n");
  }

  @Test
  void marksNestLinkStrongEmphasisAndALinkIsNotTorn() {
    assertThat(
            paragraph(
                Run.plain("قال "),
                new Run("ال", Set.of(LINK)),
                new Run("متحدث", Set.of(LINK, STRONG, EMPHASIS)),
                new Run(" أمس", Set.of(EMPHASIS))))
        .isEqualTo(
            "<p data-block=\"b1\">قال <a href=\"https://example.org/?a=1&amp;b=2\""
                + " rel=\"noopener\">ال<strong><em>متحدث</em></strong></a><em> أمس</em></p>\n");
  }

  @Test
  void handlesAddressesAndPhoneNumbersAreIsolated() {
    assertThat(
            html(
                new Block.Paragraph(
                    ID,
                    Direction.RTL,
                    Inline.of(
                        "عبر @a_b، و#News، هاتف +963 11 222، https://x.com/a?b=c."
                            + " و user@site.org 3+4"))))
        .isEqualTo(
            "<p data-block=\"b1\">عبر <bdi dir=\"ltr\">@a_b</bdi>، و<bdi dir=\"ltr\">#News</bdi>،"
                + " هاتف <bdi class=\"tel\" dir=\"ltr\">+963 11 222</bdi>،"
                + " <bdi dir=\"ltr\">https://x.com/a?b=c</bdi>. و <bdi dir=\"ltr\">user@site.org 3+4</bdi></p>\n");
  }

  @Test
  void headings() {
    assertThat(html(new Block.Heading(ID, Direction.AUTO, 2, Inline.of("عنوان"))))
        .isEqualTo("<h2 data-block=\"b1\">عنوان</h2>\n");
    assertThat(html(new Block.Heading(ID, Direction.AUTO, 3, Inline.of("عنوان"))))
        .isEqualTo("<h3 data-block=\"b1\">عنوان</h3>\n");
  }

  @Test
  void headLines() {
    Document document =
        Document.of(
            Inline.of("سوريا"),
            Inline.of("عنوان", Set.of(STRONG)),
            Inline.EMPTY,
            Optional.empty(),
            List.of());
    assertThat(html(document, BlockId.KICKER))
        .isEqualTo("<p class=\"kicker\" data-block=\"kicker\">سوريا</p>\n");
    assertThat(html(document, BlockId.HEADLINE))
        .isEqualTo("<h1 data-block=\"headline\"><strong>عنوان</strong></h1>\n");
    assertThat(html(document, BlockId.STANDFIRST)).isEmpty();
  }

  @Test
  void quote() {
    assertThat(
            html(
                new Block.Quote(
                    ID, Direction.AUTO, Inline.of("قول"), Inline.of("رنا مراد"), Inline.EMPTY)))
        .isEqualTo(
            "<figure class=\"quote\" data-block=\"b1\"><blockquote><p data-field=\"text\">قول</p>"
                + "</blockquote><figcaption><cite data-field=\"attribution\">رنا مراد</cite>"
                + "</figcaption></figure>\n");
    assertThat(
            html(new Block.Quote(ID, Direction.AUTO, Inline.of("قول"), Inline.EMPTY, Inline.EMPTY)))
        .isEqualTo(
            "<figure class=\"quote\" data-block=\"b1\"><blockquote><p data-field=\"text\">قول</p>"
                + "</blockquote></figure>\n");
  }

  @Test
  void figure() {
    MediaRef media = new MediaRef("ab".repeat(32), "jpg", 1600, 900);
    assertThat(
            html(
                new Block.Figure(
                    ID,
                    Direction.AUTO,
                    Optional.of(media),
                    Framing.WHOLE,
                    Inline.of("المدينة"),
                    Inline.of("رويترز"),
                    Inline.EMPTY,
                    Inline.of("قوس \"النصر\""))))
        .isEqualTo(
            "<figure class=\"picture\" data-block=\"b1\"><img src=\"media/"
                + "ab".repeat(32)
                + ".jpg\" alt=\"قوس &quot;النصر&quot;\" width=\"1600\" height=\"900\""
                + " loading=\"lazy\" decoding=\"async\"><figcaption>"
                + "<span data-field=\"caption\">المدينة</span> <span class=\"credit\">الصورة: "
                + "<span data-field=\"credit\">رويترز</span></span></figcaption></figure>\n");
  }

  @Test
  void figureWithoutAPictureIsASlot() {
    Block.Figure hero =
        Block.Figure.of(BlockId.HERO, Optional.empty()).withCaption(Inline.of("توم براك"));
    Document document =
        Document.of(Inline.EMPTY, Inline.EMPTY, Inline.EMPTY, Optional.of(hero), List.of());
    assertThat(html(document, BlockId.HERO))
        .isEqualTo(
            "<figure class=\"picture hero\" data-block=\"hero\"><div class=\"slot\""
                + " aria-hidden=\"true\"></div><figcaption><span data-field=\"caption\">توم براك"
                + "</span></figcaption></figure>\n");
  }

  @Test
  void postOnXIsAStaticCard() {
    String address = "https://x.com/USAMBTurkiye/status/2000226051041964416";
    assertThat(html(new Block.Embed(ID, Direction.AUTO, address + "?ref_src=twsrc%5Etfw")))
        .isEqualTo(
            "<aside class=\"card\" data-block=\"b1\"><p class=\"by\"><span class=\"logo\">"
                + "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M17.6 3h3.1l-6.7 7.7"
                + "L22 21h-6.2l-4.8-6.3L5.4 21H2.3l7.2-8.2L2 3h6.3l4.4 5.8zm-1.1 16.2h1.7L7.6 4.7"
                + "H5.8z\"/></svg></span><bdi class=\"handle\" dir=\"ltr\">@USAMBTurkiye</bdi> "
                + "<span class=\"what\">منشور على منصة إكس</span></p><p class=\"when\">"
                + "<time datetime=\"2025-12-14T18:27:07+03:00\">الأحد 14 كانون الأول 2025، 18:27"
                + " بتوقيت دمشق</time></p><p class=\"open\"><a href=\""
                + address
                + "\" rel=\"noopener\">اقرأ المنشور على إكس</a></p><p class=\"address\">"
                + "<bdi dir=\"ltr\">"
                + address
                + "</bdi></p></aside>\n");
  }

  @Test
  void anotherAddressIsACardWithItsSite() {
    assertThat(html(new Block.Embed(ID, Direction.AUTO, "https://www.example.org/a?utm_source=b")))
        .isEqualTo(
            "<aside class=\"card\" data-block=\"b1\"><p class=\"site\"><bdi dir=\"ltr\">"
                + "example.org</bdi></p><p class=\"open\"><a href=\"https://www.example.org/a\""
                + " rel=\"noopener\">افتح الرابط</a></p><p class=\"address\"><bdi dir=\"ltr\">"
                + "https://www.example.org/a</bdi></p></aside>\n");
  }

  @Test
  void divider() {
    assertThat(html(new Block.Divider(ID))).isEqualTo("<hr data-block=\"b1\">\n");
  }
}
