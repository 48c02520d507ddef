package muharrir.ui.editor;

import java.util.List;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;

/** The commands that put a sign into the text which no key has, or none that shows. */
public final class SignActions {
  private record Sign(String id, String keys, String text) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("action.sign.nbsp", "Ctrl+Shift+Space", "\u00A0"),
          new Sign("action.sign.nnbsp", "", "\u202F"),
          new Sign("action.sign.zwnj", "Ctrl+Alt+Space", "\u200C"),
          new Sign("action.sign.zwj", "", "\u200D"),
          new Sign("action.sign.rlm", "", "\u200F"),
          new Sign("action.sign.lrm", "", "\u200E"),
          new Sign("action.sign.open", "", "«"),
          new Sign("action.sign.close", "", "»"),
          new Sign("action.sign.dash", "", "—"),
          new Sign("action.sign.ellipsis", "", "…"),
          new Sign("action.sign.fathatan", "", "\u064B"),
          new Sign("action.sign.dammatan", "", "\u064C"),
          new Sign("action.sign.kasratan", "", "\u064D"),
          new Sign("action.sign.fatha", "", "\u064E"),
          new Sign("action.sign.damma", "", "\u064F"),
          new Sign("action.sign.kasra", "", "\u0650"),
          new Sign("action.sign.shadda", "", "\u0651"),
          new Sign("action.sign.sukun", "", "\u0652"),
          new Sign("action.sign.alef", "", "\u0670"),
          new Sign("action.sign.tatweel", "", "\u0640"));

  private SignActions() {}

  /** Adds them. */
  public static void addTo(Actions actions, EditorModel model) {
    for (Sign sign : SIGNS) {
      actions
          .add(
              Action.Group.INSERT,
              sign.id,
              sign.keys,
              () -> model.run(model.commands().insertText(sign.text)))
          .when(model.writableProperty(), "action.needs.text")
          .inText();
    }
  }

  /** The commands in the order of the menu. */
  public static List<Action> all(Actions actions) {
    return SIGNS.stream().map(sign -> actions.get(sign.id)).toList();
  }
}
