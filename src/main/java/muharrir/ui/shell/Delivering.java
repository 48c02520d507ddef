package muharrir.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import muharrir.article.ArticleId;
import muharrir.desk.PostReport;
import muharrir.publish.Plan;
import muharrir.ui.kit.PopoverLayer;
import muharrir.ui.publishing.PublishModel;
import muharrir.ui.publishing.PublishModel.State;
import muharrir.ui.publishing.PublishView;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** The publishing of a window: its box, and what it says when the box is closed. */
final class Delivering {
  private final Tools tools;
  private final ShellView view;
  private final PublishModel model;
  private final Runnable move;

  /**
   * No errand yet.
   *
   * @param open tells which article is open
   * @param move opens the life of that article
   */
  Delivering(
      Tools tools,
      ShellView view,
      Supplier<Optional<ArticleId>> open,
      Runnable move,
      Consumer<Exception> failed) {
    this.move = move;
    this.tools = tools;
    this.view = view;
    this.model =
        new PublishModel(
            tools.publishing(), tools.background(), Platform::runLater, this::news, failed);
    model.setOpen(open);
  }

  /** Opens the box: on its targets, or on what is under way. */
  void open() {
    model.load(this::show);
  }

  private void show() {
    PublishView box =
        new PublishView(
            tools.strings(),
            model,
            tools.wrapped(),
            tools.lines(),
            title -> tools.dialogs().folder(title),
            title -> tools.dialogs().file(title),
            new PublishView.Ways(
                address -> tools.dialogs().browse(address),
                () -> {
                  view.popovers().hide();
                  move.run();
                }));
    view.popovers().show(box, view.anchor("export"), box.first(), box::close);
  }

  /** A question brings the box back; the end of an errand is told where it is not seen. */
  private void news(State state) {
    PopoverLayer layer = view.popovers();
    if (view.lookup("#publish-box") != null && layer.isOpen()) {
      return;
    }
    switch (state) {
      case State.Secret _, State.Host _ -> show();
      case State.Failed failed -> {
        view.toast()
            .show(
                RemixiconAL.ERROR_WARNING_LINE,
                tools.strings().get("publish.failed", failed.errand().target().name()),
                tools.strings().get("publish.why"),
                this::show);
      }
      case State.Sent(PublishModel.Errand errand, Plan _) -> sent(errand);
      case State.Posts(PublishModel.Errand errand, PostReport _)
          when errand.kind() == PublishModel.Kind.SEND ->
          sent(errand);
      case State.Resting _, State.Working _, State.Looked _, State.Planned _, State.Posts _ -> {}
    }
  }

  private void sent(PublishModel.Errand errand) {
    view.toast()
        .show(
            RemixiconAL.CHECKBOX_CIRCLE_LINE,
            tools.strings().get("publish.sent", errand.target().name()),
            tools.strings().get("publish.why"),
            this::show);
  }

  /** Stops what is under way; what has arrived stays, and is gone on from. */
  void end() {
    model.stop();
  }
}
