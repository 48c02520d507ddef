package muharrir.textview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Finds out which key of a shortcut was meant, whatever keyboard layout is on.
 *
 * <p>Under an Arabic, Persian or Kurdish layout Ctrl+B arrives with the code {@code UNDEFINED} and
 * the letter that the key types, so that no accelerator fires: the letter is looked up in the
 * layout and the Latin key in the same place is taken. The layouts contradict each other – ب stands
 * on F, in Kurdish on B – and nobody says which one is on; so each press is also evidence: a letter
 * that the layout believed in does not have moves the belief to one that has it. Until then it is
 * Arabic. On a French keyboard the digits stand behind Shift; both Ctrl+&amp; and Ctrl+Shift+&amp;
 * mean Ctrl+1 there.
 *
 * <p>Taken from the symbols of X11's ara, ir, ir(ku_ara) and fr, which the other systems share. One
 * for each listener, which shows it every press. FX thread only.
 */
public final class LayoutKeys {
  /**
   * A key that may have been meant.
   *
   * @param shift whether Shift counts, and was not only needed to reach the sign
   */
  public record Meaning(KeyCode key, boolean shift) {}

  private record Press(String text, boolean shift) {}

  private static final String LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,./`";
  private static final String ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\uFEFBىةوزظذ";
  private static final String ARABIC_SHIFT =
      "\u064E\u064B\u064F\u064C\uFEF9إ`÷×؛<>\u0650\u064D][\uFEF7أـ،/:\"~\u0652}{\uFEF5آ',.؟\u0651";
  private static final String PERSIAN = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./\u200D";
  private static final String PERSIAN_SHIFT =
      "\u0652\u064C\u064D\u064B\u064F\u0650\u064E\u0651][}{ؤئيإأآة»«:؛ك\u0653ژ\u0670\u200C\u0654ء><؟÷";
  private static final String KURDISH = "قوەرتیئحۆپ][اسدفگهژکل؛'زخجڤبنم،./\u200D";
  private static final String KURDISH_SHIFT = "XXهڕطێءعؤث}{آشذإغ\u200CأكڵX\"ضصچظىةـ><؟÷";
  private static final List<Map<Press, KeyCode>> LAYOUTS =
      List.of(
          layout(ARABIC, ARABIC_SHIFT),
          layout(PERSIAN, PERSIAN_SHIFT),
          layout(KURDISH, KURDISH_SHIFT));
  private static final Map<String, KeyCode> FRENCH_DIGITS =
      Map.of(
          "&",
          KeyCode.DIGIT1,
          "é",
          KeyCode.DIGIT2,
          "\"",
          KeyCode.DIGIT3,
          "(",
          KeyCode.DIGIT5,
          "è",
          KeyCode.DIGIT7,
          "_",
          KeyCode.DIGIT8,
          "ç",
          KeyCode.DIGIT9,
          "à",
          KeyCode.DIGIT0);

  private Map<Press, KeyCode> belief = LAYOUTS.getFirst();

  /** Reads keys as under an Arabic layout, until they show that it is another one. */
  public LayoutKeys() {}

  /** The key that was meant first of all; {@code UNDEFINED} where none is known. */
  public KeyCode meant(KeyEvent event) {
    List<Meaning> meanings = meanings(event);
    return meanings.isEmpty() ? KeyCode.UNDEFINED : meanings.getFirst().key();
  }

  /** The keys that may have been meant by a press, the likeliest first. */
  public List<Meaning> meanings(KeyEvent event) {
    String text = event.getText();
    boolean shift = event.isShiftDown();
    List<Meaning> found = new ArrayList<>(2);
    if (event.getCode() == KeyCode.UNDEFINED) {
      learn(new Press(text, shift));
      latin(text, shift).ifPresent(key -> found.add(new Meaning(key, shift)));
    } else {
      found.add(new Meaning(event.getCode(), shift));
    }
    KeyCode digit = shift ? digit(text).orElse(null) : FRENCH_DIGITS.get(text);
    boolean frenchKey = event.getCode() != KeyCode.QUOTE && !event.getCode().isDigitKey();
    if (digit != null && frenchKey) {
      found.add(new Meaning(digit, false));
    } else if (shift && event.getCode() != KeyCode.UNDEFINED) {
      sign(text).ifPresent(key -> found.add(new Meaning(key, false)));
    }
    return found;
  }

  private void learn(Press press) {
    if (belief.containsKey(press)) {
      return;
    }
    for (Map<Press, KeyCode> layout : LAYOUTS) {
      if (layout.containsKey(press)) {
        belief = layout;
        return;
      }
    }
  }

  private Optional<KeyCode> latin(String text, boolean shift) {
    KeyCode known = belief.get(new Press(text, shift));
    if (known == null && text.equals("\u0644\u0627")) {
      known = KeyCode.B;
    }
    return known == null ? digit(text) : Optional.of(known);
  }

  private static Optional<KeyCode> digit(String text) {
    boolean single = text.length() == 1 && Character.isDigit(text.charAt(0));
    return single
        ? Optional.of(key((char) ('0' + Character.digit(text.charAt(0), 10))))
        : Optional.empty();
  }

  /** The key of a sign for which some layouts need Shift. */
  private static Optional<KeyCode> sign(String text) {
    return switch (text) {
      case "/", ",", ".", ";", "=", "-" -> Optional.of(key(text.charAt(0)));
      case "+" -> Optional.of(KeyCode.EQUALS);
      default -> Optional.empty();
    };
  }

  /**
   * Whether a press with Ctrl and Alt types a sign of the layout, as AltGr does on Windows, and is
   * not a shortcut.
   */
  public static boolean typesBySide(KeyEvent event) {
    String text = event.getText();
    if (!event.isControlDown() || !event.isAltDown() || text.isEmpty() || text.charAt(0) <= ' ') {
      return false;
    }
    KeyCode code = event.getCode();
    boolean latin = code.isLetterKey() || code.isDigitKey();
    return latin && !text.equalsIgnoreCase(code.getChar());
  }

  private static Map<Press, KeyCode> layout(String plain, String shifted) {
    Map<Press, KeyCode> keys = new HashMap<>();
    for (int i = 0; i < LATIN.length(); i++) {
      KeyCode key = key(LATIN.charAt(i));
      keys.put(new Press(plain.substring(i, i + 1), false), key);
      keys.put(new Press(shifted.substring(i, i + 1), true), key);
    }
    // What has no letter there is written X; and JavaFX knows these by their own codes.
    keys.keySet().removeIf(press -> press.text().equals("X") || press.text().equals("'"));
    return Map.copyOf(keys);
  }

  private static KeyCode key(char latin) {
    return switch (latin) {
      case '[' -> KeyCode.OPEN_BRACKET;
      case ']' -> KeyCode.CLOSE_BRACKET;
      case ';' -> KeyCode.SEMICOLON;
      case '\'' -> KeyCode.QUOTE;
      case ',' -> KeyCode.COMMA;
      case '.' -> KeyCode.PERIOD;
      case '/' -> KeyCode.SLASH;
      case '`' -> KeyCode.BACK_QUOTE;
      case '=' -> KeyCode.EQUALS;
      case '-' -> KeyCode.MINUS;
      default -> KeyCode.getKeyCode(String.valueOf(latin));
    };
  }
}
