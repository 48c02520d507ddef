package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import muharrir.testing.MouseHand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebPreviewTest {
  private static final int DOT = 12;
  private static PreviewRig rig;

  @BeforeAll
  static void open() throws Exception {
    rig = PreviewRig.open(400, 500);
  }

  @AfterAll
  static void close() throws Exception {
    rig.close();
  }

  @Test
  void arabicLettersAreJoined() throws Exception {
    // alef | lam-seen-lam-alef | meem; with non-joiners between, every letter stands alone.
    assertThat(pieces("السلام")).isEqualTo(3);
    assertThat(pieces("ا&zwnj;ل&zwnj;س&zwnj;ل&zwnj;ا&zwnj;م")).isEqualTo(6);
  }

  @Test
  void arabicLettersAreJoinedAcrossBoldAndLinks() throws Exception {
    assertThat(pieces("ال<b>سل</b>ام")).isEqualTo(3);
    assertThat(pieces("السـ<a href=\"https://example.org\">ـل</a>ام")).isEqualTo(3);
  }

  @Test
  void theBundledFaceIsUsed() throws Exception {
    String page =
        "<style>span{font-size:100px;font-family:'Muharrir Sans'}</style>"
            + "<span id=a>السلام</span>";
    rig.show(PreviewPage.of(page));
    double width = Double.parseDouble(rig.evaluate("a.getBoundingClientRect().width"));
    java.awt.Font font =
        java.awt.Font.createFont(
                java.awt.Font.TRUETYPE_FONT,
                getClass().getResourceAsStream("/fonts/IBMPlexSansArabic_400Regular.ttf"))
            .deriveFont(100f);
    java.awt.font.TextLayout layout =
        new java.awt.font.TextLayout(
            "السلام", font, new java.awt.font.FontRenderContext(null, true, true));

    assertThat(width).isCloseTo(layout.getAdvance(), org.assertj.core.data.Offset.offset(2.0));
  }

  @Test
  void wordsAreCopiedUnderAnArabicLayoutAsPlainTextWithoutTheJoiners() throws Exception {
    rig.show(PreviewPage.of("<p data-block=a>ال<b>سل</b>ام</p>"));
    rig.evaluate("getSelection().selectAllChildren(document.querySelector('p'))");
    PreviewRig.run(() -> {
      Clipboard.getSystemClipboard().clear();
      rig.preview
          .node()
          .fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED,
                  KeyEvent.CHAR_UNDEFINED,
                  "ؤ",
                  KeyCode.UNDEFINED,
                  false,
                  true,
                  false,
                  false));
    });
    assertThat(PreviewRig.fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("السلام");
    assertThat(PreviewRig.fx(() -> Clipboard.getSystemClipboard().hasHtml())).isFalse();
  }

  @Test
  void aPatchKeepsWhatIsInViewWhereItIs() throws Exception {
    PreviewPage before = article(60, -1, "");
    rig.show(before);
    rig.evaluate("window.scrollTo(0, document.querySelector('[data-block=b30]').offsetTop - 40)");
    String top = rig.evaluate(TOP_OF_30);
    assertThat(top).isEqualTo("40");

    rig.update(before, article(60, 2, " وقد طال هذا النص كثيرا".repeat(30)));

    assertThat(rig.evaluate(TOP_OF_30)).isEqualTo("40");
    assertThat(rig.evaluate("document.querySelector('[data-block=b2]').textContent"))
        .startsWith("الفقرة 2 وقد طال هذا النص");
  }

  @Test
  void replacingThePageAroundTheBlocksKeepsThePlaceToo() throws Exception {
    PreviewPage before = article(60, -1, "");
    rig.show(before);
    rig.evaluate("window.scrollTo(0, document.querySelector('[data-block=b30]').offsetTop - 40)");

    PreviewPage after =
        PreviewPage.of(before.html().replace("<main>", "<header>صحيفة الواحة</header><main>"));
    assertThat(PatchPlanner.plan(before, after))
        .hasSize(1)
        .first()
        .isInstanceOf(PreviewPatch.Whole.class);
    rig.update(before, after);

    assertThat(rig.evaluate(TOP_OF_30)).isEqualTo("40");
    assertThat(rig.evaluate("document.querySelector('header').textContent"))
        .isEqualTo("صحيفة الواحة");
  }

  @Test
  void theMarkThatOneComesToIsSeenAndTakesThePlaceOfASelection() throws Exception {
    rig.show(article(60, -1, ""));
    rig.evaluate("getSelection().selectAllChildren(document.querySelector('[data-block=b1]'))");

    mark("b30", 3, 6, true);
    assertThat(rig.evaluate("String(getSelection())")).isEmpty();
    double top = Double.parseDouble(rig.evaluate(TOP_OF_30));
    assertThat(top).isBetween(0.0, 400.0);

    // The same mark, moved by letters before it, does not take hold of who reads elsewhere.
    rig.evaluate("window.scrollTo(0, 0)");
    mark("b30", 4, 7, true);
    assertThat(rig.evaluate("window.pageYOffset")).isEqualTo("0");
    // Nor does one that nobody is at.
    mark("b50", 3, 6, false);
    assertThat(rig.evaluate("window.pageYOffset")).isEqualTo("0");
  }

  private static void mark(String block, int from, int to, boolean current) throws Exception {
    PreviewRig.run(() ->
        rig.preview.setMarks(List.of(new PageMark(block, "text", from, to, "accent", current))));
  }

  @Test
  void insertsAndRemovesBlocks() throws Exception {
    PreviewPage before = PreviewPage.of("<main><p data-block=a>1</p><p data-block=b>2</p></main>");
    PreviewPage after =
        PreviewPage.of(
            "<main><p data-block=x>0</p><p data-block=b>2</p><hr data-block=y>"
                + "<p data-block=z>9</p></main>");
    rig.show(before);
    rig.update(before, after);

    assertThat(rig.evaluate("document.querySelector('main').innerHTML"))
        .isEqualTo(
            "<p data-block=\"x\">0</p><p data-block=\"b\">2</p><hr data-block=\"y\">"
                + "<p data-block=\"z\">9</p>");
  }

  @Test
  void whatIsAskedForDuringTheLoadIsCaughtUpWith() throws Exception {
    PreviewPage first = PreviewPage.of("<main><p data-block=a>أول</p></main>");
    PreviewPage second = PreviewPage.of("<main><p data-block=a>ثان</p></main>");
    PreviewRig.run(() -> {
      rig.preview.show(first);
      rig.preview.patch(second, PatchPlanner.plan(first, second));
    });
    rig.settle();
    assertThat(rig.evaluate("document.querySelector('p').textContent")).isEqualTo("ثان");
  }

  @Test
  void nothingIsEverFetched() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> count(server, requests));
      String site = "http://127.0.0.1:" + server.getLocalPort();
      String hostile =
          """
          <html><script>new Image().src='@/s0'</script><head>
          <meta http-equiv="refresh" content="0;url=@/refresh">
          <base href="@/"><link rel="stylesheet" href="@/css"><link rel="preload" href="@/p" as="image">
          <link rel="icon" href="@/icon"><link rel="dns-prefetch" href="@"><script src="@/js"></script>
          <style>@import url(@/import); @font-face{font-family:x;src:url(@/font)}
          body{font-family:x;background:url(@/bg)}</style></head>
          <body onload="fetch('@/onload')"><main>
          <p data-block="a">نص <img src="@/img" onerror="fetch('@/onerror')" srcset="@/set 2x"></p>
          <p data-block="b"><a href="@/link" ping="@/ping">رابط</a></p></main>
          <iframe src="@/frame"></iframe><object data="@/object"></object><embed src="@/embed">
          <video src="@/video" poster="@/poster" autoplay></video><audio src="@/audio" autoplay></audio>
          <svg><image href="@/svg"/><use href="@/use#a"/></svg>
          <form action="@/form"><input autofocus onfocus="this.form.submit()"></form>
          <script>fetch('@/s1'); location='@/s2'; window.open('@/s3')</script></body></html>
          """
              .replace("@import", "IMPORT")
              .replace("@font", "FONT")
              .replace("@", site)
              .replace("IMPORT", "@import")
              .replace("FONT", "@font");
      PreviewPage page = PreviewPage.of(hostile);
      rig.show(page);
      PreviewPage changed =
          PreviewPage.of(
              hostile.replace(
                  "نص", "<img src='" + site + "/patched'><script>fetch('/x')</script>"));
      rig.update(page, changed);
      PreviewPage whole = PreviewPage.of(hostile.replace("<main>", "<main><b>جديد</b>"));
      rig.update(changed, whole);
      rig.evaluate("document.querySelector('a').click()");
      rig.evaluate("document.querySelector('form').requestSubmit()");
      Thread.sleep(700);

      assertThat(requests).hasValue(0);
      assertThat(rig.evaluate("document.querySelector('a').textContent")).isEqualTo("رابط");
      assertThat(rig.evaluate("location.href")).isEqualTo("about:blank");
    }
  }

  private static void count(ServerSocket server, AtomicInteger requests) {
    try {
      while (true) {
        server.accept().close();
        requests.incrementAndGet();
      }
    } catch (SocketException e) {
      // The test is over and has closed the server.
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aPageThatTriesToLeaveIsBroughtBack() throws Exception {
    rig.show(PreviewPage.of("<main><p data-block=a>هنا</p></main>"));
    PreviewRig.run(() -> rig.preview.evaluate("location.href = 'data:text/html,elsewhere'"));
    Thread.sleep(600);
    assertThat(rig.evaluate("document.body.textContent")).isEqualTo("هنا");
  }

  @Test
  void aClickTellsBlockFieldAndCharacter() throws Exception {
    BlockingQueue<Pick> picks = new LinkedBlockingQueue<>();
    PreviewRig.run(() -> rig.preview.onPick(picks::add));
    rig.show(
        PreviewPage.of(
            "<html dir=rtl><style>body{font:40px 'Muharrir Sans';margin:0}"
                + "p{margin:20px}</style><main><p data-block=a>ب<b>يت</b> كبير</p><figure data-block=f><figcaption data-field=caption>في"
                + " تدمر</figcaption></figure></main>"));

    click(center("document.querySelector('b')", 0.95));
    assertThat(picks.poll(5, TimeUnit.SECONDS)).isEqualTo(new Pick("a", "", 1));

    // The space and kaf come after the three letters of the first word.
    click(center("document.querySelector('p').lastChild", 0.02));
    assertThat(picks.poll(5, TimeUnit.SECONDS)).isEqualTo(new Pick("a", "", 8));

    click(center("document.querySelector('figcaption').firstChild", 0.99));
    assertThat(picks.poll(5, TimeUnit.SECONDS)).isEqualTo(new Pick("f", "caption", 0));
  }

  @Test
  void marksLieOverTheirWordsAndMoveWithThem() throws Exception {
    PreviewPage before = PreviewPage.of("<p data-block=\"b1\">وصل <b>الوز</b>ير إلى حلب</p>");
    rig.show(before);
    PreviewRig.run(
        () -> rig.preview.setMarks(List.of(new PageMark("b1", "text", 4, 10, "review", false))));
    String over =
        "(function(){var l=document.querySelector('div[data-preview]');"
            + "var r=document.createRange();var w=document.createTreeWalker(document.querySelector('p'),4);"
            + "var n,c=[];while(n=w.nextNode())c.push(n);"
            + "r.setStart(c[1],c[1].data.charAt(0)==='\u200d'?1:0);"
            + "r.setEnd(c[2],2+(c[2].data.charAt(0)==='\u200d'?1:0));"
            + "var a=r.getBoundingClientRect();var left=1e9,right=-1e9,top=1e9;"
            + "l.childNodes.forEach(function(d){var b=d.getBoundingClientRect();"
            + "left=Math.min(left,b.left);right=Math.max(right,b.right);top=Math.min(top,b.top)});"
            + "return Math.round(left-a.left)+','+Math.round(right-a.right)+','+Math.round(top-a.top)})()";
    assertThat(rig.evaluate(over)).isEqualTo("0,0,0");

    PreviewPage after =
        PreviewPage.of(
            "<p data-block=\"b0\">فقرة قبلها</p><p data-block=\"b1\">وصل <b>الوز</b>ير إلى حلب</p>");
    rig.update(before, after);
    rig.settle();
    assertThat(rig.evaluate(over.replace("querySelector('p')", "querySelectorAll('p')[1]")))
        .isEqualTo("0,0,0");
    PreviewRig.run(() -> rig.preview.setMarks(List.of()));
    assertThat(rig.evaluate("String(document.querySelector('div[data-preview]'))"))
        .isEqualTo("null");
  }

  @Test
  void showsThePageAsItIsPrintedAndOnTheScreenAgain() throws Exception {
    rig.show(
        PreviewPage.of(
            "<style>p{color:rgb(1,1,1)}@media (prefers-color-scheme:dark){p{color:rgb(2,2,2)}}"
                + "@media screen{p{margin-top:7px}}@media print{p{color:rgb(3,3,3)}}</style>"
                + "<p data-block=b1>نص</p>"));
    String look =
        "(function(){var s=getComputedStyle(document.querySelector('p'));"
            + "return s.color+' '+s.marginTop})()";
    PreviewRig.run(() -> rig.preview.setDark(true));
    assertThat(rig.evaluate(look)).isEqualTo("rgb(2, 2, 2) 7px");
    PreviewRig.run(() -> rig.preview.setPrint(true));
    assertThat(rig.evaluate(look)).startsWith("rgb(3, 3, 3)").doesNotEndWith(" 7px");
    PreviewRig.run(() -> rig.preview.setPrint(false));
    assertThat(rig.evaluate(look)).isEqualTo("rgb(2, 2, 2) 7px");
    PreviewRig.run(() -> rig.preview.setDark(false));
    assertThat(rig.evaluate(look)).isEqualTo("rgb(1, 1, 1) 7px");
  }

  @Test
  void aPrintedPageHasTheMarginsOfItsSheet() throws Exception {
    rig.show(
        PreviewPage.of(
            "<style>@media print{@page{margin:16mm 22mm}p{margin:0}}</style>"
                + "<p data-block=b1>نص</p>"));
    String margins =
        "(function(){var s=getComputedStyle(document.documentElement);"
            + "return Math.round(parseFloat(s.paddingTop))+' '+Math.round(parseFloat("
            + "s.paddingLeft))+' '+Math.round(parseFloat(s.paddingBottom))})()";
    assertThat(rig.evaluate(margins)).isEqualTo("0 0 0");
    PreviewRig.run(() -> rig.preview.setPrint(true));
    assertThat(rig.evaluate(margins)).isEqualTo("60 83 60");
    PreviewRig.run(() -> rig.preview.setPrint(false));
    assertThat(rig.evaluate(margins)).isEqualTo("0 0 0");
  }

  @Test
  void bringsABlockIntoView() throws Exception {
    rig.show(article(60, -1, ""));
    PreviewRig.run(() -> rig.preview.scrollTo(new Pick("b40", "text", 0)));
    assertThat(
            rig.evaluate(
                "(function(){var b=document.querySelector('[data-block=b40]')"
                    + ".getBoundingClientRect();return b.top>0&&b.bottom<innerHeight})()"))
        .isEqualTo("true");
    String y = rig.evaluate("pageYOffset");
    PreviewRig.run(() -> rig.preview.scrollTo(new Pick("b41", "text", 0)));
    PreviewRig.run(() -> rig.preview.scrollTo(new Pick("no-such-block", "text", 0)));
    assertThat(rig.evaluate("pageYOffset")).isEqualTo(y);
  }

  @Test
  void bringsTheEndOfALongParagraphIntoView() throws Exception {
    String more = " وقد طال هذا النص كثيرا".repeat(120);
    rig.show(article(6, 2, more));
    rig.evaluate("window.scrollTo(0, document.querySelector('[data-block=b2]').offsetTop)");
    int end =
        Integer.parseInt(
            rig.evaluate("document.querySelector('[data-block=b2]').textContent.length"));
    PreviewRig.run(() -> rig.preview.scrollTo(new Pick("b2", "text", end)));
    assertThat(
            rig.evaluate(
                "(function(){var b=document.querySelector('[data-block=b2]')"
                    + ".getBoundingClientRect();return b.bottom>0&&b.bottom<innerHeight})()"))
        .isEqualTo("true");
  }

  @Test
  void tellsWhichPartIsInView() throws Exception {
    BlockingQueue<Extent> told = new LinkedBlockingQueue<>();
    rig.show(article(60, -1, ""));
    PreviewRig.run(() -> rig.preview.onScroll(told::add));
    Extent first = told.poll(5, TimeUnit.SECONDS);
    assertThat(first.top()).isZero();
    assertThat(first.view()).isEqualTo(500);
    assertThat(first.whole()).isGreaterThan(1500);
    PreviewRig.run(() -> rig.preview.scrollTo(321));
    assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo(new Extent(321, 500, first.whole()));
  }

  @Test
  void showsThePagesDarkColours() throws Exception {
    rig.show(
        PreviewPage.of(
            "<style>body{background:rgb(255,255,255)}"
                + "@media (prefers-color-scheme: dark){body{background:rgb(1,2,3)}}</style>"));
    String colour = "getComputedStyle(document.body).backgroundColor";
    assertThat(rig.evaluate(colour)).isEqualTo("rgb(255, 255, 255)");
    PreviewRig.run(() -> rig.preview.setDark(true));
    assertThat(rig.evaluate(colour)).isEqualTo("rgb(1, 2, 3)");
    PreviewRig.run(() -> rig.preview.setDark(false));
    assertThat(rig.evaluate(colour)).isEqualTo("rgb(255, 255, 255)");
  }

  @Test
  void zoomLaysThePageOutAsWideAsAnotherScreen() throws Exception {
    rig.show(
        PreviewPage.of(
            "<meta name=viewport content='width=device-width'><style>body{color:red}"
                + "@media (min-width:700px){body{color:rgb(0, 0, 1)}}</style>"));
    try {
      PreviewRig.run(() -> rig.preview.setZoom(0.5));
      rig.settle();
      assertThat(rig.evaluate("innerWidth")).isEqualTo("800");
      assertThat(rig.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 1)");
    } finally {
      PreviewRig.run(() -> rig.preview.setZoom(1));
    }
  }

  private static final String TOP_OF_30 =
      "Math.round(document.querySelector('[data-block=b30]').getBoundingClientRect().top)";

  private static int pieces(String word) throws Exception {
    rig.show(
        PreviewPage.of(
            "<!doctype html><html lang=ar dir=rtl><style>body{background:#fff;color:#000;"
                + "font:96px 'Muharrir Sans'}b,a{font-weight:400;color:#000;"
                + "text-decoration:none}</style><p data-block=a>"
                + word
                + "</p>"));
    return Ink.pieces(rig.picture(), DOT);
  }

  private static PreviewPage article(int blocks, int changed, String more) {
    StringBuilder html = new StringBuilder("<!doctype html><html lang=ar dir=rtl><main>");
    for (int i = 0; i < blocks; i++) {
      html.append("<p data-block=\"b").append(i).append("\">الفقرة ").append(i);
      html.append(i == changed ? more : "").append("</p>\n");
    }
    return PreviewPage.of(html.append("</main>").toString());
  }

  /** The middle of a node of the page. */
  static Point2D center(PreviewRig rig, String node) throws Exception {
    return center(rig, node, 0.5);
  }

  private static Point2D center(String node, double part) throws Exception {
    return center(rig, node, part);
  }

  /** A point in a node of the page: its middle in height, a part of its width from the left. */
  private static Point2D center(PreviewRig rig, String node, double part) throws Exception {
    String box =
        rig.evaluate(
            "(function(){var r=document.createRange();r.selectNodeContents("
                + node
                + ");var b=r.getBoundingClientRect();return (b.left+b.width*"
                + part
                + ")+' '+(b.top+b.height/2)})()");
    int space = box.indexOf(' ');
    return new Point2D(
        Double.parseDouble(box.substring(0, space)), Double.parseDouble(box.substring(space + 1)));
  }

  private static void click(Point2D at) throws Exception {
    click(rig, at);
  }

  /** Clicks into the page. */
  static void click(PreviewRig rig, Point2D at) throws Exception {
    PreviewRig.run(() -> {
      Node node = rig.preview.node();
      node.fireEvent(MouseHand.event(MouseEvent.MOUSE_CLICKED, node, at));
    });
  }
}
