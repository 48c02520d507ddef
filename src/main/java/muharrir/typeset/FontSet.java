package muharrir.typeset;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hands out the bundled fonts as Java2D fonts, each file read once and only when first asked for.
 *
 * <p>One set is made where the program is wired together and passed to whoever lays out text. Not
 * safe for use from several threads.
 */
public final class FontSet {
  /**
   * The system property with the folder that holds the font files while the program runs. Without
   * it Java unpacks each font among the temporary files of the system, and leaves it there when it
   * is killed.
   */
  public static final String FOLDER = "muharrir.fonts";

  private record Cut(Typeface face, int weight) {}

  private record Sized(Cut cut, float size) {}

  private final Map<Cut, Font> files = new HashMap<>();
  private final Map<Sized, Font> fonts = new HashMap<>();
  private final Map<Sized, Font> raised = new HashMap<>();
  private final WordWidths widths = new WordWidths();
  private final WordShapes shapes = new WordShapes();

  /**
   * A set of the same fonts for use on one other thread; files that were read are not read again.
   */
  public FontSet forAnotherThread() {
    FontSet other = new FontSet();
    other.files.putAll(files);
    return other;
  }

  /**
   * Returns a font of the given face.
   *
   * @param weight 100 to 900; the nearest bundled weight is taken (500 and 700 exist in both faces,
   *     600 in Sans only)
   * @param size em size in logical pixels
   * @throws UncheckedIOException if the font is missing from the program or damaged
   */
  public Font font(Typeface face, int weight, float size) {
    Sized key = new Sized(new Cut(face, bundledWeight(face, weight)), size);
    Font known = fonts.get(key);
    if (known == null) {
      known = files.computeIfAbsent(key.cut, FontSet::read).deriveFont(size);
      fonts.put(key, known);
    }
    return known;
  }

  /** The same font, small and raised above the baseline. */
  Font superscript(Typeface face, int weight, float size) {
    Sized key = new Sized(new Cut(face, bundledWeight(face, weight)), size);
    return raised.computeIfAbsent(key, _ -> raised(font(face, weight, size)));
  }

  static Font raised(Font font) {
    return font.deriveFont(Map.of(TextAttribute.SUPERSCRIPT, TextAttribute.SUPERSCRIPT_SUPER));
  }

  WordWidths widths() {
    return widths;
  }

  WordShapes shapes() {
    return shapes;
  }

  /**
   * Returns a font which shows the character: the face asked for, else the other bundled face, else
   * whatever the system has.
   */
  Font fontFor(int codePoint, Typeface face, int weight, float size) {
    Font wanted = font(face, weight, size);
    if (wanted.canDisplay(codePoint)) {
      return wanted;
    }
    Typeface other = face == Typeface.SANS ? Typeface.NASKH : Typeface.SANS;
    Font second = font(other, weight, size);
    if (second.canDisplay(codePoint)) {
      return second;
    }
    int style = weight >= 600 ? Font.BOLD : Font.PLAIN;
    return new Font(Font.DIALOG, style, 1).deriveFont(size);
  }

  private static int bundledWeight(Typeface face, int weight) {
    if (weight < 450) {
      return 400;
    }
    if (weight < 550) {
      return 500;
    }
    if (weight < 650) {
      return face == Typeface.SANS ? 600 : 700;
    }
    return 700;
  }

  private static Font read(Cut cut) {
    String family =
        switch (cut.face) {
          case SANS -> "IBMPlexSansArabic";
          case NASKH -> "NotoNaskhArabic";
        };
    String weight =
        switch (cut.weight) {
          case 400 -> "400Regular";
          case 500 -> "500Medium";
          case 600 -> "600SemiBold";
          default -> "700Bold";
        };
    String path = "/fonts/" + family + "_" + weight + ".ttf";
    try (InputStream in = FontSet.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("Font not found in the program: " + path);
      }
      Optional<Path> file = file(path, in);
      return file.isPresent()
          ? Font.createFont(Font.TRUETYPE_FONT, file.get().toFile())
          : Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException e) {
      throw new UncheckedIOException(new IOException("Font is damaged: " + path, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> file(String name, InputStream in) throws IOException {
    String folder = System.getProperty(FOLDER, "");
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(unpacked(Path.of(folder), name.substring(name.lastIndexOf('/') + 1), in));
  }

  /** The file of a font in a folder; written first where it is not there. Any thread. */
  public static Path unpacked(Path folder, String name, InputStream in) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      Path beside = Files.createTempFile(folder, name, ".new");
      Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }
}
