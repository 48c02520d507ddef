package muharrir.ui.publishing;

import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import muharrir.arabic.Strings;
import muharrir.desk.Publishing.Phase;
import muharrir.publish.Target;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.publishing.PublishModel.State;
import org.jspecify.annotations.Nullable;

/**
 * The box for publishing: the targets, the form of one, a question on the way, how far it is, and
 * what came of it; one of them at a time.
 */
public final class PublishView extends VBox {
  /**
   * What leads out of the box.
   *
   * @param browse shows an address in the system's own browser
   * @param move opens the life of the article that is open
   */
  public record Ways(Consumer<String> browse, Runnable move) {}

  private final Strings strings;
  private final PublishModel model;
  private final Wrapped wrapped;
  private final Lines lines;
  private final Function<String, @Nullable File> folders;
  private final Function<String, @Nullable File> files;
  private final Ways ways;
  private final VBox body = new VBox(12);
  private final Label count = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Subscription following;
  private Target.@Nullable Named chosen;

  /**
   * The box.
   *
   * @param folders asks the person for a folder, under a title
   * @param files asks the person for a file, under a title
   * @param ways lead out of the box
   */
  public PublishView(
      Strings strings,
      PublishModel model,
      Wrapped wrapped,
      Lines lines,
      Function<String, @Nullable File> folders,
      Function<String, @Nullable File> files,
      Ways ways) {
    this.ways = ways;
    this.strings = strings;
    this.model = model;
    this.wrapped = wrapped;
    this.lines = lines;
    this.folders = folders;
    this.files = files;
    setId("publish-box");
    getStyleClass().add("publish");
    Label title = new Label(strings.get("publish.title"));
    title.getStyleClass().add("popover-title");
    bar.setMaxWidth(Double.MAX_VALUE);
    count.getStyleClass().add("meta-2");
    count.setId("publish-count");
    getChildren().addAll(title, body);
    following = model.stateProperty().subscribe(this::show);
  }

  /** What the keyboard goes to. */
  public Node first() {
    return first(body).orElse(body);
  }

  private static Optional<Node> first(VBox pane) {
    return pane.getChildren().stream()
        .filter(Pane.class::isInstance)
        .map(each -> ((Pane) each).first())
        .findFirst();
  }

  /** Stops following the errand, which goes on; what was answered is put away. */
  public void close() {
    following.unsubscribe();
    model.rest();
  }

  /** A part of the box that says where the keyboard goes. */
  abstract static class Pane extends VBox {
    Pane() {
      super(12);
    }

    abstract Node first();
  }

  private void show(State state) {
    switch (state) {
      case State.Resting _ -> targets();
      case State.Working working -> progress(working);
      case State.Secret secret -> put(new SecretPane(strings, model, secret, wrapped, lines));
      case State.Host host -> put(new HostPane(strings, model, host, wrapped));
      case State.Looked looked -> put(EndPane.of(looked, strings, model, wrapped));
      case State.Planned planned -> put(new PlanPane(strings, model, planned, wrapped));
      case State.Posts posts -> put(new PostsPane(strings, model, posts, wrapped, ways));
      case State.Sent sent -> put(EndPane.of(sent, strings, model, wrapped));
      case State.Failed failed -> put(EndPane.of(failed, strings, model, wrapped));
    }
  }

  private void put(Pane pane) {
    boolean inside = getScene() != null;
    body.getChildren().setAll(pane);
    if (inside) {
      pane.first().requestFocus();
    }
  }

  private void targets() {
    TargetsPane pane =
        new TargetsPane(strings, model, wrapped, chosen, now -> chosen = now, this::form);
    put(pane);
  }

  private void form(Optional<Target.Named> old) {
    TargetForm form =
        new TargetForm(
            strings,
            lines,
            wrapped,
            model,
            old,
            new TargetForm.Choosers(folders, files),
            kept -> {
              kept.ifPresent(now -> chosen = now);
              targets();
            });
    put(form);
  }

  private void progress(State.Working working) {
    boolean counted = working.total() > 0;
    // Not a bar that runs to and fro: each of its steps would draw the window anew.
    bar.setProgress(counted ? (double) working.done() / working.total() : 0);
    count.setText(says(working));
    if (!body.getChildren().contains(bar)) {
      Label what = new Label(strings.get("publish.to", working.errand().target().name()));
      what.getStyleClass().add("lead");
      what.setMinWidth(0);
      Button stop = Buttons.quiet(strings.get("common.cancel"));
      stop.setId("publish-stop");
      stop.setOnAction(_ -> {
        stop.setDisable(true);
        stop.setText(strings.get("publish.stopping"));
        model.stop();
      });
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox row = new HBox(8, count, gap, stop);
      row.getStyleClass().add("row");
      body.getChildren().setAll(what, bar, row);
      stop.requestFocus();
    }
  }

  private String says(State.Working working) {
    boolean counted = working.total() > 0;
    return switch (working.phase()) {
      case Phase.MAKING ->
          counted
              ? strings.get("publish.making.count", working.done(), working.total())
              : strings.get("publish.making");
      case Phase.ASKING -> strings.get("publish.asking");
      case Phase.SENDING -> sending(working);
    };
  }

  private String sending(State.Working working) {
    if (working.total() == 0) {
      return strings.get("publish.asking");
    }
    return working.errand().target().target() instanceof Target.WordPress
        ? strings.get(
            "publish.posts.sending", Math.min(working.done() + 1, working.total()), working.total())
        : strings.get(
            "publish.sending",
            Sizes.of(strings, working.done()),
            Sizes.of(strings, working.total()));
  }
}
