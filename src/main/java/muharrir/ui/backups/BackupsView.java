package muharrir.ui.backups;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
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
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.desk.BackupRoom.Kept;
import muharrir.desk.BackupRoom.Standing;
import muharrir.library.Backup;
import muharrir.textview.TextBlock;
import muharrir.ui.backups.BackupsModel.Work;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/**
 * The backups, the articles of the one that is chosen, and the start of the article that is chosen
 * there. Enter on an article takes it back.
 */
public final class BackupsView extends VBox {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy/MM/dd  HH:mm", Locale.ROOT);
  private static final int EXCERPT_LINES = 7;
  private static final int EXCERPT_LETTERS = 1200;

  private final Strings strings;
  private final BackupsModel model;
  private final ZoneId zone;
  private final Wrapped wrapped;
  private final ListView<Backup> backups = new ListView<>();
  private final ListView<Kept> articles = new ListView<>();
  private final TextBlock excerpt;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label said = new Label();
  private final Button stop;
  private final Button make;
  private final Button one;
  private final Button all;
  private final Subscription following;

  /** The box; times are shown in a zone. */
  public BackupsView(Strings strings, BackupsModel model, ZoneId zone, Wrapped wrapped) {
    this.strings = strings;
    this.model = model;
    this.zone = zone;
    this.wrapped = wrapped;
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
    lists();
    excerpt = wrapped.small("");
    excerpt.setId("backups-excerpt");
    excerpt.setMaxLines(EXCERPT_LINES);
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
    all = Buttons.secondary(strings.get("backups.all"));
    all.setId("backups-all");
    all.setOnAction(_ -> model.restore(List.copyOf(articles.getItems()), this::restored));
    HBox row = new HBox(8, one, all, said, bar, stop);
    row.getStyleClass().add("row");
    HBox both = new HBox(12, backups, articles);
    HBox.setHgrow(articles, Priority.ALWAYS);
    both.getStyleClass().add("backups-lists");
    getChildren().addAll(head, wrapped.small(strings.get("backups.hint")), both, excerpt, row);
    model.missed().ifPresent(_ -> getChildren().add(1, problem(strings.get("backups.missed"))));
    following = model.workProperty().subscribe(this::show);
    model.load(() -> backups.getSelectionModel().selectFirst());
  }

  private Node problem(String words) {
    TextBlock block = wrapped.message(words);
    block.getStyleClass().add("error");
    return block;
  }

  private void lists() {
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
    articles.setId("backups-articles");
    articles.getStyleClass().addAll("command-list", "backups-list");
    articles.setAccessibleText(strings.get("backups.articles"));
    articles.setItems(model.articles());
    articles.setCellFactory(_ -> new ArticleCell());
    articles.setPlaceholder(placeholder("backups.choose"));
    articles.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> look(chosen));
    articles
        .getItems()
        .addListener((Observable _) -> {
          // The list takes the new rows up after this.
          Platform.runLater(() -> articles.getSelectionModel().selectFirst());
        });
    articles.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            restoreOne();
            event.consume();
          }
        });
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
    if (model.workProperty().get() instanceof Work.Reading) {
      model.stop();
    }
  }

  private void look(@Nullable Kept kept) {
    excerpt.setText("");
    buttons();
    if (kept != null) {
      model.read(
          kept.summary().id(),
          found -> {
            if (kept.equals(articles.getSelectionModel().getSelectedItem())) {
              excerpt.setText(found.map(BackupsView::start).orElse(""));
            }
          });
    }
  }

  private static String start(Article article) {
    String text = article.document().plainText().strip().replace("\n\n", "\n");
    return text.length() <= EXCERPT_LETTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, EXCERPT_LETTERS - 200));
  }

  private void restoreOne() {
    Kept kept = articles.getSelectionModel().getSelectedItem();
    if (kept != null && kept.standing() != Standing.SAME) {
      model.restore(List.of(kept), this::restored);
    }
  }

  private void restored(int count) {
    said.setText(strings.count("backups.restored", count));
  }

  private void show(Work work) {
    boolean busy = !(work instanceof Work.None);
    bar.setVisible(busy);
    bar.setManaged(busy);
    stop.setVisible(busy && !(work instanceof Work.Copying));
    stop.setManaged(stop.isVisible());
    switch (work) {
      case Work.None _ -> {}
      case Work.Copying _ -> says("backups.copying", ProgressBar.INDETERMINATE_PROGRESS);
      case Work.Reading(long done, long total) -> says("backups.reading", part(done, total));
      case Work.Restoring(long done, long total) -> says("backups.restoring", part(done, total));
    }
    if (!busy && said.getText().endsWith("…")) {
      said.setText("");
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
    one.setDisable(!can || kept == null || kept.standing() == Standing.SAME);
    all.setDisable(
        !can || articles.getItems().stream().allMatch(k -> k.standing() == Standing.SAME));
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

  /** An article of the backup, and how it stands to the one in the library. */
  private final class ArticleCell extends ListCell<Kept> {
    ArticleCell() {
      // As wide as the list: a long headline is cut, not scrolled.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Kept kept, boolean empty) {
      super.updateItem(kept, empty);
      setText(null);
      if (kept == null || empty) {
        setGraphic(null);
        return;
      }
      String headline =
          Optional.of(kept.summary().headline())
              .filter(words -> !words.isBlank())
              .orElse(strings.get("cli.noHeadline"));
      TextBlock words = wrapped.message(headline);
      words.setMaxLines(1);
      // A block of text begins at the top of its room; held in the middle it has only its own.
      VBox holder = new VBox(words);
      holder.setAlignment(Pos.CENTER);
      HBox.setHgrow(holder, Priority.ALWAYS);
      String standing =
          strings.get(
              switch (kept.standing()) {
                case SAME -> "backups.same";
                case DIFFERENT -> "backups.different";
                case GONE -> "backups.gone";
              });
      Label tag = new Label(standing);
      tag.getStyleClass().add("tag");
      if (kept.standing() != Standing.SAME) {
        tag.getStyleClass().add("review");
      }
      tag.setMinWidth(USE_PREF_SIZE);
      HBox row = new HBox(8, holder, tag);
      row.getStyleClass().add("entry-row");
      row.maxWidthProperty().bind(Bindings.subtract(articles.widthProperty(), 32));
      setGraphic(row);
      setAccessibleText(headline + " " + standing);
    }
  }
}
