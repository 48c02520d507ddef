package muharrir.ui.publishing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import muharrir.arabic.Strings;
import muharrir.export.theme.Theming;
import muharrir.publish.Plan;
import muharrir.publish.SiteFile;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.publishing.PublishModel.Errand;
import muharrir.ui.publishing.PublishModel.Kind;
import muharrir.ui.publishing.PublishModel.State;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** What would be uploaded, changed and deleted, file by file, and the way to do it. */
final class PlanPane extends PublishView.Pane {
  private enum Doing {
    NEW,
    CHANGED,
    GONE
  }

  private record Row(Doing doing, SiteFile file) {}

  private final Strings strings;
  private final ListView<Row> list = new ListView<>();
  private final Button send;

  PlanPane(Strings strings, PublishModel model, State.Planned planned, Wrapped wrapped) {
    this.strings = strings;
    Plan plan = planned.plan();
    Errand errand = planned.errand();
    Label title = new Label(strings.get("publish.plan", errand.target().name()));
    title.getStyleClass().add("lead");
    title.setMinWidth(0);
    list.setId("publish-plan");
    list.getStyleClass().addAll("command-list", "publish-plan");
    list.setAccessibleText(strings.get("publish.try"));
    list.getItems().setAll(rows(plan));
    Rows.fit(list);
    list.setCellFactory(_ -> new FileCell());
    send = Buttons.primary(strings.get("publish.send"), RemixiconMZ.UPLOAD_CLOUD_2_LINE);
    send.setId("publish-plan-send");
    send.setDisable(plan.isEmpty());
    send.setOnAction(_ -> model.start(errand.with(Kind.SEND)));
    Button back = Buttons.quiet(strings.get("publish.back"));
    back.setId("publish-back");
    back.setOnAction(_ -> model.rest());
    HBox row = new HBox(8, send, back);
    row.getStyleClass().add("row");
    Label sum = new Label(sum(plan));
    sum.setId("publish-sum");
    sum.getStyleClass().add("meta-2");
    sum.setMinWidth(0);
    getChildren().addAll(title, sum);
    if (plan.begun()) {
      getChildren().add(wrapped.small(strings.get("publish.begun")));
    }
    Theming.refusal(model.theme(), strings)
        .ifPresent(told -> getChildren().add(wrapped.message(told)));
    if (!list.getItems().isEmpty()) {
      getChildren().add(list);
    }
    getChildren().add(row);
  }

  private String sum(Plan plan) {
    if (plan.isEmpty()) {
      return strings.get("publish.same");
    }
    return strings.get(
        "publish.sum",
        plan.upload().size() - plan.changed().size(),
        plan.changed().size(),
        plan.delete().size(),
        plan.same(),
        Sizes.of(strings, plan.bytes()));
  }

  private static List<Row> rows(Plan plan) {
    List<Row> rows = new ArrayList<>();
    for (SiteFile file : plan.upload()) {
      rows.add(new Row(plan.changed().contains(file.path()) ? Doing.CHANGED : Doing.NEW, file));
    }
    plan.delete().forEach(file -> rows.add(new Row(Doing.GONE, file)));
    return rows;
  }

  @Override
  Node first() {
    return send.isDisabled() ? list : send;
  }

  /** What happens to a file, where it is, how long it is. */
  private final class FileCell extends ListCell<Row> {
    FileCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      if (row == null || empty) {
        setGraphic(null);
        return;
      }
      Label tag = new Label(strings.get(word(row.doing())));
      tag.getStyleClass().addAll("tag", style(row.doing()));
      tag.setMinWidth(USE_PREF_SIZE);
      Label path = new Label(row.file().path());
      path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      path.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
      path.setMinWidth(0);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      boolean known = row.doing() != Doing.GONE || row.file().bytes() > 0;
      Label size = new Label(known ? Sizes.of(strings, row.file().bytes()) : "");
      size.getStyleClass().add("meta");
      size.setMinWidth(USE_PREF_SIZE);
      HBox line = new HBox(8, tag, path, gap, size);
      line.getStyleClass().add("entry-row");
      line.prefWidthProperty().bind(Bindings.subtract(list.widthProperty(), 32));
      line.maxWidthProperty().bind(line.prefWidthProperty());
      setGraphic(line);
      setAccessibleText(tag.getText() + " " + row.file().path() + " " + size.getText());
    }

    private static String word(Doing doing) {
      return switch (doing) {
        case NEW -> "publish.file.new";
        case CHANGED -> "publish.file.changed";
        case GONE -> "publish.file.gone";
      };
    }

    private static String style(Doing doing) {
      return switch (doing) {
        case NEW -> "approved";
        case CHANGED -> "review";
        case GONE -> "changes";
      };
    }
  }
}
