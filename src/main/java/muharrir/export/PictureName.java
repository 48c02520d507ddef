package muharrir.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.media.PictureNotes;
import muharrir.media.Wanted;

/**
 * The names of a picture's files, made of all that decides about their bytes: the original, the
 * part that is cut out, what is said inside the file, and the way in which we make it.
 */
final class PictureName {
  /** To be raised whenever the same original would give other bytes. */
  private static final String WAY = "1";

  private final String start;

  private PictureName(String start) {
    this.start = start;
  }

  PictureName(MediaRef media, Optional<Framing.Crop> crop, PictureNotes notes) {
    this("media/" + media.sha256() + cut(crop) + "-" + key(notes.toString()) + "-");
  }

  /** The names where WebP was tried and is not worth it, so that it is not tried again. */
  PictureName withoutWebp() {
    return new PictureName(start + "plain-");
  }

  /** The name of one size, in the page's folder. */
  String of(int width, String type) {
    return start + width + "." + type;
  }

  /** The name of a JPEG that is cut to a shape. */
  static String shape(MediaRef media, Wanted wanted, PictureNotes notes, String kind) {
    return "media/" + media.sha256() + "-" + key(wanted + notes.toString()) + "-" + kind + ".jpg";
  }

  /** The name of a card that is drawn. */
  static String card(ShareCard.Words words) {
    return "media/card-" + key(words.toString()) + ".png";
  }

  private static String cut(Optional<Framing.Crop> crop) {
    return crop.map(
            part -> "-" + part.left() + "-" + part.top() + "-" + part.width() + "-" + part.height())
        .orElse("");
  }

  private static String key(String of) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest((WAY + of).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
