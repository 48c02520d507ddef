package muharrir.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Icons;
import muharrir.ui.shell.ShellModel.SaveState;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The band at the bottom: is the text safe, how long is it. */
final class StatusView extends StatusBar {
  /** Below this width of the window, in pixels, what is only good to know gives way to the rest. */
  private static final double NARROW = 640;

  private final Strings strings;
  private final Label saved = new Label();
  private final Button retry;

  StatusView(Strings strings, ShellModel model, Actions actions) {
    this.strings = strings;
    setText("");
    // The band itself does nothing: the keyboard goes to what is in it.
    setFocusTraversable(false);
    saved.setId("save-state");
    saved.setMinWidth(USE_PREF_SIZE);
    retry = Buttons.link(strings.get("save.retry"));
    retry.setOnAction(_ -> actions.get("action.save").run());
    HBox row =
        new HBox(
            saved,
            retry,
            mode(model.suggestingProperty(), actions),
            link(model.embargoProperty(), actions, "action.details", "embargoed"),
            link(model.mergesProperty(), actions, "action.merge", "waiting-merge"),
            counted(model.wordsProperty(), model),
            counted(model.readingTimeProperty(), model),
            link(model.checksProperty(), actions, "action.nextCheck", "checks"),
            link(model.pictureGapsProperty(), actions, "action.nextPictureGap", "picture-gaps"),
            link(model.threadsProperty(), actions, "action.nextThread", "waiting-threads"),
            link(model.suggestionsProperty(), actions, "action.nextThread", "waiting-suggestions"));
    row.getStyleClass().add("status-row");
    getLeftItems().add(row);
    HBox end = new HBox(counted(model.headlineLengthProperty(), model));
    end.getStyleClass().add("status-row");
    getRightItems().add(end);
    model.saveStateProperty().subscribe(this::show);
  }

  /** Cannot be overlooked: what is written now is written otherwise than usual. */
  private static Button mode(ObservableStringValue words, Actions actions) {
    Button button = link(words, actions, "action.suggesting", "suggesting");
    button.getStyleClass().add("suggesting-mode");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /** How much of something is left; a click goes to the next of it. */
  private static Button link(
      ObservableStringValue words, Actions actions, String action, String id) {
    Button button = Buttons.link("");
    actions.dress(button, action);
    button.setId(id);
    button.textProperty().bind(words);
    button.accessibleTextProperty().bind(words);
    button
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> !words.get().isEmpty(), words));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private void show(SaveState state) {
    switch (state) {
      case NONE -> say("", RemixiconAL.CHECK_LINE, "");
      case SAVED -> say(strings.get("save.saved"), RemixiconAL.CHECK_LINE, "ok");
      case SAVING -> say(strings.get("save.saving"), RemixiconMZ.REFRESH_LINE, "faint");
      case READ_ONLY -> say(strings.get("save.readOnly"), RemixiconAL.LOCK_LINE, "faint");
      // Why, and what to do, is said above the panes, where a path has room and its own direction.
      case FAILED -> say(strings.get("save.failed"), RemixiconAL.ERROR_WARNING_LINE, "bad");
    }
    boolean failed = state == SaveState.FAILED;
    saved.getStyleClass().removeAll("failed");
    if (failed) {
      saved.getStyleClass().add("failed");
    }
    retry.setVisible(failed);
    retry.setManaged(failed);
  }

  private void say(String text, Ikon icon, String style) {
    saved.setText(text);
    var sign = Icons.of(icon, 14);
    sign.getStyleClass().add(style.isEmpty() ? "faint" : style);
    saved.setGraphic(text.isEmpty() ? null : sign);
  }

  private static Label counted(ObservableValue<String> text, ShellModel model) {
    Label label = new Label();
    label.textProperty().bind(text);
    label
        .managedProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !text.getValue().isEmpty() && model.widthProperty().get() >= NARROW,
                text,
                model.widthProperty()));
    label.visibleProperty().bind(label.managedProperty());
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
