package muharrir.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One block of an article: a stable id, a direction, and named texts. */
public sealed interface Block {
  BlockId id();

  Direction direction();

  /** The fields that this kind of block has, in the order of reading; empty for an embed. */
  List<Field> fields();

  /**
   * The text of a field.
   *
   * @throws IllegalArgumentException if this kind of block has no such field
   */
  Inline text(Field field);

  /**
   * The same block with another text in a field.
   *
   * @throws IllegalArgumentException if this kind of block has no such field
   */
  Block withText(Field field, Inline text);

  /** The same block under another id. */
  Block withId(BlockId id);

  /** The same block with another base direction. */
  Block withDirection(Direction direction);

  default boolean has(Field field) {
    return fields().contains(field);
  }

  /** All texts by field. */
  default Map<Field, Inline> texts() {
    Map<Field, Inline> texts = new EnumMap<>(Field.class);
    for (Field field : fields()) {
      texts.put(field, text(field));
    }
    return texts;
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

  /** A quotation with its speaker. */
  record Quote(BlockId id, Direction direction, Inline text, Inline attribution) implements Block {
    public Quote {
      requireParts(id, direction, text);
      Objects.requireNonNull(attribution);
    }

    @Override
    public List<Field> fields() {
      return QUOTE_FIELDS;
    }

    @Override
    public Inline text(Field field) {
      return switch (field) {
        case TEXT -> text;
        case ATTRIBUTION -> attribution;
        case CAPTION, CREDIT, ALT -> throw noField(this, field);
      };
    }

    @Override
    public Quote withText(Field field, Inline newText) {
      return switch (field) {
        case TEXT -> new Quote(id, direction, newText, attribution);
        case ATTRIBUTION -> new Quote(id, direction, text, newText);
        case CAPTION, CREDIT, ALT -> throw noField(this, field);
      };
    }

    @Override
    public Quote withId(BlockId newId) {
      return new Quote(newId, direction, text, attribution);
    }

    @Override
    public Quote withDirection(Direction newDirection) {
      return new Quote(id, newDirection, text, attribution);
    }
  }

  /**
   * A picture with its caption, credit and description.
   *
   * @param media empty while no picture has been chosen: a slot with its caption
   */
  record Figure(
      BlockId id,
      Direction direction,
      Optional<MediaRef> media,
      Inline caption,
      Inline credit,
      Inline alt)
      implements Block {
    public Figure {
      requireParts(id, direction, caption);
      Objects.requireNonNull(media);
      Objects.requireNonNull(credit);
      Objects.requireNonNull(alt);
    }

    /** The same figure with another picture. */
    public Figure withMedia(Optional<MediaRef> newMedia) {
      return new Figure(id, direction, newMedia, caption, credit, alt);
    }

    @Override
    public List<Field> fields() {
      return FIGURE_FIELDS;
    }

    @Override
    public Inline text(Field field) {
      return switch (field) {
        case CAPTION -> caption;
        case CREDIT -> credit;
        case ALT -> alt;
        case TEXT, ATTRIBUTION -> throw noField(this, field);
      };
    }

    @Override
    public Figure withText(Field field, Inline newText) {
      return switch (field) {
        case CAPTION -> new Figure(id, direction, media, newText, credit, alt);
        case CREDIT -> new Figure(id, direction, media, caption, newText, alt);
        case ALT -> new Figure(id, direction, media, caption, credit, newText);
        case TEXT, ATTRIBUTION -> throw noField(this, field);
      };
    }

    @Override
    public Figure withId(BlockId newId) {
      return new Figure(newId, direction, media, caption, credit, alt);
    }

    @Override
    public Figure withDirection(Direction newDirection) {
      return new Figure(id, newDirection, media, caption, credit, alt);
    }
  }

  /**
   * A post or page elsewhere, given by its address; exported as a static card.
   *
   * @param address an http or https address, see {@link Mark.Link#accepts}
   */
  record Embed(BlockId id, Direction direction, String address) implements Block {
    public Embed {
      requireParts(id, direction, Inline.EMPTY);
      Objects.requireNonNull(address);
      if (!Mark.Link.accepts(address) || !address.regionMatches(true, 0, "http", 0, 4)) {
        throw new IllegalArgumentException("not an address to embed: " + address);
      }
    }

    @Override
    public List<Field> fields() {
      return List.of();
    }

    @Override
    public Inline text(Field field) {
      throw noField(this, field);
    }

    @Override
    public Embed withText(Field field, Inline newText) {
      throw noField(this, field);
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
  record Divider(BlockId id) implements Block {
    public Divider {
      Objects.requireNonNull(id);
    }

    @Override
    public Direction direction() {
      return Direction.AUTO;
    }

    @Override
    public List<Field> fields() {
      return List.of();
    }

    @Override
    public Inline text(Field field) {
      throw noField(this, field);
    }

    @Override
    public Divider withText(Field field, Inline newText) {
      throw noField(this, field);
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
  sealed interface TextBlock extends Block {
    Inline text();

    TextBlock with(BlockId id, Direction direction, Inline text);

    @Override
    default List<Field> fields() {
      return TEXT_FIELDS;
    }

    @Override
    default Inline text(Field field) {
      if (field != Field.TEXT) {
        throw noField(this, field);
      }
      return text();
    }

    @Override
    default TextBlock withText(Field field, Inline newText) {
      if (field != Field.TEXT) {
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

  /** The fields of the kinds with one running text. */
  List<Field> TEXT_FIELDS = List.of(Field.TEXT);

  /** The fields of a quotation. */
  List<Field> QUOTE_FIELDS = List.of(Field.TEXT, Field.ATTRIBUTION);

  /** The fields of a figure. */
  List<Field> FIGURE_FIELDS = List.of(Field.CAPTION, Field.CREDIT, Field.ALT);

  private static void requireParts(BlockId id, Direction direction, Inline text) {
    Objects.requireNonNull(id);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(text);
  }

  private static IllegalArgumentException noField(Block block, Field field) {
    return new IllegalArgumentException(
        block.getClass().getSimpleName() + " " + block.id() + " has no " + field);
  }
}
