package muharrir.ui.versions;

import java.util.List;

/**
 * How tall rows of a comparison are likely to be, before they are set. They are used to keep room
 * for them and to set about as many as are in sight, so they need not be exact.
 */
final class Guess {
  /** Letters in a line of a story, at the usual width of the box. */
  private static final double LETTERS = 80;

  private static final double LINE = 30;
  private static final double NAME = 20;
  private static final double FRAME = 36;
  private static final double PICTURE = 168;

  private Guess() {}

  /** How many rows are likely to fill a height; at least one. */
  static int rows(List<DiffRow> rows, double height) {
    double sum = 0;
    int count = 0;
    for (DiffRow row : rows) {
      sum += height(row);
      count++;
      if (sum >= height) {
        break;
      }
    }
    return Math.max(1, count);
  }

  /** The height of all rows together, in logical pixels. */
  static double height(List<DiffRow> rows) {
    return rows.stream().mapToDouble(Guess::height).sum();
  }

  private static double height(DiffRow row) {
    return switch (row) {
      case DiffRow.Same _ -> NAME + 10;
      case DiffRow.Said said -> FRAME + words(List.of(said.words()));
      case DiffRow.Alone alone -> FRAME + words(alone.words()) + alone.pictures().size() * PICTURE;
      case DiffRow.Changed changed -> {
        double head = changed.labels().isEmpty() && changed.restore().isEmpty() ? 0 : NAME;
        yield FRAME + head + words(changed.words()) + changed.pictures().size() * PICTURE;
      }
    };
  }

  private static double words(List<DiffRow.Words> words) {
    double sum = 0;
    for (DiffRow.Words each : words) {
      double lines = Math.ceil(each.inline().text().length() / LETTERS);
      sum += (each.name().isEmpty() ? 0 : NAME) + Math.max(1, lines) * LINE;
    }
    return sum;
  }
}
