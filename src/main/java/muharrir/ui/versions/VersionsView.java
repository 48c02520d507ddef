package muharrir.ui.versions;

import java.time.ZoneId;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.textview.PictureSource;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Remembered;
import muharrir.ui.kit.Shortcuts;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.WrapRow;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/**
 * The versions of an article as a time line, beside what is different, word by word. A version is
 * compared with the text now, with the version before it, or with one that was pinned by Space. F8
 * and Shift+F8 go through the differences, F2 names a version.
 */
public final class VersionsView extends VBox {
  /** Less would show no two lines of either side; then all of it is scrolled. In pixels. */
  private static final double LEAST = 320;

  /** The same where they stand below the list. */
  private static final double LEAST_STACKED = 560;

  /** In a window below this width, in pixels, there is no room beside the list. */
  private static final double NARROW = 760;

  private final Strings strings;
  private final VersionsModel model;
  private final ZoneId zone;
  private final Runnable restored;
  private final ListView<Line> versions = new ListView<>();
  private final Differences differences;
  private final ToggleButton now;
  private final ToggleButton before;
  private final ToggleButton pinned;
  private final Button restore;
  private final TextLine name;
  private final Sides sides;
  private @Nullable Line pin;
  private @Nullable Line naming;

  /**
   * The box.
   *
   * @param pictures shows the pictures of the library
   * @param zone in which times are told
   * @param restored runs after something was brought back
   * @param version the sequence of the one to begin with; -1 for the last
   */
  public VersionsView(
      Strings strings,
      VersionsModel model,
      Wrapped wrapped,
      Lines lines,
      PictureSource pictures,
      Remembered remembered,
      ZoneId zone,
      Theme.Mode mode,
      Runnable restored,
      long version) {
    this.strings = strings;
    this.model = model;
    this.zone = zone;
    this.restored = restored;
    this.differences =
        new Differences(
            strings,
            wrapped,
            pictures,
            remembered,
            zone,
            mode,
            "versions",
            back -> model.restore(back, this::broughtBack));
    this.now = chip("versions.withNow", "versions-now");
    this.before = chip("versions.withBefore", "versions-before");
    this.pinned = chip("versions.withPinned", "versions-pinned");
    this.restore = Buttons.primary(strings.get("versions.restore"), RemixiconAL.ARROW_GO_BACK_LINE);
    this.name = lines.line(strings.get("versions.namePrompt"));
    getStyleClass().add("versions");
    Label title = new Label(strings.get("versions.title"));
    title.getStyleClass().add("popover-title");
    against();
    restore.setId("versions-restore");
    restore.setDisable(true);
    restore.setOnAction(_ -> restore());
    list();
    naming();
    VBox start = new VBox(8, versions, name);
    VBox.setVgrow(versions, Priority.ALWAYS);
    sides = new Sides(start, differences);
    setVgrow(sides, Priority.ALWAYS);
    getChildren()
        .addAll(
            new WrapRow(title, now, before, pinned, pinButton()),
            sides,
            new WrapRow(restore, differences.controls()));
    sceneProperty().flatMap(Scene::widthProperty).subscribe(this::fit);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Shortcuts.leave(this, KeyCode.F8);
    model.load(() -> {
      Label none = new Label(strings.get("versions.none"));
      none.getStyleClass().add("meta");
      versions.setPlaceholder(none);
      versions.getSelectionModel().selectFirst();
      select(version);
      versions.scrollTo(Math.max(0, versions.getSelectionModel().getSelectedIndex()));
    });
  }

  private ToggleButton chip(String key, String id) {
    ToggleButton chip = Buttons.chip(strings.get(key));
    chip.setId(id);
    chip.setMinWidth(USE_PREF_SIZE);
    return chip;
  }

  /** In a window that is a strip, what is different stands below the list. */
  private void fit(@Nullable Number width) {
    boolean narrow = width != null && width.doubleValue() < NARROW;
    sides.stack(narrow);
    setMinHeight(narrow ? LEAST_STACKED : LEAST);
  }

  private void against() {
    ToggleGroup against = new ToggleGroup();
    against.getToggles().addAll(now, before, pinned);
    against.selectToggle(now);
    pinned.setDisable(true);
    against
        .selectedToggleProperty()
        .addListener((_, old, chosen) -> {
          if (chosen == null) {
            against.selectToggle(old);
          } else {
            compare();
          }
        });
  }

  private Button pinButton() {
    Button button = Buttons.icon(RemixiconMZ.PUSHPIN_2_LINE, strings.get("versions.pin"), "Space");
    button.setId("versions-pin");
    button.setOnAction(_ -> pin());
    return button;
  }

  private void list() {
    versions.setId("versions-list");
    versions.getStyleClass().addAll("command-list", "versions-list");
    versions.setAccessibleText(strings.get("versions.title"));
    versions.setItems(model.lines());
    versions.setCellFactory(_ -> new VersionCell(strings, zone, () -> pin));
    // What is still being read is not said to be missing.
    versions.setPlaceholder(new Label());
    versions.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> compare());
  }

  private void naming() {
    name.setId("versions-name");
    name.setAccessibleText(strings.get("versions.namePrompt"));
    name.setDisable(true);
    name.setOnAction(() -> {
      rename();
      versions.requestFocus();
    });
    name.focusedProperty()
        .subscribe(on -> {
          if (!on) {
            rename();
          }
        });
  }

  /** What the keyboard goes to. */
  public Node first() {
    return versions;
  }

  /** Keeps a name that was begun, and rests. */
  public void close() {
    rename();
    differences.close();
    model.close();
  }

  private void pressed(KeyEvent event) {
    differences.pressed(event);
    if (event.isConsumed()) {
      return;
    }
    if (event.getCode() == KeyCode.F2) {
      name.requestFocus();
    } else if (event.getCode() == KeyCode.SPACE && versions.isFocused()) {
      pin();
    } else {
      return;
    }
    event.consume();
  }

  private void pin() {
    Line line = versions.getSelectionModel().getSelectedItem();
    pin = Objects.equals(pin, line) ? null : line;
    pinned.setDisable(pin == null);
    versions.refresh();
    if (pin != null && pinned.isSelected()) {
      compare();
    } else if (pin != null) {
      pinned.setSelected(true);
    } else if (pinned.isSelected()) {
      now.setSelected(true);
    }
  }

  private void compare() {
    Line line = versions.getSelectionModel().getSelectedItem();
    Line other = pin;
    restore.setDisable(line == null || !model.writable());
    follow(line);
    if (line == null) {
      return;
    }
    if (before.isSelected()) {
      other = model.before(line);
    } else if (now.isSelected() || other == null) {
      boolean restores = now.isSelected() && model.writable();
      model.withNow(
          line,
          differences.ready(),
          found ->
              differences.show(
                  VersionCell.title(strings, line), strings.get("versions.now"), found, restores));
      return;
    }
    boolean inOrder = other.number() <= line.number();
    String older = VersionCell.title(strings, inOrder ? other : line);
    String newer = VersionCell.title(strings, inOrder ? line : other);
    model.between(
        other, line, differences.ready(), found -> differences.show(older, newer, found, false));
  }

  /** The field at the end of the list holds the name of the version that is chosen. */
  private void follow(@Nullable Line line) {
    rename();
    naming = line;
    name.setDisable(line == null || !model.writable());
    name.setText(line == null ? "" : line.version().name());
  }

  private void rename() {
    Line line = naming;
    if (line != null && !name.isDisabled()) {
      model.rename(line, name.getText(), this::reload);
    }
  }

  private void restore() {
    Line line = versions.getSelectionModel().getSelectedItem();
    if (line != null) {
      model.restore(line, this::broughtBack);
    }
  }

  private void broughtBack() {
    restored.run();
    reload();
  }

  private void reload() {
    Line line = versions.getSelectionModel().getSelectedItem();
    long sequence = line == null ? -1 : line.version().sequence();
    long pinnedOne = pin == null ? -1 : pin.version().sequence();
    // The rows are made anew: what is chosen meanwhile by the list itself is nobody's wish.
    naming = null;
    model.load(() -> {
      pin =
          model.lines().stream()
              .filter(each -> each.version().sequence() == pinnedOne)
              .findFirst()
              .orElse(null);
      select(sequence);
      compare();
    });
  }

  private void select(long sequence) {
    for (Line line : model.lines()) {
      if (line.version().sequence() == sequence) {
        versions.getSelectionModel().select(line);
      }
    }
  }
}
