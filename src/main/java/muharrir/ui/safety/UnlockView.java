package muharrir.ui.safety;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.library.LibraryException;
import muharrir.textview.TextBlock;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.FailureWords;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** Asks for the passphrase; nothing of the library is to be seen. */
public final class UnlockView extends VBox {
  /** Tries a passphrase or a recovery code; takes a second, off the FX thread. */
  @FunctionalInterface
  public interface Key {
    void open(String secret) throws LibraryException;
  }

  private final Strings strings;
  private final Background background;
  private final Key key;
  private final Runnable opened;
  private final TextLine field;
  private final TextBlock said;
  private final Button open;
  private final HBox row;

  /**
   * The view.
   *
   * @param words why it asks
   * @param opened runs when it was the right one
   */
  public UnlockView(
      Strings strings,
      Wrapped wrapped,
      Lines lines,
      Background background,
      String words,
      Key key,
      Runnable opened) {
    this.strings = strings;
    this.background = background;
    this.key = key;
    this.opened = opened;
    getStyleClass().add("trouble");
    setId("unlock");
    Label title = new Label(strings.get("unlock.title"));
    title.getStyleClass().add("pane-title");
    title.setGraphic(Icons.of(RemixiconAL.LOCK_LINE, 20));
    field = lines.line("");
    field.mask();
    field.setId("unlock-passphrase");
    field.setAccessibleText(strings.get("unlock.passphrase"));
    field.setOnAction(this::tryIt);
    said = wrapped.small(strings.get("unlock.recovery"));
    said.setId("unlock-said");
    open = Buttons.primary(strings.get("unlock.open"), RemixiconAL.LOCK_UNLOCK_LINE);
    open.setId("unlock-open");
    open.setOnAction(_ -> tryIt());
    row = new HBox(8, open);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("row");
    getChildren()
        .addAll(
            title,
            wrapped.message(words),
            Forms.field(strings.get("unlock.passphrase"), field),
            said,
            row);
  }

  /** Adds a way out. */
  public void addAway(String name, Runnable away) {
    Button button = Buttons.secondary(name);
    button.setId("unlock-away");
    button.setCancelButton(true);
    button.setOnAction(_ -> away.run());
    row.getChildren().add(button);
  }

  /** Puts the caret into the field. */
  public void focus() {
    field.requestFocus();
  }

  private void tryIt() {
    String secret = field.getText();
    if (secret.isEmpty() || open.isDisabled()) {
      return;
    }
    open.setDisable(true);
    said.setText(strings.get("unlock.working"));
    background.run(
        _ -> {
          key.open(secret);
          return true;
        },
        _ -> found(),
        this::failed);
  }

  private void found() {
    open.setDisable(false);
    field.setText("");
    said.setText(strings.get("unlock.recovery"));
    opened.run();
  }

  private void failed(Exception cause) {
    open.setDisable(false);
    field.setText("");
    said.setText(
        cause instanceof LibraryException library
            ? FailureWords.of(strings, library.failure())
            : strings.get("shell.unexpected"));
    field.requestFocus();
  }
}
