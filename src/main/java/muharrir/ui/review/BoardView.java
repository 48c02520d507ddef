package muharrir.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.desk.Overview.Card;
import muharrir.review.Person;
import muharrir.ui.kit.Scrolling;
import muharrir.ui.kit.StatusGlyph;
import muharrir.ui.kit.Statuses;
import muharrir.ui.kit.WrapRow;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;

/**
 * The board: a column for each status, a card for each article; where the columns have no room
 * beside each other, one below the other. The arrows go from card to card.
 */
public final class BoardView extends VBox {
  private static final int SHOWN = 40;

  /** The narrowest column with the space beside it, and what stands around all, in pixels. */
  private static final double COLUMN = 128;

  private static final double AROUND = 64;

  private final Strings strings;
  private final BoardModel model;
  private final Wrapped wrapped;
  private final Consumer<ArticleId> open;
  private final StackPane place = new StackPane();
  private final List<Column> columns = new ArrayList<>();
  private boolean stacked;
  private final ComboBox<Choice> person = new Filter();
  private final ComboBox<Choice> section = new Filter();
  private final ComboBox<Choice> age = new Filter();

  /**
   * A column.
   *
   * @param count of all its articles; more than there are cards where they are very many
   */
  private record Column(Status status, List<BoardCard> cards, int count) {}

  /** An entry of a filter. */
  private record Choice(String value, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * The board; to be made when the model has been loaded.
   *
   * @param open opens an article
   */
  public BoardView(Strings strings, BoardModel model, Wrapped wrapped, Consumer<ArticleId> open) {
    this.strings = strings;
    this.model = model;
    this.wrapped = wrapped;
    this.open = open;
    getStyleClass().add("board");
    Label title = new Label(strings.get("board.title"));
    title.getStyleClass().add("popover-title");
    CheckBox unread = new CheckBox(strings.get("board.unread"));
    unread.setId("board-unread");
    unread.setDisable(model.people().here().isEmpty());
    unread.setOnAction(_ -> {
      model.setUnreadOnly(unread.isSelected());
      show();
    });
    int waiting = model.asked();
    CheckBox asked =
        new CheckBox(
            waiting == 0 ? strings.get("board.asked") : strings.get("board.asked.count", waiting));
    asked.setId("board-asked");
    asked.setDisable(waiting == 0);
    asked.setOnAction(_ -> {
      model.setAskedOnly(asked.isSelected());
      show();
    });
    filters();
    WrapRow bar = new WrapRow(title, asked, unread, person, section, age);
    getChildren().addAll(bar, place);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    show();
    sceneProperty().flatMap(Scene::widthProperty).subscribe(this::fit);
  }

  private void filters() {
    fill(
        person,
        "board-person",
        "board.anybody",
        model.people().people().stream()
            .map(each -> new Choice(each.id().value(), each.name()))
            .toList());
    person.setOnAction(_ -> {
      model.setPerson(
          model.people().people().stream()
              .filter(each -> each.id().value().equals(person.getValue().value()))
              .map(Person::id)
              .findFirst());
      show();
    });
    fill(
        section,
        "board-section",
        "board.anySection",
        model.sections().stream().map(each -> new Choice(each, each)).toList());
    section.setOnAction(_ -> {
      model.setSection(section.getValue().value());
      show();
    });
    fill(
        age,
        "board-age",
        "board.age.any",
        List.of(
            new Choice("DAY", strings.get("board.age.day")),
            new Choice("WEEK", strings.get("board.age.week")),
            new Choice("MONTH", strings.get("board.age.month"))));
    age.setOnAction(_ -> {
      model.setAge(
          age.getValue().value().isEmpty()
              ? BoardModel.Age.ANY
              : BoardModel.Age.valueOf(age.getValue().value()));
      show();
    });
  }

  private void fill(ComboBox<Choice> box, String id, String all, List<Choice> more) {
    box.setId(id);
    box.getItems().add(new Choice("", strings.get(all)));
    box.getItems().addAll(more);
    box.setValue(box.getItems().getFirst());
    box.setAccessibleText(strings.get(all));
    box.setMinWidth(Region.USE_PREF_SIZE);
  }

  /** What the keyboard goes to: the first card, or a filter where there is none. */
  public Node first() {
    return columns.stream()
        .flatMap(column -> column.cards().stream())
        .findFirst()
        .<Node>map(card -> card)
        .orElse(person);
  }

  private void show() {
    columns.clear();
    for (Map.Entry<Status, List<Card>> column : model.columns().entrySet()) {
      List<Card> all = column.getValue();
      columns.add(
          new Column(
              column.getKey(), all.stream().limit(SHOWN).map(this::card).toList(), all.size()));
    }
    arrange();
  }

  private BoardCard card(Card card) {
    BoardCard button = new BoardCard(strings, wrapped, card, model.now());
    button.setOnAction(_ -> open.accept(card.summary().id()));
    return button;
  }

  private void fit(@Nullable Number width) {
    boolean narrow = width != null && width.doubleValue() < columns.size() * COLUMN + AROUND;
    if (narrow != stacked) {
      stacked = narrow;
      arrange();
    }
  }

  /** The cards stay what they are, and the keyboard where it is. */
  private void arrange() {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    boolean any = columns.stream().anyMatch(column -> column.count() > 0);
    Pane all = stacked ? new VBox(8) : new HBox(8);
    all.getStyleClass().add(stacked ? "board-stack" : "board-columns");
    for (Column column : columns) {
      // Below each other, empty ones would only push the others out of sight.
      if (!stacked || column.count() > 0 || !any) {
        all.getChildren().add(column(column));
      }
    }
    place.getChildren().setAll(all);
    if (focused instanceof BoardCard card) {
      // What a pane scrolls stands in the window only when the pane has its skin.
      place.applyCss();
      card.requestFocus();
    }
  }

  private Node column(Column column) {
    Label name = new Label(Statuses.name(strings, column.status()));
    name.setGraphic(new StatusGlyph(Statuses.glyph(column.status())));
    name.getStyleClass().add("board-name");
    Label count = new Label(column.count() == 0 ? "" : Integer.toString(column.count()));
    count.getStyleClass().add("meta");
    HBox head = new HBox(6, name, count);
    head.getStyleClass().add("row");
    VBox list = new VBox(6);
    list.getStyleClass().add("board-cards");
    list.getChildren().setAll(column.cards());
    if (column.count() > column.cards().size()) {
      Label more = new Label(strings.get("board.more", column.count() - column.cards().size()));
      more.getStyleClass().add("meta");
      list.getChildren().add(more);
    }
    VBox all = new VBox(8, head, stacked ? list : scrolled(list));
    all.getStyleClass().add("board-column");
    HBox.setHgrow(all, Priority.ALWAYS);
    return all;
  }

  private static Node scrolled(VBox list) {
    ScrollPane scroll = Scrolling.of(list);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private void pressed(KeyEvent event) {
    for (int column = 0; column < columns.size(); column++) {
      int row = cards(column).indexOf(event.getTarget());
      if (row >= 0 && goFrom(column, row, event)) {
        event.consume();
        return;
      }
    }
  }

  private List<BoardCard> cards(int column) {
    return columns.get(column).cards();
  }

  private boolean goFrom(int column, int row, KeyEvent event) {
    return switch (event.getCode()) {
      case ENTER -> {
        cards(column).get(row).fire();
        yield true;
      }
      case DOWN -> below(column, row);
      case UP -> above(column, row);
      // The columns begin on the right in a window from right to left.
      case LEFT -> beside(column, row, rightToLeft() ? 1 : -1);
      case RIGHT -> beside(column, row, rightToLeft() ? -1 : 1);
      default -> false;
    };
  }

  private boolean below(int column, int row) {
    boolean last = row == cards(column).size() - 1;
    return (last && stacked) ? beside(column, 0, 1) : focus(column, row + 1);
  }

  private boolean above(int column, int row) {
    return (row == 0 && stacked) ? beside(column, SHOWN, -1) : focus(column, row - 1);
  }

  private boolean rightToLeft() {
    return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
  }

  private boolean beside(int column, int row, int step) {
    for (int next = column + step; next >= 0 && next < columns.size(); next += step) {
      if (!cards(next).isEmpty()) {
        return focus(next, Math.min(row, cards(next).size() - 1));
      }
    }
    return true;
  }

  private boolean focus(int column, int row) {
    if (row >= 0 && row < cards(column).size()) {
      cards(column).get(row).requestFocus();
      Scrolling.reveal(cards(column).get(row));
    }
    return true;
  }

  /** A filter as wide as its choices, but for a name that would take the room of all others. */
  private static final class Filter extends ComboBox<Choice> {
    private static final double LONGEST = 200;

    @Override
    protected double computePrefWidth(double height) {
      return Math.min(LONGEST, super.computePrefWidth(height));
    }
  }
}
