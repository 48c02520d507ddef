package muharrir.typeset;

/**
 * Where the lines of a paragraph stand: at the side where reading starts, in the middle, or at the
 * end.
 */
public enum Alignment {
  START,
  CENTER,
  END
}
