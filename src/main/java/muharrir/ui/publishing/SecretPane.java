package muharrir.ui.publishing;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import muharrir.arabic.Strings;
import muharrir.publish.Target;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.publishing.PublishModel.State;

/** Asks for a password, and whether the keychain of the system shall keep it. */
final class SecretPane extends PublishView.Pane {
  private final TextLine secret;

  SecretPane(
      Strings strings, PublishModel model, State.Secret asked, Wrapped wrapped, Lines lines) {
    String question = question(strings, asked.target().target());
    secret = lines.line("");
    secret.mask();
    secret.setId("publish-secret");
    secret.setAccessibleText(question);
    CheckBox keep = new CheckBox(strings.get("publish.keep"));
    keep.setId("publish-keep");
    Button go = Buttons.primary(strings.get("publish.secret.go"));
    go.setId("publish-secret-go");
    Runnable say = () -> model.say(secret.getText(), keep.isSelected());
    go.setOnAction(_ -> say.run());
    secret.setOnAction(say);
    Button cancel = Buttons.quiet(strings.get("common.cancel"));
    cancel.setId("publish-secret-cancel");
    cancel.setOnAction(_ -> model.stop());
    HBox row = new HBox(8, go, cancel);
    row.getStyleClass().add("row");
    if (asked.wrong()) {
      Node wrong = wrapped.message(strings.get("publish.secret.wrong"));
      wrong.getStyleClass().add("error");
      getChildren().add(wrong);
    }
    getChildren().addAll(wrapped.message(question), secret);
    getChildren().add(asked.canKeep() ? keep : wrapped.small(strings.get("publish.noKeychain")));
    getChildren().add(row);
  }

  private static String question(Strings strings, Target target) {
    return switch (target) {
      case Target.Sftp sftp ->
          sftp.key()
              .map((Path file) -> strings.get("publish.passphrase", Apart.of(file)))
              .orElseGet(() ->
                  strings.get("publish.password", Apart.of(sftp.user()), Apart.of(sftp.host())));
      case Target.WordPress press ->
          strings.get(
              "publish.application", Apart.of(press.user()), Apart.of(press.site().getHost()));
      case Target.Folder _, Target.Zip _ -> target.address();
    };
  }

  @Override
  Node first() {
    return secret;
  }
}
