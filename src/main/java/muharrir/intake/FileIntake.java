package muharrir.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.MediaRef;
import muharrir.json.ArticleFile;
import muharrir.json.ArticleJson;
import muharrir.json.JsonRefusal;

/** Takes a file for what it is: a text, or an article that an export wrote with its pictures. */
public final class FileIntake {
  private static final System.Logger LOG = System.getLogger(FileIntake.class.getName());
  private static final String ARTICLE_FILE = "article.json";
  private static final String MEDIA = "media";

  private final TextIntake texts;

  /**
   * An intake for one desk.
   *
   * @param furniture the desk's list, see {@link Furniture#of}
   * @param random makes the ids of blocks
   */
  public FileIntake(Furniture furniture, RandomGenerator random) {
    texts = new TextIntake(Objects.requireNonNull(furniture), Objects.requireNonNull(random));
  }

  /**
   * Reads a file, or the folder of an exported article. A file that is too large is refused by its
   * size alone, and one that asks for more memory than there is when that turns out.
   *
   * @throws IOException if reading stopped in the middle
   */
  public Intake read(Path given) throws IOException {
    try {
      return readWhole(given);
    } catch (OutOfMemoryError | StackOverflowError e) {
      LOG.log(System.Logger.Level.WARNING, "a file was too much: {0}", e.getClass().getName());
      return new Intake.Refused(Refusal.TOO_MUCH);
    }
  }

  private Intake readWhole(Path given) throws IOException {
    Path inFolder = given.resolve(ARTICLE_FILE);
    Path file = Files.isDirectory(given) && Files.isRegularFile(inFolder) ? inFolder : given;
    Optional<Refusal> refusal = refusal(file);
    if (refusal.isPresent()) {
      return new Intake.Refused(refusal.get());
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      // A file may grow while it is read, and some files have no size.
      bytes = in.readNBytes(Math.toIntExact(TextIntake.LARGEST) + 1);
    } catch (NoSuchFileException _) {
      return new Intake.Refused(Refusal.MISSING);
    }
    boolean article = bytes.length <= TextIntake.LARGEST && isArticle(file, bytes);
    return article ? article(file, bytes) : texts.read(bytes);
  }

  private static Optional<Refusal> refusal(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.of(Refusal.MISSING);
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(Refusal.NO_FILE);
    }
    if (!Files.isReadable(file)) {
      return Optional.of(Refusal.UNREADABLE);
    }
    return Files.size(file) > TextIntake.LARGEST
        ? Optional.of(Refusal.TOO_LARGE)
        : Optional.empty();
  }

  private static boolean isArticle(Path file, byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading();
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return start.startsWith("{") && (name.endsWith(".json") || start.contains(ArticleJson.SCHEMA));
  }

  private static Intake article(Path file, byte[] bytes) throws IOException {
    ArticleFile read;
    try {
      read = ArticleJson.read(bytes);
    } catch (JsonRefusal e) {
      return new Intake.Refused(
          Refusal.ARTICLE_FILE, e.reason().key(), List.of(e.pointer(), e.detail()));
    }
    WebCopies copies = new WebCopies(file.resolveSibling(MEDIA));
    Article article = read.article();
    article = article.withDocument(copies.in(article.document()));
    Map<MediaRef, Path> pictures = new HashMap<>(copies.taken());
    for (MediaRef picture : pictures(article)) {
      if (pictures.containsKey(picture)) {
        continue;
      }
      Path at = file.resolveSibling(MEDIA).resolve(picture.fileName());
      if (!Files.isRegularFile(at)) {
        return new Intake.Refused(Refusal.PICTURE_MISSING, picture.fileName());
      }
      if (!sha256(at).equals(picture.sha256())) {
        return new Intake.Refused(Refusal.PICTURE_CHANGED, picture.fileName());
      }
      pictures.put(picture, at);
    }
    return new Intake.Whole(article, newsroom(read, file, pictures), pictures);
  }

  /** A logo that is not beside the article is no reason to refuse it. */
  private static Optional<Newsroom> newsroom(
      ArticleFile read, Path file, Map<MediaRef, Path> pictures) throws IOException {
    if (read.newsroom().isEmpty() || read.newsroom().get().logo().isEmpty()) {
      return read.newsroom();
    }
    Newsroom newsroom = read.newsroom().get();
    MediaRef logo = newsroom.logo().get();
    Path at = file.resolveSibling(MEDIA).resolve(logo.fileName());
    if (Files.isRegularFile(at) && sha256(at).equals(logo.sha256())) {
      pictures.put(logo, at);
      return read.newsroom();
    }
    return Optional.of(newsroom.withLogo(Optional.empty()));
  }

  private static List<MediaRef> pictures(Article article) {
    return article.document().blocks().stream()
        .flatMap(block -> block.pictures().stream())
        .distinct()
        .toList();
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[1 << 16];
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        digest.update(part, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
