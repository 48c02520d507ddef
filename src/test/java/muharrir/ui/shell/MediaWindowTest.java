package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.Block.Embed;
import muharrir.document.Block.Figure;
import muharrir.document.BlockId;
import muharrir.document.Framing;
import muharrir.document.Framing.Crop;
import muharrir.document.Framing.Focus;
import muharrir.document.Gallery;
import muharrir.document.Table;
import muharrir.testing.PictureBytes;
import muharrir.textview.BlockBounds;
import muharrir.textview.TextSurface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables, pictures and embeds in a whole window: their bar, their box, what they still lack. */
class MediaWindowTest {
  @TempDir Path folder;
  private WindowRig rig;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    rig = new WindowRig(folder);
    article = rig.store("عنوان", "متن");
    rig.start(Optional.of(article.id()));
    rig.until("the text has the keyboard", () -> rig.focused("#surface"));
    rig.key(KeyCode.END);
    rig.key(KeyCode.ENTER);
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  private List<Block> blocks() throws Exception {
    return rig.desk.find(article.id()).orElseThrow().document().blocks();
  }

  private <B extends Block> Optional<B> first(Class<B> kind) throws Exception {
    return blocks().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private boolean seen(String selector) {
    Node node = rig.find(selector);
    return node != null && node.isVisible();
  }

  private void addPicture() throws Exception {
    Path file = folder.resolve("p.png");
    Files.write(file, PictureBytes.file(PictureBytes.halves(200, 100), "png"));
    rig.dialogs.picture = file.toFile();
    rig.press("#picture");
    rig.until("a figure", () -> first(Figure.class).isPresent());
  }

  @Test
  void aTableHasItsBarWhichGoesWithTheCaret() throws Exception {
    assertThat(rig.on(() -> seen("#block-bar"))).isFalse();
    rig.type("/table");
    rig.key(KeyCode.ENTER);
    rig.until("the bar", () -> seen("#block-bar"));
    rig.key(KeyCode.TAB);
    rig.press("#bar-rowBelow");
    rig.until(
        "a fourth row",
        () -> first(Table.class).map(table -> table.rows().size() == 4).orElse(false));
    assertThat(rig.focused("#surface")).isTrue();
    rig.press("#bar-tableHeader");
    rig.until("no header", () -> first(Table.class).map(table -> !table.header()).orElse(false));
    rig.press("#bar-removeBlock");
    rig.until("no table", () -> first(Table.class).isEmpty());
    assertThat(rig.on(() -> seen("#block-bar"))).isFalse();
    rig.ctrl(KeyCode.Z);
    rig.until("the table again", () -> first(Table.class).isPresent());
  }

  /** As at the start, where the article comes before the style of the window. */
  @Test
  void theBarHasTheSizeOfItsButtonsWheneverTheStyleComes() throws Exception {
    addPicture();
    rig.until("the bar", () -> seen("#block-bar"));
    double dressed = rig.on(() -> bar().getWidth());
    List<String> style = rig.on(() -> List.copyOf(bar().getScene().getStylesheets()));
    rig.on(() -> bar().getScene().getStylesheets().retainAll(List.of()));
    rig.until("its size is another", () -> bar().getWidth() != dressed);
    rig.on(() -> bar().getScene().getStylesheets().addAll(style));
    rig.until("it has its size again", () -> bar().getWidth() == dressed);
    assertThat(rig.on(this::barInPicture)).isTrue();
  }

  private Region bar() {
    return (Region) rig.find("#block-bar");
  }

  @Test
  void theBarOfAFigureStandsInItsPictureAndStaysThereWhenTheTextGrows() throws Exception {
    addPicture();
    rig.until("the bar", () -> seen("#block-bar"));
    rig.until("it is in the picture", this::barInPicture);
    double x = rig.on(() -> rig.find("#block-bar").getLayoutX());
    rig.ctrl(KeyCode.EQUALS);
    rig.until("it went along", () -> rig.find("#block-bar").getLayoutX() != x && barInPicture());
  }

  private boolean barInPicture() throws Exception {
    BlockId id = first(Figure.class).orElseThrow().id();
    Bounds picture = BlockBounds.ofPicture((TextSurface) rig.find("#surface"), id, 0).orElseThrow();
    Node bar = rig.find("#block-bar");
    return bar.getLayoutX() == Math.rint(picture.getMinX() + 10)
        && bar.getLayoutY() == Math.rint(picture.getMinY() + 10);
  }

  @Test
  void anEmbedIsOpenedAndGetsAnotherAddress() throws Exception {
    rig.type("/embed");
    rig.key(KeyCode.ENTER);
    rig.until("the box", () -> rig.find("#embed-address") != null);
    rig.type("https://youtu.be/dQw4w9WgXcQ");
    rig.press("#embed-set");
    rig.until("the embed", () -> first(Embed.class).isPresent());
    String address = first(Embed.class).orElseThrow().address();
    rig.key(KeyCode.UP);
    rig.until("the bar", () -> seen("#block-bar"));
    rig.press("#bar-openEmbed");
    assertThat(rig.dialogs.browsed).containsExactly(address);
    rig.press("#bar-changeEmbed");
    rig.until("the box", () -> rig.find("#embed-address") != null);
    rig.ctrl(KeyCode.A);
    rig.type("https://example.org/a");
    rig.press("#embed-set");
    rig.until(
        "another address",
        () ->
            first(Embed.class)
                .map(embed -> embed.address().equals("https://example.org/a"))
                .orElse(false));
    rig.until("the text has the keyboard", () -> rig.focused("#surface"));
    rig.ctrl(KeyCode.Z);
    rig.until(
        "the first one again",
        () -> first(Embed.class).map(embed -> embed.address().equals(address)).orElse(false));
  }

  @Test
  void aPictureIsCutByKeysAndTakenBackAtOnce() throws Exception {
    addPicture();
    rig.until("the bar", () -> seen("#block-bar"));
    rig.press("#bar-frame");
    rig.until("the point has the keyboard", () -> rig.focused("#framing-focus"));
    rig.until("the point stands in the middle of the picture", this::pointInMiddle);
    rig.key(KeyCode.LEFT);
    rig.key(KeyCode.DOWN);
    rig.press("#framing-cut-1x1");
    assertThat(rig.on(() -> ((ImageView) rig.find("#framing-trial-1x1")).getViewport().getMinX()))
        .isPositive();
    rig.press("#framing-set");
    Framing cut =
        new Framing(Optional.of(new Focus(490, 510)), Optional.of(new Crop(240, 0, 500, 1000)));
    rig.until(
        "it is cut",
        () -> first(Figure.class).map(figure -> figure.framing().equals(cut)).orElse(false));
    rig.until("the text has the keyboard", () -> rig.focused("#surface"));
    rig.ctrl(KeyCode.Z);
    rig.until(
        "it is whole",
        () ->
            first(Figure.class)
                .map(figure -> figure.framing().equals(Framing.WHOLE))
                .orElse(false));
  }

  private boolean pointInMiddle() {
    Bounds point = rig.find("#framing-focus").getBoundsInParent();
    Bounds part = rig.find("#framing-part").getBoundsInParent();
    return point.getWidth() > 0
        && Math.abs(point.getCenterX() - part.getCenterX()) <= 1
        && Math.abs(point.getCenterY() - part.getCenterY()) <= 1;
  }

  @Test
  void aPictureOfAGalleryIsMovedAndTakenOutFromItsTitleToo() throws Exception {
    rig.type("/gallery");
    rig.key(KeyCode.ENTER);
    Path one = folder.resolve("1.png");
    Path two = folder.resolve("2.png");
    Files.write(one, PictureBytes.file(PictureBytes.halves(20, 10), "png"));
    Files.write(two, PictureBytes.file(PictureBytes.halves(10, 20), "png"));
    for (Path file : List.of(one, two)) {
      int before = widths().size();
      rig.dialogs.picture = file.toFile();
      rig.press("#bar-addPictures");
      rig.until("it is in the gallery", () -> widths().size() == before + 1);
    }
    rig.press("#bar-pictureOn");
    rig.until("the first one moves on", () -> widths().equals(List.of(10, 20)));
    rig.press("#bar-removePicture");
    rig.until("the first one goes", () -> widths().equals(List.of(20)));
    rig.ctrl(KeyCode.Z);
    rig.ctrl(KeyCode.Z);
    rig.until("both are back", () -> widths().equals(List.of(20, 10)));
  }

  /** How wide the pictures of the gallery are, in their order. */
  private List<Integer> widths() throws Exception {
    return first(Gallery.class).stream()
        .flatMap(gallery -> gallery.shots().stream())
        .map(shot -> shot.media().width())
        .toList();
  }

  @Test
  void whatAPictureLacksIsCountedAndGoneTo() throws Exception {
    addPicture();
    rig.until(
        "it is said",
        () ->
            rig.find("#picture-gaps") instanceof Labeled said
                && said.getText().equals("صورة ينقصها وصف أو نسبة"));
    rig.key(KeyCode.F9);
    rig.type("سلمى");
    rig.key(KeyCode.F9);
    rig.type("برج");
    rig.until(
        "both are there",
        () ->
            first(Figure.class)
                .map(figure ->
                    figure.credit().text().equals("سلمى") && figure.alt().text().equals("برج"))
                .orElse(false));
    rig.until("nothing is said any more", () -> !seen("#picture-gaps"));
  }
}
