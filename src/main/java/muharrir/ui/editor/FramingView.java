package muharrir.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import muharrir.arabic.Strings;
import muharrir.document.Framing;
import muharrir.textview.PictureSource;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Wrapped;

/**
 * The box in which a picture is cut: all of it, with the part that is seen and the point that
 * matters most, and below how it looks in the shapes that others show it in.
 */
public final class FramingView extends VBox {
  private static final double WIDEST = 480;
  private static final double TALLEST = 320;
  private static final double TRIAL = 72;

  /** In how many more pixels than it is shown in the picture is asked for: its cuts are larger. */
  private static final double FINER = 2;

  /** A shape that a picture is shown in: on the pages of others, in searches, when it is shared. */
  private record Shape(String id, String name, double ratio) {}

  private final FramingModel model;
  private final FramingPane pane;

  /**
   * The box.
   *
   * @param pictures gives the picture
   * @param take takes the framing that was chosen
   */
  public FramingView(
      Strings strings,
      Wrapped wrapped,
      FramingModel model,
      PictureSource pictures,
      Consumer<Framing> take) {
    this.model = model;
    setId("framing");
    getStyleClass().add("framing");
    Optional<Image> image = pictures.picture(model.media(), Optional.empty(), FINER * WIDEST);
    pane = new FramingPane(strings, model, image, WIDEST, TALLEST);
    HBox middle = new HBox(pane);
    middle.setAlignment(Pos.CENTER);
    Label title = new Label(strings.get("framing.title"));
    title.getStyleClass().add("popover-title");
    List<Shape> shapes =
        List.of(
            new Shape("16x9", "16:9", 16.0 / 9),
            new Shape("4x3", "4:3", 4.0 / 3),
            new Shape("1x1", "1:1", 1),
            new Shape("card", strings.get("framing.card"), 1200.0 / 630));
    getChildren()
        .addAll(
            title,
            wrapped.small(strings.get("framing.how")),
            middle,
            cuts(strings, shapes),
            trials(shapes, image),
            deeds(strings, take));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            take.accept(model.framing());
          }
        });
  }

  /** What the keyboard goes to. */
  public Node first() {
    return pane.first();
  }

  private Node cuts(Strings strings, List<Shape> shapes) {
    Label label = new Label(strings.get("framing.cut"));
    label.getStyleClass().add("field-label");
    HBox row = new HBox(6, label);
    row.setAlignment(Pos.CENTER_LEFT);
    Button whole = Buttons.quiet(strings.get("framing.whole"));
    whole.setId("framing-whole");
    whole.setOnAction(_ -> model.whole());
    row.getChildren().add(whole);
    for (Shape shape : shapes) {
      Button cut = Buttons.quiet(shape.name());
      cut.setId("framing-cut-" + shape.id());
      cut.setAccessibleText(strings.get("framing.cut") + " " + shape.name());
      cut.setOnAction(_ -> model.cropTo(shape.ratio()));
      row.getChildren().add(cut);
    }
    return row;
  }

  private Node trials(List<Shape> shapes, Optional<Image> image) {
    HBox row = new HBox(12);
    row.setAlignment(Pos.CENTER);
    shapes.forEach(shape -> row.getChildren().add(trial(shape, image)));
    return row;
  }

  private Node trial(Shape shape, Optional<Image> image) {
    ImageView view = new ImageView();
    image.ifPresent(view::setImage);
    double width = Math.rint(TRIAL * shape.ratio());
    view.setFitWidth(width);
    view.setFitHeight(TRIAL);
    view.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    Rectangle round = new Rectangle(width, TRIAL);
    round.setArcWidth(6);
    round.setArcHeight(6);
    view.setClip(round);
    view.setId("framing-trial-" + shape.id());
    image.ifPresent(all ->
        model
            .framingProperty()
            .subscribe(framing -> {
              Framing.Part part =
                  framing.cut(model.media().width(), model.media().height(), shape.ratio());
              view.setViewport(
                  new Rectangle2D(
                      part.left() * all.getWidth(),
                      part.top() * all.getHeight(),
                      part.width() * all.getWidth(),
                      part.height() * all.getHeight()));
            }));
    Label name = new Label(shape.name());
    name.getStyleClass().add("meta");
    VBox both = new VBox(4, view, name);
    both.setAlignment(Pos.CENTER);
    return both;
  }

  private Node deeds(Strings strings, Consumer<Framing> take) {
    Button set = Buttons.primary(strings.get("framing.set"));
    set.setId("framing-set");
    set.setOnAction(_ -> take.accept(model.framing()));
    Button reset = Buttons.secondary(strings.get("framing.reset"));
    reset.setId("framing-reset");
    reset.setOnAction(_ -> model.reset());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label kept = new Label(strings.get("framing.kept"));
    kept.getStyleClass().add("meta");
    HBox row = new HBox(8, set, reset, gap, kept);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
