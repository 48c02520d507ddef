package muharrir.ui.versions;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.review.compare.Comparison;
import muharrir.textview.TextBlock;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.versions.VersionsModel.Line;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/**
 * The versions of an article beside what is different, word by word. F8 and Shift+F8 go through the
 * differences.
 */
public final class VersionsView extends VBox {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd  HH:mm", Locale.ROOT);

  private final Strings strings;
  private final VersionsModel model;
  private final Wrapped wrapped;
  private final ZoneId zone;
  private final DiffLook look;
  private final Runnable restored;
  private final ListView<Line> versions = new ListView<>();
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane(rows);
  private final Label counts = new Label();
  private final CheckBox slight = new CheckBox();
  private final ToggleButton now;
  private final ToggleButton before;
  private final Button restore;
  private final List<Node> changes = new ArrayList<>();
  private @Nullable Comparison shown;
  private int at = -1;

  /**
   * The box.
   *
   * @param zone in which times are told
   * @param restored runs after something was brought back
   * @param version the sequence of the one to begin with; -1 for the last
   */
  public VersionsView(
      Strings strings,
      VersionsModel model,
      Wrapped wrapped,
      ZoneId zone,
      Theme.Mode mode,
      Runnable restored,
      long version) {
    this.strings = strings;
    this.model = model;
    this.wrapped = wrapped;
    this.zone = zone;
    this.look = DiffLook.of(mode);
    this.restored = restored;
    getStyleClass().add("versions");
    Label title = new Label(strings.get("versions.title"));
    title.getStyleClass().add("popover-title");
    now = Buttons.chip(strings.get("versions.withNow"));
    before = Buttons.chip(strings.get("versions.withBefore"));
    now.setId("versions-now");
    before.setId("versions-before");
    ToggleGroup against = new ToggleGroup();
    against.getToggles().addAll(now, before);
    against.selectToggle(now);
    against
        .selectedToggleProperty()
        .addListener((_, old, chosen) -> {
          if (chosen == null) {
            against.selectToggle(old);
          } else {
            compare();
          }
        });
    slight.setText(strings.get("versions.slight"));
    slight.setId("versions-slight");
    slight.setOnAction(_ -> show());
    restore = Buttons.primary(strings.get("versions.restore"), RemixiconAL.ARROW_GO_BACK_LINE);
    restore.setId("versions-restore");
    restore.setDisable(true);
    restore.setOnAction(_ -> restore());
    list();
    rows.getStyleClass().add("diff-rows");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setId("versions-diff");
    scroll.getStyleClass().add("versions-diff");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    HBox both = new HBox(12, versions, scroll);
    both.getStyleClass().add("versions-both");
    getChildren().addAll(bar(title, now, before), both, bar(restore, counts, slight, walk()));
    counts.setId("versions-counts");
    counts.getStyleClass().add("meta-2");
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.load(() -> {
      versions.getSelectionModel().selectFirst();
      for (Line line : model.lines()) {
        if (line.version().sequence() == version) {
          versions.getSelectionModel().select(line);
        }
      }
      versions.scrollTo(Math.max(0, versions.getSelectionModel().getSelectedIndex()));
    });
  }

  private static HBox bar(Node start, Node... rest) {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox bar = new HBox(8, start, between);
    bar.getChildren().addAll(rest);
    bar.getStyleClass().add("row");
    return bar;
  }

  private HBox walk() {
    Button next = Buttons.icon(RemixiconAL.ARROW_DOWN_LINE, strings.get("versions.next"), "F8");
    Button previous =
        Buttons.icon(RemixiconAL.ARROW_UP_LINE, strings.get("versions.previous"), "Shift+F8");
    next.setId("versions-next");
    previous.setId("versions-previous");
    next.setOnAction(_ -> go(1));
    previous.setOnAction(_ -> go(-1));
    return new HBox(2, next, previous);
  }

  private void list() {
    versions.setId("versions-list");
    versions.getStyleClass().addAll("command-list", "versions-list");
    versions.setAccessibleText(strings.get("versions.title"));
    versions.setItems(model.lines());
    versions.setCellFactory(_ -> new Cell());
    Label none = new Label(strings.get("versions.none"));
    none.getStyleClass().add("meta");
    versions.setPlaceholder(none);
    versions.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> compare());
  }

  /** What the keyboard goes to. */
  public Node first() {
    return versions;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F8) {
      go(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  private void compare() {
    Line line = versions.getSelectionModel().getSelectedItem();
    restore.setDisable(line == null || !model.writable());
    if (line == null) {
      return;
    }
    if (now.isSelected()) {
      model.withNow(line, this::take);
    } else {
      model.withBefore(line, this::take);
    }
  }

  private void take(Comparison comparison) {
    shown = comparison;
    show();
  }

  private void show() {
    Comparison comparison = shown;
    if (comparison == null) {
      return;
    }
    at = -1;
    changes.clear();
    rows.getChildren().clear();
    for (DiffRow row : DiffRows.of(comparison, strings, look, slight.isSelected())) {
      rows.getChildren().add(node(row));
    }
    if (changes.isEmpty()) {
      rows.getChildren().setAll(quiet(strings.get("versions.alike")));
    }
    scroll.setVvalue(0);
    Comparison.Count words = comparison.words();
    counts.setText(strings.get("versions.counts", words.added(), words.removed(), words.changed()));
  }

  private Node quiet(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("meta");
    return label;
  }

  private Node node(DiffRow row) {
    return switch (row) {
      case DiffRow.Same same -> quiet(strings.count("versions.same", same.blocks()));
      case DiffRow.Said said -> {
        TextBlock text = wrapped.message("");
        text.setText(said.text());
        yield change(new HBox(quiet(said.name())), text);
      }
      case DiffRow.Changed changed -> {
        HBox head = new HBox(8);
        head.getStyleClass().add("row");
        changed.labels().forEach(key -> head.getChildren().add(tag(strings.get(key))));
        if (now.isSelected() && model.writable()) {
          changed.restore().ifPresent(back -> head.getChildren().add(paragraph(back)));
        }
        TextBlock text = wrapped.story("");
        text.setText(changed.text());
        yield change(head, text);
      }
    };
  }

  private static Label tag(String words) {
    Label tag = new Label(words);
    tag.getStyleClass().add("tag");
    return tag;
  }

  private Button paragraph(DiffRow.Restore back) {
    Button button = Buttons.link(strings.get("versions.restoreBlock"));
    button.setOnAction(_ ->
        model.restore(
            back,
            () -> {
              restored.run();
              reload();
            }));
    return button;
  }

  private Node change(HBox head, TextBlock text) {
    VBox box = new VBox(4);
    if (!head.getChildren().isEmpty()) {
      box.getChildren().add(head);
    }
    box.getChildren().add(text);
    box.getStyleClass().add("diff-change");
    changes.add(box);
    return box;
  }

  private void go(int step) {
    if (changes.isEmpty()) {
      return;
    }
    if (at >= 0) {
      changes.get(at).getStyleClass().remove("here");
    }
    at = at < 0 && step < 0 ? changes.size() - 1 : Math.floorMod(at + step, changes.size());
    Node to = changes.get(at);
    to.getStyleClass().add("here");
    double room = rows.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(
        room <= 0 ? 0 : Math.clamp((to.getBoundsInParent().getMinY() - 12) / room, 0, 1));
  }

  private void restore() {
    Line line = versions.getSelectionModel().getSelectedItem();
    if (line != null) {
      model.restore(
          line,
          () -> {
            restored.run();
            reload();
          });
    }
  }

  private void reload() {
    Line line = versions.getSelectionModel().getSelectedItem();
    long sequence = line == null ? -1 : line.version().sequence();
    model.load(() ->
        model.lines().stream()
            .filter(each -> each.version().sequence() == sequence)
            .findFirst()
            .ifPresent(each -> {
              versions.getSelectionModel().select(each);
              compare();
            }));
  }

  /** When, why, and how many words came and went. */
  private final class Cell extends ListCell<Line> {
    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      if (line == null || empty) {
        setGraphic(null);
        return;
      }
      Label time = new Label(TIME.format(line.version().at().atZone(zone)));
      Label why =
          new Label(
              strings.get(
                  "versions.reason." + line.version().reason().name().toLowerCase(Locale.ROOT)));
      why.getStyleClass().add("meta");
      Region between = new Region();
      HBox.setHgrow(between, Priority.ALWAYS);
      Label words =
          new Label(
              line.words()
                  .filter(count -> !count.equals(Comparison.Count.NONE))
                  .map(c -> strings.get("versions.short", c.added(), c.removed()))
                  .orElse(""));
      words.getStyleClass().add("meta");
      HBox row = new HBox(8, time, why, between, words);
      row.getStyleClass().add("entry-row");
      row.maxWidthProperty().bind(Bindings.subtract(versions.widthProperty(), 30));
      setGraphic(row);
      setAccessibleText(time.getText() + " " + why.getText() + " " + words.getText());
    }
  }
}
