package muharrir.ui.versions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
import muharrir.ui.kit.Later;
import muharrir.ui.kit.Scrolling;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/**
 * The rows of a comparison: one text in which both sides are marked, or the two sides beside each
 * other. What is in sight first is set first; the rest follows in small portions, so that the
 * window answers meanwhile.
 */
final class DiffPane extends ScrollPane {
  private static final int FIRST = 4;
  private static final int PORTION = 4;
  private static final Duration SOON = Duration.ofMillis(8);
  private static final double THUMBNAIL = 168;

  private final Strings strings;
  private final Wrapped wrapped;
  private final PictureSource pictures;
  private final Consumer<DiffRow.Restore> restore;
  private final VBox rows = new VBox();
  private final List<Node> changes = new ArrayList<>();
  private final List<DiffRow> waiting = new ArrayList<>();
  private final Later more = new Later(this::portion);
  private boolean beside;
  private boolean restores;
  private int at = -1;

  /**
   * An empty pane.
   *
   * @param restore brings a block back
   */
  DiffPane(
      Strings strings, Wrapped wrapped, PictureSource pictures, Consumer<DiffRow.Restore> restore) {
    this.strings = strings;
    this.wrapped = wrapped;
    this.pictures = pictures;
    this.restore = restore;
    rows.getStyleClass().add("diff-rows");
    setContent(rows);
    Scrolling.upAndDown(this);
    // It gets what is left beside the list. JavaFX asks all that is in a pane again and again how
    // small and how large it would like to be, each time through all levels: said once, it is not.
    setPrefSize(0, 0);
    rows.setMinHeight(0);
    getStyleClass().add("versions-diff");
  }

  /**
   * Shows a comparison.
   *
   * @param asBeside whether the sides stand beside each other
   * @param canRestore whether a block can be brought back
   */
  void show(List<DiffRow> comparison, boolean asBeside, boolean canRestore) {
    more.stop();
    beside = asBeside;
    restores = canRestore;
    at = -1;
    changes.clear();
    rows.getChildren().clear();
    waiting.clear();
    waiting.addAll(comparison);
    if (!waiting.isEmpty() && waiting.stream().allMatch(DiffRow.Same.class::isInstance)) {
      waiting.clear();
      rows.getChildren().setAll(quiet(strings.get("versions.alike")));
    }
    setVvalue(0);
    take(FIRST);
    more();
  }

  /** Shows nothing, and says why; long words are wrapped. */
  void say(String why) {
    show(List.of(), false, false);
    if (!why.isEmpty()) {
      TextBlock words = wrapped.message(why);
      words.getStyleClass().add("diff-why");
      rows.getChildren().setAll(words);
    }
  }

  private void portion() {
    take(PORTION);
    more();
  }

  private void more() {
    if (!waiting.isEmpty()) {
      more.start(SOON);
    }
  }

  private void take(int most) {
    List<DiffRow> now = waiting.subList(0, Math.min(most, waiting.size()));
    now.forEach(row -> rows.getChildren().add(node(row)));
    now.clear();
  }

  private static Label quiet(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("meta");
    return label;
  }

  private Node node(DiffRow row) {
    return switch (row) {
      case DiffRow.Same same -> quiet(strings.count("versions.same", same.blocks()));
      case DiffRow.Said said -> {
        VBox box = box();
        words(box, said.words(), false);
        yield box;
      }
      case DiffRow.Alone alone -> {
        VBox box = new VBox(4);
        box.getStyleClass().add("diff-change");
        if (!alone.name().isEmpty()) {
          box.getChildren().add(quiet(alone.name()));
        }
        alone.pictures().forEach(picture -> box.getChildren().add(frame(picture, "")));
        alone.words().forEach(words -> words(box, words, true));
        yield box;
      }
      case DiffRow.Changed changed -> {
        VBox box = box();
        HBox head = head(changed);
        if (!head.getChildren().isEmpty()) {
          box.getChildren().add(head);
        }
        changed.pictures().forEach(shot -> box.getChildren().add(shot(shot)));
        changed.words().forEach(words -> words(box, words, true));
        yield box;
      }
    };
  }

  private VBox box() {
    VBox box = new VBox(4);
    box.setMinHeight(0);
    box.getStyleClass().add("diff-change");
    changes.add(box);
    return box;
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
    if (restores) {
      changed
          .restore()
          .ifPresent(back -> {
            Button button = Buttons.link(strings.get("versions.restoreBlock"));
            button.setOnAction(_ -> restore.accept(back));
            head.getChildren().add(button);
          });
    }
    return head;
  }

  private void words(VBox box, DiffRow.Words words, boolean story) {
    if (!words.name().isEmpty()) {
      box.getChildren().add(quiet(words.name()));
    }
    boolean plain = story && words.name().isEmpty();
    if (beside) {
      box.getChildren().add(both(text(words.before(), plain), text(words.after(), plain)));
    } else {
      box.getChildren().add(text(words.inline(), plain));
    }
  }

  private TextBlock text(StyledText text, boolean story) {
    TextBlock block = story ? wrapped.story("") : wrapped.message("");
    block.setText(text);
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
    String name = strings.get(key);
    StackPane frame = frame(picture, name);
    frame.getStyleClass().addAll("diff-picture", key.endsWith("then") ? "gone" : "came");
    return new VBox(2, quiet(name), frame);
  }

  private StackPane frame(DiffRow.Picture picture, String name) {
    StackPane frame = new StackPane();
    pictures
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
            () -> frame.getChildren().add(quiet(strings.get("versions.picture.missing"))));
    frame.setMaxWidth(Region.USE_PREF_SIZE);
    return frame;
  }

  /** Goes to the next difference, or the one before; what waits still is set first. */
  void go(int step) {
    if (!waiting.isEmpty()) {
      more.stop();
      take(waiting.size());
    }
    if (changes.isEmpty()) {
      return;
    }
    if (at >= 0) {
      changes.get(at).getStyleClass().remove("here");
    }
    at = at < 0 && step < 0 ? changes.size() - 1 : Math.floorMod(at + step, changes.size());
    Node to = changes.get(at);
    to.getStyleClass().add("here");
    layout();
    double room = rows.getHeight() - getViewportBounds().getHeight();
    setVvalue(room <= 0 ? 0 : Math.clamp((to.getBoundsInParent().getMinY() - 12) / room, 0, 1));
  }

  /** Whether all rows are set. */
  boolean isWhole() {
    return waiting.isEmpty() && !rows.getChildren().isEmpty();
  }

  /** Sets no more rows: the box is closed. */
  void close() {
    more.stop();
    waiting.clear();
  }
}
