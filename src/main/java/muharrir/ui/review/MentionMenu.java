package muharrir.ui.review;

import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import muharrir.arabic.Strings;
import muharrir.review.Person;
import muharrir.textview.TextBox;
import muharrir.ui.kit.ChoiceList;
import org.jspecify.annotations.Nullable;

/** The names under the caret of a field in which a person types an at sign. */
final class MentionMenu {
  private static final double WIDTH = 260;
  private static final double GAP = 6;

  private final Strings strings;
  private final TextBox field;
  private final MentionModel model;
  private final ChoiceList<Person> list;

  private MentionMenu(Strings strings, TextBox field, PeopleModel people) {
    this.strings = strings;
    this.field = field;
    this.model = new MentionModel(people::people);
    this.list =
        new ChoiceList<>(strings.get("mention.names"), WIDTH, _ -> new NameCell(this::choose));
    list.setId("mention-menu");
    list.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    field.textProperty().subscribe(this::follow);
    field.focusedProperty().subscribe(this::follow);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // The field's own handlers come first: the caret stands where they put it.
    field.addEventHandler(KeyEvent.KEY_PRESSED, _ -> follow());
    field.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> follow());
    field
        .sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            hide();
          }
        });
    field.localToSceneTransformProperty().subscribe(this::place);
  }

  /** Offers the names of the library in a field. */
  static void on(TextBox field, PeopleModel people, Strings strings) {
    new MentionMenu(strings, field, people);
  }

  private void follow() {
    if (field.isFocused()) {
      model.follow(field.getText(), field.caretPlace());
    } else {
      model.rest(field.getText());
    }
    if (model.found().isEmpty()) {
      hide();
    } else if (!list.isVisible() || !list.offered().equals(model.found())) {
      show();
    } else {
      place();
    }
  }

  private void show() {
    if (field.getScene() != null && field.getScene().getRoot() instanceof Pane root) {
      if (!root.getChildren().contains(list)) {
        root.getChildren().add(list);
      }
      list.setVisible(true);
      list.offer(model.found());
      tell();
      place();
    }
  }

  private void hide() {
    if (list.isVisible()) {
      list.setVisible(false);
      field.setAccessibleHelp(null);
      if (list.getParent() instanceof Pane root) {
        root.getChildren().remove(list);
      }
    }
  }

  /** The names begin where the caret stands, in the direction of the window. */
  private void place() {
    if (list.isVisible() && list.getParent() != null) {
      Bounds caret = list.getParent().sceneToLocal(field.localToScene(field.caretBounds()));
      list.place(caret.getMinX() - GAP, caret);
    }
  }

  /** The keyboard does not leave the field: a screen reader hears there whose turn it is. */
  private void tell() {
    field.setAccessibleHelp(
        list.picked().map(person -> strings.get("mention.name", person.name())).orElse(null));
  }

  private void pressed(KeyEvent event) {
    boolean chord =
        event.isShortcutDown() || event.isAltDown() || event.isShiftDown() || event.isMetaDown();
    if (!list.isVisible() || chord) {
      return;
    }
    switch (event.getCode()) {
      case UP, KP_UP -> step(-1);
      case DOWN, KP_DOWN -> step(1);
      case ENTER, TAB -> list.picked().ifPresent(this::choose);
      case ESCAPE -> {
        model.dismiss();
        hide();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    list.step(by);
    tell();
  }

  private void choose(Person person) {
    model
        .take(person, field.caretPlace())
        .ifPresent(taken -> field.write(taken.from(), taken.to(), taken.text()));
    hide();
    field.requestFocus();
  }

  /** A name behind the disc of its initials. */
  private static final class NameCell extends ListCell<Person> {
    private final Label name = new Label();
    private final HBox row = new HBox(name);

    NameCell(Consumer<Person> chosen) {
      name.setMinWidth(0);
      row.getStyleClass().addAll("row", "entry-row");
      setPrefWidth(0);
      setOnMouseClicked(event -> {
        Person person = getItem();
        if (event.getButton() == MouseButton.PRIMARY && person != null) {
          chosen.accept(person);
        }
      });
    }

    @Override
    protected void updateItem(@Nullable Person person, boolean empty) {
      super.updateItem(person, empty);
      if (empty || person == null) {
        setGraphic(null);
        setAccessibleText(null);
      } else {
        name.setText(person.name());
        row.getChildren().setAll(new PersonDisc(person), name);
        setGraphic(row);
        setAccessibleText(person.name());
      }
    }
  }
}
