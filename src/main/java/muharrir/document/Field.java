package muharrir.document;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named text of a block. A block with several of a kind, a gallery or a table, numbers them; the
 * order of fields is that of reading.
 *
 * @param part what the text is
 * @param row which picture of a gallery or row of a table, from 0; 0 in other blocks
 * @param column which column of a table, from 0 at the start of the line; 0 in other blocks
 */
public record Field(Part part, int row, int column) implements Comparable<Field> {
  /** What a text is in its block. */
  public enum Part {
    /** No text: the block as one thing; see {@link Block#isUnit}. */
    WHOLE,
    /** What stands above a table, gallery or info box. */
    TITLE,
    /** The running text of a head line, paragraph, heading, list item, quotation, box or note. */
    TEXT,
    /** Who said a quotation. */
    ATTRIBUTION,
    /** The office of the one who said it. */
    ROLE,
    /** What a picture shows. */
    CAPTION,
    /** Who made a picture. */
    CREDIT,
    /** Where a picture was got: an agency, an archive, an account. */
    SOURCE,
    /** What a person who can't see the picture is told. */
    ALT,
    /** A cell of a table. */
    CELL
  }

  public static final Field WHOLE = new Field(Part.WHOLE, 0, 0);
  public static final Field TITLE = new Field(Part.TITLE, 0, 0);
  public static final Field TEXT = new Field(Part.TEXT, 0, 0);
  public static final Field ATTRIBUTION = new Field(Part.ATTRIBUTION, 0, 0);
  public static final Field ROLE = new Field(Part.ROLE, 0, 0);
  public static final Field CAPTION = new Field(Part.CAPTION, 0, 0);
  public static final Field CREDIT = new Field(Part.CREDIT, 0, 0);
  public static final Field SOURCE = new Field(Part.SOURCE, 0, 0);
  public static final Field ALT = new Field(Part.ALT, 0, 0);

  private static final Comparator<Field> ORDER =
      Comparator.comparingInt(Field::row)
          .thenComparingInt(Field::column)
          .thenComparing(Field::part);
  private static final Pattern NAME = Pattern.compile("([a-z]+)(?:-(\\d{1,4}))?(?:-(\\d{1,4}))?");

  public Field {
    Objects.requireNonNull(part);
    boolean numbered =
        switch (part) {
          case WHOLE, TITLE, TEXT, ATTRIBUTION, ROLE -> false;
          case CAPTION, CREDIT, SOURCE, ALT -> column == 0;
          case CELL -> true;
        };
    if (row < 0 || column < 0 || (!numbered && (row > 0 || column > 0))) {
      throw new IllegalArgumentException("no such field: " + part + " " + row + " " + column);
    }
  }

  /** A cell of a table. */
  public static Field cell(int row, int column) {
    return new Field(Part.CELL, row, column);
  }

  /** A text of one picture of a gallery: caption, credit, source or alt. */
  public static Field of(Part part, int picture) {
    return new Field(part, picture, 0);
  }

  /** Whether a reader of the page sees this text; the others are only heard or not there. */
  public boolean isSeen() {
    return part != Part.ALT && part != Part.WHOLE;
  }

  /**
   * The field as it is written in files: {@code text}, {@code caption}, {@code caption-2}, {@code
   * cell-0-3}; numbers from 0, left out for the first picture.
   */
  public String id() {
    String name = part.name().toLowerCase(Locale.ROOT);
    if (part == Part.CELL) {
      return name + "-" + row + "-" + column;
    }
    return row == 0 ? name : name + "-" + row;
  }

  /** The inverse of {@link #id}; empty for anything else. */
  public static Optional<Field> parse(String id) {
    Matcher matcher = NAME.matcher(id);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (Part part : Part.values()) {
      if (part.name().toLowerCase(Locale.ROOT).equals(matcher.group(1))) {
        try {
          Field field = new Field(part, number(matcher.group(2)), number(matcher.group(3)));
          return field.id().equals(id) ? Optional.of(field) : Optional.empty();
        } catch (IllegalArgumentException _) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  @Override
  public int compareTo(Field other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return id();
  }
}
