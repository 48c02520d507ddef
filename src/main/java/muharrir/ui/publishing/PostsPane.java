package muharrir.ui.publishing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.desk.PostReport;
import muharrir.desk.PostReport.Doing;
import muharrir.textview.TextBlock;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.publishing.PublishModel.Errand;
import muharrir.ui.publishing.PublishModel.Kind;
import muharrir.ui.publishing.PublishModel.State;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The articles that went to a WordPress, or would go: each with what is done with it. */
final class PostsPane extends PublishView.Pane {
  private final Strings strings;
  private final Wrapped wrapped;
  private final ListView<PostReport.Row> list = new ListView<>();
  private final Button first;

  PostsPane(
      Strings strings,
      PublishModel model,
      State.Posts posts,
      Wrapped wrapped,
      PublishView.Ways ways) {
    this.strings = strings;
    this.wrapped = wrapped;
    Errand errand = posts.errand();
    PostReport report = posts.report();
    boolean dry = errand.kind() == Kind.TRY;
    list.setId("publish-posts");
    list.getStyleClass().addAll("command-list", "publish-plan");
    list.setAccessibleText(strings.get("publish.what"));
    list.getItems().setAll(report.rows());
    Rows.fit(list);
    list.setCellFactory(_ -> new ArticleCell());
    Label sum = new Label(sum(report));
    sum.setId("publish-sum");
    sum.getStyleClass().add("meta-2");
    sum.setMinWidth(0);
    getChildren().addAll(title(errand, dry), sum);
    if (report.count(Doing.HELD) > 0) {
      getChildren().add(wrapped.small(strings.get("publish.posts.held", report.count(Doing.HELD))));
    }
    if (!report.rows().isEmpty()) {
      getChildren().add(list);
    }
    List<Button> buttons = new ArrayList<>();
    if (dry && !report.isEmpty()) {
      Button send = Buttons.primary(strings.get("publish.send"), RemixiconMZ.UPLOAD_CLOUD_2_LINE);
      send.setId("publish-plan-send");
      send.setOnAction(_ -> model.start(errand.with(Kind.SEND)));
      buttons.add(send);
    }
    Button back =
        buttons.isEmpty()
            ? Buttons.primary(strings.get("publish.back"))
            : Buttons.quiet(strings.get("publish.back"));
    back.setId("publish-back");
    back.setOnAction(_ -> model.rest());
    buttons.add(back);
    if (report.rows().size() == 1 && !report.rows().getFirst().link().isEmpty()) {
      Button open = Buttons.secondary(strings.get("publish.posts.open"));
      open.setId("publish-posts-open");
      open.setOnAction(_ -> ways.browse().accept(report.rows().getFirst().link()));
      buttons.add(open);
    }
    first = buttons.getFirst();
    HBox row = new HBox(8);
    row.getChildren().addAll(buttons);
    row.getStyleClass().add("row");
    getChildren().add(row);
    // Sending moves nothing in the library: that is said, and left to the person.
    if (!dry && errand.only().isPresent() && errand.only().equals(model.open())) {
      Button move = Buttons.link(strings.get("publish.posts.move"));
      move.setId("publish-posts-move");
      move.setOnAction(_ -> ways.move().run());
      getChildren().addAll(wrapped.small(strings.get("publish.posts.status")), new HBox(move));
    }
  }

  private Node title(Errand errand, boolean dry) {
    String name = errand.target().name();
    Label title = new Label(strings.get(dry ? "publish.plan" : "publish.sent", name));
    if (!dry) {
      title.setGraphic(Icons.of(RemixiconAL.CHECKBOX_CIRCLE_LINE, 16));
      title.getGraphic().getStyleClass().add("ok");
    }
    title.getStyleClass().add("lead");
    title.setMinWidth(0);
    return title;
  }

  private String sum(PostReport report) {
    if (report.rows().isEmpty()) {
      return strings.get("publish.posts.none");
    }
    return strings.get(
        "publish.posts.sum",
        report.count(Doing.NEW),
        report.count(Doing.CHANGED),
        report.count(Doing.NOTICE),
        report.count(Doing.SAME));
  }

  @Override
  Node first() {
    return first;
  }

  /** An article, and what is done with it. */
  private final class ArticleCell extends ListCell<PostReport.Row> {
    ArticleCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(PostReport.@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      if (row == null || empty) {
        setGraphic(null);
        return;
      }
      String headline = row.headline().isBlank() ? strings.get("library.untitled") : row.headline();
      TextBlock words = wrapped.message(headline);
      words.setMaxLines(1);
      VBox holder = new VBox(words);
      holder.setAlignment(Pos.CENTER);
      HBox.setHgrow(holder, Priority.ALWAYS);
      Label tag = new Label(strings.get(word(row.doing())));
      tag.getStyleClass().add("tag");
      style(row.doing(), tag);
      tag.setMinWidth(USE_PREF_SIZE);
      HBox line = new HBox(8, tag, holder);
      line.getStyleClass().add("entry-row");
      line.prefWidthProperty().bind(Bindings.subtract(list.widthProperty(), 32));
      line.maxWidthProperty().bind(line.prefWidthProperty());
      setGraphic(line);
      setAccessibleText(tag.getText() + " " + headline);
    }

    private static String word(Doing doing) {
      return switch (doing) {
        case NEW -> "publish.posts.new";
        case CHANGED -> "publish.posts.changed";
        case NOTICE -> "publish.posts.notice";
        case SAME -> "publish.posts.same";
        case HELD -> "publish.posts.heldOne";
      };
    }

    private static void style(Doing doing, Label tag) {
      switch (doing) {
        case NEW -> tag.getStyleClass().add("approved");
        case CHANGED, HELD -> tag.getStyleClass().add("review");
        case NOTICE -> tag.getStyleClass().add("changes");
        case SAME -> {}
      }
    }
  }
}
