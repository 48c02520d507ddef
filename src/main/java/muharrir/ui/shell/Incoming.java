package muharrir.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.desk.Samples;
import muharrir.ui.importing.ImportModel;
import muharrir.ui.importing.ImportOutcome;
import muharrir.ui.importing.ImportView;
import muharrir.ui.library.LibraryModel;

/** Articles that come in: files that were chosen or dropped, and the samples. FX thread only. */
final class Incoming {
  private final Tools tools;
  private final ShellView view;
  private final ImportModel imports;
  private final LibraryModel library;
  private final Handing handing;
  private final BooleanSupplier refused;
  private final Consumer<ArticleId> open;
  private final Consumer<Newsroom> newsroom;
  private final Consumer<Exception> failed;

  /**
   * What brings articles into a window.
   *
   * @param handing takes the files that come from other desks
   * @param refused says, and tells the person, that the library takes nothing in
   * @param open opens an article with the caret in its body
   * @param newsroom hears of the newsroom that files or samples brought
   */
  Incoming(
      Tools tools,
      ShellView view,
      ImportModel imports,
      LibraryModel library,
      Handing handing,
      BooleanSupplier refused,
      Consumer<ArticleId> open,
      Consumer<Newsroom> newsroom,
      Consumer<Exception> failed) {
    this.tools = tools;
    this.view = view;
    this.imports = imports;
    this.library = library;
    this.handing = handing;
    this.refused = refused;
    this.open = open;
    this.newsroom = newsroom;
    this.failed = failed;
    imports.stateProperty().addListener((_, _, now) -> imported(now));
  }

  /** Asks for files and takes them in. */
  void choose() {
    if (!refused.getAsBoolean()) {
      String title = tools.strings().get("import.choose");
      take(tools.dialogs().texts(title).stream().map(File::toPath).toList());
    }
  }

  /** Takes files in. */
  void take(List<Path> files) {
    if (files.isEmpty() || refused.getAsBoolean()) {
      return;
    }
    List<Path> texts = handing.take(files);
    if (texts.isEmpty()) {
      return;
    }
    imports.take(texts);
    ImportView box =
        new ImportView(tools.strings(), imports, tools.wrapped(), this::openImported, newsroom);
    view.popovers().show(box, view.anchor("import"), box, box::close);
  }

  private void imported(ImportModel.State state) {
    if (state instanceof ImportModel.State.Done done) {
      library.refresh();
      List<ArticleId> taken =
          done.outcomes().stream()
              .filter(ImportOutcome.Taken.class::isInstance)
              .map(outcome -> ((ImportOutcome.Taken) outcome).article())
              .toList();
      if (taken.size() == 1) {
        open.accept(taken.getFirst());
      }
    }
  }

  private void openImported(ArticleId id) {
    view.popovers().hide();
    open.accept(id);
  }

  /** Brings the sample articles in. */
  void samples() {
    tools
        .background()
        .run(
            _ -> {
              Samples.fill(tools.desk());
              return tools.desk().newsroom();
            },
            now -> {
              newsroom.accept(now);
              library.refresh();
            },
            failed);
  }
}
