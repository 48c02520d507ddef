package muharrir.edit.typing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Corrections as a person writes them: one in a line, {@code wrong = right}. */
public final class CorrectionLines {
  /** Why a line is no correction. */
  public enum Why {
    /** There is no sign of equality in it, or more than one. */
    NO_PAIR,
    /** A side is empty or longer than 80 characters. */
    NOT_WORDS,
    /** Both sides are the same. */
    NOTHING,
    /** A line above it corrects the same word. */
    TWICE
  }

  /** What was read. */
  public sealed interface Reading {}

  /** Every line is a correction, or empty. */
  public record Read(List<Correction> corrections) implements Reading {
    public Read {
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * A line is none.
   *
   * @param line counted from 1
   * @param text the line
   */
  public record Refused(int line, String text, Why why) implements Reading {}

  private CorrectionLines() {}

  /** Writes corrections in their order. */
  public static String write(List<Correction> corrections) {
    return corrections.stream()
        .map(each -> each.wrong() + " = " + each.right())
        .collect(Collectors.joining("\n"));
  }

  /** Reads lines; empty ones are passed over. */
  public static Reading read(String lines) {
    List<Correction> corrections = new ArrayList<>();
    Set<String> wrong = new HashSet<>();
    int number = 0;
    for (String line : lines.lines().map(String::strip).toList()) {
      number++;
      if (line.isEmpty()) {
        continue;
      }
      int sign = line.indexOf('=');
      if (sign < 0 || line.indexOf('=', sign + 1) >= 0) {
        return new Refused(number, line, Why.NO_PAIR);
      }
      String from = line.substring(0, sign).strip();
      String to = line.substring(sign + 1).strip();
      if (!Correction.accepts(from) || !Correction.accepts(to)) {
        return new Refused(number, line, Why.NOT_WORDS);
      }
      if (from.equals(to)) {
        return new Refused(number, line, Why.NOTHING);
      }
      if (!wrong.add(from)) {
        return new Refused(number, line, Why.TWICE);
      }
      corrections.add(new Correction(from, to));
    }
    return new Read(corrections);
  }
}
