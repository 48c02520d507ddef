package muharrir.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.desk.Overview.Card;
import muharrir.review.Person;
import muharrir.ui.kit.Scrolling;
import muharrir.ui.kit.StatusGlyph;
import muharrir.ui.kit.Statuses;
import muharrir.ui.kit.Wrapped;

/**
 * The board: a column for each status, a card for each article. The arrows go from card to card.
 */
public final class BoardView extends VBox {
  private static final int SHOWN = 40;

  private final Strings strings;
  private final BoardModel model;
  private final Wrapped wrapped;
  private final Consumer<ArticleId> open;
  private final HBox columns = new HBox(8);
  private final List<List<Button>> grid = new ArrayList<>();
  private final ComboBox<Choice> person = new Filter();
  private final ComboBox<Choice> section = new Filter();
  private final ComboBox<Choice> age = new Filter();

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
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
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
    HBox bar = new HBox(8, title, gap, asked, unread, person, section, age);
    bar.getStyleClass().add("row");
    columns.getStyleClass().add("board-columns");
    getChildren().addAll(bar, columns);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    show();
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
    return grid.stream()
        .filter(cards -> !cards.isEmpty())
        .findFirst()
        .<Node>map(List::getFirst)
        .orElse(person);
  }

  private void show() {
    columns.getChildren().clear();
    grid.clear();
    for (Map.Entry<Status, List<Card>> column : model.columns().entrySet()) {
      columns.getChildren().add(column(column.getKey(), column.getValue()));
    }
  }

  private Node column(Status status, List<Card> cards) {
    Label name = new Label(Statuses.name(strings, status));
    name.setGraphic(new StatusGlyph(Statuses.glyph(status)));
    name.getStyleClass().add("board-name");
    Label count = new Label(cards.isEmpty() ? "" : Integer.toString(cards.size()));
    count.getStyleClass().add("meta");
    HBox head = new HBox(6, name, count);
    head.getStyleClass().add("row");
    VBox list = new VBox(6);
    list.getStyleClass().add("board-cards");
    List<Button> buttons = new ArrayList<>();
    for (Card card : cards.subList(0, Math.min(SHOWN, cards.size()))) {
      Button button = new BoardCard(strings, wrapped, card, model.now());
      button.setOnAction(_ -> open.accept(card.summary().id()));
      buttons.add(button);
      list.getChildren().add(button);
    }
    if (cards.size() > SHOWN) {
      Label more = new Label(strings.get("board.more", cards.size() - SHOWN));
      more.getStyleClass().add("meta");
      list.getChildren().add(more);
    }
    grid.add(buttons);
    ScrollPane scroll = Scrolling.of(list);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox column = new VBox(8, head, scroll);
    column.getStyleClass().add("board-column");
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private void pressed(KeyEvent event) {
    for (int column = 0; column < grid.size(); column++) {
      int row = grid.get(column).indexOf(event.getTarget());
      if (row >= 0 && goFrom(column, row, event)) {
        event.consume();
        return;
      }
    }
  }

  private boolean goFrom(int column, int row, KeyEvent event) {
    return switch (event.getCode()) {
      case ENTER -> {
        grid.get(column).get(row).fire();
        yield true;
      }
      case DOWN -> focus(grid.get(column), row + 1);
      case UP -> focus(grid.get(column), row - 1);
      // The columns begin on the right in a window from right to left.
      case LEFT -> beside(column, row, rightToLeft() ? 1 : -1);
      case RIGHT -> beside(column, row, rightToLeft() ? -1 : 1);
      default -> false;
    };
  }

  private boolean rightToLeft() {
    return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
  }

  private boolean beside(int column, int row, int step) {
    for (int next = column + step; next >= 0 && next < grid.size(); next += step) {
      if (!grid.get(next).isEmpty()) {
        return focus(grid.get(next), Math.min(row, grid.get(next).size() - 1));
      }
    }
    return true;
  }

  private static boolean focus(List<Button> cards, int row) {
    if (row >= 0 && row < cards.size()) {
      cards.get(row).requestFocus();
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
