package muharrir.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import muharrir.document.Field.Part;

/**
 * Pictures shown together, each with its own caption, credit, source and description.
 *
 * @param title what they show together; may be empty
 * @param shots the pictures in their order, at most {@link #MOST}; none while they are being chosen
 */
public record Gallery(BlockId id, Direction direction, Inline title, List<Shot> shots)
    implements Block {
  /** The greatest number of pictures. */
  public static final int MOST = 100;

  /** One picture of a gallery. */
  public record Shot(
      MediaRef media, Framing framing, Inline caption, Inline credit, Inline source, Inline alt) {
    public Shot {
      Objects.requireNonNull(media);
      Objects.requireNonNull(framing);
      Objects.requireNonNull(caption);
      Objects.requireNonNull(credit);
      Objects.requireNonNull(source);
      Objects.requireNonNull(alt);
    }

    /** A picture without texts. */
    public static Shot of(MediaRef media) {
      return new Shot(media, Framing.WHOLE, Inline.EMPTY, Inline.EMPTY, Inline.EMPTY, Inline.EMPTY);
    }

    /** The same picture framed anew. */
    public Shot withFraming(Framing newFraming) {
      return new Shot(media, newFraming, caption, credit, source, alt);
    }

    private Inline text(Part part) {
      return switch (part) {
        case CAPTION -> caption;
        case CREDIT -> credit;
        case SOURCE -> source;
        case ALT -> alt;
        case WHOLE, TITLE, TEXT, ATTRIBUTION, ROLE, CELL ->
            throw new IllegalArgumentException("a picture has no " + part);
      };
    }

    private Shot with(Part part, Inline text) {
      return switch (part) {
        case CAPTION -> new Shot(media, framing, text, credit, source, alt);
        case CREDIT -> new Shot(media, framing, caption, text, source, alt);
        case SOURCE -> new Shot(media, framing, caption, credit, text, alt);
        case ALT -> new Shot(media, framing, caption, credit, source, text);
        case WHOLE, TITLE, TEXT, ATTRIBUTION, ROLE, CELL ->
            throw new IllegalArgumentException("a picture has no " + part);
      };
    }
  }

  private static final List<Part> PARTS = List.of(Part.CAPTION, Part.CREDIT, Part.SOURCE, Part.ALT);

  public Gallery {
    Objects.requireNonNull(id);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(title);
    shots = List.copyOf(shots);
    if (shots.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " pictures in a gallery");
    }
  }

  /** The same gallery with these pictures. */
  public Gallery withShots(List<Shot> newShots) {
    return new Gallery(id, direction, title, newShots);
  }

  @Override
  public boolean isUnit() {
    return true;
  }

  @Override
  public List<MediaRef> pictures() {
    return shots.stream().map(Shot::media).toList();
  }

  @Override
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.TITLE);
    for (int i = 0; i < shots.size(); i++) {
      for (Part part : PARTS) {
        fields.add(Field.of(part, i));
      }
    }
    return fields;
  }

  @Override
  public boolean has(Field field) {
    return field.equals(Field.TITLE)
        || (PARTS.contains(field.part()) && field.row() < shots.size());
  }

  @Override
  public Inline text(Field field) {
    require(field);
    return field.equals(Field.TITLE) ? title : shots.get(field.row()).text(field.part());
  }

  @Override
  public Gallery withText(Field field, Inline text) {
    require(field);
    if (field.equals(Field.TITLE)) {
      return new Gallery(id, direction, text, shots);
    }
    List<Shot> changed = new ArrayList<>(shots);
    changed.set(field.row(), shots.get(field.row()).with(field.part(), text));
    return withShots(changed);
  }

  private void require(Field field) {
    if (!has(field)) {
      throw Block.noField(this, field);
    }
  }

  @Override
  public Gallery withId(BlockId newId) {
    return new Gallery(newId, direction, title, shots);
  }

  @Override
  public Gallery withDirection(Direction newDirection) {
    return new Gallery(id, newDirection, title, shots);
  }
}
