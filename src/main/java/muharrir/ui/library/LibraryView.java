package muharrir.ui.library;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.EmptyState;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.PaneHeader;
import muharrir.ui.kit.StatusGlyph;
import muharrir.ui.kit.Statuses;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The pane of the library: its head, the search, the filter chips, the list. */
public final class LibraryView extends VBox {
  private final Strings strings;
  private final LibraryModel model;
  private final LibraryActions actions;
  private final String searchKeys;
  private final ListView<LibraryRow> list = new ListView<>();
  private final TextLine search;
  private final FlowPane chips = new FlowPane();
  private final ToggleGroup group = new ToggleGroup();
  private final ToggleButton all;
  private final Map<Status, ToggleButton> byStatus = new EnumMap<>(Status.class);
  private final StackPane empty = new StackPane();

  /** The article whose row was chosen last, by somebody or because it was opened. */
  private @Nullable ArticleId chosen;

  /** The pane of a library. */
  public LibraryView(
      Strings strings,
      LibraryModel model,
      LibraryActions library,
      Actions actions,
      Wrapped wrapped,
      Lines lines) {
    this.strings = strings;
    this.model = model;
    this.actions = library;
    this.searchKeys = actions.get("action.search").chords().getFirst().text();
    this.search = lines.line(strings.get("library.search"));
    getStyleClass().add("library-pane");
    Button bring = actions.button("action.import");
    bring.setId("import");
    Button fresh = actions.button("action.new");
    PaneHeader head = new PaneHeader(strings.get("library.title"), bring, fresh);
    model.totalProperty().subscribe(total -> head.count(Math.max(0, total.longValue())));

    all = chip(null);
    for (Status status : Status.values()) {
      byStatus.put(status, chip(status));
    }
    chips.getStyleClass().add("chips");
    VBox filter = new VBox(searchBox(), chips);
    filter.getStyleClass().add("library-filter");

    list.setItems(model.rows());
    list.setId("articles");
    list.getStyleClass().add("library-list");
    list.setCellFactory(_ -> new LibraryCell(strings, wrapped));
    list.setAccessibleText(strings.get("library.title"));
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        openSelected();
      }
    });
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        openSelected();
        event.consume();
      }
    });
    StackPane body = new StackPane(list, empty);
    setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, filter, body);

    model.countsProperty().subscribe(this::showCounts);
    model.statusProperty().subscribe(this::showStatus);
    model.totalProperty().subscribe(_ -> showEmpty());
    model.rows().addListener((javafx.collections.ListChangeListener<LibraryRow>) _ -> shown());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> {
          if (!model.isRenewing() && now instanceof LibraryRow.Item item) {
            chosen = item.summary().id();
          }
        });
    model
        .openProperty()
        .subscribe(id -> {
          chosen = id;
          selectChosen();
        });
    shown();
  }

  private HBox searchBox() {
    search.setAccessibleText(strings.get("library.search"));
    search.setId("search");
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
        focusList();
        event.consume();
      } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
        model.clearFilter();
        event.consume();
      }
    });
    HBox.setHgrow(search, Priority.ALWAYS);
    Label keys = new Label(searchKeys);
    keys.getStyleClass().add("keycap");
    keys.setMinWidth(USE_PREF_SIZE);
    HBox box = new HBox(Icons.of(RemixiconMZ.SEARCH_LINE, 16), search, keys);
    box.getStyleClass().addAll("field-box", "search-box");
    return box;
  }

  private ToggleButton chip(@Nullable Status status) {
    ToggleButton chip =
        Buttons.chip(status == null ? strings.get("library.all") : Statuses.name(strings, status));
    if (status != null) {
      chip.setGraphic(new StatusGlyph(Statuses.glyph(status)));
    }
    chip.setToggleGroup(group);
    chip.setOnAction(_ -> model.statusProperty().set(chip.isSelected() ? status : null));
    return chip;
  }

  private void showCounts(Map<Status, Integer> counts) {
    all.setText(strings.get("library.all") + "  " + model.foundProperty().get());
    chips.getChildren().setAll(all);
    byStatus.forEach((status, chip) -> {
      int count = counts.getOrDefault(status, 0);
      chip.setText(Statuses.name(strings, status) + "  " + count);
      if (count > 0 || status == model.statusProperty().get()) {
        chips.getChildren().add(chip);
      }
    });
  }

  private void showStatus(@Nullable Status status) {
    ToggleButton chip = status == null ? all : byStatus.get(status);
    group.selectToggle(chip);
  }

  private void shown() {
    showEmpty();
    selectChosen();
  }

  private void showEmpty() {
    boolean none = model.rows().isEmpty() && model.totalProperty().get() >= 0;
    boolean library = model.totalProperty().get() == 0;
    empty.setVisible(none);
    chips.setVisible(!library);
    chips.setManaged(!library);
    empty.getChildren().clear();
    if (none) {
      empty.getChildren().add(library ? emptyLibrary() : nothingFound());
    }
  }

  private Node emptyLibrary() {
    Button samples = Buttons.secondary(strings.get("library.samples"));
    samples.setId("samples");
    samples.setOnAction(_ -> actions.addSamples());
    samples.disableProperty().bind(model.readOnlyProperty());
    return new EmptyState(
        RemixiconAL.ARTICLE_LINE,
        strings.get("library.empty.line"),
        strings.get("library.empty.sentence"),
        samples);
  }

  private Node nothingFound() {
    Button clear = Buttons.link(strings.get("library.clear"));
    clear.setOnAction(_ -> model.clearFilter());
    return new EmptyState(
        RemixiconMZ.SEARCH_LINE,
        strings.get("library.none.line"),
        strings.get("library.none.sentence"),
        clear);
  }

  private void openSelected() {
    if (list.getSelectionModel().getSelectedItem() instanceof LibraryRow.Item item) {
      actions.open(item.summary().id());
    }
  }

  /** The row of the article that was chosen, or, where it is gone, of the one that is open. */
  private void selectChosen() {
    if (!select(chosen) && !select(model.openProperty().get())) {
      list.getSelectionModel().clearSelection();
    }
  }

  private boolean select(@Nullable ArticleId id) {
    for (int i = 0; i < model.rows().size(); i++) {
      if (model.rows().get(i) instanceof LibraryRow.Item item && item.summary().id().equals(id)) {
        if (list.getSelectionModel().getSelectedIndex() != i) {
          list.getSelectionModel().clearAndSelect(i);
          list.getFocusModel().focus(i);
        }
        return true;
      }
    }
    return false;
  }

  /** Moves the keyboard to the search. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** Moves the keyboard to the list. */
  public void focusList() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty() && model.rows().size() > 1) {
      list.getSelectionModel().clearAndSelect(1);
    }
  }
}
