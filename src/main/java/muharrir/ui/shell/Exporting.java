package muharrir.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import muharrir.desk.OpenArticle;
import muharrir.ui.exporting.ExportModel;
import muharrir.ui.exporting.ExportView;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** Articles that go out as files: the box for it, and word of the end to who left the box. */
final class Exporting {
  private final Tools tools;
  private final ShellView view;
  private final ReviewBoxes reviews;
  private final Runnable publish;
  private final ExportModel model;

  /**
   * Exports from a window.
   *
   * @param reviews asks first what is open about a published article
   * @param publish opens the box for publishing
   */
  Exporting(Tools tools, ShellView view, ReviewBoxes reviews, Runnable publish) {
    this.tools = tools;
    this.view = view;
    this.reviews = reviews;
    this.publish = publish;
    this.model = new ExportModel(tools.desk(), tools.background(), this::ended);
  }

  ExportModel model() {
    return model;
  }

  /** Opens the box; what is open about the changes of a published article is asked first. */
  void open(Optional<OpenArticle> open) {
    open.filter(article -> article.article().metadata().unsettled() && article.writable())
        .ifPresentOrElse(
            unsettled -> reviews.release(unsettled, view.anchor("export"), this::show, true),
            this::show);
  }

  private void show() {
    ExportView box =
        new ExportView(
            tools.strings(),
            model,
            tools.wrapped(),
            () -> tools.dialogs().folder(tools.strings().get("export.chooseFolder")),
            tools.dialogs()::show,
            publish);
    view.popovers().show(box, view.anchor("export"), box.first(), box::close);
  }

  private void ended(ExportModel.State last) {
    if (view.popovers().isOpen()) {
      return;
    }
    if (last instanceof ExportModel.State.Done done) {
      tell(tools.strings().count("export.done", done.report().pages().size()), done.target());
    } else if (last instanceof ExportModel.State.SiteDone done && !done.result().cancelled()) {
      tell(tools.strings().count("site.done", done.result().articles()), done.target());
    }
  }

  private void tell(String says, Path target) {
    view.toast()
        .show(
            RemixiconAL.CHECKBOX_CIRCLE_LINE,
            says,
            tools.strings().get("export.openFolder"),
            () -> tools.dialogs().show(target));
  }
}
