package muharrir.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.ui.editor.Modes;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** The chapter of how typing goes, each switch with a word about what it does. */
public final class WritingView extends VBox {
  private final Strings strings;
  private final Wrapped wrapped;

  /**
   * The chapter; what is switched takes effect at once.
   *
   * @param corrections opens the list of words that are put right while they are typed
   */
  public WritingView(Strings strings, Wrapped wrapped, Modes modes, Runnable corrections) {
    this.strings = strings;
    this.wrapped = wrapped;
    getStyleClass().add("form");
    Button words = Buttons.secondary(strings.get("action.corrections"), RemixiconAL.BOOK_2_LINE);
    words.setId("settings-corrections");
    words.setOnAction(_ -> corrections.run());
    getChildren()
        .addAll(
            mode("smartTyping", modes.smartProperty()),
            words,
            mode("typewriter", modes.typewriterProperty()),
            mode("pageFollows", modes.followingProperty()),
            mode("invisibles", modes.invisiblesProperty()),
            mode("logicalArrows", modes.logicalProperty()));
  }

  private VBox mode(String id, BooleanProperty mode) {
    CheckBox box = new CheckBox(strings.get("action." + id));
    box.setId("mode-" + id);
    String hint = strings.get("settings." + id);
    box.setAccessibleHelp(hint);
    box.setSelected(mode.get());
    box.setOnAction(_ -> mode.set(box.isSelected()));
    VBox both = new VBox(4, box, wrapped.small(hint));
    both.getStyleClass().add("settings-mode");
    return both;
  }
}
