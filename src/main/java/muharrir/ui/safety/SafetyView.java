package muharrir.ui.safety;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.library.LibraryException;
import muharrir.textview.TextBlock;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.FailureWords;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;

/**
 * The chapter of the settings on the passphrase: what it protects and what not, to set, change and
 * take it away, and after how long the window locks itself.
 */
public final class SafetyView extends VBox {
  private static final List<Integer> MINUTES = List.of(0, 5, 15, 30);

  private final Strings strings;
  private final SafetyModel model;
  private final Wrapped wrapped;
  private final Lines lines;
  private final VBox form = new VBox(10);
  private final TextBlock said;

  public SafetyView(Strings strings, SafetyModel model, Wrapped wrapped, Lines lines) {
    this.strings = strings;
    this.model = model;
    this.wrapped = wrapped;
    this.lines = lines;
    getStyleClass().add("form");
    said = wrapped.small("");
    said.setId("safety-said");
    getChildren()
        .addAll(
            wrapped.small(strings.get("safety.protects")),
            wrapped.small(strings.get("safety.not")),
            form,
            said,
            Forms.rule(),
            minutes());
    show();
  }

  private Node minutes() {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox(12);
    for (int minutes : MINUTES) {
      RadioButton one =
          new RadioButton(
              minutes == 0
                  ? strings.get("safety.minutes.never")
                  : strings.count("safety.minutes", minutes));
      one.setId("safety-minutes-" + minutes);
      one.setToggleGroup(group);
      one.setSelected(model.minutesProperty().get() == minutes);
      one.setOnAction(_ -> model.minutesProperty().set(minutes));
      row.getChildren().add(one);
    }
    return Forms.field(strings.get("safety.minutes.name"), row);
  }

  private TextLine secret(String id) {
    TextLine line = lines.line("");
    line.mask();
    line.setId("safety-" + id);
    line.setAccessibleText(strings.get("safety." + id));
    return line;
  }

  private void show() {
    if (!model.code().isEmpty()) {
      showCode();
    } else if (model.lockedProperty().get()) {
      showLocked();
    } else {
      showOpen();
    }
    form.setDisable(!model.writable());
  }

  private void showOpen() {
    TextLine first = secret("new");
    TextLine again = secret("again");
    Button set = Buttons.primary(strings.get("safety.set"));
    set.setId("safety-set");
    set.setOnAction(_ -> {
      if (same(first, again)) {
        working();
        model.set(first.getText(), this::done, this::failed);
      }
    });
    again.setOnAction(set::fire);
    form.getChildren()
        .setAll(
            wrapped.message(strings.get("safety.warning")),
            Forms.field(strings.get("safety.new"), first),
            Forms.field(strings.get("safety.again"), again),
            new HBox(8, set));
  }

  private void showLocked() {
    TextLine old = secret("old");
    TextLine first = secret("new");
    TextLine again = secret("again");
    Button change = Buttons.primary(strings.get("safety.change"));
    change.setId("safety-change");
    change.setOnAction(_ -> {
      if (same(first, again)) {
        working();
        model.change(old.getText(), first.getText(), () -> told("safety.changed"), this::failed);
      }
    });
    Button remove = Buttons.secondary(strings.get("safety.remove"));
    remove.setId("safety-remove");
    remove.setOnAction(_ -> {
      working();
      model.remove(old.getText(), () -> told("safety.removed"), this::failed);
    });
    form.getChildren()
        .setAll(
            Forms.field(strings.get("safety.old"), old),
            Forms.field(strings.get("safety.new"), first),
            Forms.field(strings.get("safety.again"), again),
            new HBox(8, change, remove));
  }

  private boolean same(TextLine first, TextLine again) {
    boolean same = first.getText().equals(again.getText());
    if (!same) {
      said.setText(strings.get("safety.different"));
      again.requestFocus();
    }
    return same;
  }

  private void working() {
    said.setText(strings.get("safety.working"));
    form.setDisable(true);
  }

  private void told(String key) {
    show();
    said.setText(strings.get(key));
  }

  /** The recovery code is shown this once, to be written down. */
  private void done() {
    if (getScene() == null) {
      model.showCode();
    } else {
      show();
    }
  }

  private void showCode() {
    said.setText(strings.get("safety.done"));
    TextLine shown = lines.line("");
    shown.setId("safety-code");
    shown.setAccessibleText(strings.get("safety.code"));
    shown.setText(model.code());
    Button written = Buttons.primary(strings.get("safety.written"));
    written.setId("safety-written");
    written.setOnAction(_ -> {
      model.codeIsWrittenDown();
      told("safety.locked");
    });
    form.getChildren().setAll(Forms.field(strings.get("safety.code"), shown), new HBox(8, written));
    shown.requestFocus();
    shown.selectAll();
  }

  private void failed(Exception cause) {
    form.setDisable(!model.writable());
    said.setText(
        cause instanceof LibraryException library
            ? FailureWords.of(strings, library.failure())
            : strings.get("shell.unexpected"));
  }
}
