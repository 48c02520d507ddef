package muharrir.typeset;

import java.awt.Font;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers how wide words are, so that a key costs the shaping of one word and one line and not of
 * a whole paragraph.
 */
final class WordWidths {
  private static final int LIMIT = 20_000;

  private final Map<Font, Map<String, Float>> byFont = new HashMap<>();

  /** The width of a word, measured only if it is not known yet. */
  float width(Font font, String word, Function<String, Float> measure) {
    Map<String, Float> words = byFont.computeIfAbsent(font, _ -> new Recent<>(LIMIT));
    Float known = words.get(word);
    if (known == null) {
      known = measure.apply(word);
      words.put(word, known);
    }
    return known;
  }
}
