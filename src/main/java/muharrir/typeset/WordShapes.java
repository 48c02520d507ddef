package muharrir.typeset;

import java.awt.Font;
import java.util.function.Supplier;

/** Keeps the words shaped last: most words of a line are those that it had before the last key. */
final class WordShapes {
  /** Some screens full of words; each takes one to three kilobytes. */
  private static final int LIMIT = 3_000;

  private record Key(Font font, String word, boolean leftToRight) {}

  private final Recent<Key, WordShape> known = new Recent<>(LIMIT);

  /** The shape of a word, made only if it is not known yet. */
  WordShape shape(Font font, String word, boolean leftToRight, Supplier<WordShape> make) {
    Key key = new Key(font, word, leftToRight);
    WordShape shape = known.get(key);
    if (shape == null) {
      shape = make.get();
      known.put(key, shape);
    }
    return shape;
  }
}
