package muharrir.textview;

import java.util.Optional;
import muharrir.typeset.Caret;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.Words;

/** Moves the caret of a small field, and its selection with it. */
final class TextInputMoves {
  private final TextInput field;

  /** Where moves up and down would like to stand; not a number while there were none. */
  private double goal = Double.NaN;

  TextInputMoves(TextInput field) {
    this.field = field;
  }

  private LineText model() {
    return field.model();
  }

  /** The caret has moved otherwise than up or down. */
  void forgetColumn() {
    goal = Double.NaN;
  }

  /** One step to the left or right as seen. */
  void step(boolean right, boolean extend) {
    if (model().hasSelection() && !extend) {
      model().move(right == field.rtl() ? model().start() : model().end(), false);
      field.changed(Caret.Side.BEFORE);
      return;
    }
    Optional<Caret> to =
        right ? field.lines().right(field.caret()) : field.lines().left(field.caret());
    to.ifPresent(found -> moveTo(found, extend));
  }

  void word(boolean right, boolean extend) {
    boolean back = right == field.rtl();
    int to =
        back
            ? Words.previous(model().text(), model().head())
            : Words.next(model().text(), model().head());
    moveTo(Caret.before(to), extend);
  }

  /** The start or end of the line that the caret is in. */
  void lineEdge(boolean end, boolean extend) {
    moveTo(
        end ? field.lines().lineEnd(field.caret()) : field.lines().lineStart(field.caret()),
        extend);
  }

  void edge(boolean end, boolean extend) {
    moveTo(end ? Caret.after(model().text().length()) : Caret.before(0), extend);
  }

  /** So many lines down, or up; beyond the first and last one to the edge of the text. */
  void vertical(int by, boolean extend) {
    ParagraphLayout lines = field.lines();
    double keep = Double.isNaN(goal) ? lines.caretShape(field.caret()).x() : goal;
    int line = lines.lineOf(field.caret()) + by;
    int last = lines.lineCount() - 1;
    boolean beyond = line < 0 || line > last;
    boolean oneStep = Math.abs(by) == 1;
    if (beyond && oneStep) {
      edge(by > 0, extend);
    } else {
      moveTo(lines.caretOnLine(Math.max(0, Math.min(last, line)), keep), extend);
    }
    goal = keep;
  }

  /** The start of the line after the next hard break, or of this one or the one before. */
  void paragraph(boolean on, boolean extend) {
    String all = model().text();
    int next = all.indexOf('\n', model().head());
    int before = model().head() < 2 ? -1 : all.lastIndexOf('\n', model().head() - 2);
    moveTo(on ? Caret.after(next < 0 ? all.length() : next + 1) : Caret.after(before + 1), extend);
  }

  void moveTo(Caret to, boolean extend) {
    model().move(to.index(), extend);
    field.changed(to.side());
  }
}
