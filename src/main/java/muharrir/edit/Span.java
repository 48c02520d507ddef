package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;

/**
 * Letters of one field that something is said about, and where they are after a change.
 *
 * <p>A span follows its letters: letters typed inside belong to it, letters typed at its edges do
 * not, and it is gone with the last of its letters or where all of them are replaced. An empty span
 * marks a place, and is gone when the text around it is.
 *
 * @param from UTF-16 units from the start of the field, inclusive
 * @param to exclusive, not less than {@code from}
 */
public record Span(BlockId block, Field field, int from, int to) {
  public Span {
    Objects.requireNonNull(block);
    Objects.requireNonNull(field);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("not a span: " + from + ".." + to);
    }
  }

  /** The place of a block as a whole. */
  public static Span of(Block block) {
    Position start = Selection.startOf(block);
    return new Span(start.block(), start.field(), 0, 0);
  }

  /** The selected letters: a span for each text that the selection covers, in reading order. */
  public static List<Span> selected(EditorState state) {
    return TextRange.of(state).stream()
        .map(range -> new Span(range.block().id(), range.field(), range.from(), range.to()))
        .toList();
  }

  /** Whether all letters of another span are among these. */
  public boolean contains(Span other) {
    return block.equals(other.block)
        && field.equals(other.field)
        && from <= other.from
        && other.to <= to;
  }

  public boolean isEmpty() {
    return from == to;
  }

  public Position start() {
    return new Position(block, field, from);
  }

  public Position end() {
    return new Position(block, field, to);
  }

  /** The same field and other letters. */
  public Span with(int newFrom, int newTo) {
    return new Span(block, field, newFrom, newTo);
  }

  /** Whether a document has these letters. */
  public boolean fits(Document document) {
    return document.contains(block) && document.contains(start()) && document.contains(end());
  }

  /** The letters as they stand in a document. */
  public String text(Document document) {
    Block holder = document.block(block);
    return holder.has(field) ? holder.text(field).text().substring(from, to) : "";
  }

  /** Whether a step may touch these letters; a quick answer that is sometimes too careful. */
  public boolean mayMove(Step step) {
    return !(step instanceof Step.ReplaceText) || moves(step);
  }

  /** Whether a step does something to the texts of this block. */
  private boolean moves(Step step) {
    return switch (step) {
      case Step.ReplaceText replace ->
          replace.field().equals(field) && replace.block().equals(block);
      case Step.Split split -> split.block().equals(block);
      case Step.Join join -> join.second().equals(block);
      case Step.RemoveBlocks remove -> remove.ids().contains(block);
      case Step.Reshape reshape -> reshape.block().id().equals(block);
      case Rebuild rebuild -> rebuild.block().id().equals(block);
      case Step.Remark _, Step.InsertBlocks _, Step.Move _ -> false;
    };
  }

  /**
   * Where the letters are after a step: one span, two where the block was split between them, none
   * where they are gone.
   *
   * @param document before the step
   */
  public List<Span> after(Step step, Document document) {
    if (!moves(step)) {
      return List.of(this);
    }
    if (step instanceof Step.ReplaceText replace) {
      return afterReplacing(replace.from(), replace.to(), replace.insert().length());
    }
    if (step instanceof Step.Split split && parts(split)) {
      return List.of(
          with(from, split.at()), new Span(split.tail().id(), Field.TEXT, 0, to - split.at()));
    }
    PositionMap map = step.positions(document);
    PositionMap.Mapped start = map.map(start(), PositionMap.Bias.FORWARD);
    if (start.deleted()) {
      return List.of();
    }
    Position at = start.position();
    if (isEmpty()) {
      return List.of(new Span(at.block(), at.field(), at.offset(), at.offset()));
    }
    PositionMap.Mapped end = map.map(end(), PositionMap.Bias.BACKWARD);
    Position last = end.position();
    boolean whole =
        !end.deleted()
            && last.block().equals(at.block())
            && last.field().equals(at.field())
            && last.offset() > at.offset();
    return whole
        ? List.of(new Span(at.block(), at.field(), at.offset(), last.offset()))
        : List.of();
  }

  private boolean parts(Step.Split split) {
    return split.block().equals(block)
        && field.equals(Field.TEXT)
        && from < split.at()
        && split.at() < to;
  }

  private List<Span> afterReplacing(int first, int last, int inserted) {
    int grown = inserted - (last - first);
    if (isEmpty()) {
      if (from < first || (from == first && first < last)) {
        return List.of(this);
      }
      return from < last ? List.of() : List.of(with(from + grown, from + grown));
    }
    if (last <= from) {
      return List.of(with(from + grown, to + grown));
    }
    if (first >= to) {
      return List.of(this);
    }
    if (first <= from && last >= to && first < last) {
      return List.of();
    }
    if (first <= from && first < last) {
      return List.of(with(first + inserted, to + grown));
    }
    return List.of(last < to ? with(from, to + grown) : with(from, first));
  }

  /**
   * Where some letters are after a transaction.
   *
   * @param document before it
   * @return the spans that are left, in order; pieces that touch again are one
   */
  public List<Span> after(Transaction transaction, Document document) {
    List<Span> now = List.of(this);
    Document current = document;
    int left = transaction.steps().size();
    for (Step step : transaction.steps()) {
      List<Span> next = new ArrayList<>(now.size());
      for (Span span : now) {
        next.addAll(span.after(step, current));
      }
      now = joined(next);
      left--;
      if (left > 0) {
        current = step.apply(current);
      }
    }
    return now;
  }

  /** The same letters with pieces that touch made one. */
  public static List<Span> joined(List<Span> pieces) {
    if (pieces.size() < 2) {
      return List.copyOf(pieces);
    }
    List<Span> joined = new ArrayList<>(pieces.size());
    for (Span piece : pieces) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && last.to == piece.from
          && last.field.equals(piece.field)
          && last.block.equals(piece.block)) {
        joined.set(joined.size() - 1, last.with(last.from, piece.to));
      } else {
        joined.add(piece);
      }
    }
    return List.copyOf(joined);
  }
}
