package muharrir.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with the runs in which its style differs from the paragraph's.
 *
 * @param text may hold line breaks (line feed, U+2028, U+2029), each of which starts a new line
 * @param runs in order, not empty, not overlapping, inside the text
 */
public record StyledText(String text, List<Run> runs) {
  /** Characters {@code from} (included) to {@code to} (excluded) in one style. */
  public record Run(int from, int to, TextStyle style) {}

  public StyledText {
    runs = List.copyOf(runs);
    int last = 0;
    for (Run run : runs) {
      if (run.from < last || run.to <= run.from || run.to > text.length()) {
        throw new IllegalArgumentException("runs out of order or out of the text: " + runs);
      }
      last = run.to;
    }
  }

  public static StyledText plain(String text) {
    return new StyledText(text, List.of());
  }

  public static Builder builder() {
    return new Builder();
  }

  public int length() {
    return text.length();
  }

  /** Puts a styled text together piece by piece. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();

    private Builder() {}

    public Builder append(String piece, TextStyle style) {
      int from = text.length();
      text.append(piece);
      if (!piece.isEmpty() && !style.equals(TextStyle.PLAIN)) {
        runs.add(new Run(from, text.length(), style));
      }
      return this;
    }

    public Builder append(String piece) {
      return append(piece, TextStyle.PLAIN);
    }

    public StyledText build() {
      return new StyledText(text.toString(), runs);
    }
  }
}
