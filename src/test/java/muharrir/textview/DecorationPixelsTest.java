package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.edit.Span;
import muharrir.testing.MouseHand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What decorations look like, and what the mouse makes of them. */
class DecorationPixelsTest {
  private static final String TEXT = "قال مسؤول في المدينة إن الهجوم انتهى";

  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  private static Span span(int from, int to) {
    return new Span(new BlockId("b0"), Field.TEXT, from, to);
  }

  private static WritableImage shot(Desk desk) {
    return desk.surface().getScene().snapshot(null);
  }

  /** Where pixels that are so lie: the smallest rectangle; null where there are none. */
  private static Rectangle2D extent(WritableImage image, Predicate<Color> like) {
    PixelReader pixels = image.getPixelReader();
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -1;
    double bottom = -1;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (like.test(pixels.getColor(x, y))) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1.0);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1.0);
        }
      }
    }
    return right < 0 ? null : new Rectangle2D(left, top, right - left, bottom - top);
  }

  private static boolean red(Color color) {
    return color.getRed() > 0.6 && color.getGreen() < 0.5 && color.getBlue() < 0.45;
  }

  private static boolean yellow(Color color) {
    return color.getRed() > 0.94 && color.getBlue() < 0.8 && color.getGreen() > 0.8;
  }

  private static void covers(Rectangle2D seen, Bounds word) {
    assertThat(seen).isNotNull();
    assertThat(seen.getMinX()).isBetween(word.getMinX() - 2, word.getMinX() + 2);
    assertThat(seen.getMaxX()).isBetween(word.getMaxX() - 2, word.getMaxX() + 2);
    assertThat(seen.getMinY()).isGreaterThanOrEqualTo(word.getMinY());
    assertThat(seen.getMaxY()).isLessThanOrEqualTo(word.getMaxY());
  }

  @Test
  void aWaveRunsUnderItsWordAndMovesWithIt() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of(TEXT);
      Decorations decorations = desk.surface().decorations();
      assertThat(extent(shot(desk), DecorationPixelsTest::red)).isNull();
      decorations.set("t", List.of(Decoration.of(span(4, 9), new Decoration.Wave(Tone.CHANGES))));
      Bounds word = desk.surface().viewport().boundsOf(span(4, 9)).orElseThrow();
      Rectangle2D seen = extent(shot(desk), DecorationPixelsTest::red);
      covers(seen, word);
      assertThat(seen.getMinY()).as("below the letters").isGreaterThan(word.getCenterY() + 4);
      desk.caretTo("b0", 0).type("اليوم ");
      assertThat(decorations.of("t").getFirst().span()).isEqualTo(span(10, 15));
      Bounds moved = desk.surface().viewport().boundsOf(span(10, 15)).orElseThrow();
      assertThat(moved.getMaxX()).isLessThan(word.getMaxX() - 20);
      covers(extent(shot(desk), DecorationPixelsTest::red), moved);
      desk.press(KeyCode.Z, "c");
      covers(extent(shot(desk), DecorationPixelsTest::red), word);
      decorations.clear("t");
      assertThat(extent(shot(desk), DecorationPixelsTest::red)).isNull();
      desk.close();
    });
  }

  @Test
  void aHighlightLiesBehindItsLettersAndLeavesThemJoined() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of("السلام عليكم");
      desk.caretTo("headline", 0);
      WritableImage bare = shot(desk);
      desk.surface()
          .decorations()
          .set(
              "t",
              List.of(
                  Decoration.of(
                      span(1, 4),
                      new Decoration.Highlight(Tone.REVIEW, Decoration.Strength.CLEAR))));
      WritableImage marked = shot(desk);
      covers(
          extent(marked, DecorationPixelsTest::yellow),
          desk.surface().viewport().boundsOf(span(1, 4)).orElseThrow());
      Predicate<Color> ink = color -> color.getBrightness() < 0.3;
      long letters = count(bare, ink);
      assertThat(letters).isGreaterThan(300);
      assertThat(count(marked, ink))
          .as("the letters are the same but for their soft edges")
          .isBetween(letters - 4, letters + 4);
      desk.close();
    });
  }

  private static long count(WritableImage image, Predicate<Color> like) {
    long count = 0;
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += like.test(pixels.getColor(x, y)) ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void aSignInTheMarginStandsBesideTheLineAndIsClicked() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of(TEXT);
      List<DecorationClick> clicks = new ArrayList<>();
      desk.surface().setOnDecorationClicked(clicks::add);
      Decoration mark =
          Decoration.of(span(4, 9), new Decoration.MarginMark(Tone.CHANGES, "")).withTag("1");
      desk.surface().decorations().set("t", List.of(mark));
      Rectangle2D seen = extent(shot(desk), DecorationPixelsTest::red);
      Bounds word = desk.surface().viewport().boundsOf(span(4, 9)).orElseThrow();
      assertThat(seen.getMinX()).isGreaterThan(desk.at("b0", 0).getX() + 10);
      assertThat((seen.getMinY() + seen.getMaxY()) / 2)
          .isBetween(word.getCenterY() - 2, word.getCenterY() + 2);
      MarginSign sign = (MarginSign) desk.surface().lookup(".margin-sign-pill");
      Event.fireEvent(sign, event(MouseEvent.MOUSE_CLICKED, Point2D.ZERO, sign));
      assertThat(clicks).hasSize(1);
      assertThat(clicks.getFirst().owner()).isEqualTo("t");
      assertThat(clicks.getFirst().decoration()).isEqualTo(mark);
      desk.close();
    });
  }

  private static MouseEvent event(
      javafx.event.EventType<MouseEvent> type, Point2D at, javafx.scene.Node node) {
    return MouseHand.event(type, node, at, 1, false, false);
  }

  @Test
  void aClickOnDecoratedLettersIsTold() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of(TEXT);
      List<String> clicks = new ArrayList<>();
      desk.surface().setOnDecorationClicked(click -> clicks.add(click.decoration().tag()));
      desk.surface()
          .decorations()
          .set(
              "t",
              List.of(
                  Decoration.of(span(4, 9), new Decoration.Wave(Tone.CHANGES)).withTag("word")));
      Event.fireEvent(
          desk.surface(), event(MouseEvent.MOUSE_CLICKED, desk.at("b0", 6), desk.surface()));
      Event.fireEvent(
          desk.surface(), event(MouseEvent.MOUSE_CLICKED, desk.at("b0", 14), desk.surface()));
      assertThat(clicks).containsExactly("word");
      desk.close();
    });
  }
}
