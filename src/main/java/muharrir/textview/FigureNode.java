package muharrir.textview;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.MediaRef;
import org.jspecify.annotations.Nullable;

/** A picture of a figure or gallery, or the slot where it will be, with a button to choose one. */
final class FigureNode extends Region {
  /** A picture and the part of it that is shown. */
  record Framed(MediaRef media, Framing framing) {
    /** The pictures of a block in their order. */
    static List<Framed> of(Block block) {
      if (block instanceof Gallery gallery) {
        return gallery.shots().stream()
            .map(shot -> new Framed(shot.media(), shot.framing()))
            .toList();
      }
      return block instanceof Block.Figure figure
          ? figure.media().stream().map(media -> new Framed(media, figure.framing())).toList()
          : List.of();
    }
  }

  /** What a figure asks of the outside. */
  record Hooks(PictureSource pictures, Consumer<BlockId> choose) {}

  private static final double ROUND = 12;

  private final Looks looks;
  private final Hooks hooks;
  private final Rectangle slot = new Rectangle();
  private final ImageView image = new ImageView();
  private final Rectangle clip = new Rectangle();
  private final Button button = new Button();
  private @Nullable Framed shownMedia;
  private double shownWidth;
  private double shownHeight;

  FigureNode(Looks looks, Hooks hooks) {
    this.looks = looks;
    this.hooks = hooks;
    setManaged(false);
    setCursor(Cursor.DEFAULT);
    slot.setArcWidth(ROUND);
    slot.setArcHeight(ROUND);
    slot.setFill(looks.palette().panel());
    slot.setStroke(looks.palette().strongLine());
    slot.setStrokeType(StrokeType.INSIDE);
    slot.getStrokeDashArray().setAll(5d, 4d);
    slot.setMouseTransparent(true);
    clip.setArcWidth(ROUND);
    clip.setArcHeight(ROUND);
    image.setClip(clip);
    image.setMouseTransparent(true);
    button.setFocusTraversable(false);
    button.getStyleClass().add("figure-button");
    button.setBackground(
        new Background(
            new BackgroundFill(looks.palette().background(), new CornerRadii(6), Insets.EMPTY)));
    button.setBorder(
        new Border(
            new BorderStroke(
                looks.palette().strongLine(),
                BorderStrokeStyle.SOLID,
                new CornerRadii(6),
                new BorderWidths(1))));
    button.setTextFill(looks.palette().text());
    button.setPadding(new Insets(5, 14, 5, 14));
    getChildren().addAll(slot, image, button);
  }

  void show(Block block, Optional<Framed> picture, double width, double height) {
    button.setOnAction(_ -> hooks.choose().accept(block.id()));
    boolean among = picture.isPresent() && block.pictures().size() > 1;
    setCursor(among ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    resize(width, height);
    slot.setWidth(width);
    slot.setHeight(height);
    clip.setWidth(width);
    clip.setHeight(height);
    Framed media = picture.orElse(null);
    if (!Objects.equals(media, shownMedia) || shownWidth != width || shownHeight != height) {
      shownMedia = media;
      shownWidth = width;
      shownHeight = height;
      Optional<Image> found = picture.flatMap(each -> load(each, width, height));
      image.setImage(found.orElse(null));
      if (media != null && found.isPresent()) {
        cover(found.get(), media.framing(), width, height);
      }
    }
    boolean empty = media == null;
    slot.setStroke(empty ? looks.palette().strongLine() : null);
    button.setText(looks.texts().say(word(block)));
    button.setVisible(empty);
    requestLayout();
  }

  private static SurfaceTexts.Word word(Block block) {
    return block instanceof Gallery
        ? SurfaceTexts.Word.ADD_PICTURES
        : SurfaceTexts.Word.CHOOSE_PICTURE;
  }

  /**
   * A copy that is large enough both ways: one that was drawn larger than it is would be blurred.
   */
  private Optional<Image> load(Framed picture, double width, double height) {
    MediaRef media = picture.media();
    Optional<Framing.Crop> crop = picture.framing().crop();
    double part = crop.map(cut -> (double) cut.width() / cut.height()).orElse(1.0);
    double wide = height * part * media.width() / media.height();
    return hooks.pictures().picture(media, crop, Math.max(width, Math.ceil(wide)));
  }

  /** Fills the area with the picture; what matters most in it stays in sight. */
  private void cover(Image picture, Framing framing, double width, double height) {
    Framing.Focus focus = framing.focusInCrop().orElse(new Framing.Focus(500, 500));
    image.setFitWidth(width);
    image.setFitHeight(height);
    Runnable crop =
        () -> {
          double w = picture.getWidth();
          double h = picture.getHeight();
          if (w > 0 && h > 0) {
            double factor = Math.min(w / width, h / height);
            double cutWidth = width * factor;
            double cutHeight = height * factor;
            image.setViewport(
                new Rectangle2D(
                    (w - cutWidth) * focus.x() / 1000,
                    (h - cutHeight) * focus.y() / 1000,
                    cutWidth,
                    cutHeight));
          }
        };
    crop.run();
    picture.progressProperty().subscribe(crop);
  }

  @Override
  protected void layoutChildren() {
    double w = Math.ceil(button.prefWidth(-1));
    double h = Math.ceil(button.prefHeight(-1));
    double x = Math.rint((getWidth() - w) / 2);
    double y = Math.rint((getHeight() - h) / 2);
    button.resizeRelocate(x, y, w, h);
  }
}
