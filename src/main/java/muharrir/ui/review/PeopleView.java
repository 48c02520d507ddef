package muharrir.ui.review;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import muharrir.arabic.Strings;
import muharrir.review.Person;
import muharrir.review.Person.Role;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** Asks who sits here: one press for somebody who is known, a short form for somebody new. */
public final class PeopleView extends VBox {
  private final Strings strings;
  private final PeopleModel model;
  private final Runnable done;
  private final VBox rows = new VBox(2);
  private final TextLine name;
  private final ComboBox<Role> role = new ComboBox<>();
  private final Button save;
  private final Label formTitle = new Label();
  private final ListChangeListener<Person> listener = _ -> showPeople();
  private Optional<Person> changed = Optional.empty();

  /**
   * The box.
   *
   * @param done runs when somebody has sat down
   */
  public PeopleView(
      Strings strings, PeopleModel model, Lines lines, Wrapped wrapped, Runnable done) {
    this.strings = strings;
    this.model = model;
    this.done = done;
    getStyleClass().addAll("form", "people");
    Label title = new Label(strings.get("people.title"));
    title.getStyleClass().add("popover-title");
    name = lines.line(strings.get("people.name.hint"));
    name.setId("person-name");
    name.setOnAction(this::commit);
    role.getItems().addAll(Role.OF_DESK);
    role.setId("person-role");
    role.setMaxWidth(Double.MAX_VALUE);
    role.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Role shown) {
            return shown == null ? "" : Roles.name(strings, shown);
          }

          @Override
          public Role fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    save = Buttons.primary(strings.get("people.add"), RemixiconAL.ADD_LINE);
    save.setId("person-save");
    save.setOnAction(_ -> commit());
    name.textProperty().subscribe(this::enable);
    getChildren()
        .addAll(
            title,
            wrapped.small(strings.get("people.why")),
            rows,
            Forms.rule(),
            formTitle,
            Forms.field(strings.get("people.name"), name),
            Forms.field(strings.get("people.role"), role),
            save);
    formTitle.getStyleClass().add("field-label");
    model.people().addListener(new WeakListChangeListener<>(listener));
    showPeople();
    begin(Optional.empty());
  }

  /** What the keyboard goes to: the first who may take the chair, or else the form. */
  public Node first() {
    String here = model.hereId().map(id -> "sit-" + id).orElse("");
    return rows.getChildren().stream()
        .map(row -> ((HBox) row).getChildren().getFirst())
        .filter(sit -> !here.equals(sit.getId()))
        .findFirst()
        .orElse(name);
  }

  private void showPeople() {
    rows.getChildren()
        .setAll(
            model.people().stream()
                .filter(person -> person.role() != Role.GUEST)
                .map(this::row)
                .toList());
  }

  private Node row(Person person) {
    Label said = new Label(person.name());
    Label does = new Label(Roles.name(strings, person.role()));
    does.getStyleClass().add("meta");
    // A long name is cut, and not what its owner may do.
    does.setMinWidth(USE_PREF_SIZE);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox words = new HBox(8, new PersonDisc(person), said, does, between);
    words.getStyleClass().add("row");
    boolean sits = model.here().map(Person::id).equals(Optional.of(person.id()));
    if (sits) {
      words.getChildren().add(Icons.of(RemixiconAL.CHECK_LINE, 16));
    }
    Button sit = Buttons.quiet("");
    sit.setGraphic(words);
    sit.getStyleClass().add("person-row");
    sit.setMaxWidth(Double.MAX_VALUE);
    sit.setAccessibleText(
        strings.get(
            sits ? "people.sits" : "people.sit",
            person.name(),
            Roles.name(strings, person.role())));
    sit.setId("sit-" + person.id());
    sit.setOnAction(_ -> {
      model.sit(person);
      done.run();
    });
    words.prefWidthProperty().bind(sit.widthProperty().subtract(20));
    HBox.setHgrow(sit, Priority.ALWAYS);
    Button edit =
        Buttons.icon(RemixiconMZ.PENCIL_LINE, strings.get("people.change", person.name()), "");
    edit.setDisable(!model.writable());
    edit.setOnAction(_ -> begin(Optional.of(person)));
    HBox row = new HBox(4, sit, edit);
    row.getStyleClass().add("row");
    return row;
  }

  private void begin(Optional<Person> person) {
    changed = person;
    formTitle.setText(
        person
            .map(one -> strings.get("people.changing", one.name()))
            .orElseGet(() -> strings.get("people.new")));
    name.setText(person.map(Person::name).orElse(""));
    role.setValue(person.map(Person::role).orElse(Role.JOURNALIST));
    save.setText(strings.get(person.isPresent() ? "people.save" : "people.add"));
    save.setGraphic(
        Icons.of(person.isPresent() ? RemixiconAL.CHECK_LINE : RemixiconAL.ADD_LINE, 16));
    if (person.isPresent()) {
      name.requestFocus();
      name.selectAll();
    }
    enable();
  }

  private void enable() {
    boolean possible = model.writable() && model.accepts(name.getText(), changed);
    save.setDisable(!possible);
    name.setDisable(!model.writable());
    name.getStyleClass().remove("wrong");
    if (!possible && !name.getText().isBlank()) {
      name.getStyleClass().add("wrong");
    }
  }

  private void commit() {
    if (!model.accepts(name.getText(), changed)) {
      return;
    }
    if (changed.isPresent()) {
      model.change(changed.get(), name.getText(), role.getValue(), () -> begin(Optional.empty()));
    } else {
      model.add(name.getText(), role.getValue(), done);
    }
  }
}
