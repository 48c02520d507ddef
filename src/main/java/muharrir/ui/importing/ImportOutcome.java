package muharrir.ui.importing;

import java.util.List;
import java.util.Objects;
import muharrir.article.ArticleId;

/** What became of a file. */
public sealed interface ImportOutcome {
  /** The name of the file. */
  String file();

  /**
   * An article came in.
   *
   * @param note one line about how it came in, such as that it is a copy; may be empty
   * @param lines what was done to each line of the file, in their order
   */
  record Taken(
      String file,
      ArticleId article,
      String headline,
      String note,
      List<Line> lines,
      Officers officers)
      implements ImportOutcome {
    public Taken {
      Objects.requireNonNull(file);
      Objects.requireNonNull(article);
      Objects.requireNonNull(headline);
      Objects.requireNonNull(note);
      lines = List.copyOf(lines);
      Objects.requireNonNull(officers);
    }
  }

  /**
   * The file was not taken in.
   *
   * @param why what is wrong with it and what to do, in words for the person
   */
  record Refused(String file, String why) implements ImportOutcome {
    public Refused {
      Objects.requireNonNull(file);
      Objects.requireNonNull(why);
    }
  }

  /**
   * What was done to a line.
   *
   * @param kind in one word: moved, merged, set aside …
   * @param place which line of the file
   * @param text what stood there
   * @param why what was done and why
   */
  record Line(String kind, String place, String text, String why) {
    public Line {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(place);
      Objects.requireNonNull(text);
      Objects.requireNonNull(why);
    }
  }

  /** The officers of a newsroom that a text names; empty where it names none. */
  record Officers(String chairman, String editorInChief) {
    public static final Officers NONE = new Officers("", "");

    public Officers {
      Objects.requireNonNull(chairman);
      Objects.requireNonNull(editorInChief);
    }

    public boolean isEmpty() {
      return chairman.isEmpty() && editorInChief.isEmpty();
    }
  }
}
