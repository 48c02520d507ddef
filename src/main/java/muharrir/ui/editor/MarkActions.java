package muharrir.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import muharrir.arabic.Strings;
import muharrir.document.Direction;
import muharrir.document.Mark;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Action.Group;
import muharrir.ui.kit.Actions;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The commands that mark letters, beside bold and emphasis, and the menu that shows them. */
final class MarkActions {
  private static final List<String> LOOKS =
      List.of(
          "action.underline",
          "action.strike",
          "action.highlight",
          "action.superscript",
          "action.plain");

  private static final List<String> LANGUAGES =
      List.of(
          "action.language.ar",
          "action.language.en",
          "action.language.fr",
          "action.language.ckb",
          "action.language.tr",
          "action.language.he");

  private static final List<String> DIRECTIONS =
      List.of("action.language.rtl", "action.language.ltr", "action.language.none");

  private MarkActions() {}

  static void addTo(Actions actions, EditorModel model) {
    toggle(actions, model, "action.underline", "Ctrl+U", new Mark.Underline())
        .icon(RemixiconMZ.UNDERLINE);
    toggle(actions, model, "action.strike", "Ctrl+Shift+X", new Mark.Strike())
        .icon(RemixiconMZ.STRIKETHROUGH);
    toggle(actions, model, "action.highlight", "Ctrl+Shift+H", new Mark.Highlight())
        .icon(RemixiconMZ.MARK_PEN_LINE);
    toggle(actions, model, "action.superscript", "Ctrl+Shift+Plus", new Mark.Superscript())
        .icon(RemixiconMZ.SUPERSCRIPT);
    toggle(actions, model, "action.check", "Ctrl+Shift+K", new Mark.Check())
        .icon(RemixiconMZ.QUESTION_LINE);
    actions
        .add(Group.FORMAT, "action.plain", "Ctrl+\\", model::plain)
        .icon(RemixiconAL.FORMAT_CLEAR)
        .when(model.writableProperty(), "action.needs.text")
        .inText();
    language(actions, model, "action.language.ar", "ar", Direction.RTL);
    language(actions, model, "action.language.en", "en", Direction.LTR);
    language(actions, model, "action.language.fr", "fr", Direction.LTR);
    language(actions, model, "action.language.ckb", "ckb", Direction.RTL);
    language(actions, model, "action.language.tr", "tr", Direction.LTR);
    language(actions, model, "action.language.he", "he", Direction.RTL);
    language(actions, model, "action.language.rtl", "", Direction.RTL);
    language(actions, model, "action.language.ltr", "", Direction.LTR);
    actions
        .add(Group.FORMAT, "action.language.none", "", () -> model.language(Optional.empty()))
        .when(model.writableProperty(), "action.needs.text");
  }

  private static Action toggle(
      Actions actions, EditorModel model, String id, String keys, Mark mark) {
    return actions
        .add(Group.FORMAT, id, keys, () -> model.toggle(mark))
        .when(model.writableProperty(), "action.needs.text")
        .switching(on(model, mark))
        .inText();
  }

  private static void language(
      Actions actions, EditorModel model, String id, String tag, Direction direction) {
    Mark.Language language = new Mark.Language(tag, direction);
    actions
        .add(Group.FORMAT, id, "", () -> model.language(Optional.of(language)))
        .when(model.writableProperty(), "action.needs.text")
        .switching(on(model, language));
  }

  private static javafx.beans.binding.BooleanBinding on(EditorModel model, Mark mark) {
    return Bindings.createBooleanBinding(
        () -> model.marksProperty().get().contains(mark), model.marksProperty());
  }

  /** The menu of the toolbar. */
  static MenuButton menu(Strings strings, Actions actions) {
    MenuButton menu = new MenuButton(strings.get("editor.marks"));
    menu.setId("marks");
    menu.getStyleClass().add("block-kind");
    menu.setAccessibleText(strings.get("editor.marks.all"));
    add(menu, actions, LOOKS);
    menu.getItems().add(new SeparatorMenuItem());
    add(menu, actions, List.of("action.check"));
    menu.getItems().add(new SeparatorMenuItem());
    add(menu, actions, LANGUAGES);
    menu.getItems().add(new SeparatorMenuItem());
    add(menu, actions, DIRECTIONS);
    menu.disableProperty().bind(Bindings.not(actions.get("action.underline").enabled()));
    return menu;
  }

  private static void add(MenuButton menu, Actions actions, List<String> ids) {
    for (String id : ids) {
      Action action = actions.get(id);
      CheckMenuItem item = new CheckMenuItem(actions.label(action));
      item.setId(id);
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> {
        action.run();
        item.setSelected(action.on().get());
      });
      action.on().addListener((_, _, now) -> item.setSelected(now));
      menu.getItems().add(item);
    }
  }
}
