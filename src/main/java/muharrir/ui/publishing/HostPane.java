package muharrir.ui.publishing;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.publishing.PublishModel.State;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/**
 * Shows the fingerprint of a server and asks whether it is the right one. Where the key is another
 * one than before, it warns, and leaves only a way that nobody takes without having read it.
 */
final class HostPane extends PublishView.Pane {
  private final Button cancel;

  HostPane(Strings strings, PublishModel model, State.Host asked, Wrapped wrapped) {
    String host = Apart.of(asked.key().host());
    cancel = Buttons.secondary(strings.get(asked.changed() ? "publish.back" : "common.cancel"));
    cancel.setId("publish-host-no");
    cancel.setOnAction(_ -> model.rest());
    Button trust =
        asked.changed()
            ? Buttons.quiet(strings.get("publish.host.changed.yes"))
            : Buttons.primary(strings.get("publish.host.yes"));
    trust.setId("publish-host-yes");
    trust.setOnAction(_ -> model.trust(asked));
    HBox row = new HBox(8, asked.changed() ? cancel : trust, asked.changed() ? trust : cancel);
    row.getStyleClass().add("row");
    if (asked.changed()) {
      getChildren().add(warning(strings, host, wrapped));
    } else {
      Label title = new Label(strings.get("publish.host.new"));
      title.getStyleClass().add("lead");
      getChildren().addAll(title, wrapped.message(strings.get("publish.host.new.why", host)));
    }
    getChildren().add(fingerprint(asked.key().type(), asked.key().fingerprint()));
    if (asked.changed()) {
      CheckBox sure = new CheckBox(strings.get("publish.host.changed.sure"));
      sure.setId("publish-host-sure");
      trust.disableProperty().bind(sure.selectedProperty().not());
      getChildren().add(sure);
    }
    getChildren().add(row);
  }

  private static Node warning(Strings strings, String host, Wrapped wrapped) {
    Label title =
        new Label(strings.get("publish.host.changed"), Icons.of(RemixiconAL.ALERT_LINE, 18));
    title.getGraphic().getStyleClass().add("bad");
    title.getStyleClass().add("lead");
    VBox box = new VBox(8, title, wrapped.message(strings.get("publish.host.changed.why", host)));
    box.getStyleClass().add("obstacle");
    box.setId("publish-host-warning");
    return box;
  }

  private static Node fingerprint(String type, String fingerprint) {
    Label kind = new Label(type);
    kind.getStyleClass().add("meta");
    Label print = new Label(fingerprint);
    print.setId("publish-fingerprint");
    print.getStyleClass().add("medium");
    VBox box = new VBox(2, kind, print);
    box.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    box.getStyleClass().add("fingerprint");
    return box;
  }

  /** Enter must not trust a server by itself. */
  @Override
  Node first() {
    return cancel;
  }
}
