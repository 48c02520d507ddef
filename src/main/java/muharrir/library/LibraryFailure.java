package muharrir.library;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import muharrir.article.ArticleId;

/**
 * Why a library could not do what it was asked.
 *
 * <p>{@code strings.get(failure.key(), failure.arguments())} is the sentence for the person: what,
 * why, what now.
 */
public sealed interface LibraryFailure
    permits LibraryFailure.AtPlace,
        LibraryFailure.Newer,
        LibraryFailure.Damaged,
        LibraryFailure.NoArticle,
        LibraryFailure.Changed,
        LibraryFailure.NoPicture,
        LibraryFailure.OpenSuggestions,
        LibraryFailure.Embargoed,
        LibraryFailure.Closed,
        LibraryFailure.Disk,
        LibraryFailure.ShortPassphrase,
        Refusal {
  /** The key of the sentence in the strings, {@code library.failure.…}. */
  String key();

  /** What stands for {@code {0}}, {@code {1}} … in the sentence. */
  default Object[] arguments() {
    return new Object[0];
  }

  /** What is to be said of one file or folder. */
  sealed interface AtPlace extends LibraryFailure {
    /** The file or folder. */
    Path path();

    @Override
    default Object[] arguments() {
      return new Object[] {path()};
    }
  }

  /** The folder is not there, or something that is no folder stands in its place. */
  record Missing(Path path) implements AtPlace {
    public Missing {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "library.failure.missing";
    }
  }

  /** The file of an open library is not there any more, or another one stands in its place. */
  record Replaced(Path path) implements AtPlace {
    public Replaced {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "library.failure.replaced";
    }
  }

  /** The folder or a file in it may not be written, and a new library or a change was asked for. */
  record NotWritable(Path path) implements AtPlace {
    public NotWritable {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "library.failure.notWritable";
    }
  }

  /** No room is left on the drive of the folder. */
  record DiskFull(Path path) implements AtPlace {
    public DiskFull {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "library.failure.diskFull";
    }
  }

  /**
   * A newer Muharrir made the library.
   *
   * @param found the version of the file
   * @param known the newest version that this program reads
   */
  record Newer(Path file, int found, int known) implements LibraryFailure {
    public Newer {
      Objects.requireNonNull(file);
    }

    @Override
    public String key() {
      return "library.failure.newer";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {file, found, known};
    }
  }

  /** A file that is no library of ours stands in its place. */
  record Foreign(Path path) implements AtPlace {
    public Foreign {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "library.failure.foreign";
    }
  }

  /** A file that is none of a site's stands where one of its files belongs. */
  record InTheWay(Path path) implements AtPlace {
    public InTheWay {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "library.failure.inTheWay";
    }
  }

  /**
   * The library is damaged.
   *
   * @param detail for the log and for helpers, in English
   */
  record Damaged(Path file, String detail) implements LibraryFailure {
    public Damaged {
      Objects.requireNonNull(file);
      Objects.requireNonNull(detail);
    }

    @Override
    public String key() {
      return "library.failure.damaged";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {file, detail};
    }
  }

  /** The drive has no locks or no shared memory of files, which keep two programs apart. */
  record NoLock(Path path) implements AtPlace {
    public NoLock {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "library.failure.noLock";
    }
  }

  /** A change was asked of a library that is open for reading only. */
  record ReadOnly(Path path) implements AtPlace {
    public ReadOnly {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "library.failure.readOnly";
    }
  }

  /** There is no such article. */
  record NoArticle(ArticleId id) implements LibraryFailure {
    public NoArticle {
      Objects.requireNonNull(id);
    }

    @Override
    public String key() {
      return "library.failure.noArticle";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {id};
    }
  }

  /** Somebody else has changed the article since it was read. */
  record Changed(ArticleId id) implements LibraryFailure {
    public Changed {
      Objects.requireNonNull(id);
    }

    @Override
    public String key() {
      return "library.failure.changed";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {id};
    }
  }

  /** A picture of the library is not in its folder. */
  record NoPicture(String name) implements LibraryFailure {
    public NoPicture {
      Objects.requireNonNull(name);
    }

    @Override
    public String key() {
      return "library.failure.noPicture";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {name};
    }
  }

  /**
   * Changes of the article are only suggested, and nobody said which text is to go out.
   *
   * @param open how many
   */
  record OpenSuggestions(ArticleId id, int open) implements LibraryFailure {
    public OpenSuggestions {
      Objects.requireNonNull(id);
    }

    @Override
    public String key() {
      return "library.failure.openSuggestions";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {id, open};
    }
  }

  /**
   * An article may not go out yet.
   *
   * @param until the first moment at which it may, on the clock of the newsroom
   */
  record Embargoed(ArticleId id, ZonedDateTime until) implements LibraryFailure {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm", Locale.ROOT);

    public Embargoed {
      Objects.requireNonNull(id);
      Objects.requireNonNull(until);
    }

    @Override
    public String key() {
      return "library.failure.embargoed";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {id, TIME.format(until), until.getZone().getId()};
    }
  }

  /** The drive of the library has not answered for a while; what it was asked is not done yet. */
  record Silent(Path path) implements AtPlace {
    public Silent {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "library.failure.silent";
    }
  }

  /** The library has been closed. */
  record Closed() implements LibraryFailure {
    @Override
    public String key() {
      return "library.failure.closed";
    }
  }

  /**
   * Reading or writing failed in some other way.
   *
   * @param detail for the log and for helpers, in English
   */
  record Disk(Path path, String detail) implements LibraryFailure {
    public Disk {
      Objects.requireNonNull(path);
      Objects.requireNonNull(detail);
    }

    @Override
    public String key() {
      return "library.failure.disk";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {path, detail};
    }
  }

  /** The library is locked, and no passphrase was given. */
  record Locked(Path path) implements AtPlace {
    public Locked {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "library.failure.locked";
    }
  }

  /** What was given is neither the passphrase nor the recovery code. */
  record WrongPassphrase(Path path) implements AtPlace {
    public WrongPassphrase {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "library.failure.wrongPassphrase";
    }
  }

  /**
   * A passphrase that could be guessed in no time.
   *
   * @param fewest letters that it must have
   */
  record ShortPassphrase(Path folder, int fewest) implements LibraryFailure {
    public ShortPassphrase {
      Objects.requireNonNull(folder);
    }

    @Override
    public String key() {
      return "library.failure.shortPassphrase";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {folder, fewest};
    }
  }
}
