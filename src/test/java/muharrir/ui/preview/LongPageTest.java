package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of which only a part is laid out. */
class LongPageTest {
  private static final int BLOCKS = 1_000;
  private static final String LAID_OUT =
      "Array.from(document.querySelectorAll('.body>*'))"
          + ".filter(each => each.getClientRects().length > 0).length";

  private static PreviewRig rig;
  private PreviewPage page;

  @BeforeAll
  static void open() throws Exception {
    rig = PreviewRig.open(400, 500);
  }

  @AfterAll
  static void close() throws Exception {
    rig.close();
  }

  @BeforeEach
  void show() throws Exception {
    page = article(BLOCKS, "");
    rig.show(page);
  }

  @Test
  void onlyTheBeginningIsLaidOut() throws Exception {
    assertThat(rig.evaluate(LAID_OUT)).isEqualTo("120");
    assertThat(rig.evaluate("document.querySelectorAll('.body>*').length")).isEqualTo("1000");
  }

  @Test
  void aShortPageIsLaidOutWhole() throws Exception {
    rig.show(article(PreviewPage.LONG, ""));
    assertThat(rig.evaluate(LAID_OUT)).isEqualTo("400");
  }

  @Test
  void moreComesWhereItIsScrolledTo() throws Exception {
    rig.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
    rig.evaluate("muharrir.extent()");
    assertThat(rig.evaluate(LAID_OUT)).isEqualTo("180");
  }

  @Test
  void aBlockFarDownIsBroughtIntoViewWithWhatStandsAroundIt() throws Exception {
    rig.evaluate("muharrir.reveal('b900')");
    assertThat(
            Double.parseDouble(
                rig.evaluate(
                    "document.querySelector('[data-block=b900]').getBoundingClientRect().top")))
        .isBetween(0.0, 500.0);
    assertThat(rig.evaluate(LAID_OUT)).isEqualTo("121");

    rig.evaluate("window.scrollTo(0, 0)");
    rig.evaluate("muharrir.extent()");
    assertThat(rig.evaluate(LAID_OUT)).as("the way back up").isEqualTo("181");
    assertThat(rig.evaluate("window.pageYOffset > 0")).as("nothing jumps").isEqualTo("true");

    rig.evaluate("muharrir.top(0)");
    assertThat(rig.evaluate("document.querySelector('.body>*').getClientRects().length"))
        .isEqualTo("1");
  }

  @Test
  void aPageThatGrowsOrShrinksPastTheMarkFollows() throws Exception {
    PreviewPage small = article(20, "<h1>آخر</h1>");
    rig.update(page, small);
    assertThat(rig.evaluate(LAID_OUT)).isEqualTo("20");
    PreviewPage large = article(900, "<h1>ثالث</h1>");
    rig.update(small, large);
    assertThat(rig.evaluate(LAID_OUT)).isEqualTo("120");
  }

  private static PreviewPage article(int blocks, String head) {
    StringBuilder html = new StringBuilder("<html><head></head><body>");
    html.append(head).append("<div class=body>");
    for (int i = 1; i <= blocks; i++) {
      html.append("<p data-block=b").append(i).append(">الفقرة ").append(i).append("</p>");
    }
    return PreviewPage.of(html.append("</div></body></html>").toString());
  }
}
