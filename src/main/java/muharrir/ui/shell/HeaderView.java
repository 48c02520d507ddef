package muharrir.ui.shell;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.StatusGlyph;
import muharrir.ui.review.PeopleModel;
import muharrir.ui.review.PersonDisc;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The band at the top: the name, the open article and its status, and what can be done with it. */
final class HeaderView extends HBox {
  /** Below this width buttons keep their icons only, and the article's name goes. */
  private static final double NARROW = 900;

  /** The status by its sign alone. */
  private static final double TAG_LEAST = 44;

  private final Strings strings;
  private final Label name;
  private final Label title = new Label();
  private final Button tag = Buttons.quiet("");
  private final Button person;
  private final StatusGlyph glyph = new StatusGlyph(StatusGlyph.Kind.DRAFT);
  private final Button export;
  private final Button fresh;

  HeaderView(Strings strings, ShellModel model, Actions actions, PeopleModel people) {
    this.strings = strings;
    getStyleClass().add("header");
    name = new Label(strings.get("app.name"));
    name.getStyleClass().add("app-name");
    name.setMinWidth(USE_PREF_SIZE);
    ToggleButton library = actions.toggle("action.library");
    ToggleButton threads = actions.toggle("action.threads");
    threads.setId("threads");
    ToggleButton preview = actions.toggle("action.preview");

    title.getStyleClass().add("header-title");
    title.textProperty().bind(model.titleProperty());
    title.setMinWidth(0);
    tag.setGraphic(glyph);
    tag.setId("status-tag");
    actions.dress(tag, "action.status");
    tag.textProperty().bind(model.statusNameProperty());
    model.statusProperty().subscribe(this::showStatus);

    export = Buttons.secondary(strings.get("export.action"), RemixiconAL.DOWNLOAD_2_LINE);
    actions.dress(export, "action.export");
    export.setId("export");
    fresh = Buttons.primary(strings.get("library.new"), RemixiconAL.ADD_LINE);
    actions.dress(fresh, "action.new");
    fresh.setId("new-article");
    person = person(actions, people);
    Button look = actions.button("action.theme");
    look.setId("look");
    Button settings = actions.button("action.settings");
    settings.setId("settings");

    getChildren()
        .addAll(
            logo(), name, library, threads, gap(), tag, title, gap(), preview, look, settings,
            person, export, fresh);
    for (Region fixed : new Region[] {export, fresh, person}) {
      fixed.setMinWidth(USE_PREF_SIZE);
    }
    model.widthProperty().subscribe(width -> fold(width.doubleValue() < NARROW));
    tag.visibleProperty().bind(Bindings.isNotNull(model.statusProperty()));
  }

  private void showStatus(StatusGlyph.Kind kind) {
    if (kind != null) {
      tag.getStyleClass().setAll("button", "tag", "status-tag", kind.style());
      glyph.show(kind);
    }
  }

  /** Who sits here, with the first name where there is room. */
  private Button person(Actions actions, PeopleModel people) {
    Button button = Buttons.quiet("");
    button.setId("person");
    button.getStyleClass().add("person-chip");
    actions.dress(button, "action.person");
    people
        .hereProperty()
        .subscribe(now -> {
          if (now == null) {
            button.setGraphic(Icons.of(RemixiconMZ.USER_3_LINE, 18));
            button.setAccessibleText(strings.get("action.person"));
          } else {
            button.setGraphic(new PersonDisc(now));
            button.setAccessibleText(strings.get("people.here", now.name()));
          }
        });
    return button;
  }

  private void fold(boolean narrow) {
    // Its sign and the whole of it as a tip are there also where its name has no room.
    tag.setMinWidth(narrow ? TAG_LEAST : USE_PREF_SIZE);
    export.setText(narrow ? "" : strings.get("export.action"));
    fresh.setText(narrow ? "" : strings.get("library.new"));
    for (Region part : new Region[] {title, name}) {
      part.setVisible(!narrow);
      part.setManaged(!narrow);
    }
  }

  private static ImageView logo() {
    String file = "/icons/muharrir-64.png";
    ImageView view =
        new ImageView(
            new Image(
                Objects.requireNonNull(HeaderView.class.getResource(file), file).toExternalForm()));
    view.setFitWidth(28);
    view.setFitHeight(28);
    view.setSmooth(true);
    return view;
  }

  private static Region gap() {
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
