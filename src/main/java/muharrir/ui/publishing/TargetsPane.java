package muharrir.ui.publishing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.publish.Target;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.EmptyState;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.publishing.PublishModel.Errand;
import muharrir.ui.publishing.PublishModel.Kind;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/**
 * The targets, and what can be done with the one that is chosen. Enter publishes, Delete removes.
 */
final class TargetsPane extends PublishView.Pane {
  private static final char LEFT_TO_RIGHT = '\u200E';

  private final Strings strings;
  private final PublishModel model;
  private final Wrapped wrapped;
  private final Consumer<Optional<Target.Named>> form;
  private final ListView<Target.Named> list = new ListView<>();
  private final Button add;
  private final ToggleButton one;

  /**
   * The list.
   *
   * @param chosen what is chosen at first
   * @param choose hears what is chosen
   * @param form opens the form of a target, or an empty one
   */
  TargetsPane(
      Strings strings,
      PublishModel model,
      Wrapped wrapped,
      Target.@Nullable Named chosen,
      Consumer<Target.Named> choose,
      Consumer<Optional<Target.Named>> form) {
    this.strings = strings;
    this.model = model;
    this.wrapped = wrapped;
    this.form = form;
    list.setId("publish-targets");
    list.getStyleClass().addAll("command-list", "publish-targets");
    list.setAccessibleText(strings.get("publish.targets"));
    list.setItems(model.targets());
    list.setCellFactory(_ -> new TargetCell());
    add = Buttons.secondary(strings.get("publish.add"), RemixiconAL.ADD_LINE);
    add.setId("publish-add");
    add.setDisable(!model.writable());
    add.setOnAction(_ -> form.accept(Optional.empty()));
    one = Buttons.chip(strings.get("publish.what.one"));
    list.setPlaceholder(
        new EmptyState(
            RemixiconMZ.UPLOAD_CLOUD_2_LINE,
            strings.get("publish.empty"),
            strings.get("publish.empty.how")));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> {
          if (now != null) {
            choose.accept(now);
          }
        });
    if (chosen != null && model.targets().contains(chosen)) {
      list.getSelectionModel().select(chosen);
    } else {
      list.getSelectionModel().selectFirst();
    }
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    getChildren()
        .addAll(wrapped.small(strings.get("publish.hint")), list, what(), ways(), changes());
  }

  @Override
  Node first() {
    return model.targets().isEmpty() ? add : list;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      start(Kind.SEND);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE && model.writable()) {
      chosen().ifPresent(this::remove);
      event.consume();
    }
  }

  private Optional<Target.Named> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void start(Kind kind) {
    Optional<ArticleId> only =
        one.isSelected() && one.isVisible() ? model.open() : Optional.empty();
    chosen().ifPresent(target -> model.start(new Errand(target, kind, false, only)));
  }

  /** Asks once more: what was typed would be gone. */
  private void remove(Target.Named target) {
    Button yes = Buttons.secondary(strings.get("publish.remove.yes"));
    yes.setId("publish-remove-yes");
    Button no = Buttons.quiet(strings.get("common.cancel"));
    HBox row = new HBox(8, yes, no);
    row.getStyleClass().add("row");
    VBox question =
        new VBox(8, wrapped.message(strings.get("publish.remove.sure", target.name())), row);
    question.setId("publish-remove-question");
    getChildren().removeIf(each -> "publish-remove-question".equals(each.getId()));
    getChildren().add(question);
    Runnable close =
        () -> {
          getChildren().remove(question);
          list.requestFocus();
        };
    no.setOnAction(_ -> close.run());
    yes.setOnAction(_ -> {
      close.run();
      model.remove(target);
    });
    yes.requestFocus();
  }

  /** Which articles go: to a WordPress one may go alone. */
  private Node what() {
    ToggleButton all = Buttons.chip(strings.get("publish.what.all"));
    all.setId("publish-what-all");
    one.setId("publish-what-one");
    ToggleGroup group = new ToggleGroup();
    for (ToggleButton each : List.of(all, one)) {
      each.setToggleGroup(group);
      each.setOnAction(_ -> each.setSelected(true));
    }
    all.setSelected(true);
    Label label = new Label(strings.get("publish.what"));
    label.getStyleClass().add("field-label");
    HBox row = new HBox(8, label, all, one);
    row.setAlignment(Pos.CENTER_LEFT);
    row.visibleProperty()
        .bind(
            list.getSelectionModel()
                .selectedItemProperty()
                .map(now -> now.target() instanceof Target.WordPress && model.open().isPresent())
                .orElse(false));
    row.managedProperty().bind(row.visibleProperty());
    one.visibleProperty().bind(row.visibleProperty());
    return row;
  }

  private Node ways() {
    Button send = Buttons.primary(strings.get("publish.send"), RemixiconMZ.UPLOAD_CLOUD_2_LINE);
    send.setId("publish-send");
    send.setOnAction(_ -> start(Kind.SEND));
    Button attempt = Buttons.secondary(strings.get("publish.try"));
    attempt.setId("publish-try");
    attempt.setOnAction(_ -> start(Kind.TRY));
    Button look = Buttons.secondary(strings.get("publish.look"));
    look.setId("publish-look");
    look.setOnAction(_ -> start(Kind.LOOK));
    return row(List.of(send, attempt, look));
  }

  private Node changes() {
    Button edit = Buttons.quiet(strings.get("publish.edit"));
    edit.setId("publish-edit");
    edit.setOnAction(_ -> chosen().ifPresent(target -> form.accept(Optional.of(target))));
    Button remove = Buttons.quiet(strings.get("publish.remove"));
    remove.setId("publish-remove");
    remove.setOnAction(_ -> chosen().ifPresent(this::remove));
    HBox row = row(List.of(edit, remove));
    if (!model.writable()) {
      List.of(edit, remove)
          .forEach(each -> {
            each.disableProperty().unbind();
            each.setDisable(true);
          });
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    row.getChildren().addAll(0, List.of(add, gap));
    return row;
  }

  /** Buttons that need a target. */
  private HBox row(List<Button> buttons) {
    for (Button each : buttons) {
      each.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
      each.setMinWidth(USE_PREF_SIZE);
    }
    HBox row = new HBox(8);
    row.getChildren().addAll(buttons);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Where it is, as people write it: in one order, whatever letters the user's name has. */
  private static String address(Target target) {
    return switch (target) {
      case Target.Folder folder -> folder.address();
      case Target.Zip zip -> zip.address();
      case Target.Sftp sftp ->
          sftp.address()
              .replace("//" + sftp.user() + "@", "//" + sftp.user() + LEFT_TO_RIGHT + "@");
      case Target.WordPress press -> press.user() + LEFT_TO_RIGHT + " · " + press.site();
    };
  }

  private static Ikon icon(Target target) {
    return switch (target) {
      case Target.Folder _ -> RemixiconAL.FOLDER_LINE;
      case Target.Zip _ -> RemixiconAL.ARCHIVE_LINE;
      case Target.Sftp _ -> RemixiconMZ.SERVER_LINE;
      case Target.WordPress _ -> RemixiconAL.ARTICLE_LINE;
    };
  }

  private static String kind(Target target) {
    return switch (target) {
      case Target.Folder _ -> "publish.kind.folder";
      case Target.Zip _ -> "publish.kind.zip";
      case Target.Sftp _ -> "publish.kind.sftp";
      case Target.WordPress _ -> "publish.kind.wordpress";
    };
  }

  /** The name of a target over its address. */
  private final class TargetCell extends ListCell<Target.Named> {
    TargetCell() {
      // As wide as the list: a long address is cut, not scrolled.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Target.@Nullable Named named, boolean empty) {
      super.updateItem(named, empty);
      setText(null);
      if (named == null || empty) {
        setGraphic(null);
        return;
      }
      String kind = strings.get(kind(named.target()));
      Label name = new Label(named.name());
      name.setMinWidth(0);
      Label tag = new Label(kind);
      tag.getStyleClass().add("tag");
      tag.setMinWidth(USE_PREF_SIZE);
      Label address = new Label(address(named.target()));
      address.getStyleClass().add("meta");
      address.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      address.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
      address.setMinWidth(0);
      VBox words = new VBox(2, name, address);
      words.setFillWidth(false);
      words.setMinWidth(0);
      words.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox row = new HBox(10, Icons.of(icon(named.target()), 18), words, tag);
      row.getStyleClass().add("entry-row");
      row.prefWidthProperty().bind(Bindings.subtract(list.widthProperty(), 32));
      row.maxWidthProperty().bind(row.prefWidthProperty());
      setGraphic(row);
      setAccessibleText(named.name() + " " + kind + " " + named.target().address());
    }
  }
}
