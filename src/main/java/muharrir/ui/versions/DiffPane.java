package muharrir.ui.versions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import muharrir.textview.TextBlock;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.StyledText;
import muharrir.ui.kit.Later;
import muharrir.ui.kit.Scrolling;

/**
 * The rows of a comparison: one text in which both sides are marked, or the two sides beside each
 * other. Only what is in sight is set, and a little below it; the rest follows in small portions
 * when one scrolls there, so that the window answers meanwhile. Until then as much room is kept
 * below as it is likely to take.
 */
final class DiffPane extends ScrollPane {
  private static final int PORTION = 4;
  private static final Duration SOON = Duration.ofMillis(8);

  /** How tall it is taken to be before it has been laid out. */
  private static final double LIKELY = 560;

  /** So much more than what is in sight is set, as a part of it. */
  private static final double AHEAD = 0.5;

  private final RowView.Tools tools;
  private final VBox rows = new VBox();
  private final Region room = new Region();
  private final List<Node> changes = new ArrayList<>();
  private final List<DiffRow> waiting = new ArrayList<>();
  private final Later more = new Later(this::portion);
  private RowView.Mode mode = new RowView.Mode(false, false);
  private Map<StyledText, ParagraphLayout> ready = Map.of();
  private int at = -1;

  /** An empty pane. */
  DiffPane(RowView.Tools tools) {
    this.tools = tools;
    rows.getStyleClass().add("diff-rows");
    setContent(new Content(rows, room));
    Scrolling.upAndDown(this);
    // It gets what is left beside the list. JavaFX asks all that is in a pane again and again how
    // small and how large it would like to be, each time through all levels: said once, it is not.
    setPrefSize(0, 0);
    rows.setMinHeight(0);
    getStyleClass().add("versions-diff");
    rows.heightProperty().subscribe(this::more);
    vvalueProperty().subscribe(this::more);
    viewportBoundsProperty().subscribe(this::more);
  }

  /**
   * Shows a comparison.
   *
   * @param made layouts of its words that were made before
   */
  void show(List<DiffRow> comparison, RowView.Mode how, Map<StyledText, ParagraphLayout> made) {
    more.stop();
    mode = how;
    ready = made;
    at = -1;
    changes.clear();
    waiting.clear();
    waiting.addAll(comparison);
    boolean alike = !waiting.isEmpty() && waiting.stream().allMatch(DiffRow.Same.class::isInstance);
    if (alike) {
      waiting.clear();
      rows.getChildren().setAll(RowView.quiet(tools.strings().get("versions.alike")));
    }
    setVvalue(0);
    renew(alike ? 1 : 0);
  }

  /** What is likely to be in sight is shown by the rows that stand there, as far as they fit. */
  private void renew(int from) {
    int end = from;
    for (DiffRow row : next(inSight(waiting))) {
      boolean fits =
          end < rows.getChildren().size()
              && rows.getChildren().get(end) instanceof RowView there
              && there.take(mode, row);
      if (!fits) {
        RowView fresh = new RowView(tools, mode, row);
        if (end < rows.getChildren().size()) {
          rows.getChildren().set(end, fresh);
        } else {
          rows.getChildren().add(fresh);
        }
      }
      shown((RowView) rows.getChildren().get(end), row);
      end++;
    }
    rows.getChildren().remove(end, rows.getChildren().size());
    room.setPrefHeight(Guess.height(waiting));
  }

  private int inSight(List<DiffRow> all) {
    return Guess.rows(all, seen());
  }

  private double seen() {
    double height = getViewportBounds().getHeight();
    return height > 0 ? height : LIKELY;
  }

  /** How tall the rows are, in logical pixels, that are set before one scrolls. */
  double firstHeight() {
    return seen() * (1 + AHEAD);
  }

  /** How wide words of a story were set the last time; 0 where there were none. */
  double storyWidth(boolean beside) {
    for (Node row : rows.getChildren()) {
      if (row instanceof RowView view && view.isBeside() == beside) {
        for (TextBlock text : view.texts()) {
          if (text.getWidth() > 0) {
            return text.getWidth();
          }
        }
      }
    }
    return 0;
  }

  private void shown(RowView view, DiffRow row) {
    if (RowView.isDifference(row)) {
      changes.add(view);
    }
    for (TextBlock block : view.texts()) {
      ParagraphLayout made = ready.get(block.textProperty().get());
      if (made != null) {
        block.offer(made);
      }
    }
  }

  /** Shows nothing, and says why; long words are wrapped. */
  void say(String why) {
    show(List.of(), mode, Map.of());
    if (!why.isEmpty()) {
      TextBlock words = tools.wrapped().message(why);
      words.getStyleClass().add("diff-why");
      rows.getChildren().setAll(words);
    }
  }

  private void portion() {
    take(PORTION);
  }

  /** Sets more rows soon if those that stand there do not reach below what is in sight. */
  private void more() {
    if (!isSettled() && !more.isWaiting()) {
      more.start(SOON);
    }
  }

  private void take(int most) {
    List<RowView> views = new ArrayList<>();
    for (DiffRow row : next(most)) {
      RowView view = new RowView(tools, mode, row);
      shown(view, row);
      views.add(view);
    }
    room.setPrefHeight(Guess.height(waiting));
    rows.getChildren().addAll(views);
  }

  private List<DiffRow> next(int most) {
    List<DiffRow> part = waiting.subList(0, Math.min(most, waiting.size()));
    List<DiffRow> next = List.copyOf(part);
    part.clear();
    return next;
  }

  /** Goes to the next difference, or the one before; what waits until there is set first. */
  void go(int step) {
    boolean toTheLast = step < 0 && at <= 0;
    while (!waiting.isEmpty() && (toTheLast || at + step >= changes.size())) {
      take(toTheLast ? waiting.size() : PORTION);
    }
    if (changes.isEmpty()) {
      return;
    }
    if (at >= 0) {
      changes.get(at).getStyleClass().remove("here");
    }
    at = at < 0 && step < 0 ? changes.size() - 1 : Math.floorMod(at + step, changes.size());
    Node to = changes.get(at);
    to.getStyleClass().add("here");
    // Rows that have just been made have no padding and letters of their own before that.
    applyCss();
    layout();
    double below = hidden();
    setVvalue(below <= 0 ? 0 : Math.clamp((to.getBoundsInParent().getMinY() - 12) / below, 0, 1));
    // In a low window the box around this pane scrolls, too.
    Scrolling.reveal(this);
  }

  /** How much of the content is above or below what is in sight. */
  private double hidden() {
    return rows.getHeight() + room.getPrefHeight() - getViewportBounds().getHeight();
  }

  /** Whether all rows are set that are in sight, and some below. */
  boolean isSettled() {
    if (waiting.isEmpty()) {
      return true;
    }
    return rows.getHeight() >= getVvalue() * Math.max(0, hidden()) + firstHeight();
  }

  /** Sets no more rows: the box is closed. */
  void close() {
    more.stop();
    waiting.clear();
  }

  /** Rows, and the room for those that wait. */
  private static final class Content extends VBox {
    /** Not less than the width of a scroll bar. */
    private static final double BAR = 20;

    Content(Node... parts) {
      super(parts);
      setMinHeight(0);
    }

    /**
     * A scroll pane asks each time how tall this would be if there were no bar beside it. To lay
     * out all words in two widths would take twice as long; a little narrower it is never less.
     */
    @Override
    protected double computePrefHeight(double width) {
      double now = getWidth();
      return super.computePrefHeight(width > now && width - now <= BAR ? now : width);
    }
  }
}
