package muharrir.ui.backups;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import muharrir.arabic.Folding;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.BackupLook.Kept;
import muharrir.desk.BackupLook.Standing;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.review.compare.Comparison;
import muharrir.textview.TextBlock;
import muharrir.textview.TextLine;
import muharrir.ui.backups.BackupsModel.Sight;
import muharrir.ui.backups.BackupsModel.Work;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.FailureWords;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Shortcuts;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.versions.Differences;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/**
 * The backups, the articles of the one that is chosen, and beside them how the article that is
 * chosen there differs from the present one. Enter on an article takes it back, Shift+Enter takes
 * it in as a draft of its own; F8 and Shift+F8 go through the differences.
 */
public final class BackupsView extends VBox {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy/MM/dd  HH:mm", Locale.ROOT);

  private final Strings strings;
  private final BackupsModel model;
  private final ZoneId zone;
  private final Wrapped wrapped;
  private final ListView<Backup> backups = new ListView<>();
  private final ListView<Kept> articles = new ListView<>();
  private final FilteredList<Kept> found;
  private final TextLine find;
  private final Differences differences;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label said = new Label();
  private final Button stop;
  private final Button make;
  private final Button one;
  private final Button copy;
  private final Button all;
  private final Button undo;
  private final Subscription following;
  private @Nullable ArticleId last;
  private String told = "";

  /**
   * The box.
   *
   * @param zone in which times are shown
   * @param differences how the two texts are compared
   */
  public BackupsView(
      Strings strings,
      BackupsModel model,
      ZoneId zone,
      Wrapped wrapped,
      Lines lines,
      Differences differences) {
    this.strings = strings;
    this.model = model;
    this.zone = zone;
    this.wrapped = wrapped;
    this.differences = differences;
    this.found = new FilteredList<>(model.articles());
    this.find = lines.line(strings.get("backups.find"));
    getStyleClass().add("backups");
    Label title = new Label(strings.get("backups.title"));
    title.getStyleClass().add("popover-title");
    make = Buttons.secondary(strings.get("backups.make"), RemixiconMZ.SAVE_3_LINE);
    make.setId("backups-make");
    make.setOnAction(_ -> model.make(() -> backups.getSelectionModel().selectFirst()));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(8, title, between, make);
    head.getStyleClass().add("row");
    backups();
    articles();
    find.setId("backups-find");
    find.setAccessibleText(strings.get("backups.find"));
    find.textProperty().subscribe(this::filter);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    stop = Buttons.quiet(strings.get("common.cancel"));
    stop.setId("backups-stop");
    stop.setOnAction(_ -> model.stop());
    said.setId("backups-said");
    said.getStyleClass().add("meta-2");
    one = Buttons.primary(strings.get("backups.one"), RemixiconAL.ARROW_GO_BACK_LINE);
    one.setId("backups-one");
    one.setOnAction(_ -> restoreOne());
    copy = Buttons.secondary(strings.get("backups.copy"), RemixiconAL.FILE_COPY_LINE);
    copy.setId("backups-copy");
    copy.setOnAction(_ -> copy());
    all = Buttons.secondary(strings.get("backups.all"));
    all.setId("backups-all");
    all.setOnAction(_ -> model.restore(List.copyOf(model.articles()), this::restored));
    undo = Buttons.link(strings.get("backups.undo"));
    undo.setId("backups-undo");
    undo.setOnAction(_ -> model.undo(count -> tell(strings.count("backups.undone", count))));
    HBox row = new HBox(8, one, copy, all, said, undo, bar, stop);
    row.getStyleClass().add("row");
    VBox start = new VBox(8, backups, find, articles);
    VBox.setVgrow(articles, Priority.ALWAYS);
    start.getStyleClass().add("backups-start");
    HBox steer = new HBox(8, differences.controls());
    steer.getStyleClass().add("row");
    VBox end = new VBox(8, differences, steer);
    VBox.setVgrow(differences, Priority.ALWAYS);
    HBox.setHgrow(end, Priority.ALWAYS);
    HBox both = new HBox(12, start, end);
    both.getStyleClass().add("backups-both");
    getChildren().addAll(head, wrapped.small(strings.get("backups.hint")), both, row);
    addEventFilter(KeyEvent.KEY_PRESSED, differences::pressed);
    Shortcuts.leave(this, KeyCode.F8);
    differences.rest("");
    model.missed().ifPresent(_ -> getChildren().add(1, problem(strings.get("backups.missed"))));
    following =
        model
            .workProperty()
            .subscribe(this::show)
            .and(model.troubleProperty().subscribe(this::trouble));
    model.load(() -> backups.getSelectionModel().selectFirst());
  }

  private Node problem(String words) {
    TextBlock block = wrapped.message(words);
    block.getStyleClass().add("error");
    return block;
  }

  private void backups() {
    backups.setId("backups-list");
    backups.getStyleClass().addAll("command-list", "backups-list");
    backups.setAccessibleText(strings.get("backups.title"));
    backups.setItems(model.backups());
    backups.setCellFactory(_ -> new BackupCell());
    backups.setPlaceholder(placeholder("backups.none"));
    backups
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, chosen) -> {
          if (chosen != null) {
            tell("");
            model.choose(chosen);
          }
        });
    model
        .backups()
        .subscribe(() -> {
          if (backups.getSelectionModel().isEmpty()) {
            backups.getSelectionModel().selectFirst();
          }
        });
  }

  private void articles() {
    articles.setId("backups-articles");
    articles.getStyleClass().addAll("command-list", "backups-list");
    articles.setAccessibleText(strings.get("backups.articles"));
    articles.setItems(found);
    articles.setCellFactory(_ -> new KeptCell(strings, wrapped));
    articles.setPlaceholder(placeholder("backups.choose"));
    articles.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> look(chosen));
    found.addListener((Observable _) -> {
      // The list takes the new rows up after this.
      Platform.runLater(this::chooseAgain);
    });
    articles.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
              copy();
            } else {
              restoreOne();
            }
            event.consume();
          }
        });
  }

  /** The article that was chosen before the list was read anew, or the first. */
  private void chooseAgain() {
    for (Kept kept : found) {
      if (kept.summary().id().equals(last)) {
        articles.getSelectionModel().select(kept);
        articles.scrollTo(kept);
        return;
      }
    }
    articles.getSelectionModel().selectFirst();
  }

  private void filter(String typed) {
    String wanted = Folding.fold(typed).strip();
    found.setPredicate(
        kept -> wanted.isEmpty() || Folding.fold(kept.summary().headline()).contains(wanted));
  }

  private Node placeholder(String key) {
    Label label = new Label(strings.get(key));
    label.getStyleClass().add("meta");
    return label;
  }

  /** What the keyboard goes to. */
  public Node first() {
    return backups;
  }

  /** Stops following the work; what is under way goes on, but for reading. */
  public void close() {
    following.unsubscribe();
    differences.close();
    model.close();
  }

  private void look(@Nullable Kept kept) {
    buttons();
    if (kept == null) {
      if (model.troubleProperty().get().isEmpty()) {
        differences.rest("");
      }
      return;
    }
    last = kept.summary().id();
    if (kept.standing() == Standing.BROKEN) {
      differences.rest(strings.get("backups.broken.why"));
      return;
    }
    model.see(
        kept,
        sight -> {
          if (kept.equals(articles.getSelectionModel().getSelectedItem())) {
            show(sight);
          }
        });
  }

  private void show(Sight sight) {
    switch (sight) {
      case Sight.Both(Comparison comparison) ->
          differences.show(
              strings.get("backups.then", chosenTime()), strings.get("versions.now"), comparison);
      case Sight.Alone(Article then) -> differences.read(strings.get("backups.gone.why"), then);
    }
  }

  /** When the backup that is looked into was made. */
  private String chosenTime() {
    Backup backup = backups.getSelectionModel().getSelectedItem();
    return backup == null ? "" : TIME.format(backup.at().atZone(zone));
  }

  private void trouble(Optional<Exception> cause) {
    cause.ifPresent(e -> differences.rest(words(e)));
  }

  private String words(Exception e) {
    if (e instanceof LibraryException failed) {
      return switch (failed.failure()) {
        case LibraryFailure.Damaged(Path file, _) ->
            strings.get("backups.damaged", FailureWords.place(file.getFileName()));
        case LibraryFailure.Foreign(Path file) ->
            strings.get("backups.damaged", FailureWords.place(file.getFileName()));
        default -> FailureWords.of(strings, failed.failure());
      };
    }
    return strings.get("backups.unread");
  }

  private void restoreOne() {
    Kept kept = articles.getSelectionModel().getSelectedItem();
    if (kept != null && BackupsModel.differs(kept)) {
      model.restore(List.of(kept), this::restored);
    }
  }

  private void copy() {
    Kept kept = articles.getSelectionModel().getSelectedItem();
    if (kept != null && kept.standing() != Standing.BROKEN) {
      model.copy(
          kept,
          strings.get("backups.then", chosenTime()),
          () -> tell(strings.get("backups.copied")));
    }
  }

  private void restored(int count) {
    tell(strings.count("backups.restored", count));
  }

  /** Says something that stays when the list has been read anew. */
  private void tell(String words) {
    told = words;
    said.setText(words);
  }

  private void show(Work work) {
    boolean busy = !(work instanceof Work.None);
    bar.setVisible(busy);
    bar.setManaged(busy);
    stop.setVisible(busy && !(work instanceof Work.Copying));
    stop.setManaged(stop.isVisible());
    switch (work) {
      case Work.None _ -> said.setText(told);
      case Work.Copying _ -> says("backups.copying", ProgressBar.INDETERMINATE_PROGRESS);
      case Work.Reading(long done, long total) -> says("backups.reading", part(done, total));
      case Work.Restoring(long done, long total) -> says("backups.restoring", part(done, total));
    }
    make.setDisable(busy);
    buttons();
  }

  private void says(String key, double part) {
    said.setText(strings.get(key));
    bar.setProgress(part);
  }

  private static double part(long done, long total) {
    return total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total;
  }

  private void buttons() {
    boolean can = model.writable() && model.workProperty().get() instanceof Work.None;
    Kept kept = articles.getSelectionModel().getSelectedItem();
    one.setDisable(!can || kept == null || !BackupsModel.differs(kept));
    copy.setDisable(!can || kept == null || kept.standing() == Standing.BROKEN);
    all.setDisable(!can || model.articles().stream().noneMatch(BackupsModel::differs));
    undo.setVisible(can && model.undoable());
    undo.setManaged(undo.isVisible());
  }

  /** When a backup was made, and why. */
  private final class BackupCell extends ListCell<Backup> {
    @Override
    protected void updateItem(@Nullable Backup backup, boolean empty) {
      super.updateItem(backup, empty);
      if (backup == null || empty) {
        setText(null);
        setGraphic(null);
        return;
      }
      Label time = new Label(TIME.format(backup.at().atZone(zone)));
      Label why =
          new Label(
              strings.get("backup.reason." + backup.reason().name().toLowerCase(Locale.ROOT)));
      why.getStyleClass().add("meta");
      HBox row = new HBox(8, time, why);
      row.getStyleClass().add("entry-row");
      setText(null);
      setGraphic(row);
      setAccessibleText(time.getText() + " " + why.getText());
    }
  }
}
