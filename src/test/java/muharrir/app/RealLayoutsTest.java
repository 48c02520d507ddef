package muharrir.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Mark;
import muharrir.testing.VirtualDisplay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the keyboards of our readers write, in the program as it is started in life: their letters,
 * dead keys and composed ones, and the same shortcuts by the same keys under each of them.
 */
class RealLayoutsTest {
  private static final Path PHOTOGRAPHS = Path.of("target", "layouts");

  @TempDir private Path folder;
  private VirtualDisplay display;
  private WatchedArticle article;

  /**
   * A keyboard.
   *
   * @param layout what it is called there, with its variant and options
   * @param keys that write the text, by their codes
   * @param z the key with the letter Z, or in its place
   */
  private record Keyboard(List<String> layout, String keys, String text, int z) {}

  private static final List<Keyboard> KEYBOARDS =
      List.of(
          new Keyboard(
              List.of("-layout", "ara", "-variant", "digits"),
              "10 11 12 65 56 shift+45",
              "١٢٣ لا،",
              52),
          new Keyboard(
              List.of("-layout", "ir"),
              "46 40 shift+65 32 59 43 31 46 65 10 11 65 48 35 58 shift+54",
              "می\u200Cخواهم ۱۲ گچپژ",
              52),
          new Keyboard(
              List.of("-layout", "iq", "-variant", "ku_ara"),
              "45 25 27 40 39 28 38 57 65 shift+27 shift+29 26 shift+46 32",
              "کوردستان ڕێەڵۆ",
              52),
          new Keyboard(
              List.of("-layout", "fr"), "41 34 26 28 26 65 11 shift+34 shift+26", "fête éË", 25),
          new Keyboard(
              List.of("-layout", "us", "-option", "compose:ralt"),
              "54 38 41 108 48 26",
              "café",
              52));

  @Test
  void eachKeyboardWritesItsLettersAndHasAllShortcuts() throws Exception {
    VirtualDisplay.assumeTools("Xvfb", "openbox", "xdotool", "setxkbmap", "import");
    article = new WatchedArticle(folder.resolve("library"), PHOTOGRAPHS);
    try (VirtualDisplay made = new VirtualDisplay(folder)) {
      display = made;
      article.open(display);
      article.untilItTakesKeys(display);
      strike("ctrl+End");
      for (Keyboard keyboard : KEYBOARDS) {
        written(keyboard);
      }
      display.photograph(PHOTOGRAPHS.resolve("end.png"));
    }
  }

  /** A line by a keyboard: its letters; bold and not again; highlighted; a heading. */
  private void written(Keyboard keyboard) throws Exception {
    List<String> line = new ArrayList<>(List.of("setxkbmap", "-option", ""));
    line.addAll(keyboard.layout());
    display.run(line.toArray(String[]::new));
    Thread.sleep(600);
    strike(keyboard.keys());
    until(keyboard, "its letters", _ -> true);
    // B and Z, then Shift and H, and the second key of the digits.
    strike("shift+Home ctrl+56");
    until(keyboard, "bold", block -> marks(block).equals(Set.of(new Mark.Strong())));
    strike("ctrl+" + keyboard.z());
    until(keyboard, "bold no more", block -> marks(block).isEmpty());
    strike("ctrl+shift+43");
    until(keyboard, "highlighted", block -> marks(block).equals(Set.of(new Mark.Highlight())));
    strike("ctrl+alt+11");
    until(
        keyboard,
        "a smaller heading",
        block -> block instanceof Block.Heading heading && heading.level() == 3);
    strike("End 36");
    article.until(
        display,
        "a new line after " + keyboard.text(),
        document -> last(document) instanceof Block.Paragraph last && last.text().isEmpty());
  }

  private void until(Keyboard keyboard, String what, Predicate<Block> come) throws Exception {
    article.until(
        display,
        keyboard + ": " + what,
        document -> {
          Block last = last(document);
          String text = last.text(last.fields().getFirst()).text();
          return text.equals(keyboard.text()) && come.test(last);
        });
  }

  private static Block last(Document document) {
    return document.blocks().getLast();
  }

  private static Set<Mark> marks(Block block) {
    return block.text(block.fields().getFirst()).runs().getFirst().marks();
  }

  private void strike(String keys) throws Exception {
    List<String> line = new ArrayList<>(List.of("xdotool", "key", "--delay", "20"));
    line.addAll(List.of(keys.split(" ", -1)));
    display.run(line.toArray(String[]::new));
  }
}
