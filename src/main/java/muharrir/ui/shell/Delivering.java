package muharrir.ui.shell;

import java.util.function.Consumer;
import javafx.application.Platform;
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

  Delivering(Tools tools, ShellView view, Consumer<Exception> failed) {
    this.tools = tools;
    this.view = view;
    this.model =
        new PublishModel(
            tools.publishing(), tools.background(), Platform::runLater, this::news, failed);
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
            title -> tools.dialogs().file(title));
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
      case State.Sent sent ->
          view.toast()
              .show(
                  RemixiconAL.CHECKBOX_CIRCLE_LINE,
                  tools.strings().get("publish.sent", sent.errand().target().name()),
                  tools.strings().get("publish.why"),
                  this::show);
      case State.Resting _, State.Working _, State.Looked _, State.Planned _ -> {}
    }
  }

  /** Stops what is under way; what has arrived stays, and is gone on from. */
  void end() {
    model.stop();
  }
}
