package muharrir.typeset;

import java.util.OptionalDouble;

/**
 * Where a caret is drawn.
 *
 * @param x of the caret itself
 * @param top of the line in which it stands
 * @param bottom of that line
 * @param secondX where text of the other direction would appear, if that is another place
 */
public record CaretShape(double x, double top, double bottom, OptionalDouble secondX) {}
