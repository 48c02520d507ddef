package muharrir.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.article.Version;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.export.MediaLinks;
import muharrir.export.PagePath;
import muharrir.export.PageRenderer;
import muharrir.export.RemarksText;
import muharrir.export.ReviewPage;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Refusal;
import muharrir.library.Refusal.RemarksRefused.Fault;
import muharrir.review.GuestRemarks;
import muharrir.review.ReviewChange;
import muharrir.store.Store;

/** Sends articles to people without the program for review, and takes in what they say. */
public final class GuestReviews {
  private static final int WIDEST = 1040;
  private static final int LOGO_WIDEST = 480;

  private final Desk desk;
  private final Store store;
  private final Surroundings surroundings;

  GuestReviews(Desk desk, Store store, Surroundings surroundings) {
    this.desk = desk;
    this.store = store;
    this.surroundings = surroundings;
  }

  /** Whether a file is called like remarks that came back; browsers number a second download. */
  public static boolean isOne(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.contains(".remarks") && name.endsWith(".txt");
  }

  /**
   * Writes {@code ID-slug-review.html}, in the place of an older one, and keeps what went out as a
   * version. An article under embargo goes out, too, for this is no publication: its page says
   * until when it may not be passed on.
   *
   * @return the file
   */
  public Path write(ArticleId id, Path folder) throws LibraryException {
    Article article =
        desk.find(id).orElseThrow(() -> new LibraryException(new LibraryFailure.NoArticle(id)));
    Newsroom newsroom = desk.newsroom();
    Instant now = surroundings.now();
    String name = PagePath.folder(article);
    String html =
        new ReviewPage(new PageRenderer())
            .html(article, newsroom, media(newsroom), now, name + RemarksText.EXTENSION);
    Path file = folder.resolve(name + "-review.html");
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, ".review", ".part");
      try {
        Files.writeString(part, html, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw disk(file, e);
    }
    if (!store.readOnly()) {
      store.write(rows -> rows.keepVersion(article, Version.Reason.EXPORTED, now));
    }
    return file;
  }

  private MediaLinks media(Newsroom newsroom) {
    MediaLinks pictures = this::inline;
    return pictures.withLogo(
        newsroom.logo().flatMap(logo -> inline(logo, Optional.empty(), LOGO_WIDEST)));
  }

  private MediaLinks.Shown inline(MediaRef media, Optional<Framing.Crop> crop) {
    return inline(media, crop, WIDEST)
        .orElseGet(() -> new MediaLinks.Shown("data:,", media.width(), media.height()));
  }

  private Optional<MediaLinks.Shown> inline(
      MediaRef media, Optional<Framing.Crop> crop, int widest) {
    try {
      return Optional.of(desk.pictures().inline(media, crop, widest));
    } catch (LibraryException e) {
      System.getLogger(GuestReviews.class.getName())
          .log(System.Logger.Level.WARNING, "a picture is not in the page for review", e);
      return Optional.empty();
    }
  }

  private static LibraryException disk(Path file, IOException e) {
    return new LibraryException(new LibraryFailure.Disk(file, String.valueOf(e.getMessage())), e);
  }

  /** Reads a file of remarks, see {@link #read(String, String)}. */
  public GuestRemarks read(Path file) throws LibraryException {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > RemarksText.LONGEST) {
        throw new LibraryException(new Refusal.RemarksRefused(name, Fault.FOREIGN));
      }
      return read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), name);
    } catch (IOException e) {
      throw disk(file, e);
    }
  }

  /**
   * Reads remarks that came, makes their guest known, and notes for the unread marks that they came
   * where something is new in them; nothing has been said of the article yet.
   *
   * @param name what to call the text to the person
   * @throws LibraryException with {@link Refusal.RemarksRefused} if it is damaged, foreign, or
   *     about an article that is not here
   */
  public GuestRemarks read(String text, String name) throws LibraryException {
    if (store.readOnly()) {
      throw new LibraryException(new LibraryFailure.ReadOnly(store.folder()));
    }
    GuestRemarks remarks = RemarksText.read(text, name);
    Article article =
        desk.find(remarks.article())
            .orElseThrow(
                () -> new LibraryException(new Refusal.RemarksRefused(name, Fault.STRANGE)));
    if (!desk.reviews().people().contains(remarks.person())) {
      desk.reviews().put(remarks.person());
    }
    if (!remarks.news(article.document(), desk.reviews().review(article.id())).isEmpty()) {
      store.write(rows -> {
        rows.desk().arrive(article.id(), surroundings.now());
        return true;
      });
    }
    return remarks;
  }

  /** Takes remarks into an open article, on the thread that edits; says how many were new. */
  public static int join(GuestRemarks remarks, OpenArticle article) {
    List<ReviewChange.Talked> news = remarks.news(article.article().document(), article.review());
    news.forEach(article::work);
    return news.size();
  }

  /** Takes remarks into an article that nobody has open; says how many were new. */
  public int join(GuestRemarks remarks) throws LibraryException {
    OpenArticle article = desk.openArticle(remarks.article());
    int news = join(remarks, article);
    ArticleShelf.waitFor(article.close());
    return news;
  }
}
