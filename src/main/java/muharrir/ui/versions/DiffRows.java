package muharrir.ui.versions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.compare.BlockDiff;
import muharrir.review.compare.BlockDiff.Change;
import muharrir.review.compare.Comparison;
import muharrir.review.compare.FieldDiff;
import muharrir.review.compare.MetadataChange;
import muharrir.review.compare.Segment;
import muharrir.typeset.StyledText;
import muharrir.typeset.TextStyle;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a comparison: what is different, and how much is the same between. */
final class DiffRows {
  private static final Set<Segment.Kind> SLIGHT =
      EnumSet.of(Segment.Kind.HARAKAT, Segment.Kind.SPELLING, Segment.Kind.SPACING);

  /** Zero width non-joiner. */
  private static final String APART = "\u200c";

  private final Strings strings;
  private final DiffLook look;
  private final Set<Segment.Kind> hidden;
  private final List<DiffRow> rows = new ArrayList<>();
  private int same;
  private boolean endsInLetter;
  private boolean lastGone;

  private DiffRows(Strings strings, DiffLook look, boolean hideSlight) {
    this.strings = strings;
    this.look = look;
    this.hidden = hideSlight ? SLIGHT : EnumSet.of(Segment.Kind.SPACING);
  }

  /**
   * The rows of a comparison.
   *
   * @param hideSlight whether differences of harakat and spelling alone are shown as none
   */
  static List<DiffRow> of(
      Comparison comparison, Strings strings, DiffLook look, boolean hideSlight) {
    DiffRows rows = new DiffRows(strings, look, hideSlight);
    comparison.metadata().forEach(rows::said);
    BlockId before = BlockId.STANDFIRST;
    for (BlockDiff block : comparison.blocks()) {
      switch (block) {
        case BlockDiff.Added added -> {
          rows.changed(List.of("versions.added"), rows.whole(added.block(), look.added()), null);
          before = added.block().id();
        }
        case BlockDiff.Removed removed ->
            rows.changed(
                List.of("versions.removed"),
                rows.whole(removed.block(), look.removed()),
                new DiffRow.Restore(removed.block(), Optional.empty(), before));
        case BlockDiff.Matched matched -> {
          rows.matched(matched, before);
          before = matched.after().id();
        }
      }
    }
    rows.flush();
    return rows.rows;
  }

  private void said(MetadataChange change) {
    StyledText.Builder text = StyledText.builder();
    text.append(values(change, change.before()), look.removed());
    if (!change.before().isEmpty() && !change.after().isEmpty()) {
      text.append("  ");
    }
    text.append(values(change, change.after()), look.added());
    rows.add(
        new DiffRow.Said(
            strings.get("versions.said." + change.part().name().toLowerCase(Locale.ROOT)),
            text.build()));
  }

  private String values(MetadataChange change, List<String> values) {
    List<String> shown =
        change.part() == MetadataChange.Part.STATUS
            ? values.stream().map(this::status).toList()
            : values;
    return String.join("، ", shown);
  }

  private String status(String name) {
    return strings.get(
        switch (name) {
          case "IN_REVIEW" -> "status.review";
          case "CHANGES_REQUESTED" -> "status.changes";
          default -> "status." + name.toLowerCase(Locale.ROOT);
        });
  }

  private void matched(BlockDiff.Matched matched, BlockId before) {
    List<FieldDiff> fields =
        matched.fields().stream()
            .map(f -> new FieldDiff(f.before(), f.after(), Segment.hiding(f.segments(), hidden)))
            .toList();
    boolean words = fields.stream().anyMatch(field -> !field.isEqual());
    boolean other = matched.changes().stream().anyMatch(change -> change != Change.WORDS);
    if (!words && !other) {
      same++;
      return;
    }
    List<String> labels =
        matched.changes().stream()
            .filter(change -> change != Change.WORDS)
            .sorted()
            .map(change -> "versions.change." + change.name().toLowerCase(Locale.ROOT))
            .toList();
    StyledText.Builder text = StyledText.builder();
    boolean first = true;
    for (FieldDiff field : fields) {
      if (!first) {
        text.append("\n");
      }
      first = false;
      endsInLetter = false;
      field.segments().forEach(segment -> segment(segment, text));
    }
    Block after = matched.after();
    changed(
        labels,
        text.build(),
        new DiffRow.Restore(matched.before(), Optional.of(after.id()), before));
  }

  private void segment(Segment segment, StyledText.Builder text) {
    switch (segment) {
      case Segment.Equal equal -> append(text, equal.text(), TextStyle.PLAIN);
      case Segment.Inserted inserted -> append(text, inserted.text(), look.added());
      case Segment.Deleted deleted -> append(text, deleted.text(), look.removed());
      case Segment.Changed changed -> {
        if (changed.before().text().equals(changed.after().text())) {
          append(text, changed.after(), look.light());
        } else {
          append(text, changed.before(), look.removed());
          append(text, changed.after(), look.added());
        }
      }
    }
  }

  /** Adds a piece; the letters of a word that went never join with those that are there now. */
  private void append(StyledText.Builder text, Inline piece, TextStyle style) {
    String words = piece.text();
    if (words.isEmpty()) {
      return;
    }
    boolean gone = style.equals(look.removed());
    if (gone != lastGone && endsInLetter && Character.isLetter(words.codePointAt(0))) {
      text.append(APART);
    }
    lastGone = gone;
    text.append(words, style);
    int last = words.codePointBefore(words.length());
    endsInLetter =
        Character.isLetter(last) || Character.getType(last) == Character.NON_SPACING_MARK;
  }

  private StyledText whole(Block block, TextStyle style) {
    StyledText.Builder text = StyledText.builder();
    boolean first = true;
    for (Field field : block.fields()) {
      String words = block.text(field).text();
      if (!words.isEmpty()) {
        text.append(first ? words : "\n" + words, style);
        first = false;
      }
    }
    if (first) {
      text.append(strings.get("versions.noWords"), style);
    }
    return text.build();
  }

  private void changed(List<String> labels, StyledText text, DiffRow.@Nullable Restore restore) {
    flush();
    rows.add(new DiffRow.Changed(labels, text, Optional.ofNullable(restore)));
  }

  private void flush() {
    if (same > 0) {
      rows.add(new DiffRow.Same(same));
      same = 0;
    }
  }
}
