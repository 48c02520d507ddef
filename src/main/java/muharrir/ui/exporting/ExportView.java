package muharrir.ui.exporting;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import muharrir.arabic.ShownName;
import muharrir.arabic.Strings;
import muharrir.desk.ExportReport;
import muharrir.export.site.SiteResult;
import muharrir.export.theme.Theming;
import muharrir.library.LibraryException;
import muharrir.ui.exporting.ExportModel.State;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.FailureWords;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The box for an export: what to send, then its real counts, then what came of it. */
public final class ExportView extends VBox {
  private static final int FAILURES_SHOWN = 6;

  private final Strings strings;
  private final ExportModel model;
  private final Wrapped wrapped;
  private final Supplier<@Nullable File> chooser;
  private final Consumer<Path> openFolder;
  private final Runnable publish;
  private final VBox body = new VBox(12);
  private final Subscription following;
  private final Label count = new Label();
  private final ProgressBar bar = new ProgressBar(0);

  /**
   * The box.
   *
   * @param chooser asks the person for a folder
   * @param openFolder shows a folder in the system's own program
   * @param publish opens the box for publishing, in the place of this one
   */
  public ExportView(
      Strings strings,
      ExportModel model,
      Wrapped wrapped,
      Supplier<@Nullable File> chooser,
      Consumer<Path> openFolder,
      Runnable publish) {
    this.strings = strings;
    this.model = model;
    this.wrapped = wrapped;
    this.chooser = chooser;
    this.openFolder = openFolder;
    this.publish = publish;
    Label title = new Label(strings.get("export.title"));
    title.getStyleClass().add("popover-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(6, title, gap, format("HTML"), format("JSON"));
    head.getStyleClass().add("row");
    bar.setMaxWidth(Double.MAX_VALUE);
    count.getStyleClass().add("meta-2");
    count.setId("export-count");
    getChildren().addAll(head, body);
    model.reset();
    following = model.stateProperty().subscribe(this::show);
  }

  /** What the keyboard goes to. */
  public Node first() {
    return body.lookup("#export-one") instanceof Button one && !one.isDisabled() ? one : body;
  }

  /** Stops following the export, which goes on. */
  public void close() {
    following.unsubscribe();
  }

  private static Label format(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("tag");
    return label;
  }

  private void show(State state) {
    switch (state) {
      case State.Idle _ -> choice();
      case State.Running running -> progress(running);
      case State.Done done -> result(done);
      case State.SiteDone done -> result(done);
      case State.Failed failed -> failure(failed.cause());
    }
  }

  private void choice() {
    Button one = Buttons.primary(strings.get("export.this"));
    one.setId("export-one");
    one.setMaxWidth(Double.MAX_VALUE);
    Readings readings = new Readings(strings, wrapped, model.suggestions());
    one.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.hasCurrent() || !readings.isChosen(), readings.chosenProperty()));
    one.setOnAction(_ -> into(folder -> model.exportCurrent(folder, readings.chosen())));
    Button all = Buttons.secondary(strings.get("export.all"));
    all.setId("export-all");
    all.setMaxWidth(Double.MAX_VALUE);
    all.setOnAction(_ -> into(model::exportAll));
    Button site = Buttons.secondary(strings.get("site.export"));
    site.setId("export-site");
    site.setMaxWidth(Double.MAX_VALUE);
    site.setOnAction(_ -> into(model::exportSite));
    body.getChildren().setAll(wrapped.small(strings.get("export.hint")));
    if (model.suggestions() > 0) {
      body.getChildren().add(readings);
    }
    Button send = Buttons.secondary(strings.get("publish.open"), RemixiconMZ.UPLOAD_CLOUD_2_LINE);
    send.setId("export-publish");
    send.setMaxWidth(Double.MAX_VALUE);
    send.setOnAction(_ -> publish.run());
    body.getChildren().addAll(one, all, wrapped.small(strings.get("site.hint")), site, send);
  }

  private void into(Consumer<Path> export) {
    File folder = chooser.get();
    if (folder != null) {
      export.accept(folder.toPath());
    }
  }

  private void progress(State.Running running) {
    boolean counted = running.total() > 0;
    bar.setProgress(counted ? (double) running.done() / running.total() : 0);
    count.setText(
        counted
            ? strings.get("export.progress", running.done(), running.total())
            : strings.get("export.starting"));
    if (!body.getChildren().contains(bar)) {
      Button stop = Buttons.quiet(strings.get("common.cancel"));
      stop.setId("export-stop");
      stop.setOnAction(_ -> {
        stop.setDisable(true);
        model.stop();
      });
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox row = new HBox(8, count, gap, stop);
      row.getStyleClass().add("row");
      body.getChildren().setAll(bar, row);
      stop.requestFocus();
    }
  }

  private void result(State.Done done) {
    ExportReport report = done.report();
    String says =
        strings.count(report.cancelled() ? "export.stopped" : "export.done", report.pages().size());
    body.getChildren().setAll(line(says, report.failures().isEmpty()), path(done.target()));
    for (ExportReport.Failure failure : report.failures().stream().limit(FAILURES_SHOWN).toList()) {
      body.getChildren()
          .add(
              wrapped.small(failure.article() + ": " + FailureWords.of(strings, failure.reason())));
    }
    if (report.failures().size() > FAILURES_SHOWN) {
      Label more =
          new Label(strings.count("export.failedMore", report.failures().size() - FAILURES_SHOWN));
      more.getStyleClass().add("error-text");
      body.getChildren().add(more);
    }
    ways(done.target());
  }

  private void result(State.SiteDone done) {
    SiteResult site = done.result();
    boolean good = site.failed().isEmpty() && !site.cancelled();
    String says =
        site.cancelled()
            ? strings.get("site.stopped")
            : strings.count("site.done", site.articles());
    body.getChildren().setAll(line(says, good), path(done.target()));
    if (!site.cancelled()) {
      int touched = site.added().size() + site.changed().size();
      boolean same = touched + site.removed().size() == 0;
      Label changes =
          new Label(
              same
                  ? strings.get("site.same")
                  : strings.get(
                      "site.changes",
                      site.added().size(),
                      site.changed().size(),
                      site.removed().size(),
                      site.files() - touched));
      changes.setId("site-changes");
      changes.getStyleClass().add("meta-2");
      body.getChildren().add(changes);
    }
    if (!site.addressed()) {
      body.getChildren().add(wrapped.small(strings.get("site.noAddress")));
    }
    for (SiteResult.Failed failed : site.failed().stream().limit(FAILURES_SHOWN).toList()) {
      String why = FailureWords.of(strings, failed.reason());
      body.getChildren().add(wrapped.small(strings.get("site.leftOut", failed.article(), why)));
    }
    ways(done.target());
  }

  private static Label line(String says, boolean good) {
    Label line = new Label(says, Icons.of(RemixiconAL.CHECKBOX_CIRCLE_LINE, 16));
    line.getGraphic().getStyleClass().add(good ? "ok" : "faint");
    line.getStyleClass().add("lead");
    return line;
  }

  private void ways(Path target) {
    Theming.refusal(model.theme(), strings)
        .ifPresent(told -> {
          Node words = wrapped.message(told);
          words.setId("export-theme");
          body.getChildren().add(words);
        });
    Button open = Buttons.primary(strings.get("export.openFolder"), RemixiconAL.FOLDER_OPEN_LINE);
    open.setOnAction(_ -> openFolder.accept(target));
    Button again = Buttons.quiet(strings.get("export.again"));
    again.setOnAction(_ -> model.reset());
    body.getChildren().add(new HBox(8, open, again));
    open.requestFocus();
  }

  private static Label path(Path folder) {
    Label label = new Label(ShownName.of(folder));
    label.getStyleClass().add("meta");
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    return label;
  }

  private void failure(Exception cause) {
    String why =
        cause instanceof LibraryException library
            ? FailureWords.of(strings, library.failure())
            : strings.get("export.failed");
    Node words = wrapped.message(why);
    words.getStyleClass().add("error");
    Button again = Buttons.secondary(strings.get("export.again"));
    again.setOnAction(_ -> model.reset());
    body.getChildren().setAll(words, again);
  }
}
