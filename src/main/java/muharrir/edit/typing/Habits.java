package muharrir.edit.typing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which things happen by themselves while a person types.
 *
 * @param smart whether signs become those of good typesetting: ، ؛ ؟ « » – …
 * @param corrections words that are put right, no two for the same word
 */
public record Habits(boolean smart, List<Correction> corrections) {
  /** Those of a new library. */
  public static final Habits USUAL = new Habits(true, Correction.USUAL);

  /** Only what a person asks for by typing it at the start of a line, and marks of doubt. */
  public static final Habits NONE = new Habits(false, List.of());

  public Habits {
    corrections = List.copyOf(corrections);
    Set<String> words = new HashSet<>();
    for (Correction each : corrections) {
      if (!words.add(each.wrong())) {
        throw new IllegalArgumentException("two corrections of one word: " + each.wrong());
      }
    }
  }

  public Habits withSmart(boolean on) {
    return new Habits(on, corrections);
  }

  public Habits withCorrections(List<Correction> changed) {
    return new Habits(smart, changed);
  }
}
