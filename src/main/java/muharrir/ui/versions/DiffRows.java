package muharrir.ui.versions;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Table;
import muharrir.edit.BlockKind;
import muharrir.review.compare.BlockDiff;
import muharrir.review.compare.BlockDiff.Change;
import muharrir.review.compare.Comparison;
import muharrir.review.compare.FieldDiff;
import muharrir.review.compare.MetadataChange;
import muharrir.review.compare.Segment;
import muharrir.review.compare.TextComparison;
import muharrir.ui.kit.BlockNames;
import muharrir.ui.versions.DiffRow.Picture;
import muharrir.ui.versions.DiffRow.Shot;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a comparison: what is different, and how much is the same between. */
final class DiffRows {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm", Locale.ROOT);

  private final Strings strings;
  private final DiffWords words;
  private final ZoneId zone;
  private final List<DiffRow> rows = new ArrayList<>();
  private int same;

  private DiffRows(Strings strings, DiffWords words, ZoneId zone) {
    this.strings = strings;
    this.words = words;
    this.zone = zone;
  }

  /**
   * The rows of a comparison.
   *
   * @param zone in which times are told
   * @param hideSlight whether differences of harakat and spelling alone are shown as none
   */
  static List<DiffRow> of(
      Comparison comparison, Strings strings, DiffLook look, ZoneId zone, boolean hideSlight) {
    DiffRows rows = new DiffRows(strings, new DiffWords(look, hideSlight), zone);
    comparison.metadata().forEach(rows::said);
    BlockId before = BlockId.STANDFIRST;
    for (BlockDiff block : comparison.blocks()) {
      switch (block) {
        case BlockDiff.Added added -> {
          rows.whole(added.block(), true, null);
          before = added.block().id();
        }
        case BlockDiff.Removed removed ->
            rows.whole(
                removed.block(),
                false,
                new DiffRow.Restore(List.of(removed.block()), List.of(), before));
        case BlockDiff.Matched matched -> {
          rows.matched(matched, before);
          before = matched.after().id();
        }
        case BlockDiff.Parted parted -> {
          rows.parted(parted, before);
          before = parted.after().getLast().id();
        }
      }
    }
    rows.flush();
    return rows.rows;
  }

  /** The rows of a text that is compared with nothing. */
  static List<DiffRow> text(Document document, Strings strings, ZoneId zone) {
    DiffRows rows = new DiffRows(strings, new DiffWords(DiffLook.NONE, false), zone);
    for (Block block : document.blocks()) {
      List<DiffRow.Words> texts = rows.texts(block, false);
      List<Picture> pictures = pictures(block);
      if (!texts.isEmpty() || !pictures.isEmpty()) {
        rows.rows.add(new DiffRow.Alone(rows.name(block), texts, pictures));
      }
    }
    return rows.rows;
  }

  private void said(MetadataChange change) {
    String name = strings.get("versions.said." + change.part().name().toLowerCase(Locale.ROOT));
    Inline before = Inline.of(values(change.part(), change.before()));
    Inline after = Inline.of(values(change.part(), change.after()));
    List<Segment> both =
        before.isEmpty() || after.isEmpty()
            ? List.of(new Segment.Deleted(before), new Segment.Inserted(after))
            : List.of(new Segment.Changed(Segment.Kind.PARTICLE, before, after));
    rows.add(new DiffRow.Said(words.of(name, both)));
  }

  private String values(MetadataChange.Part part, List<String> values) {
    return switch (part) {
      case STATUS -> joined(values.stream().map(this::status).toList());
      case DIRECTION ->
          joined(
              values.stream()
                  .map(way -> strings.get("versions.way." + way.toLowerCase(Locale.ROOT)))
                  .toList());
      case EMBARGO ->
          joined(values.stream().map(at -> TIME.format(Instant.parse(at).atZone(zone))).toList());
      case BYLINES, DATELINE, SECTION, TAGS, SLUG, LANGUAGE -> joined(values);
    };
  }

  private static String joined(List<String> values) {
    return String.join("، ", values);
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
    boolean differ = matched.fields().stream().anyMatch(words::differs);
    boolean other = matched.changes().stream().anyMatch(change -> change != Change.WORDS);
    if (!differ && !other) {
      same++;
      return;
    }
    Block after = matched.after();
    List<DiffRow.Words> texts = new ArrayList<>();
    for (FieldDiff field : matched.fields()) {
      Part part = field.after().or(field::before).orElseThrow().part();
      if (words.differs(field) || part == Part.TEXT) {
        texts.add(words.of(name(part), field.segments()));
      }
    }
    if (matched.before() instanceof Block.Embed one
        && after instanceof Block.Embed two
        && !one.address().equals(two.address())) {
      texts.addFirst(
          words.of(
              strings.get("versions.part.address"),
              TextComparison.of(Inline.of(one.address()), Inline.of(two.address()))));
    }
    changed(
        after,
        labels(matched),
        texts,
        matched.changes().contains(Change.PICTURE)
            ? shots(pictures(matched.before()), pictures(after))
            : List.of(),
        new DiffRow.Restore(
            List.of(matched.before().withId(after.id())), List.of(after.id()), before));
  }

  private List<String> labels(BlockDiff.Matched matched) {
    return matched.changes().stream()
        .filter(change -> change != Change.WORDS)
        .sorted()
        .map(change -> strings.get("versions.change." + change.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String name(BlockDiff.Parted parted) {
    return parted.isShift()
        ? "versions.shifted"
        : parted.isSplit() ? "versions.split" : "versions.joined";
  }

  /** What the parts are, in their order; empty where all are of one kind. */
  private Optional<String> kinds(List<Block> parts) {
    List<String> names =
        parts.stream().map(part -> strings.get(BlockNames.key(BlockKind.of(part)))).toList();
    return names.stream().distinct().count() == 1
        ? Optional.empty()
        : Optional.of(String.join(strings.get("versions.kinds.and"), names));
  }

  /** All that was one paragraph comes back as one, and all that was several as those. */
  private void parted(BlockDiff.Parted parted, BlockId before) {
    BlockDiff.Matched pair = parted.pair();
    List<String> labels = new ArrayList<>();
    labels.add(strings.get(name(parted), DiffWords.BREAK));
    Optional<String> kinds = kinds(parted.isSplit() ? parted.after() : parted.before());
    kinds.ifPresent(names ->
        labels.add(strings.get(parted.isSplit() ? "versions.became" : "versions.were", names)));
    labels(pair).stream()
        .filter(label -> kinds.isEmpty() || !label.equals(strings.get("versions.change.turned")))
        .forEach(labels::add);
    changed(
        pair.after(),
        labels,
        List.of(words.of("", parted.segments())),
        List.of(),
        new DiffRow.Restore(
            parted.before().stream()
                .map(block -> block.equals(pair.before()) ? block.withId(pair.after().id()) : block)
                .toList(),
            parted.after().stream().map(Block::id).toList(),
            before));
  }

  private void whole(Block block, boolean came, DiffRow.@Nullable Restore restore) {
    List<DiffRow.Words> texts = texts(block, came);
    List<Picture> own = pictures(block);
    if (texts.isEmpty() && own.isEmpty()) {
      texts.add(words.whole("", Inline.of(strings.get("versions.noWords")), came));
    }
    changed(
        block,
        List.of(strings.get(came ? "versions.added" : "versions.removed")),
        texts,
        came ? shots(List.of(), own) : shots(own, List.of()),
        restore);
  }

  private List<DiffRow.Words> texts(Block block, boolean came) {
    List<DiffRow.Words> texts = new ArrayList<>();
    for (Field field : block.fields()) {
      Inline text = block.text(field);
      if (!text.isEmpty()) {
        texts.add(words.whole(name(field.part()), text, came));
      }
    }
    return texts;
  }

  /** The same pictures stand beside each other; what is left over, in its order. */
  private static List<Shot> shots(List<Picture> before, List<Picture> after) {
    List<Picture> gone = new ArrayList<>(before);
    List<Picture> came = new ArrayList<>(after);
    gone.removeAll(after);
    came.removeAll(before);
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < Math.max(gone.size(), came.size()); i++) {
      shots.add(
          new Shot(
              i < gone.size() ? Optional.of(gone.get(i)) : Optional.empty(),
              i < came.size() ? Optional.of(came.get(i)) : Optional.empty()));
    }
    return shots;
  }

  private static List<Picture> pictures(Block block) {
    return switch (block) {
      case Block.Figure figure ->
          figure.media().stream()
              .map(media -> new Picture(media, figure.framing().crop()))
              .toList();
      case Gallery gallery ->
          gallery.shots().stream()
              .map(shot -> new Picture(shot.media(), shot.framing().crop()))
              .toList();
      case Block.HeadLine _, Block.Paragraph _, Block.Correction _, Block.Quote _ -> List.of();
      case Block.PullQuote _, Block.InfoBox _, Block.Heading _, Block.ListItem _ -> List.of();
      case Block.Embed _, Block.Divider _, Table _ -> List.of();
    };
  }

  private String name(Part part) {
    return switch (part) {
      case TEXT, CELL, WHOLE -> "";
      case TITLE, ATTRIBUTION, ROLE, CAPTION, CREDIT, SOURCE, ALT ->
          strings.get("versions.part." + part.name().toLowerCase(Locale.ROOT));
    };
  }

  private String name(Block block) {
    String key =
        switch (block) {
          case Block.HeadLine line -> line.id().value();
          case Block.Figure _ -> "figure";
          case Gallery _ -> "gallery";
          case Table _ -> "table";
          case Block.Embed _ -> "embed";
          case Block.Heading _ -> "heading";
          case Block.Quote _ -> "quote";
          case Block.PullQuote _ -> "pullquote";
          case Block.InfoBox _ -> "infobox";
          case Block.Correction _ -> "correction";
          case Block.Divider _ -> "divider";
          case Block.Paragraph _, Block.ListItem _ -> "";
        };
    return key.isEmpty() ? "" : strings.get("versions.block." + key);
  }

  private void changed(
      Block block,
      List<String> labels,
      List<DiffRow.Words> texts,
      List<Shot> pictures,
      DiffRow.@Nullable Restore restore) {
    flush();
    rows.add(
        new DiffRow.Changed(name(block), labels, texts, pictures, Optional.ofNullable(restore)));
  }

  private void flush() {
    if (same > 0) {
      rows.add(new DiffRow.Same(same));
      same = 0;
    }
  }
}
