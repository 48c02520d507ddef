package muharrir.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ten fingers on the keyboard of a {@link VirtualDisplay}: they strike keys by their place, as
 * hands do, and know which letters the Arabic and the American layout give them.
 */
public final class KeyboardHands {
  private static final int DELAY_MILLIS = 12;

  /** So many keys are struck at once, so that no command line becomes too long. */
  private static final int MOST = 60;

  /** First key code of a row, and what its keys give: alone, and with Shift. */
  private record Row(int first, String plain, String shifted) {}

  private static final List<Row> ARABIC =
      List.of(
          new Row(10, "1234567890-=", "!@#$%^&*)(_+"),
          new Row(24, "ضصثقفغعهخحجد", "\u064e\u064b\u064f\u064c\ufef9إ`÷×؛<>"),
          new Row(38, "شسيبلاتنمكط", "\u0650\u064d][\ufef7أـ،/:\""),
          new Row(49, "ذ", "\u0651"),
          new Row(52, "ئءؤر\ufefbىةوزظ", "~\u0652}{\ufef5آ',.؟"));
  private static final List<Row> AMERICAN =
      List.of(
          new Row(10, "1234567890-=", "!@#$%^&*()_+"),
          new Row(24, "qwertyuiop[]", "QWERTYUIOP{}"),
          new Row(38, "asdfghjkl;'", "ASDFGHJKL:\""),
          new Row(52, "zxcvbnm,./", "ZXCVBNM<>?"));

  private final VirtualDisplay display;
  private final Map<Character, String> arabic = keys(ARABIC);
  private final Map<Character, String> american = keys(AMERICAN);
  private Map<Character, String> now = arabic;

  /** Hands that begin with the Arabic layout. */
  public KeyboardHands(VirtualDisplay display) throws IOException, InterruptedException {
    this.display = display;
    // With its first key the keyboard of these hands brings a layout of its own.
    display.run("xdotool", "key", "shift");
    layout("ara", arabic);
  }

  private static Map<Character, String> keys(List<Row> rows) {
    Map<Character, String> keys = new HashMap<>();
    for (Row row : rows) {
      for (int i = 0; i < row.plain.length(); i++) {
        keys.put(row.plain.charAt(i), Integer.toString(row.first + i));
        keys.put(row.shifted.charAt(i), "shift+" + (row.first + i));
      }
    }
    keys.put(' ', "65");
    keys.put('\n', "36");
    return keys;
  }

  private void layout(String name, Map<Character, String> keys)
      throws IOException, InterruptedException {
    display.run("setxkbmap", name);
    now = keys;
    Thread.sleep(400);
  }

  /** Types a text; a lam with an alef is struck as the one key that stands for both. */
  public void type(String text) throws IOException, InterruptedException {
    String letters =
        text.replace("لا", "\ufefb")
            .replace("لأ", "\ufef7")
            .replace("لإ", "\ufef9")
            .replace("لآ", "\ufef5");
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      String key = now.get(letters.charAt(i));
      if (key == null) {
        throw new IllegalArgumentException("no key for " + letters.charAt(i));
      }
      keys.add(key);
    }
    strike(keys);
  }

  /** Changes to the American layout for a text, and back. */
  public void typeLatin(String text) throws IOException, InterruptedException {
    layout("us", american);
    type(text);
    Thread.sleep(400);
    layout("ara", arabic);
  }

  /**
   * Strikes keys by their names or, for letters, by what stands on them on an American keyboard.
   */
  public void press(String... chords) throws IOException, InterruptedException {
    List<String> keys = new ArrayList<>();
    for (String chord : chords) {
      int plus = chord.lastIndexOf('+') + 1;
      String last = chord.substring(plus);
      String place = last.length() == 1 ? american.get(last.charAt(0)) : last;
      keys.add(chord.substring(0, plus) + place);
    }
    strike(keys);
  }

  private void strike(List<String> keys) throws IOException, InterruptedException {
    for (int from = 0; from < keys.size(); from += MOST) {
      List<String> line =
          new ArrayList<>(List.of("xdotool", "key", "--delay", Integer.toString(DELAY_MILLIS)));
      line.addAll(keys.subList(from, Math.min(keys.size(), from + MOST)));
      display.run(line.toArray(String[]::new));
    }
  }
}
