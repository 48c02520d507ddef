package muharrir.ui.versions;

import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.review.compare.Comparison;
import muharrir.textview.PictureSource;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.StyledText;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Plate;
import muharrir.ui.kit.Remembered;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/**
 * What is different between two texts, word by word, in line or side by side; or one text alone,
 * where there is no other. F8 and Shift+F8 go through the differences.
 */
public final class Differences extends VBox {
  private static final String BESIDE = "versions.beside";

  private final Strings strings;
  private final ZoneId zone;
  private final DiffLook look;
  private final Wrapped wrapped;
  private final DiffPane pane;
  private final Label sides = new Label();
  private final Label counts = new Label();
  private final CheckBox slight = new CheckBox();
  private final ToggleButton beside;
  private final HBox walk;
  private @Nullable Ready shown;
  private boolean restores;

  /**
   * Differences of which no single block is brought back.
   *
   * @param pictures shows the pictures of the library
   * @param zone in which times are told
   * @param id what the names of its parts begin with
   */
  public Differences(
      Strings strings,
      Wrapped wrapped,
      PictureSource pictures,
      Remembered remembered,
      ZoneId zone,
      Theme.Mode mode,
      String id) {
    this(strings, wrapped, pictures, remembered, zone, mode, id, _ -> {});
  }

  Differences(
      Strings strings,
      Wrapped wrapped,
      PictureSource pictures,
      Remembered remembered,
      ZoneId zone,
      Theme.Mode mode,
      String id,
      Consumer<DiffRow.Restore> restore) {
    this.strings = strings;
    this.zone = zone;
    this.look = DiffLook.of(mode);
    this.wrapped = wrapped;
    this.pane = new DiffPane(new RowView.Tools(strings, wrapped, pictures, restore));
    getStyleClass().add("differences");
    setSpacing(6);
    pane.setId(id + "-diff");
    StackPane framed = new StackPane(new Plate("versions-plate"), pane);
    VBox.setVgrow(framed, Priority.ALWAYS);
    sides.setId(id + "-sides");
    sides.getStyleClass().add("meta-2");
    counts.setId(id + "-counts");
    counts.getStyleClass().add("meta-2");
    beside = Buttons.chip(strings.get("versions.beside"));
    beside.setId(id + "-beside");
    beside.setMinWidth(USE_PREF_SIZE);
    beside.setSelected(remembered.get(BESIDE).map(Boolean::valueOf).orElse(false));
    beside.setOnAction(_ -> {
      remembered.put(BESIDE, String.valueOf(beside.isSelected()));
      show();
    });
    slight.setText(strings.get("versions.slight"));
    slight.setId(id + "-slight");
    slight.setOnAction(_ -> show());
    walk = walk(id);
    getChildren().addAll(sides, framed);
  }

  private HBox walk(String id) {
    Button next = Buttons.icon(RemixiconAL.ARROW_DOWN_LINE, strings.get("versions.next"), "F8");
    Button previous =
        Buttons.icon(RemixiconAL.ARROW_UP_LINE, strings.get("versions.previous"), "Shift+F8");
    next.setId(id + "-next");
    previous.setId(id + "-previous");
    next.setOnAction(_ -> pane.go(1));
    previous.setOnAction(_ -> pane.go(-1));
    return new HBox(2, previous, next);
  }

  /** What steers it, for a row of the box: how much differs, and how it is shown. */
  public Node[] controls() {
    return new Node[] {counts, slight, beside, walk};
  }

  /**
   * A comparison with all that is needed to show it.
   *
   * @param slight whether its rows leave slight differences out
   * @param words the words that are in sight first, laid out
   */
  public record Ready(
      Comparison comparison,
      List<DiffRow> rows,
      boolean slight,
      IdentityHashMap<StyledText, ParagraphLayout> words) {}

  /** Makes comparisons ready as they would be shown now; it may be used on any thread. */
  public Function<Comparison, Ready> ready() {
    boolean hidden = slight.isSelected();
    RowView.Mode mode = new RowView.Mode(beside.isSelected(), false);
    double width = pane.storyWidth(mode.beside());
    double height = pane.firstHeight();
    BiFunction<StyledText, Double, ParagraphLayout> ahead = wrapped.storyAhead();
    return comparison -> {
      List<DiffRow> rows = DiffRows.of(comparison, strings, look, zone, hidden);
      IdentityHashMap<StyledText, ParagraphLayout> words = new IdentityHashMap<>();
      if (width > 0) {
        rows.stream()
            .limit(Guess.rows(rows, height))
            .flatMap(row -> RowView.words(mode, row).stream())
            .forEach(text -> words.put(text, ahead.apply(text, width)));
      }
      return new Ready(comparison, rows, hidden, words);
    };
  }

  /** Shows a comparison of two texts. */
  public void show(String older, String newer, Comparison comparison) {
    show(older, newer, ready().apply(comparison), false);
  }

  void show(String older, String newer, Ready ready, boolean canRestore) {
    sides.setText(strings.get("versions.sides", older, newer));
    restores = canRestore;
    shown = Objects.requireNonNull(ready);
    steered(true);
    Comparison.Count words = ready.comparison().words();
    counts.setText(strings.get("versions.counts", words.added(), words.removed(), words.changed()));
    show();
  }

  private void show() {
    Ready ready = shown;
    if (ready != null) {
      List<DiffRow> rows =
          ready.slight() == slight.isSelected()
              ? ready.rows()
              : DiffRows.of(ready.comparison(), strings, look, zone, slight.isSelected());
      pane.show(rows, new RowView.Mode(beside.isSelected(), restores), ready.words());
    }
  }

  /**
   * Shows a text that has nothing to be compared with.
   *
   * @param why is said above it
   */
  public void read(String why, Article article) {
    alone(why);
    pane.show(
        DiffRows.text(article.document(), strings, zone), new RowView.Mode(false, false), Map.of());
  }

  /** Shows nothing, and says why; says nothing where that is empty. */
  public void rest(String why) {
    alone("");
    pane.say(why);
  }

  private void alone(String why) {
    shown = null;
    sides.setText(why);
    counts.setText("");
    steered(false);
  }

  private void steered(boolean on) {
    for (Node control : List.of(slight, beside, walk)) {
      control.setDisable(!on);
    }
  }

  /** Goes to the next difference or the one before, if that was the key. */
  public void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F8) {
      pane.go(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  /** Sets no more rows: the box is closed. */
  public void close() {
    pane.close();
  }
}
