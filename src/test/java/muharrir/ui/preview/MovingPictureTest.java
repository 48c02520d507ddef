package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.export.MediaLinks;
import muharrir.export.PageMemory;
import muharrir.export.PageRenderer;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A picture that moves, in the preview: as readers will see it, still until it is started. */
class MovingPictureTest {
  private static final String NAME = "data:,moving.gif";
  private static final String GIF = data("gif", PictureBytes.blinking(300, 200));
  private static final String STILL =
      data("png", PictureBytes.file(PictureBytes.halves(300, 200), "png"));
  private static final String OPEN = "document.querySelector('.motion details').open";
  private static PreviewRig rig;

  /** What was asked for, and who waits for it. */
  private final List<String> asked = new ArrayList<>();

  private Consumer<String> waiting = _ -> {};

  @BeforeAll
  static void open() throws Exception {
    rig = PreviewRig.open(400, 900);
  }

  @AfterAll
  static void close() throws Exception {
    rig.close();
  }

  private static String data(String type, byte[] bytes) {
    return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static PreviewPage page(String caption) {
    MediaLinks links = (_, _) -> new MediaLinks.Shown(STILL, 300, 200).withMotion(NAME);
    Article article = Tadmur.article(Optional.of(new MediaRef("ab".repeat(32), "gif", 300, 200)));
    Block.Figure hero = article.document().hero().orElseThrow();
    Article captioned =
        new Article(
            article.id(),
            article.document().with(hero.withCaption(Inline.of(caption))),
            article.metadata());
    return PreviewPage.of(
        new PageRenderer().preview(captioned, Tadmur.newsroom(""), links, new PageMemory()));
  }

  @BeforeEach
  void show() throws Exception {
    PreviewRig.run(() ->
        rig.preview.onMotion((name, then) -> {
          asked.add(name);
          waiting = then;
        }));
    rig.show(page("أولى"));
    rig.evaluate("document.querySelector('.motion').scrollIntoView()");
  }

  private void until(Callable<Boolean> state) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!state.call()) {
      assertThat(System.nanoTime()).as("time is up").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static void click() throws Exception {
    WebPreviewTest.click(
        rig, WebPreviewTest.center(rig, "document.querySelector('.motion summary')"));
  }

  private void start() throws Exception {
    click();
    PreviewRig.run(() -> waiting.accept(GIF));
  }

  /** Whether the middle of the picture is more red than blue. */
  private static boolean red() throws Exception {
    String middle =
        rig.evaluate(
            "(function(){var b=document.querySelector('.motion').getBoundingClientRect();"
                + "return Math.round(b.left+b.width/2)+' '+Math.round(b.top+b.height*0.8)})()");
    String[] at = middle.split(" ", -1);
    WritableImage seen = rig.picture();
    int colour = seen.getPixelReader().getArgb(Integer.parseInt(at[0]), Integer.parseInt(at[1]));
    return (colour >> 16 & 0xff) > (colour & 0xff);
  }

  @Test
  void itStandsStillUntilItsButtonIsPressedAndThenMoves() throws Exception {
    List<Pick> picked = new ArrayList<>();
    PreviewRig.run(() -> rig.preview.onPick(picked::add));
    assertThat(asked).isEmpty();
    click();
    assertThat(asked).containsExactly(NAME);
    assertThat(rig.evaluate(OPEN)).as("nothing to show yet").isEqualTo("false");
    PreviewRig.run(() -> waiting.accept(GIF));
    assertThat(rig.evaluate(OPEN)).isEqualTo("true");
    until(MovingPictureTest::red);
    until(() -> !red());
    until(MovingPictureTest::red);
    assertThat(picked).as("the button is no place in the text").isEmpty();

    click();
    assertThat(rig.evaluate(OPEN)).isEqualTo("false");
    click();
    assertThat(rig.evaluate(OPEN)).isEqualTo("true");
    assertThat(asked).as("it is there already").hasSize(1);
  }

  @Test
  void itGoesOnWhileItsCaptionIsWritten() throws Exception {
    start();
    rig.evaluate("window.same = document.querySelector('.motion details img')");
    rig.update(page("أولى"), page("أولى وثانية"));
    assertThat(rig.evaluate("document.querySelector('figcaption').innerText"))
        .contains("أولى وثانية");
    assertThat(rig.evaluate(OPEN)).isEqualTo("true");
    assertThat(rig.evaluate("String(same === document.querySelector('.motion details img'))"))
        .isEqualTo("true");
    assertThat(rig.evaluate("same.src.slice(0, 14)")).isEqualTo("data:image/gif");
    assertThat(asked).hasSize(1);
  }

  @Test
  void itsButtonIsPressedByTheKeyboard() throws Exception {
    rig.evaluate("document.querySelector('.motion summary').focus()");
    PreviewRig.run(() -> {
      Node node = rig.preview.node();
      node.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "\r", "\r", KeyCode.ENTER, false, false, false, false));
    });
    assertThat(asked).containsExactly(NAME);
    PreviewRig.run(() -> waiting.accept(GIF));
    assertThat(rig.evaluate(OPEN)).isEqualTo("true");
  }

  @Test
  void whatComesTooLateForItsPageChangesNothing() throws Exception {
    click();
    rig.show(PreviewPage.of("<p data-block=a>نص</p>"));
    PreviewRig.run(() -> waiting.accept(GIF));
    assertThat(rig.evaluate("String(document.images.length)")).isEqualTo("0");
  }
}
