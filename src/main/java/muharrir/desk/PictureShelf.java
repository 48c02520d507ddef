package muharrir.desk;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.export.Logo;
import muharrir.export.MediaLinks;
import muharrir.export.PagePictures;
import muharrir.export.ShareCard;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.PictureProblem;
import muharrir.library.Refusal;
import muharrir.media.Picture;
import muharrir.media.PictureNotes;
import muharrir.media.Pictures;
import muharrir.media.Problem;
import muharrir.media.Wanted;
import muharrir.media.WebPicture;
import muharrir.store.MediaFolder;
import muharrir.store.Store;

/**
 * The pictures of an open library: taken in as they came, handed out as files.
 *
 * <p>A file that is refused leaves nothing behind. Off the thread of a window only.
 */
public final class PictureShelf {
  private static final System.Logger LOG = System.getLogger(PictureShelf.class.getName());

  private final Store store;
  private final ShareCard painter = new ShareCard();

  PictureShelf(Store store) {
    this.store = store;
  }

  /**
   * Takes a picture in.
   *
   * @throws LibraryException with {@link Refusal.PictureRefused} if it is no JPEG, PNG, GIF or WebP
   *     that can be read
   */
  public MediaRef add(Path file) throws LibraryException {
    return add(file, () -> false);
  }

  /**
   * Takes a picture in.
   *
   * @param cancelled is asked now and then
   * @throws LibraryException as {@link #add(Path)}
   * @throws java.util.concurrent.CancellationException once it is cancelled
   */
  public MediaRef add(Path file, BooleanSupplier cancelled) throws LibraryException {
    String name = String.valueOf(file.getFileName());
    return add(bytes(file, name), name, cancelled);
  }

  /**
   * Takes a picture in.
   *
   * @param name by which a failure calls it, a file name for most
   * @throws LibraryException as {@link #add(Path)}
   */
  public MediaRef add(byte[] bytes, String name) throws LibraryException {
    return add(bytes, name, () -> false);
  }

  /**
   * Takes pixels in, of the clipboard or the like, as a PNG.
   *
   * @throws LibraryException as {@link #add(Path)}
   */
  public MediaRef add(BufferedImage pixels, String name) throws LibraryException {
    try {
      return add(Pictures.png(pixels), name);
    } catch (IOException e) {
      throw new LibraryException(new Refusal.PictureRefused(name, PictureProblem.BROKEN), e);
    }
  }

  private MediaRef add(byte[] bytes, String name, BooleanSupplier cancelled)
      throws LibraryException {
    if (store.readOnly()) {
      throw new LibraryException(new LibraryFailure.ReadOnly(store.folder()));
    }
    if (bytes.length > Picture.MAX_BYTES) {
      throw refused(name, PictureProblem.TOO_LARGE);
    }
    return switch (Pictures.look(bytes, cancelled)) {
      case Pictures.Answer.Good(Picture picture) -> {
        MediaRef ref =
            new MediaRef(
                MediaFolder.sha256(bytes), picture.type(), picture.width(), picture.height());
        store.media().put(ref, bytes);
        yield ref;
      }
      case Pictures.Answer.Bad(Problem problem) -> throw refused(name, said(problem));
    };
  }

  private static byte[] bytes(Path file, String name) throws LibraryException {
    try {
      BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
      if (!before.isRegularFile()) {
        throw refused(name, PictureProblem.NO_FILE);
      }
      if (!Files.isReadable(file)) {
        throw refused(name, PictureProblem.UNREADABLE);
      }
      if (before.size() > Picture.MAX_BYTES) {
        throw refused(name, PictureProblem.TOO_LARGE);
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        // A file may grow while it is read.
        bytes = in.readNBytes(Math.toIntExact(Picture.MAX_BYTES) + 1);
      }
      BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
      boolean same =
          bytes.length == before.size()
              && after.size() == before.size()
              && after.lastModifiedTime().equals(before.lastModifiedTime());
      if (!same) {
        throw refused(name, PictureProblem.CHANGED);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new LibraryException(new Refusal.PictureRefused(name, PictureProblem.MISSING), e);
    } catch (IOException e) {
      throw new LibraryException(new LibraryFailure.Disk(file, String.valueOf(e.getMessage())), e);
    }
  }

  private static PictureProblem said(Problem problem) {
    return switch (problem) {
      case EMPTY -> PictureProblem.EMPTY;
      case NOT_A_PICTURE -> PictureProblem.NOT_A_PICTURE;
      case SVG -> PictureProblem.SVG;
      case AVIF -> PictureProblem.AVIF;
      case HEIC -> PictureProblem.HEIC;
      case OTHER_FORMAT -> PictureProblem.OTHER_FORMAT;
      case TOO_MANY_PIXELS -> PictureProblem.TOO_MANY_PIXELS;
      case BROKEN -> PictureProblem.BROKEN;
    };
  }

  /** What becomes of a picture that moves. */
  public enum Motion {
    /** It moves on its page, too, as long as it is not cropped. */
    KEPT,
    /** Pages show its first frame. */
    LOST
  }

  /** What becomes of the motion of a picture; empty where nothing moves. */
  public Optional<Motion> motion(MediaRef picture) throws LibraryException {
    if (!picture.type().equals("gif") && !picture.type().equals("webp")) {
      return Optional.empty();
    }
    byte[] bytes = bytes(picture);
    if (PagePictures.keepsMoving(bytes, Optional.empty())) {
      return Optional.of(Motion.KEPT);
    }
    return Pictures.moves(bytes) ? Optional.of(Motion.LOST) : Optional.empty();
  }

  private static LibraryException refused(String name, PictureProblem problem) {
    return new LibraryException(new Refusal.PictureRefused(name, problem));
  }

  /**
   * A picture, or a part of it, at the size at which it is shown: upright, in sRGB, of TYPE_INT_RGB
   * or TYPE_INT_ARGB_PRE, and of the size that {@link #size} tells.
   *
   * @param cancelled is asked now and then
   * @return empty if it was cancelled, or cannot be decoded any more
   */
  public Optional<BufferedImage> pixels(
      MediaRef picture, Optional<Framing.Crop> crop, int widest, BooleanSupplier cancelled)
      throws LibraryException {
    byte[] bytes = bytes(picture);
    return switch (Pictures.decode(bytes, wanted(crop, widest), cancelled)) {
      case Pictures.Decoded.Pixels(BufferedImage image) -> Optional.of(image);
      case Pictures.Decoded.Bad(Problem problem) -> {
        LOG.log(System.Logger.Level.WARNING, "a picture is {0}: {1}", problem, picture.fileName());
        yield Optional.empty();
      }
      case Pictures.Decoded.Cancelled() -> Optional.empty();
    };
  }

  /** The size of what {@link #pixels} makes; reads nothing. */
  public static Dimension size(MediaRef picture, Optional<Framing.Crop> crop, int widest) {
    Picture size =
        wanted(crop, widest).of(new Picture(picture.type(), picture.width(), picture.height()));
    return new Dimension(size.width(), size.height());
  }

  /** A picture inside a page, by a {@code data:} address, as JPEG or PNG. */
  public MediaLinks.Shown inline(MediaRef picture, Optional<Framing.Crop> crop, int widest)
      throws LibraryException {
    byte[] bytes = bytes(picture);
    try {
      WebPicture web = Pictures.forWeb(bytes, wanted(crop, widest));
      return new MediaLinks.Shown(data(web.mediaType(), web.bytes()), web.width(), web.height());
    } catch (IOException e) {
      throw new LibraryException(
          new Refusal.PictureRefused(picture.fileName(), PictureProblem.BROKEN), e);
    }
  }

  /** A GIF that moves, by a {@code data:} address, as pages have it but for what is said inside. */
  public String moving(MediaRef picture) throws LibraryException {
    try {
      return data("image/gif", Pictures.gif(bytes(picture), PictureNotes.NONE).bytes());
    } catch (IOException e) {
      throw new LibraryException(
          new Refusal.PictureRefused(picture.fileName(), PictureProblem.BROKEN), e);
    }
  }

  /**
   * The card that goes out for an article, by a {@code data:} address: of its first picture, or
   * drawn. Its figures are those of the card that is exported.
   *
   * @param widest of the picture at the address, in pixels
   */
  public MediaLinks.Shown card(Article article, Newsroom newsroom, int widest)
      throws LibraryException {
    Optional<Block.Figure> hero =
        article.document().hero().filter(figure -> figure.media().isPresent());
    try {
      if (hero.isEmpty()) {
        byte[] drawn =
            painter.draw(ShareCard.Words.of(article, newsroom), Logo.of(newsroom, this::bytes));
        return new MediaLinks.Shown(data("image/png", drawn), ShareCard.WIDTH, ShareCard.HEIGHT);
      }
      MediaLinks.Shown card = PagePictures.card(hero.get());
      byte[] bytes = bytes(hero.get().media().orElseThrow());
      WebPicture web =
          Pictures.jpeg(bytes, PagePictures.cardCut(hero.get(), widest), PictureNotes.NONE);
      return new MediaLinks.Shown(data(web.mediaType(), web.bytes()), card.width(), card.height());
    } catch (IOException e) {
      String name = hero.flatMap(Block.Figure::media).map(MediaRef::fileName).orElse("");
      throw new LibraryException(new Refusal.PictureRefused(name, PictureProblem.BROKEN), e);
    }
  }

  private static String data(String type, byte[] bytes) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static Wanted wanted(Optional<Framing.Crop> crop, int widest) {
    return crop.map(part ->
            new Wanted(
                part.left() / 1000.0,
                part.top() / 1000.0,
                part.width() / 1000.0,
                part.height() / 1000.0,
                widest,
                2 * widest))
        .orElse(Wanted.whole(widest, 2 * widest));
  }

  /**
   * A picture, as it came.
   *
   * @throws LibraryException with {@link LibraryFailure.NoPicture} if it is not there
   */
  public byte[] bytes(MediaRef picture) throws LibraryException {
    return store.media().bytes(picture);
  }

  /** Whether a picture is there; looks at the disk. */
  public boolean has(MediaRef picture) {
    return store.media().has(picture);
  }
}
