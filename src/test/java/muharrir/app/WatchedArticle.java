package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.document.Document;
import muharrir.testing.KeyboardHands;
import muharrir.testing.VirtualDisplay;

/** The only article of a library, watched on the disk while the program has it open. */
final class WatchedArticle {
  static final long PATIENCE_SECONDS = 120;

  private final Path library;
  private final ArticleId id;
  private final Path photographs;

  /**
   * A new article in a new library.
   *
   * @param photographs where a picture of the screen is kept when something does not come
   */
  WatchedArticle(Path library, Path photographs) throws Exception {
    this.library = library;
    this.photographs = photographs;
    try (Desk desk = Desks.open(library, new Random(5))) {
      id = desk.create().id();
    }
  }

  ArticleId id() {
    return id;
  }

  Path library() {
    return library;
  }

  /** The text as it is stored now. */
  Document document() throws Exception {
    try (Desk desk = Desks.open(library)) {
      return desk.find(id).orElseThrow().document();
    }
  }

  /** Opens it in the program. */
  Process open(VirtualDisplay display) throws Exception {
    return display.program("open", id.value(), "--library", library.toString(), "--lang", "ar");
  }

  void until(VirtualDisplay display, String what, Predicate<Document> come) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      if (come.test(document())) {
        return;
      }
      Thread.sleep(300);
    }
    display.photograph(photographs.resolve("in-vain.png"));
    fail("in vain: %s%nin: %s", what, document().blocks());
  }

  /** Strikes a key now and then until it is heard, and takes it back. */
  KeyboardHands untilItTakesKeys(VirtualDisplay display) throws Exception {
    for (int i = 0; i < PATIENCE_SECONDS / 2; i++) {
      KeyboardHands hands = new KeyboardHands(display);
      hands.type("س");
      Thread.sleep(1000);
      if (document().plainText().contains("س")) {
        Thread.sleep(2000);
        hands.press("ctrl+a", "BackSpace");
        for (int k = 0; k < PATIENCE_SECONDS && !document().plainText().isBlank(); k++) {
          Thread.sleep(1000);
        }
        assertThat(document().plainText()).as("the letters are gone again").isBlank();
        return hands;
      }
    }
    display.photograph(photographs.resolve("in-vain.png"));
    return fail("no key came to the text");
  }
}
