package muharrir.ui.versions;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.textview.PictureSource;
import muharrir.textview.TextBlock;
import muharrir.typeset.StyledText;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/**
 * A row of a comparison in the pane. One that differs from another only in its words takes them
 * over: to make a row and to find its looks takes several times as long as to set the words.
 */
final class RowView extends VBox {
  private static final double THUMBNAIL = 168;

  /**
   * What all rows of a pane are made with.
   *
   * @param restore brings a block back
   */
  record Tools(
      Strings strings,
      Wrapped wrapped,
      PictureSource pictures,
      Consumer<DiffRow.Restore> restore) {}

  /**
   * How rows are shown.
   *
   * @param beside whether the sides stand beside each other
   * @param restores whether a block can be brought back
   */
  record Mode(boolean beside, boolean restores) {}

  /** All of a row but its words. */
  private record Shape(
      Mode mode, String sort, List<String> names, List<String> labels, boolean restorable) {}

  private final Tools tools;
  private final Mode mode;
  private final Optional<Shape> shape;
  private final List<TextBlock> texts = new ArrayList<>();
  private final Label same = quiet("");
  private DiffRow.@Nullable Restore restore;

  RowView(Tools tools, Mode mode, DiffRow row) {
    super(4);
    this.tools = tools;
    this.mode = mode;
    this.shape = shape(mode, row);
    setMinHeight(0);
    if (!(row instanceof DiffRow.Same)) {
      getStyleClass().add("diff-change");
    }
    build(row);
    fill(row);
  }

  /** Shows another row, if it is of the same shape. */
  boolean take(Mode wanted, DiffRow row) {
    if (shape.isEmpty() || !shape.equals(shape(wanted, row))) {
      return false;
    }
    getStyleClass().remove("here");
    fill(row);
    return true;
  }

  /** Whether it is a difference, to which one can go. */
  static boolean isDifference(DiffRow row) {
    return switch (row) {
      case DiffRow.Said _, DiffRow.Changed _ -> true;
      case DiffRow.Same _, DiffRow.Alone _ -> false;
    };
  }

  boolean isBeside() {
    return mode.beside;
  }

  /** Its texts, in the order of {@link #words}. */
  List<TextBlock> texts() {
    return texts;
  }

  /** The texts of a row as they are shown. */
  static List<StyledText> words(Mode mode, DiffRow row) {
    return said(row).stream()
        .flatMap(words ->
            mode.beside
                ? List.of(words.before(), words.after()).stream()
                : List.of(words.inline()).stream())
        .toList();
  }

  private static List<DiffRow.Words> said(DiffRow row) {
    return switch (row) {
      case DiffRow.Same _ -> List.of();
      case DiffRow.Said said -> List.of(said.words());
      case DiffRow.Alone alone -> alone.words();
      case DiffRow.Changed changed -> changed.words();
    };
  }

  private static Optional<Shape> shape(Mode mode, DiffRow row) {
    List<String> names = new ArrayList<>(said(row).stream().map(DiffRow.Words::name).toList());
    String sort = row.getClass().getSimpleName();
    return switch (row) {
      case DiffRow.Same _, DiffRow.Said _ ->
          Optional.of(new Shape(mode, sort, names, List.of(), false));
      case DiffRow.Alone _ -> Optional.empty();
      case DiffRow.Changed changed -> {
        names.add(changed.name());
        yield changed.pictures().isEmpty()
            ? Optional.of(
                new Shape(mode, sort, names, changed.labels(), changed.restore().isPresent()))
            : Optional.empty();
      }
    };
  }

  private void fill(DiffRow row) {
    switch (row) {
      case DiffRow.Same rest -> same.setText(tools.strings.count("versions.same", rest.blocks()));
      case DiffRow.Changed changed -> restore = changed.restore().orElse(null);
      case DiffRow.Said _, DiffRow.Alone _ -> restore = null;
    }
    Iterator<TextBlock> blocks = texts.iterator();
    words(mode, row).forEach(words -> blocks.next().setText(words));
  }

  private void build(DiffRow row) {
    switch (row) {
      case DiffRow.Same _ -> getChildren().add(same);
      case DiffRow.Said said -> words(said.words(), false);
      case DiffRow.Alone alone -> {
        if (!alone.name().isEmpty()) {
          getChildren().add(quiet(alone.name()));
        }
        alone.pictures().forEach(picture -> getChildren().add(frame(picture, "")));
        alone.words().forEach(words -> words(words, true));
      }
      case DiffRow.Changed changed -> {
        HBox head = head(changed);
        if (!head.getChildren().isEmpty()) {
          getChildren().add(head);
        }
        changed.pictures().forEach(shot -> getChildren().add(shot(shot)));
        changed.words().forEach(words -> words(words, true));
      }
    }
  }

  static Label quiet(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("meta");
    return label;
  }

  private HBox head(DiffRow.Changed changed) {
    HBox head = new HBox(8);
    head.setMinHeight(0);
    head.getStyleClass().add("row");
    if (!changed.name().isEmpty()) {
      Label name = new Label(changed.name());
      name.getStyleClass().add("meta-2");
      head.getChildren().add(name);
    }
    for (String words : changed.labels()) {
      Label tag = new Label(words);
      tag.getStyleClass().add("tag");
      head.getChildren().add(tag);
    }
    if (mode.restores && changed.restore().isPresent()) {
      Button button = Buttons.link(tools.strings.get("versions.restoreBlock"));
      button.setOnAction(_ -> {
        if (restore != null) {
          tools.restore.accept(restore);
        }
      });
      head.getChildren().add(button);
    }
    return head;
  }

  private void words(DiffRow.Words words, boolean story) {
    if (!words.name().isEmpty()) {
      getChildren().add(quiet(words.name()));
    }
    boolean plain = story && words.name().isEmpty();
    getChildren().add(mode.beside ? both(text(plain), text(plain)) : text(plain));
  }

  private TextBlock text(boolean story) {
    TextBlock block = story ? tools.wrapped.story("") : tools.wrapped.message("");
    texts.add(block);
    return block;
  }

  /** The older side stands at the start, as it is read first. */
  private static GridPane both(Region before, Region after) {
    GridPane sides = new GridPane();
    sides.setHgap(24);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    sides.getColumnConstraints().addAll(half, half);
    sides.addRow(0, before, after);
    return sides;
  }

  private Node shot(DiffRow.Shot shot) {
    HBox sides = new HBox(12);
    sides.getStyleClass().add("row");
    shot.before()
        .ifPresent(old -> sides.getChildren().add(thumbnail(old, "versions.picture.then")));
    if (shot.before().isPresent() && shot.after().isPresent()) {
      sides.getChildren().add(Icons.of(RemixiconAL.ARROW_RIGHT_S_LINE, 18));
    }
    shot.after().ifPresent(now -> sides.getChildren().add(thumbnail(now, "versions.picture.now")));
    return sides;
  }

  private Node thumbnail(DiffRow.Picture picture, String key) {
    String name = tools.strings.get(key);
    StackPane frame = frame(picture, name);
    frame.getStyleClass().addAll("diff-picture", key.endsWith("then") ? "gone" : "came");
    return new VBox(2, quiet(name), frame);
  }

  private StackPane frame(DiffRow.Picture picture, String name) {
    StackPane frame = new StackPane();
    tools
        .pictures
        .picture(picture.media(), picture.crop(), THUMBNAIL)
        .ifPresentOrElse(
            image -> {
              ImageView view = new ImageView(image);
              view.setFitWidth(THUMBNAIL);
              view.setFitHeight(THUMBNAIL);
              view.setPreserveRatio(true);
              // The window is mirrored for Arabic; what a picture shows is not.
              view.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
              view.setAccessibleText(name);
              frame.getChildren().add(view);
            },
            () -> frame.getChildren().add(quiet(tools.strings.get("versions.picture.missing"))));
    frame.setMaxWidth(Region.USE_PREF_SIZE);
    return frame;
  }
}
