package muharrir.ui.importing;

import java.util.List;
import java.util.function.Consumer;
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
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.textview.TextBlock;
import muharrir.ui.importing.ImportModel.State;
import muharrir.ui.importing.ImportOutcome.Refused;
import muharrir.ui.importing.ImportOutcome.Taken;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** The box for an import: its counts, then the report with every line that was touched and why. */
public final class ImportView extends VBox {
  /** A report of a thousand lines is read in its first hundred or not at all. */
  private static final int LINES_SHOWN = 100;

  private final Strings strings;
  private final ImportModel model;
  private final Wrapped wrapped;
  private final Consumer<ArticleId> open;
  private final Consumer<Newsroom> newsroom;
  private final VBox body = new VBox(10);
  private final ProgressBar bar = new ProgressBar(0);
  private final Label count = new Label();
  private final Subscription following;

  /**
   * The box.
   *
   * @param open opens an article that came in
   * @param newsroom hears of the newsroom with its new officers
   */
  public ImportView(
      Strings strings,
      ImportModel model,
      Wrapped wrapped,
      Consumer<ArticleId> open,
      Consumer<Newsroom> newsroom) {
    this.strings = strings;
    this.model = model;
    this.wrapped = wrapped;
    this.open = open;
    this.newsroom = newsroom;
    setId("import-report");
    setPrefWidth(440);
    Label title = new Label(strings.get("import.title"));
    title.getStyleClass().add("popover-title");
    bar.setMaxWidth(Double.MAX_VALUE);
    count.getStyleClass().add("meta-2");
    getChildren().addAll(title, body);
    following = model.stateProperty().subscribe(this::show);
  }

  /** Stops following the import, which goes on. */
  public void close() {
    following.unsubscribe();
  }

  private void show(State state) {
    switch (state) {
      case State.Idle _ -> body.getChildren().clear();
      case State.Running running -> progress(running);
      case State.Done done -> report(done.outcomes());
    }
  }

  private void progress(State.Running running) {
    bar.setProgress((double) running.done() / running.total());
    count.setText(strings.get("import.progress", running.done(), running.total()));
    if (!body.getChildren().contains(bar)) {
      Button stop = Buttons.quiet(strings.get("common.cancel"));
      stop.setOnAction(_ -> model.stop());
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox row = new HBox(8, count, gap, stop);
      row.getStyleClass().add("row");
      body.getChildren().setAll(bar, row);
    }
  }

  private void report(List<ImportOutcome> outcomes) {
    body.getChildren().clear();
    if (outcomes.size() > 1) {
      long taken = outcomes.stream().filter(Taken.class::isInstance).count();
      Label sum = new Label(strings.count("import.taken", taken));
      sum.getStyleClass().add("meta-2");
      body.getChildren().add(sum);
    }
    for (ImportOutcome outcome : outcomes) {
      switch (outcome) {
        case Taken taken -> taken(taken, outcomes.size() > 1);
        case Refused refused -> refused(refused);
      }
    }
  }

  private void refused(Refused refused) {
    TextBlock why = wrapped.message(refused.why());
    why.getStyleClass().add("error");
    HBox row = new HBox(8, sign("bad"), why);
    HBox.setHgrow(why, Priority.ALWAYS);
    body.getChildren().addAll(row, Forms.rule());
  }

  private static Node sign(String style) {
    Node icon =
        Icons.of(
            style.equals("bad") ? RemixiconAL.ERROR_WARNING_LINE : RemixiconAL.CHECKBOX_CIRCLE_LINE,
            16);
    icon.getStyleClass().add(style);
    return icon;
  }

  private void taken(Taken taken, boolean many) {
    TextBlock headline =
        wrapped.headline(
            taken.headline().isBlank() ? strings.get("library.untitled") : taken.headline());
    HBox head = new HBox(8, sign("ok"), headline);
    HBox.setHgrow(headline, Priority.ALWAYS);
    body.getChildren().add(head);
    Label file =
        new Label(taken.note().isEmpty() ? taken.file() : taken.file() + "  ·  " + taken.note());
    file.getStyleClass().add("meta");
    body.getChildren().add(file);
    if (many) {
      Button go = Buttons.link(strings.get("import.open"));
      go.setOnAction(_ -> open.accept(taken.article()));
      body.getChildren().add(go);
    }
    if (!taken.officers().isEmpty()) {
      body.getChildren().add(officers(taken.officers()));
    }
    Label sum = new Label(strings.count("import.lines", taken.lines().size()));
    sum.getStyleClass().add("field-label");
    body.getChildren().addAll(Forms.rule(), sum);
    taken.lines().stream().limit(LINES_SHOWN).forEach(line -> body.getChildren().add(row(line)));
    if (taken.lines().size() > LINES_SHOWN) {
      Label more = new Label(strings.count("import.moreLines", taken.lines().size() - LINES_SHOWN));
      more.getStyleClass().add("meta");
      body.getChildren().add(more);
    }
  }

  private VBox officers(ImportOutcome.Officers officers) {
    VBox box = new VBox(8);
    box.getStyleClass().add("offer");
    box.getChildren().add(wrapped.small(strings.get("import.officers")));
    if (!officers.chairman().isEmpty()) {
      box.getChildren()
          .add(new Label(strings.get("newsroom.chairman") + ": " + officers.chairman()));
    }
    if (!officers.editorInChief().isEmpty()) {
      box.getChildren()
          .add(new Label(strings.get("newsroom.editor") + ": " + officers.editorInChief()));
    }
    Button accept = Buttons.primary(strings.get("import.officers.accept"));
    accept.setId("accept-officers");
    accept.setOnAction(_ -> {
      accept.setDisable(true);
      model.accept(
          officers,
          changed -> {
            accept.setText(strings.get("import.officers.accepted"));
            newsroom.accept(changed);
          });
    });
    box.getChildren().add(accept);
    return box;
  }

  private VBox row(ImportOutcome.Line line) {
    Label kind = new Label(line.kind());
    kind.getStyleClass().add("tag");
    Label place = new Label(line.place());
    place.getStyleClass().add("meta");
    HBox head = new HBox(8, kind, place);
    head.getStyleClass().add("row");
    TextBlock why = wrapped.small(line.why());
    VBox row = new VBox(2, head, why);
    row.getStyleClass().add("report-line");
    if (!line.text().isBlank()) {
      TextBlock text = wrapped.message(line.text());
      text.setMaxLines(2);
      row.getChildren().add(1, text);
    }
    return row;
  }
}
