package muharrir.textview;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.document.Position;
import muharrir.typeset.Box;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pictures of a gallery put into another order by the mouse. */
class ShotDragTest {
  private static final BlockId GALLERY = new BlockId("g");

  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  /** A gallery whose pictures are named, the caret in the caption of the second. */
  private static void on(Direction direction, String names, Consumer<Desk> test) throws Exception {
    List<Gallery.Shot> shots = names.chars().mapToObj(name -> shot((char) name)).toList();
    Block gallery = new Gallery(GALLERY, direction, Inline.of("صور"), shots);
    Fx.run(() -> {
      Desk desk = Desk.of(List.of(gallery), new Position(GALLERY, Field.of(Part.CAPTION, 1), 1));
      try {
        test.accept(desk);
      } finally {
        desk.close();
      }
    });
  }

  private static Gallery.Shot shot(char name) {
    MediaRef media = new MediaRef(Integer.toHexString(name % 16).repeat(64), "jpg", 4, 3);
    Inline caption = Inline.of(String.valueOf(name));
    return new Gallery.Shot(
        media, Framing.WHOLE, caption, Inline.EMPTY, Inline.EMPTY, Inline.EMPTY);
  }

  private static String order(Desk desk) {
    return ((Gallery) desk.state().document().body().getFirst())
        .shots().stream().map(shot -> shot.caption().text()).collect(joining());
  }

  /** A point of a picture: 0 is its left edge, 1 its right one. */
  private static Point2D in(Desk desk, int picture, double across) {
    BlockView view = desk.surface().viewport().flow().view(GALLERY);
    Box box = view.arrangement().pictures().get(picture);
    return desk.surface()
        .viewport()
        .toControl(box.x() + across * box.width(), view.top + box.y() + box.height() / 2);
  }

  private static void carry(Desk desk, int picture, Point2D to) {
    desk.mouse(MouseEvent.MOUSE_PRESSED, in(desk, picture, 0.5), 1, false);
    desk.mouse(MouseEvent.MOUSE_DRAGGED, to, 1, false);
  }

  private static void drop(Desk desk, Point2D at) {
    desk.mouse(MouseEvent.MOUSE_RELEASED, at, 1, false);
  }

  @Test
  void aPictureIsPutWhereItIsLetGoAndTakenBackAtOnce() throws Exception {
    on(
        Direction.RTL,
        "ابج",
        desk -> {
          Point2D end = in(desk, 2, 0.1);
          carry(desk, 0, end);
          assertThat(desk.surface().overlay().frame()).isPresent();
          assertThat(desk.surface().overlay().landing()).isPresent();
          assertThat(order(desk)).isEqualTo("ابج");
          drop(desk, end);
          assertThat(order(desk)).isEqualTo("بجا");
          assertThat(desk.surface().overlay().frame()).isEmpty();
          assertThat(desk.surface().overlay().landing()).isEmpty();
          desk.press(KeyCode.Z, "c");
          assertThat(order(desk)).isEqualTo("ابج");
        });
  }

  @Test
  void thePlaceIsOnTheSideOfThePointer() throws Exception {
    on(
        Direction.RTL,
        "ابج",
        desk -> {
          Point2D before = in(desk, 0, 0.9);
          carry(desk, 2, before);
          drop(desk, before);
          assertThat(order(desk)).isEqualTo("جاب");
          Point2D slot = in(desk, 3, 0.5);
          carry(desk, 1, slot);
          drop(desk, slot);
          assertThat(order(desk)).isEqualTo("جبا");
        });
    on(
        Direction.LTR,
        "abc",
        desk -> {
          Point2D before = in(desk, 0, 0.1);
          carry(desk, 2, before);
          drop(desk, before);
          assertThat(order(desk)).isEqualTo("cab");
        });
  }

  @Test
  void theCaretGoesAlongWithItsPicture() throws Exception {
    on(
        Direction.RTL,
        "ابج",
        desk -> {
          desk.surface().run(desk.surface().commands().galleries().place(GALLERY, 1, 0));
          assertThat(order(desk)).isEqualTo("باج");
          assertThat(desk.state().selection().head())
              .isEqualTo(new Position(GALLERY, Field.of(Part.CAPTION, 0), 1));
        });
  }

  @Test
  void aClickAloneMovesNothingButTheCaret() throws Exception {
    on(
        Direction.RTL,
        "ابج",
        desk -> {
          desk.click(in(desk, 0, 0.5), 1);
          assertThat(order(desk)).isEqualTo("ابج");
          assertThat(desk.state().selection().isCaret()).isTrue();
          assertThat(desk.state().selection().head().field()).isEqualTo(Field.of(Part.CAPTION, 0));
          assertThat(desk.surface().overlay().frame()).isEmpty();
        });
  }

  @Test
  void whatIsLetGoAtHomeOrByEscapeStays() throws Exception {
    on(
        Direction.RTL,
        "ابج",
        desk -> {
          Point2D home = in(desk, 0, 0.2);
          carry(desk, 0, home);
          assertThat(desk.surface().overlay().landing()).isEmpty();
          drop(desk, home);
          assertThat(order(desk)).isEqualTo("ابج");
          Point2D end = in(desk, 2, 0.1);
          carry(desk, 0, end);
          desk.press(KeyCode.ESCAPE);
          assertThat(desk.surface().overlay().landing()).isEmpty();
          drop(desk, end);
          assertThat(order(desk)).isEqualTo("ابج");
        });
  }
}
