package muharrir.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.BooleanSupplier;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.PictureProblem;
import muharrir.media.Picture;
import muharrir.media.Pictures;
import muharrir.media.Problem;
import muharrir.store.MediaFolder;
import muharrir.store.Store;

/**
 * The pictures of an open library: taken in as they came, handed out as files.
 *
 * <p>A file that is refused leaves nothing behind. Off the thread of a window only.
 */
public final class PictureShelf {
  private final Store store;

  PictureShelf(Store store) {
    this.store = store;
  }

  /**
   * Takes a picture in.
   *
   * @throws LibraryException with {@link LibraryFailure.PictureRefused} if it is no JPEG, PNG, GIF
   *     or WebP that can be read
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
      throw new LibraryException(
          new LibraryFailure.PictureRefused(name, PictureProblem.MISSING), e);
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

  private static LibraryException refused(String name, PictureProblem problem) {
    return new LibraryException(new LibraryFailure.PictureRefused(name, problem));
  }

  /**
   * The file of a picture, as it came.
   *
   * @throws LibraryException with {@link LibraryFailure.NoPicture} if it is not there
   */
  public Path file(MediaRef picture) throws LibraryException {
    return store.media().file(picture);
  }
}
