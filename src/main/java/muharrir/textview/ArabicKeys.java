package muharrir.textview;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Finds the Latin key in the same place when an Arabic keyboard layout is on.
 *
 * <p>Under such a layout Ctrl+B arrives with the code {@code UNDEFINED} and the text لا as one
 * presentation form, so that no accelerator fires. The table is the layout Arabic (101), which
 * Windows, Linux and most printed keyboards share.
 */
public final class ArabicKeys {
  private static final String LATIN = "QWERTYUIOPASDFGHJKLZXCVNM";
  private static final String PLAIN = "ضصثقفغعهخحشسيبلاتنمئءؤرىة";
  private static final Map<String, KeyCode> KEYS = table();

  private ArabicKeys() {}

  /** The key that was meant: the code itself, or the Latin key in the place of an Arabic letter. */
  public static KeyCode meant(KeyEvent event) {
    return event.getCode() == KeyCode.UNDEFINED
        ? latin(event.getText()).orElse(KeyCode.UNDEFINED)
        : event.getCode();
  }

  /** The Latin key on which an Arabic text stands, if there is one. */
  public static Optional<KeyCode> latin(String typed) {
    return Optional.ofNullable(KEYS.get(typed));
  }

  /** Typed text with the lam-alef that keyboards send as one sign turned into two letters. */
  public static String letters(String typed) {
    return typed
        .replace("\uFEFB", "\u0644\u0627")
        .replace("\uFEF5", "\u0644\u0622")
        .replace("\uFEF7", "\u0644\u0623")
        .replace("\uFEF9", "\u0644\u0625");
  }

  private static Map<String, KeyCode> table() {
    Map<String, KeyCode> keys = new HashMap<>();
    for (int i = 0; i < LATIN.length(); i++) {
      keys.put(PLAIN.substring(i, i + 1), KeyCode.getKeyCode(LATIN.substring(i, i + 1)));
    }
    shifted(keys);
    keys.put("\u0644\u0627", KeyCode.B);
    keys.put("\uFEFB", KeyCode.B);
    keys.put("ك", KeyCode.SEMICOLON);
    keys.put("ط", KeyCode.QUOTE);
    keys.put("ج", KeyCode.OPEN_BRACKET);
    keys.put("د", KeyCode.CLOSE_BRACKET);
    keys.put("ذ", KeyCode.BACK_QUOTE);
    keys.put("و", KeyCode.COMMA);
    keys.put("ز", KeyCode.PERIOD);
    keys.put("ظ", KeyCode.SLASH);
    return Map.copyOf(keys);
  }

  /** What the same keys type with Shift: Ctrl+Shift+Z arrives as ~ or as a sukun. */
  private static void shifted(Map<String, KeyCode> keys) {
    keys.put("\u064E", KeyCode.Q);
    keys.put("\u064B", KeyCode.W);
    keys.put("\u064F", KeyCode.E);
    keys.put("\u064C", KeyCode.R);
    keys.put("\uFEF9", KeyCode.T);
    keys.put("إ", KeyCode.Y);
    keys.put("\u0650", KeyCode.A);
    keys.put("\u064D", KeyCode.S);
    keys.put("\uFEF7", KeyCode.G);
    keys.put("أ", KeyCode.H);
    keys.put("ـ", KeyCode.J);
    keys.put("~", KeyCode.Z);
    keys.put("\u0652", KeyCode.X);
    keys.put("\uFEF5", KeyCode.B);
    keys.put("آ", KeyCode.N);
  }
}
