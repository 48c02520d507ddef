package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import muharrir.arabic.ArabicDates;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.edit.Commands;
import muharrir.testing.Golden;
import muharrir.typeset.FontSet;
import muharrir.typeset.Typeface;
import muharrir.ui.kit.Fonts;
import muharrir.ui.kit.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of block as the surface paints it, in the light and in the dark. */
class SurfaceGoldenTest {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 1500;
  private static final double ROOM = 12;
  private static final Strings WORDS = Strings.arabic();
  private static final ArabicDates DATES =
      new ArabicDates(ZoneId.of("Asia/Damascus"), ArabicDates.Months.LEVANTINE);

  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
    Fonts.loadForWindow();
  }

  static Stream<Arguments> pictures() {
    return Specimen.all().stream()
        .flatMap(each ->
            Stream.of(Theme.Mode.values())
                .map(mode -> Arguments.argumentSet(name(each, mode), each, mode)));
  }

  private static String name(Specimen specimen, Theme.Mode mode) {
    return "surface-" + specimen.name() + (mode == Theme.Mode.DARK ? "-dark" : "");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void looksAsItWasApproved(Specimen specimen, Theme.Mode mode) throws Exception {
    Golden.ofProject().check(name(specimen, mode), Fx.get(() -> painted(specimen, mode, 1)));
  }

  @Test
  void isSharpOnAScreenOfTwiceThePixels() throws Exception {
    Specimen marks =
        Specimen.all().stream()
            .filter(each -> each.name().equals("marks"))
            .findFirst()
            .orElseThrow();
    Golden.ofProject()
        .check("surface-marks-twice", Fx.get(() -> painted(marks, Theme.Mode.LIGHT, 2)));
  }

  @Test
  void thereIsAPictureOfEachKindOfBlock() {
    Set<Class<?>> shown = new HashSet<>();
    for (Specimen specimen : Specimen.all()) {
      specimen.state().document().blocks().forEach(block -> shown.add(block.getClass()));
    }
    assertThat(shown).containsExactlyInAnyOrderElementsOf(kinds(Block.class));
  }

  private static Set<Class<?>> kinds(Class<?> sealed) {
    Set<Class<?>> kinds = new HashSet<>();
    for (Class<?> kind : sealed.getPermittedSubclasses()) {
      kinds.addAll(kind.isSealed() ? kinds(kind) : Set.of(kind));
    }
    return kinds;
  }

  @Test
  void noPictureAsksTheSystemForALetter() {
    FontSet fonts = new FontSet();
    for (Specimen specimen : Specimen.all()) {
      specimen
          .state()
          .document()
          .plainText()
          .codePoints()
          .filter(c -> c != '\n' && Character.getType(c) != Character.FORMAT)
          .forEach(c ->
              assertThat(
                      Stream.of(Typeface.values())
                          .anyMatch(face -> fonts.font(face, 400, 19).canDisplay(c)))
                  .as("U+%04X of %s is in a bundled font", c, specimen.name())
                  .isTrue());
    }
  }

  private static Image painted(Specimen specimen, Theme.Mode mode, double scale)
      throws IOException {
    Palette palette = mode == Theme.Mode.DARK ? Palette.dark() : Palette.light();
    Random random = new Random(1);
    TextSurface surface =
        new TextSurface(
            new FontSet(),
            palette,
            new SurfaceTexts(WORDS::get, DATES::dateTime, DATES::date),
            (media, _, _) -> Optional.of(picture(media.width(), media.height())),
            new Commands(() -> BlockId.random(random)));
    Stage stage = new Stage();
    StackPane root = new StackPane(surface);
    // A picture of a node that its parent mirrors would be the wrong way round.
    root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    new Theme(mode).dress(scene);
    stage.setScene(scene);
    stage.setRenderScaleX(scale);
    stage.setRenderScaleY(scale);
    stage.show();
    surface.setModel(new HistoryModel(specimen.state()));
    surface.setReading(1, false, specimen.signs());
    surface.decorations().set("golden", specimen.decorations());
    surface.requestFocus();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    SnapshotParameters how = new SnapshotParameters();
    how.setFill(Color.MAGENTA);
    how.setTransform(new Scale(scale, scale));
    how.setViewport(area(surface, specimen, scale));
    WritableImage image = surface.snapshot(how, null);
    stage.close();
    return image;
  }

  /** The blocks that are to be seen, and a little around them. */
  private static Rectangle2D area(TextSurface surface, Specimen specimen, double scale) {
    List<BlockView> views = surface.viewport().flow().views();
    BlockView first = views.get(specimen.whole() ? 0 : specimen.state().document().bodyStart());
    Point2D top = surface.viewport().toControl(0, first.top - ROOM);
    Point2D bottom = surface.viewport().toControl(0, views.getLast().bottom() + ROOM);
    assertThat(bottom.getY()).as("it fits").isLessThan(HEIGHT);
    double from = Math.rint(top.getY());
    return new Rectangle2D(
        0, from * scale, WIDTH * scale, (Math.rint(bottom.getY()) - from) * scale);
  }

  /** A tower under the sky: one can see what was cut off. */
  private static WritableImage picture(int width, int height) {
    WritableImage image = new WritableImage(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean tower = Math.abs(x - width / 2) < width / 8 && y > height / 5;
        Color color =
            tower
                ? Color.web("#B08D57")
                : y > height * 3 / 4 ? Color.web("#D9C39A") : Color.web("#9CC3D5");
        image.getPixelWriter().setColor(x, y, color);
      }
    }
    return image;
  }
}
