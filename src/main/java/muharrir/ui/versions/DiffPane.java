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
import org.jspecify.annotations.Nullable;

/**
 * The rows of a comparison: one text in which both sides are marked, or the two sides beside each
 * other. Only what is in sight is set, and a little around it; the rest follows in small portions
 * when one scrolls there, so that the window answers meanwhile. Until then as much room is kept as
 * it is likely to take: below the rows that are set, and above the last ones where one has gone to
 * those.
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

  /** The last rows, while others wait before them. */
  private final VBox end = new VBox();

  private final List<RowView> changes = new ArrayList<>();
  private final List<RowView> changesAtEnd = new ArrayList<>();
  private final List<DiffRow> waiting = new ArrayList<>();
  private final Later more = new Later(this::portion);
  private RowView.Mode mode = new RowView.Mode(false, false);
  private Map<StyledText, ParagraphLayout> ready = Map.of();
  private @Nullable RowView here;

  /** An empty pane. */
  DiffPane(RowView.Tools tools) {
    this.tools = tools;
    rows.getStyleClass().add("diff-rows");
    end.getStyleClass().addAll("diff-rows", "diff-end");
    end.setMinHeight(0);
    setContent(new Content(rows, room, end));
    Scrolling.upAndDown(this);
    // It gets what is left beside the list. JavaFX asks all that is in a pane again and again how
    // small and how large it would like to be, each time through all levels: said once, it is not.
    setPrefSize(0, 0);
    rows.setMinHeight(0);
    getStyleClass().add("versions-diff");
    rows.heightProperty().subscribe(this::more);
    end.heightProperty().subscribe(this::more);
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
    here = null;
    changes.clear();
    changesAtEnd.clear();
    end.getChildren().clear();
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
    int to = from;
    for (DiffRow row : next(inSight(waiting))) {
      boolean fits =
          to < rows.getChildren().size()
              && rows.getChildren().get(to) instanceof RowView there
              && there.take(mode, row);
      if (!fits) {
        RowView fresh = new RowView(tools, mode, row);
        if (to < rows.getChildren().size()) {
          rows.getChildren().set(to, fresh);
        } else {
          rows.getChildren().add(fresh);
        }
      }
      shown((RowView) rows.getChildren().get(to), row, changes);
      to++;
    }
    rows.getChildren().remove(to, rows.getChildren().size());
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

  private void shown(RowView view, DiffRow row, List<RowView> all) {
    if (RowView.isDifference(row)) {
      all.add(view);
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
    if (isNearEnd()) {
      keepingSight(() -> takeFromEnd(PORTION));
    } else {
      take(PORTION);
    }
  }

  /** Sets more rows soon if those that stand there do not reach around what is in sight. */
  private void more() {
    if (!isSettled() && !more.isWaiting()) {
      more.start(SOON);
    }
  }

  private void take(int most) {
    rows.getChildren().addAll(views(next(most), changes));
    settleRoom();
  }

  private void takeFromEnd(int most) {
    List<RowView> differences = new ArrayList<>();
    end.getChildren().addAll(0, views(last(most), differences));
    changesAtEnd.addAll(0, differences);
    settleRoom();
  }

  private List<RowView> views(List<DiffRow> of, List<RowView> differences) {
    List<RowView> views = new ArrayList<>();
    for (DiffRow row : of) {
      RowView view = new RowView(tools, mode, row);
      shown(view, row, differences);
      views.add(view);
    }
    return views;
  }

  /** What waits keeps its room; where nothing does any more, the last rows join the others. */
  private void settleRoom() {
    room.setPrefHeight(Guess.height(waiting));
    if (waiting.isEmpty()) {
      List<Node> last = List.copyOf(end.getChildren());
      end.getChildren().clear();
      rows.getChildren().addAll(last);
      changes.addAll(changesAtEnd);
      changesAtEnd.clear();
    }
  }

  /** Rows that are set above what is in sight do not push it away. */
  private void keepingSight(Runnable set) {
    double fromEnd = (1 - getVvalue()) * hidden();
    set.run();
    layOut();
    scrollTo(hidden() - fromEnd);
  }

  /** Rows that have just been made have no padding and letters of their own before that. */
  private void layOut() {
    applyCss();
    layout();
  }

  private void scrollTo(double top) {
    double hidden = hidden();
    setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
  }

  private List<DiffRow> next(int most) {
    return cut(waiting.subList(0, Math.min(most, waiting.size())));
  }

  private List<DiffRow> last(int most) {
    return cut(waiting.subList(Math.max(0, waiting.size() - most), waiting.size()));
  }

  private static List<DiffRow> cut(List<DiffRow> part) {
    List<DiffRow> cut = List.copyOf(part);
    part.clear();
    return cut;
  }

  /** Goes to the next difference, or the one before; what waits until there is set first. */
  void go(int step) {
    RowView to = step < 0 ? before() : after();
    if (to == null) {
      return;
    }
    if (here != null) {
      here.getStyleClass().remove("here");
    }
    here = to;
    to.getStyleClass().add("here");
    layOut();
    double from = to.getParent().getBoundsInParent().getMinY();
    scrollTo(from + to.getBoundsInParent().getMinY() - 12);
    // In a low window the box around this pane scrolls, too.
    Scrolling.reveal(this);
  }

  private @Nullable RowView after() {
    int atEnd = changesAtEnd.indexOf(here);
    if (atEnd >= 0) {
      return atEnd + 1 < changesAtEnd.size() ? changesAtEnd.get(atEnd + 1) : first();
    }
    int next = changes.indexOf(here) + 1;
    while (next >= changes.size() && !waiting.isEmpty()) {
      take(PORTION);
    }
    return next < changes.size() ? changes.get(next) : first();
  }

  private @Nullable RowView before() {
    int atEnd = changesAtEnd.indexOf(here);
    while (atEnd == 0 && !waiting.isEmpty()) {
      takeFromEnd(PORTION);
      atEnd = changesAtEnd.indexOf(here);
    }
    if (atEnd > 0) {
      return changesAtEnd.get(atEnd - 1);
    }
    int before = changes.indexOf(here) - 1;
    return before >= 0 ? changes.get(before) : last();
  }

  private @Nullable RowView first() {
    while (changes.isEmpty() && !waiting.isEmpty()) {
      take(PORTION);
    }
    return changes.isEmpty() ? null : changes.getFirst();
  }

  /** The last difference; only what is near it is set. */
  private @Nullable RowView last() {
    if (end.getChildren().isEmpty()) {
      takeFromEnd(Guess.rows(waiting.reversed(), firstHeight()));
    }
    while (changesAtEnd.isEmpty() && !waiting.isEmpty()) {
      takeFromEnd(PORTION);
    }
    List<RowView> all = changesAtEnd.isEmpty() ? changes : changesAtEnd;
    return all.isEmpty() ? null : all.getLast();
  }

  /** How much of the content is above or below what is in sight. */
  private double hidden() {
    return endsFrom() + end.getHeight() - getViewportBounds().getHeight();
  }

  /** Where the last rows begin, below the room for those that wait. */
  private double endsFrom() {
    return rows.getHeight() + room.getPrefHeight();
  }

  private double top() {
    return getVvalue() * Math.max(0, hidden());
  }

  private boolean isNearEnd() {
    return !end.getChildren().isEmpty() && top() >= endsFrom() - seen();
  }

  /** Whether all rows are set that are in sight, and some around. */
  boolean isSettled() {
    if (waiting.isEmpty()) {
      return true;
    }
    return isNearEnd()
        ? endsFrom() <= top() - seen() * AHEAD
        : rows.getHeight() >= top() + firstHeight();
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
