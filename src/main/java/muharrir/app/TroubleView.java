package muharrir.app;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.library.LibraryException;
import muharrir.library.Progress;
import muharrir.library.RescueReport;
import muharrir.store.Repair;
import muharrir.textview.TextBlock;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.FailureWords;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** What stands in the window when the library cannot be opened: why, and what can be done. */
final class TroubleView extends VBox {
  /** Does the repair, off the FX thread. */
  @FunctionalInterface
  interface Work {
    Repair.Done run(Progress progress) throws Exception;
  }

  private final Strings strings;
  private final Wrapped wrapped;
  private final Background background;
  private final Consumer<Boolean> close;
  private final VBox body = new VBox(12);
  private final HBox row = new HBox(8);
  private final Label title = new Label();

  /**
   * The view.
   *
   * @param message why it cannot be opened
   * @param close closes the window; whether the library is to be tried again
   */
  TroubleView(
      Strings strings,
      Wrapped wrapped,
      Background background,
      String message,
      Consumer<Boolean> close) {
    this.strings = strings;
    this.wrapped = wrapped;
    this.background = background;
    this.close = close;
    getStyleClass().add("trouble");
    title.setText(strings.get("trouble.title"));
    title.getStyleClass().add("pane-title");
    title.setGraphic(Icons.of(RemixiconAL.ERROR_WARNING_LINE, 20));
    title.getGraphic().getStyleClass().add("bad");
    row.getStyleClass().add("row");
    getChildren().addAll(title, body, row);
    body.getChildren().setAll(wrapped.message(message));
    row.getChildren().setAll(away());
  }

  private Button away() {
    Button away = Buttons.secondary(strings.get("common.close"));
    away.setId("trouble-close");
    away.setCancelButton(true);
    away.setOnAction(_ -> close.accept(false));
    return away;
  }

  /** Gives it another title. */
  void setTitle(String text) {
    title.setText(text);
  }

  /** Offers to repair the library. */
  void offer(Work work) {
    body.getChildren().add(wrapped.message(strings.get("trouble.offer")));
    Button repair = Buttons.primary(strings.get("trouble.repair"), RemixiconMZ.TOOLS_LINE);
    repair.setId("trouble-repair");
    repair.setDefaultButton(true);
    repair.setOnAction(_ -> repair(work));
    row.getChildren().setAll(repair, away());
  }

  private void repair(Work work) {
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    Label says = new Label(strings.get("trouble.working"));
    says.getStyleClass().add("meta-2");
    body.getChildren().setAll(says, bar);
    row.getChildren().clear();
    background.run(
        work::run,
        this::done,
        this::failed,
        (done, total) -> {
          if (total > 0) {
            bar.setProgress((double) done / total);
          }
        });
  }

  private void done(Repair.Done done) {
    setTitle(strings.get("trouble.doneTitle"));
    title.setGraphic(Icons.of(RemixiconAL.CHECKBOX_CIRCLE_LINE, 20));
    title.getGraphic().getStyleClass().add("ok");
    RescueReport report = done.report();
    long lost = report.count(RescueReport.Source.LOST);
    TextBlock words =
        wrapped.message(
            strings.get("trouble.done", report.rescues().size() - lost, report.rescues().size()));
    words.setId("trouble-done");
    body.getChildren().setAll(words);
    done.kept()
        .ifPresent(kept ->
            body.getChildren()
                .add(wrapped.small(strings.get("trouble.kept", FailureWords.place(kept)))));
    Button open = Buttons.primary(strings.get("trouble.open"), RemixiconAL.BOOK_OPEN_LINE);
    open.setId("trouble-open");
    open.setDefaultButton(true);
    open.setOnAction(_ -> close.accept(true));
    row.getChildren().setAll(open, away());
    open.requestFocus();
  }

  private void failed(Exception cause) {
    System.getLogger(TroubleView.class.getName())
        .log(System.Logger.Level.ERROR, "the library could not be repaired", cause);
    String why =
        cause instanceof LibraryException library
            ? FailureWords.of(strings, library.failure())
            : strings.get("shell.unexpected");
    body.getChildren().setAll(wrapped.message(strings.get("trouble.failed")), wrapped.small(why));
    Button away = away();
    row.getChildren().setAll(away);
    away.requestFocus();
  }
}
