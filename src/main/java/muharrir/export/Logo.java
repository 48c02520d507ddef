package muharrir.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import muharrir.article.Newsroom;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.media.Pictures;
import muharrir.media.Wanted;
import muharrir.media.WebPicture;

/**
 * The newsroom's logo as its pages show it: small, and without anything that its file says beside
 * its pixels.
 */
public final class Logo {
  /** Twice what a masthead has room for, in pixels. */
  static final Wanted SIZE = Wanted.whole(480, 176);

  /** From here on a logo is a name that is written, and the name is not set beside it again. */
  private static final double WRITTEN = 1.8;

  private static final System.Logger LOG = System.getLogger(Logo.class.getName());

  private final MediaRef media;
  private final byte[] original;
  private final WebPicture picture;

  private Logo(MediaRef media, byte[] original, WebPicture picture) {
    this.media = media;
    this.original = original;
    this.picture = picture;
  }

  /**
   * The logo of a newsroom. One that is missing or damaged keeps no page back: the pages then show
   * the name, and the check of the library tells what is wrong.
   */
  public static Optional<Logo> of(Newsroom newsroom, MediaSource source) {
    if (newsroom.logo().isEmpty()) {
      return Optional.empty();
    }
    MediaRef media = newsroom.logo().get();
    try {
      byte[] original = source.bytes(media);
      WebPicture picture = Pictures.forWeb(original, SIZE);
      return Optional.of(new Logo(media, original, picture));
    } catch (IOException | LibraryException e) {
      LOG.log(System.Logger.Level.WARNING, "the newsroom's logo is not shown", e);
      return Optional.empty();
    }
  }

  /** The name of its file, without a folder. */
  public String fileName() {
    return "logo-" + media.sha256().substring(0, 16) + "." + picture.type();
  }

  /** The bytes that go out. */
  public byte[] bytes() {
    return picture.bytes();
  }

  /**
   * The logo for a drawing.
   *
   * @throws IOException if it cannot be decoded any more
   */
  public BufferedImage pixels(int maxWidth, int maxHeight) throws IOException {
    return switch (Pictures.decode(original, Wanted.whole(maxWidth, maxHeight), () -> false)) {
      case Pictures.Decoded.Pixels(BufferedImage image) -> image;
      case Pictures.Decoded.Bad bad -> throw new IOException("the logo: " + bad.problem());
      case Pictures.Decoded.Cancelled _ -> throw new IOException("nobody cancels this");
    };
  }

  /** As a page shows it whose logo stands in {@code folder}, which ends in a slash. */
  public MediaLinks.Shown in(String folder) {
    return new MediaLinks.Shown(folder + fileName(), picture.width(), picture.height());
  }

  /** Whether a picture of this size says the name by itself. */
  static boolean isWritten(MediaLinks.Shown shown) {
    return shown.width() >= WRITTEN * shown.height();
  }
}
