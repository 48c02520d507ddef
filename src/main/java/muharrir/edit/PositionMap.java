package muharrir.edit;

import muharrir.document.Position;

/** Carries positions of the document before a change to the document after it. */
@FunctionalInterface
public interface PositionMap {
  /** To which side a position goes when text is inserted exactly there. */
  enum Bias {
    BACKWARD,
    FORWARD
  }

  /**
   * Where a position came to be.
   *
   * @param position a valid position of the document after the change
   * @param deleted whether the text around it is gone and this is only the nearest place
   */
  record Mapped(Position position, boolean deleted) {}

  /** The map of a change that moves nothing. */
  PositionMap IDENTITY = (position, bias) -> new Mapped(position, false);

  Mapped map(Position position, Bias bias);

  /** The map of this change followed by {@code next}. */
  default PositionMap then(PositionMap next) {
    return (position, bias) -> {
      Mapped first = map(position, bias);
      Mapped second = next.map(first.position(), bias);
      return new Mapped(second.position(), first.deleted() || second.deleted());
    };
  }
}
