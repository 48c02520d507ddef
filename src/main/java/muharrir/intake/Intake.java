package muharrir.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.MediaRef;

/** What came of a file: an article, a proposal for one, or the reason why there is none. */
public sealed interface Intake {
  /** The file is a text. */
  record Accepted(IntakeResult result) implements Intake {
    public Accepted {
      Objects.requireNonNull(result);
    }
  }

  /**
   * The file is an article that an export wrote.
   *
   * @param newsroom who published it, where the file says so
   * @param pictures the file of each picture that the article shows, compared with its checksum
   */
  record Whole(Article article, Optional<Newsroom> newsroom, Map<MediaRef, Path> pictures)
      implements Intake {
    public Whole {
      Objects.requireNonNull(article);
      Objects.requireNonNull(newsroom);
      pictures = Map.copyOf(pictures);
    }
  }

  /**
   * The file is not taken in.
   *
   * @param detail a text, or the key of one
   * @param arguments of the detail, where it is a key
   */
  record Refused(Refusal reason, String detail, List<String> arguments) implements Intake {
    public Refused {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(detail);
      arguments = List.copyOf(arguments);
    }

    Refused(Refusal reason) {
      this(reason, "", List.of());
    }

    Refused(Refusal reason, String detail) {
      this(reason, detail, List.of());
    }

    /** The sentence for the person. */
    public String says(Strings strings, String fileName) {
      String more = strings.has(detail) ? strings.get(detail, arguments.toArray()) : detail;
      return strings.get(reason.key(), fileName, more);
    }
  }
}
