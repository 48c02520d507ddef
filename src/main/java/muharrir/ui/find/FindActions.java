package muharrir.ui.find;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableBooleanValue;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.find.PictureGaps;
import muharrir.find.Walk;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The commands that look for something in the open article. */
public final class FindActions {
  private static final String NEEDS_ARTICLE = "action.needs.article";

  private FindActions() {}

  /**
   * Adds them.
   *
   * @param article whether an article is open
   * @param writable whether it can be changed
   */
  public static void addTo(
      Actions actions,
      FindModel model,
      ObservableBooleanValue article,
      ObservableBooleanValue writable) {
    actions
        .add(Action.Group.EDIT, "action.find", "Ctrl+F", () -> model.open(false))
        .icon(RemixiconMZ.SEARCH_LINE)
        .when(article, NEEDS_ARTICLE);
    actions
        .add(Action.Group.EDIT, "action.replace", "Ctrl+H", () -> model.open(true))
        .icon(RemixiconAL.FIND_REPLACE_LINE)
        .when(writable, "action.needs.text");
    actions
        .add(Action.Group.EDIT, "action.findNext", "F3", model::next)
        .icon(RemixiconAL.ARROW_DOWN_S_LINE)
        .when(article, NEEDS_ARTICLE);
    actions
        .add(Action.Group.EDIT, "action.findPrevious", "Shift+F3", model::previous)
        .icon(RemixiconAL.ARROW_UP_S_LINE)
        .when(article, NEEDS_ARTICLE);
  }

  /**
   * Adds those that go to what is still to be done.
   *
   * @param walk selects what is found from a state of the text
   */
  public static void addToDo(
      Actions actions,
      Consumer<Function<EditorState, Optional<Selection>>> walk,
      ObservableBooleanValue article) {
    actions
        .add(
            Action.Group.EDIT,
            "action.nextCheck",
            "F4",
            () -> walk.accept(state -> Walk.toCheck(state, true)))
        .when(article, NEEDS_ARTICLE);
    actions
        .add(
            Action.Group.EDIT,
            "action.previousCheck",
            "Shift+F4",
            () -> walk.accept(state -> Walk.toCheck(state, false)))
        .when(article, NEEDS_ARTICLE);
    actions
        .add(Action.Group.EDIT, "action.nextPictureGap", "F9", () -> walk.accept(PictureGaps::next))
        .when(article, NEEDS_ARTICLE);
  }
}
