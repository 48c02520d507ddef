package muharrir.ui.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Small choices of the person at this machine, which outlive the window. FX thread only. */
public interface Remembered {
  /** What was chosen; empty if nothing was. */
  Optional<String> get(String key);

  /** Remembers a choice in place of the one before. */
  void put(String key, String value);

  /** A memory that ends with the program. */
  static Remembered untilTheEnd() {
    Map<String, String> values = new HashMap<>();
    return new Remembered() {
      @Override
      public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
      }

      @Override
      public void put(String key, String value) {
        values.put(key, value);
      }
    };
  }
}
