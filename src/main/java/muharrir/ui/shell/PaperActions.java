package muharrir.ui.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import muharrir.article.ArticleId;
import muharrir.desk.Browsers;
import muharrir.desk.Papers;
import muharrir.ui.editor.EditorModel;
import muharrir.ui.kit.Action.Group;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Toast;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** The commands that make one file of the open article: a Word document or a PDF. */
final class PaperActions {
  private static final String NEEDS_ARTICLE = "action.needs.article";

  /** Makes the file in a folder; runs in the background. */
  private interface Maker {
    Path make(Papers papers, ArticleId id, Path folder) throws Exception;
  }

  private final EditorModel editor;
  private final Tools tools;
  private final Toast toast;
  private final Consumer<Exception> failed;

  private PaperActions(EditorModel editor, Tools tools, Toast toast, Consumer<Exception> failed) {
    this.editor = editor;
    this.tools = tools;
    this.toast = toast;
    this.failed = failed;
  }

  static void addTo(
      Actions actions, EditorModel editor, Tools tools, Toast toast, Consumer<Exception> failed) {
    PaperActions papers = new PaperActions(editor, tools, toast, failed);
    actions
        .add(
            Group.ARTICLE,
            "action.word",
            "",
            () -> papers.run((make, id, folder) -> make.word(id, folder, Optional.empty())))
        .icon(RemixiconAL.FILE_WORD_LINE)
        .when(editor.articleProperty().isNotNull(), NEEDS_ARTICLE);
    actions
        .add(Group.ARTICLE, "action.pdf", "", papers::pdf)
        .icon(RemixiconAL.FILE_PDF_LINE)
        .when(editor.articleProperty().isNotNull(), NEEDS_ARTICLE);
  }

  private void pdf() {
    Optional<Path> browser = Browsers.find(System.getenv(), System.getProperty("os.name", ""));
    browser.ifPresentOrElse(
        found -> run((papers, id, folder) -> papers.pdf(id, folder, Optional.empty(), found)),
        () -> toast.show(RemixiconAL.ERROR_WARNING_LINE, tools.strings().get("paper.noBrowser")));
  }

  private void run(Maker maker) {
    var open = editor.articleProperty().get();
    File folder = open == null ? null : tools.dialogs().folder(tools.strings().get("paper.folder"));
    if (open == null || folder == null) {
      return;
    }
    toast.show(RemixiconAL.FILE_TEXT_LINE, tools.strings().get("paper.making"));
    tools
        .background()
        .run(
            _ -> maker.make(new Papers(tools.desk()), open.id(), folder.toPath()),
            file ->
                toast.show(
                    RemixiconAL.CHECK_DOUBLE_LINE,
                    tools.strings().get("paper.done"),
                    tools.strings().get("paper.open"),
                    () -> tools.dialogs().show(file)),
            this::wentWrong);
  }

  private void wentWrong(Exception e) {
    if (e instanceof IOException) {
      System.getLogger(PaperActions.class.getName())
          .log(System.Logger.Level.WARNING, "no file was made", e);
      toast.show(RemixiconAL.ERROR_WARNING_LINE, tools.strings().get("paper.failed"));
    } else {
      toast.dismiss();
      failed.accept(e);
    }
  }
}
