package muharrir.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One block of an article: a stable id, a direction, and named texts.
 *
 * <p>A list is a row of {@link ListItem}s, not a block that holds others: so every paragraph of the
 * article is split, joined, moved and taken back in the same way, and a list cannot be left half
 * open. The two kinds that do hold parts, {@link Gallery} and {@link Table}, number their texts.
 */
public sealed interface Block permits Block.TextBlock, Block.Parts, Block.Bare, Gallery, Table {
  BlockId id();

  Direction direction();

  /** The fields that this block has, in the order of reading; empty for an embed or divider. */
  List<Field> fields();

  /**
   * The text of a field.
   *
   * @throws IllegalArgumentException if this block has no such field
   */
  Inline text(Field field);

  /**
   * The same block with another text in a field.
   *
   * @throws IllegalArgumentException if this block has no such field
   */
  Block withText(Field field, Inline text);

  /** The same block under another id. */
  Block withId(BlockId id);

  /** The same block with another base direction. */
  Block withDirection(Direction direction);

  /** All texts by field, in the order of reading. */
  default Map<Field, Inline> texts() {
    Map<Field, Inline> texts = new LinkedHashMap<>();
    for (Field field : fields()) {
      texts.put(field, text(field));
    }
    return texts;
  }

  /** Whether there is a text of this name; false for {@link Field#WHOLE}, which is none. */
  default boolean has(Field field) {
    return fields().contains(field);
  }

  /**
   * Whether it can be selected, copied and deleted as one thing, by a caret at {@link Field#WHOLE}:
   * pictures, tables, embeds, dividers.
   */
  default boolean isUnit() {
    return false;
  }

  /** The pictures that it shows, in their order. */
  default List<MediaRef> pictures() {
    return List.of();
  }

  /** The kicker, headline or standfirst: stands at the head of each document, may be empty. */
  record HeadLine(BlockId id, Direction direction, Inline text) implements TextBlock {
    public HeadLine {
      requireParts(id, direction, text);
      if (!Document.HEAD.contains(id)) {
        throw new IllegalArgumentException("not a head line: " + id);
      }
    }

    @Override
    public HeadLine with(BlockId newId, Direction newDirection, Inline newText) {
      return new HeadLine(newId, newDirection, newText);
    }
  }

  /** A paragraph of running text. */
  record Paragraph(BlockId id, Direction direction, Inline text) implements TextBlock {
    public Paragraph {
      requireParts(id, direction, text);
    }

    @Override
    public Paragraph with(BlockId newId, Direction newDirection, Inline newText) {
      return new Paragraph(newId, newDirection, newText);
    }
  }

  /**
   * A subhead.
   *
   * @param level 2 or 3, as in HTML; the headline is level 1
   */
  record Heading(BlockId id, Direction direction, int level, Inline text) implements TextBlock {
    public Heading {
      requireParts(id, direction, text);
      if (level < 2 || level > 3) {
        throw new IllegalArgumentException("a heading has level 2 or 3, not " + level);
      }
    }

    @Override
    public Heading with(BlockId newId, Direction newDirection, Inline newText) {
      return new Heading(newId, newDirection, level, newText);
    }
  }

  /**
   * A point of a list. Items that follow one another are one list; one of another style at the same
   * depth begins a new one.
   *
   * @param depth how deep it is nested, 0 to {@link #DEEPEST}
   */
  record ListItem(BlockId id, Direction direction, ListStyle style, int depth, Inline text)
      implements TextBlock {
    /** The greatest depth: five levels are more than a story bears. */
    public static final int DEEPEST = 4;

    public ListItem {
      requireParts(id, direction, text);
      Objects.requireNonNull(style);
      if (depth < 0 || depth > DEEPEST) {
        throw new IllegalArgumentException("a list item has depth 0 to 4, not " + depth);
      }
    }

    /** The same item at another depth. */
    public ListItem withDepth(int newDepth) {
      return new ListItem(id, direction, style, newDepth, text);
    }

    @Override
    public ListItem with(BlockId newId, Direction newDirection, Inline newText) {
      return new ListItem(newId, newDirection, style, depth, newText);
    }
  }

  /** How the items of a list are marked. */
  enum ListStyle {
    BULLETED,
    NUMBERED
  }

  /**
   * A note that says what was wrong in the story and is put right.
   *
   * @param date the day of the correction, in the newsroom's time zone
   */
  record Correction(BlockId id, Direction direction, LocalDate date, Inline text)
      implements TextBlock {
    public Correction {
      requireParts(id, direction, text);
      Objects.requireNonNull(date);
    }

    @Override
    public Correction with(BlockId newId, Direction newDirection, Inline newText) {
      return new Correction(newId, newDirection, date, newText);
    }
  }

  /** A quotation with its speaker and the speaker's office. */
  record Quote(BlockId id, Direction direction, Inline text, Inline attribution, Inline role)
      implements Parts {
    private static final List<Field> FIELDS = List.of(Field.TEXT, Field.ATTRIBUTION, Field.ROLE);

    public Quote {
      requireParts(id, direction, text, attribution, role);
    }

    @Override
    public List<Field> fields() {
      return FIELDS;
    }

    @Override
    public List<Inline> parts() {
      return List.of(text, attribution, role);
    }

    @Override
    public Quote with(BlockId newId, Direction newDirection, List<Inline> parts) {
      return new Quote(newId, newDirection, parts.get(0), parts.get(1), parts.get(2));
    }
  }

  /** Words of the story set large, to draw a reader in. */
  record PullQuote(BlockId id, Direction direction, Inline text, Inline attribution)
      implements Parts {
    private static final List<Field> FIELDS = List.of(Field.TEXT, Field.ATTRIBUTION);

    public PullQuote {
      requireParts(id, direction, text, attribution);
    }

    @Override
    public List<Field> fields() {
      return FIELDS;
    }

    @Override
    public List<Inline> parts() {
      return List.of(text, attribution);
    }

    @Override
    public PullQuote with(BlockId newId, Direction newDirection, List<Inline> parts) {
      return new PullQuote(newId, newDirection, parts.get(0), parts.get(1));
    }
  }

  /** A box of background beside the story; each line of its text is a paragraph. */
  record InfoBox(BlockId id, Direction direction, Inline title, Inline text) implements Parts {
    private static final List<Field> FIELDS = List.of(Field.TITLE, Field.TEXT);

    public InfoBox {
      requireParts(id, direction, title, text);
    }

    @Override
    public List<Field> fields() {
      return FIELDS;
    }

    @Override
    public List<Inline> parts() {
      return List.of(title, text);
    }

    @Override
    public InfoBox with(BlockId newId, Direction newDirection, List<Inline> parts) {
      return new InfoBox(newId, newDirection, parts.get(0), parts.get(1));
    }
  }

  /**
   * A picture with its caption, credit, source and description.
   *
   * @param media empty while no picture has been chosen: a slot with its caption
   */
  record Figure(
      BlockId id,
      Direction direction,
      Optional<MediaRef> media,
      Framing framing,
      Inline caption,
      Inline credit,
      Inline source,
      Inline alt)
      implements Parts {
    private static final List<Field> FIELDS =
        List.of(Field.CAPTION, Field.CREDIT, Field.SOURCE, Field.ALT);

    public Figure {
      requireParts(id, direction, caption, credit, source, alt);
      Objects.requireNonNull(media);
      Objects.requireNonNull(framing);
    }

    /** A figure without texts. */
    public static Figure of(BlockId id, Optional<MediaRef> media) {
      return new Figure(
          id,
          Direction.AUTO,
          media,
          Framing.WHOLE,
          Inline.EMPTY,
          Inline.EMPTY,
          Inline.EMPTY,
          Inline.EMPTY);
    }

    /** The same figure with another picture, all of it. */
    public Figure withMedia(Optional<MediaRef> newMedia) {
      return new Figure(id, direction, newMedia, Framing.WHOLE, caption, credit, source, alt);
    }

    /** The same figure with another caption. */
    public Figure withCaption(Inline newCaption) {
      return new Figure(id, direction, media, framing, newCaption, credit, source, alt);
    }

    /** The same figure with its picture framed anew. */
    public Figure withFraming(Framing newFraming) {
      return new Figure(id, direction, media, newFraming, caption, credit, source, alt);
    }

    @Override
    public boolean isUnit() {
      return true;
    }

    @Override
    public List<MediaRef> pictures() {
      return media.stream().toList();
    }

    @Override
    public List<Field> fields() {
      return FIELDS;
    }

    @Override
    public List<Inline> parts() {
      return List.of(caption, credit, source, alt);
    }

    @Override
    public Figure with(BlockId newId, Direction newDirection, List<Inline> parts) {
      return new Figure(
          newId,
          newDirection,
          media,
          framing,
          parts.get(0),
          parts.get(1),
          parts.get(2),
          parts.get(3));
    }

    @Override
    public Figure withId(BlockId newId) {
      return with(newId, direction, parts());
    }
  }

  /**
   * A post or page elsewhere, given by its address; exported as a static card.
   *
   * @param address an http or https address, see {@link Mark.Link#accepts}
   */
  record Embed(BlockId id, Direction direction, String address) implements Bare {
    public Embed {
      requireParts(id, direction);
      Objects.requireNonNull(address);
      if (!Mark.Link.accepts(address) || !address.regionMatches(true, 0, "http", 0, 4)) {
        throw new IllegalArgumentException("not an address to embed: " + address);
      }
    }

    @Override
    public Embed withId(BlockId newId) {
      return new Embed(newId, direction, address);
    }

    @Override
    public Embed withDirection(Direction newDirection) {
      return new Embed(id, newDirection, address);
    }
  }

  /** A break between two parts of the story. */
  record Divider(BlockId id) implements Bare {
    public Divider {
      Objects.requireNonNull(id);
    }

    @Override
    public Direction direction() {
      return Direction.AUTO;
    }

    @Override
    public Divider withId(BlockId newId) {
      return new Divider(newId);
    }

    @Override
    public Divider withDirection(Direction newDirection) {
      return this;
    }
  }

  /** What the blocks with one running text have in common. */
  sealed interface TextBlock extends Block
      permits HeadLine, Paragraph, Heading, ListItem, Correction {
    /** The fields of these kinds. */
    List<Field> ONLY_TEXT = List.of(Field.TEXT);

    Inline text();

    TextBlock with(BlockId id, Direction direction, Inline text);

    @Override
    default List<Field> fields() {
      return ONLY_TEXT;
    }

    @Override
    default Inline text(Field field) {
      if (!field.equals(Field.TEXT)) {
        throw noField(this, field);
      }
      return text();
    }

    @Override
    default TextBlock withText(Field field, Inline newText) {
      if (!field.equals(Field.TEXT)) {
        throw noField(this, field);
      }
      return with(id(), direction(), newText);
    }

    @Override
    default TextBlock withId(BlockId newId) {
      return with(newId, direction(), text());
    }

    @Override
    default TextBlock withDirection(Direction newDirection) {
      return with(id(), newDirection, text());
    }
  }

  /** What the blocks with a fixed row of texts have in common. */
  sealed interface Parts extends Block permits Quote, PullQuote, InfoBox, Figure {
    /** The texts of {@link #fields}, in that order. */
    List<Inline> parts();

    /** The same block with these in place of {@link #parts}. */
    Parts with(BlockId id, Direction direction, List<Inline> parts);

    @Override
    default Inline text(Field field) {
      return parts().get(place(this, field));
    }

    @Override
    default Parts withText(Field field, Inline text) {
      List<Inline> changed = new ArrayList<>(parts());
      changed.set(place(this, field), text);
      return with(id(), direction(), changed);
    }

    @Override
    default Parts withId(BlockId newId) {
      return with(newId, direction(), parts());
    }

    @Override
    default Parts withDirection(Direction newDirection) {
      return with(id(), newDirection, parts());
    }
  }

  /** What the blocks without any text have in common. */
  sealed interface Bare extends Block permits Embed, Divider {
    @Override
    default boolean isUnit() {
      return true;
    }

    @Override
    default List<Field> fields() {
      return List.of();
    }

    @Override
    default Inline text(Field field) {
      throw noField(this, field);
    }

    @Override
    default Block withText(Field field, Inline newText) {
      throw noField(this, field);
    }
  }

  private static int place(Block block, Field field) {
    int place = block.fields().indexOf(field);
    if (place < 0) {
      throw noField(block, field);
    }
    return place;
  }

  private static void requireParts(BlockId id, Direction direction, Inline... texts) {
    Objects.requireNonNull(id);
    Objects.requireNonNull(direction);
    for (Inline text : texts) {
      Objects.requireNonNull(text);
    }
  }

  /** What to throw where a block is asked for a text that it does not have. */
  static IllegalArgumentException noField(Block block, Field field) {
    return new IllegalArgumentException(
        block.getClass().getSimpleName() + " " + block.id() + " has no " + field);
  }
}
