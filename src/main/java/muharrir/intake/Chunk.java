package muharrir.intake;

import java.util.List;
import java.util.Objects;

/**
 * One paragraph of a source.
 *
 * @param line the number of its first line, from 1
 * @param lines the cleaned lines that it was made of
 * @param text the lines joined
 */
record Chunk(int line, List<String> lines, String text) {
  Chunk {
    lines = List.copyOf(lines);
    Objects.requireNonNull(text);
  }

  Chunk(int line, String text) {
    this(line, List.of(text), text);
  }

  Chunk withText(String newText) {
    return new Chunk(line, lines, newText);
  }
}
