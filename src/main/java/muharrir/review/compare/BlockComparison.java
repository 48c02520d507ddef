package muharrir.review.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import muharrir.arabic.Folding;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Table;
import muharrir.review.compare.BlockDiff.Change;
import muharrir.review.compare.BlockDiff.Matched;

/** Compares two blocks that belong together, text by text. */
final class BlockComparison {
  private static final List<Part> PICTURE =
      List.of(Part.CAPTION, Part.CREDIT, Part.SOURCE, Part.ALT);

  private final Block before;
  private final Block after;
  private final List<FieldDiff> fields = new ArrayList<>();

  private BlockComparison(Block before, Block after) {
    this.before = before;
    this.after = after;
  }

  static Matched of(Block before, Block after, boolean moved) {
    BlockComparison comparison = new BlockComparison(before, after);
    comparison.texts();
    return new Matched(before, after, comparison.changes(moved), comparison.fields);
  }

  private Set<Change> changes(boolean moved) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    if (!kind(before).equals(kind(after))) {
      changes.add(Change.TURNED);
    }
    if (before.direction() != after.direction()) {
      changes.add(Change.DIRECTION);
    }
    if (!shown(before).equals(shown(after))) {
      changes.add(Change.PICTURE);
    }
    if (!fields.stream().allMatch(FieldDiff::isEqual)) {
      changes.add(Change.WORDS);
    }
    if (changes.isEmpty() && !before.withId(after.id()).equals(after)) {
      changes.add(Change.SETTINGS);
    }
    if (moved) {
      changes.add(Change.MOVED);
    }
    return changes;
  }

  private static String kind(Block block) {
    String name = block.getClass().getSimpleName();
    return switch (block) {
      case Block.Heading heading -> name + heading.level();
      case Block.ListItem item -> name + item.style() + item.depth();
      case Block.HeadLine _, Block.Paragraph _, Block.Correction _, Block.Quote _ -> name;
      case Block.PullQuote _, Block.InfoBox _, Block.Figure _, Block.Embed _ -> name;
      case Block.Divider _, Gallery _, Table _ -> name;
    };
  }

  /** What it shows beside its words. */
  private static List<?> shown(Block block) {
    return switch (block) {
      case Block.Figure figure -> List.of(figure.media(), figure.framing());
      case Gallery gallery ->
          gallery.shots().stream()
              .map(shot -> List.of(Optional.of(shot.media()), shot.framing()))
              .toList();
      case Block.Embed embed -> List.of(embed.address());
      case Block.HeadLine _, Block.Paragraph _, Block.Correction _, Block.Quote _ -> bare();
      case Block.PullQuote _, Block.InfoBox _, Block.Heading _, Block.ListItem _ -> bare();
      case Block.Divider _, Table _ -> bare();
    };
  }

  private static List<?> bare() {
    return List.of(Optional.empty(), Framing.WHOLE);
  }

  private void texts() {
    if (before instanceof Table one && after instanceof Table two) {
      field(Field.TITLE, Field.TITLE);
      cells(one, two);
    } else if (before instanceof Gallery one && after instanceof Gallery two) {
      field(Field.TITLE, Field.TITLE);
      shots(one, two);
    } else {
      for (Field field : after.fields()) {
        add(before.has(field) ? Optional.of(field) : Optional.empty(), Optional.of(field));
      }
      for (Field field : before.fields()) {
        if (!after.has(field)) {
          add(Optional.of(field), Optional.empty());
        }
      }
    }
  }

  private void cells(Table one, Table two) {
    List<int[]> rows = Common.aligned(rowKeys(one), rowKeys(two));
    List<int[]> columns =
        one.columns() == two.columns()
            ? IntStream.range(0, one.columns()).mapToObj(i -> new int[] {i, i}).toList()
            : Common.aligned(columnKeys(one), columnKeys(two));
    for (int[] row : rows) {
      for (int[] column : columns) {
        boolean old = row[0] >= 0 && column[0] >= 0;
        boolean now = row[1] >= 0 && column[1] >= 0;
        if (old || now) {
          add(
              old ? Optional.of(Field.cell(row[0], column[0])) : Optional.empty(),
              now ? Optional.of(Field.cell(row[1], column[1])) : Optional.empty());
        }
      }
    }
  }

  private static List<String> rowKeys(Table table) {
    return table.rows().stream().map(BlockComparison::key).toList();
  }

  private static List<String> columnKeys(Table table) {
    return IntStream.range(0, table.columns())
        .mapToObj(i -> key(table.rows().stream().map(row -> row.get(i)).toList()))
        .toList();
  }

  private static String key(List<Inline> cells) {
    return cells.stream().map(cell -> Folding.fold(cell.text())).collect(Collectors.joining("\n"));
  }

  private void shots(Gallery one, Gallery two) {
    List<int[]> pairs =
        Common.aligned(
            one.shots().stream().map(Gallery.Shot::media).toList(),
            two.shots().stream().map(Gallery.Shot::media).toList());
    for (int[] pair : pairs) {
      for (Part part : PICTURE) {
        add(
            pair[0] < 0 ? Optional.empty() : Optional.of(Field.of(part, pair[0])),
            pair[1] < 0 ? Optional.empty() : Optional.of(Field.of(part, pair[1])));
      }
    }
  }

  private void field(Field old, Field now) {
    add(Optional.of(old), Optional.of(now));
  }

  private void add(Optional<Field> old, Optional<Field> now) {
    Inline one = old.map(before::text).orElse(Inline.EMPTY);
    Inline two = now.map(after::text).orElse(Inline.EMPTY);
    if (!one.isEmpty() || !two.isEmpty()) {
      fields.add(new FieldDiff(old, now, TextComparison.of(one, two)));
    }
  }
}
