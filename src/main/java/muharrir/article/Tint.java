package muharrir.article;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour that the newsroom has chosen.
 *
 * @param rgb red, green and blue in sRGB, 0x000000 to 0xffffff
 */
public record Tint(int rgb) {
  private static final Pattern SIX = Pattern.compile("#?([0-9a-f]{6})");
  private static final Pattern THREE = Pattern.compile("#?([0-9a-f])([0-9a-f])([0-9a-f])");

  public Tint {
    if (rgb < 0 || rgb > 0xffffff) {
      throw new IllegalArgumentException("not a colour: " + rgb);
    }
  }

  /** Reads a colour as people write it, {@code #0e5f78} or {@code 0E5F78} or {@code #fff}. */
  public static Optional<Tint> read(String text) {
    String bare = text.strip().toLowerCase(Locale.ROOT);
    var three = THREE.matcher(bare);
    if (three.matches()) {
      bare = three.replaceAll("$1$1$2$2$3$3");
    }
    var six = SIX.matcher(bare);
    return six.matches()
        ? Optional.of(new Tint(HexFormat.fromHexDigits(Objects.requireNonNull(six.group(1)))))
        : Optional.empty();
  }

  /** As style sheets write it: {@code #0e5f78}. */
  public String css() {
    return "#" + HexFormat.of().toHexDigits(rgb, 6);
  }
}
