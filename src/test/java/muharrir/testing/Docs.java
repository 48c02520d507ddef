package muharrir.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Position;
import muharrir.document.Table;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;

/**
 * Writes test documents with the caret in the text: {@code doc(p("خبر ‹a›عاجل‹b›"))}.
 *
 * <p>‹a› is the anchor and ‹b› the head of the selection; ‹a› alone is a caret. {@code *strong*}
 * letters are bold. Blocks get the ids b1, b2 … in order.
 */
public final class Docs {
  private static final Pattern TAG = Pattern.compile("‹([a-z])›");

  private Docs() {}

  /** A block in the making: what it says, and how it is built under an id. */
  public record Draft(Map<Field, String> texts, Builder builder) {
    /** Builds the block. */
    public interface Builder {
      Block build(BlockId id, Map<Field, Inline> texts);
    }
  }

  /** A document and the positions tagged in it. */
  public record Tagged(Document document, Map<String, Position> tags) {
    public EditorState state() {
      Position anchor = tags.getOrDefault("a", Selection.startOf(document.body().getFirst()));
      return new EditorState(document, new Selection(anchor, tags.getOrDefault("b", anchor)));
    }

    public Position at(String tag) {
      Position position = tags.get(tag);
      if (position == null) {
        throw new IllegalArgumentException("no tag " + tag);
      }
      return position;
    }
  }

  public static Draft p(String text) {
    return new Draft(
        Map.of(Field.TEXT, text),
        (id, texts) -> new Block.Paragraph(id, Direction.AUTO, get(texts, Field.TEXT)));
  }

  public static Draft h(int level, String text) {
    return new Draft(
        Map.of(Field.TEXT, text),
        (id, texts) -> new Block.Heading(id, Direction.AUTO, level, get(texts, Field.TEXT)));
  }

  public static Draft q(String text, String attribution) {
    return new Draft(
        Map.of(Field.TEXT, text, Field.ATTRIBUTION, attribution),
        (id, texts) ->
            new Block.Quote(
                id,
                Direction.AUTO,
                get(texts, Field.TEXT),
                get(texts, Field.ATTRIBUTION),
                get(texts, Field.ROLE)));
  }

  public static Draft quote(String text, String attribution, String role) {
    Draft bare = q(text, attribution);
    Map<Field, String> texts = new LinkedHashMap<>(bare.texts());
    texts.put(Field.ROLE, role);
    return new Draft(texts, bare.builder());
  }

  public static Draft figure(String caption, String credit) {
    return new Draft(
        Map.of(Field.CAPTION, caption, Field.CREDIT, credit),
        (id, texts) ->
            new Block.Figure(
                id,
                Direction.AUTO,
                Optional.empty(),
                Framing.WHOLE,
                get(texts, Field.CAPTION),
                get(texts, Field.CREDIT),
                Inline.EMPTY,
                Inline.EMPTY));
  }

  /** A bulleted item. */
  public static Draft li(int depth, String text) {
    return item(Block.ListStyle.BULLETED, depth, text);
  }

  /** A numbered item. */
  public static Draft ol(int depth, String text) {
    return item(Block.ListStyle.NUMBERED, depth, text);
  }

  private static Draft item(Block.ListStyle style, int depth, String text) {
    return new Draft(
        Map.of(Field.TEXT, text),
        (id, texts) ->
            new Block.ListItem(id, Direction.AUTO, style, depth, get(texts, Field.TEXT)));
  }

  public static Draft pull(String text, String attribution) {
    return new Draft(
        Map.of(Field.TEXT, text, Field.ATTRIBUTION, attribution),
        (id, texts) ->
            new Block.PullQuote(
                id, Direction.AUTO, get(texts, Field.TEXT), get(texts, Field.ATTRIBUTION)));
  }

  public static Draft box(String title, String text) {
    return new Draft(
        Map.of(Field.TITLE, title, Field.TEXT, text),
        (id, texts) ->
            new Block.InfoBox(id, Direction.AUTO, get(texts, Field.TITLE), get(texts, Field.TEXT)));
  }

  /** A correction of 14 December 2025. */
  public static Draft correction(String text) {
    return new Draft(
        Map.of(Field.TEXT, text),
        (id, texts) ->
            new Block.Correction(
                id, Direction.AUTO, LocalDate.of(2025, 12, 14), get(texts, Field.TEXT)));
  }

  /** A table with a header; the cells of a row are parted by {@code |}. */
  public static Draft table(String title, String... rows) {
    Map<Field, String> texts = new LinkedHashMap<>();
    texts.put(Field.TITLE, title);
    int columns = 0;
    for (int row = 0; row < rows.length; row++) {
      List<String> cells = List.of(rows[row].split("\\|", -1));
      columns = cells.size();
      for (int column = 0; column < columns; column++) {
        texts.put(Field.cell(row, column), cells.get(column));
      }
    }
    int all = columns;
    return new Draft(
        texts,
        (id, inlines) -> {
          Block table = Table.empty(id, rows.length, all);
          for (Map.Entry<Field, Inline> text : inlines.entrySet()) {
            table = table.withText(text.getKey(), text.getValue());
          }
          return table;
        });
  }

  /** A gallery of pictures with these captions. */
  public static Draft gallery(String title, String... captions) {
    Map<Field, String> texts = new LinkedHashMap<>();
    texts.put(Field.TITLE, title);
    List<Gallery.Shot> shots = new ArrayList<>();
    for (int i = 0; i < captions.length; i++) {
      texts.put(Field.of(Field.Part.CAPTION, i), captions[i]);
      String digit = Integer.toHexString(i % 16);
      shots.add(Gallery.Shot.of(new MediaRef(digit.repeat(64), "jpg", 400, 300)));
    }
    return new Draft(
        texts,
        (id, inlines) -> {
          Block gallery = new Gallery(id, Direction.AUTO, Inline.EMPTY, shots);
          for (Map.Entry<Field, Inline> text : inlines.entrySet()) {
            gallery = gallery.withText(text.getKey(), text.getValue());
          }
          return gallery;
        });
  }

  public static Draft embed(String address) {
    return new Draft(Map.of(), (id, _) -> new Block.Embed(id, Direction.AUTO, address));
  }

  public static Draft divider() {
    return new Draft(Map.of(), (id, _) -> new Block.Divider(id));
  }

  private static Inline get(Map<Field, Inline> texts, Field field) {
    return texts.getOrDefault(field, Inline.EMPTY);
  }

  /** A document with empty head lines. */
  public static Tagged doc(Draft... body) {
    return story("", "", "", body);
  }

  public static Tagged story(String kicker, String headline, String standfirst, Draft... body) {
    Map<String, Position> tags = new LinkedHashMap<>();
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (Draft draft : body) {
      BlockId id = new BlockId("b" + ++number);
      Map<Field, Inline> texts = new LinkedHashMap<>();
      draft.texts().forEach((field, text) -> texts.put(field, inline(text, id, field, tags)));
      blocks.add(draft.builder().build(id, texts));
    }
    Document document =
        Document.of(
            inline(kicker, BlockId.KICKER, Field.TEXT, tags),
            inline(headline, BlockId.HEADLINE, Field.TEXT, tags),
            inline(standfirst, BlockId.STANDFIRST, Field.TEXT, tags),
            Optional.empty(),
            blocks);
    return new Tagged(document, tags);
  }

  private static Inline inline(
      String source, BlockId block, Field field, Map<String, Position> tags) {
    StringBuilder bare = new StringBuilder();
    Matcher matcher = TAG.matcher(source);
    int from = 0;
    int stars = 0;
    while (matcher.find()) {
      String before = source.substring(from, matcher.start());
      stars += (int) before.chars().filter(c -> c == '*').count();
      bare.append(before);
      tags.put(matcher.group(1), new Position(block, field, bare.length() - stars));
      from = matcher.end();
    }
    bare.append(source.substring(from));
    Inline result = Inline.EMPTY;
    boolean strong = false;
    StringBuilder part = new StringBuilder();
    for (char c : bare.append('*').toString().toCharArray()) {
      if (c == '*') {
        Set<Mark> marks = strong ? Set.of(new Mark.Strong()) : Set.of();
        result = result.plus(Inline.of(part.toString(), marks));
        part.setLength(0);
        strong = !strong;
      } else {
        part.append(c);
      }
    }
    return result;
  }

  /**
   * The body in the same notation, a block a line: {@code p خبر ‹a›}, {@code h2 …}, {@code q … —
   * …}, {@code f …}, {@code e …}, {@code hr}; head lines that are not empty come first.
   */
  public static String show(EditorState state) {
    StringBuilder all = new StringBuilder();
    for (Block block : state.document().blocks()) {
      boolean holdsCaret =
          block.id().equals(state.selection().head().block())
              || block.id().equals(state.selection().anchor().block());
      String text = show(block, state.selection());
      if (block instanceof Block.HeadLine && !holdsCaret && text.isEmpty()) {
        continue;
      }
      String name =
          switch (block) {
            case Block.HeadLine line -> line.id().value();
            case Block.Paragraph _ -> "p";
            case Block.Heading heading -> "h" + heading.level();
            case Block.ListItem item ->
                (item.style() == Block.ListStyle.NUMBERED ? "ol" : "li") + item.depth();
            case Block.Quote _ -> "q";
            case Block.PullQuote _ -> "pull";
            case Block.InfoBox _ -> "box";
            case Block.Correction note -> "correction " + note.date();
            case Gallery _ -> "g";
            case Table _ -> "t";
            case Block.Figure _ -> "f";
            case Block.Embed embed -> "e " + embed.address();
            case Block.Divider _ -> "hr";
          };
      all.append(all.isEmpty() ? "" : "\n").append((name + " " + text).strip());
    }
    return all.toString();
  }

  private static String show(Block block, Selection selection) {
    List<String> fields = new ArrayList<>();
    String whole = tagsAt(new Position(block.id(), Field.WHOLE, 0), selection);
    if (block.fields().isEmpty()) {
      return whole;
    }
    for (Field field : block.fields()) {
      boolean seldom = field.part() == Field.Part.SOURCE || field.part() == Field.Part.ROLE;
      boolean held = field.equals(selection.head().field());
      if (!field.isSeen() || (seldom && block.text(field).isEmpty() && !held)) {
        continue;
      }
      Inline text = block.text(field);
      StringBuilder shown = new StringBuilder();
      boolean strong = false;
      for (int i = 0; i <= text.length(); i++) {
        boolean next = i < text.length() && text.runAt(i).marks().contains(new Mark.Strong());
        if (next != strong) {
          shown.append('*');
          strong = next;
        }
        shown.append(tagsAt(new Position(block.id(), field, i), selection));
        if (i < text.length()) {
          shown.append(text.text().charAt(i));
        }
      }
      fields.add(shown.toString());
    }
    String all = String.join(" — ", fields);
    return whole + (all.endsWith(" — ") ? all.substring(0, all.length() - 3) : all);
  }

  private static String tagsAt(Position position, Selection selection) {
    if (selection.isCaret()) {
      return position.equals(selection.head()) ? "‹a›" : "";
    }
    return (position.equals(selection.anchor()) ? "‹a›" : "")
        + (position.equals(selection.head()) ? "‹b›" : "");
  }

  /** Gives n1, n2 … as the ids of new blocks. */
  public static Supplier<BlockId> ids() {
    AtomicInteger next = new AtomicInteger();
    return () -> new BlockId("n" + next.incrementAndGet());
  }
}
