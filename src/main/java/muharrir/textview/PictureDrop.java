package muharrir.textview;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import muharrir.document.BlockId;

/**
 * Where picture files that are dropped on the text will stand.
 *
 * @param block which they follow, or into which they go
 * @param into whether the block itself takes them, as a gallery or an empty figure does
 */
public record PictureDrop(BlockId block, boolean into) {
  /** Of names; also of kinds that cannot be read: then the person is told so, not nothing. */
  public static final List<String> ENDINGS =
      List.of(
          ".jpg", ".jpeg", ".jfif", ".png", ".gif", ".webp", ".avif", ".heic", ".heif", ".tif",
          ".tiff", ".bmp", ".svg");

  public PictureDrop {
    Objects.requireNonNull(block);
  }

  /** Whether a file is a picture by its name. */
  public static boolean isPicture(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
