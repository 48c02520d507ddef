package muharrir.desk;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import muharrir.article.ArticleId;
import muharrir.library.LibraryQuery;

/**
 * A program that types numbered words into the first article of a library until it is killed, and
 * says each on its output as soon as it stands in the text: {@code NUMBER MILLIS}.
 */
public final class Typist {
  private Typist() {}

  /** Takes the folder of the library, the milliseconds between two words, and the first number. */
  public static void main(String[] args) throws Exception {
    Path library = Path.of(args[0]);
    long pause = Long.parseLong(args[1]) * 1_000_000;
    int number = Integer.parseInt(args[2]);
    PrintStream out = System.out;
    try (Desk desk = Desks.open(library)) {
      ArticleId id =
          desk.list(LibraryQuery.ALL).isEmpty()
              ? desk.create().id()
              : desk.list(LibraryQuery.ALL).getFirst().id();
      OpenArticle article = desk.openArticle(id);
      Desks.toEnd(article);
      out.println("ready");
      while (true) {
        Desks.type(article, word(number));
        out.println(number + " " + System.currentTimeMillis());
        number++;
        LockSupport.parkNanos(pause);
      }
    }
  }

  /** The word with a number, and the space after it. */
  static String word(int number) {
    return "كلمة" + number + " ";
  }
}
