package muharrir.ui.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.text.Font;
import muharrir.typeset.FontSet;

/**
 * Makes the bundled faces known to JavaFX and to the preview, under family names of our own.
 *
 * <p>The names are the only way to reach them: {@code -fx-font-family: "Muharrir Sans"} in a style
 * sheet, {@code font-family: "Muharrir Sans"} in the preview. JavaFX knows only regular and bold
 * within a family, so the weights between are families of their own.
 *
 * <p>Load before the first scene gets its style sheets: JavaFX remembers the substitute for a name
 * that it did not find. Loading twice is harmless but costs time. Any thread may load once the
 * toolkit has started, for instance in {@code Application.init()} while the FX thread makes its
 * first window.
 */
public final class Fonts {
  /** The family of windows, controls, headings and the preview's running text. */
  public static final String SANS = "Muharrir Sans";

  /** The medium weight (500) of {@link #SANS}, for buttons and tabs. */
  public static final String SANS_MEDIUM = "Muharrir Sans Medium";

  /** The semi-bold weight (600) of {@link #SANS}, for titles of panes and rows. */
  public static final String SANS_SEMI_BOLD = "Muharrir Sans SemiBold";

  /** The Naskh family; only for text that Java2D paints, its dots are displaced elsewhere. */
  public static final String NASKH = "Muharrir Naskh";

  /** What the first window shows. Regular comes before bold, or WebKit takes bold for both. */
  private static final List<Face> FIRST =
      List.of(
          new Face("IBMPlexSansArabic_400Regular", SANS, "Regular"),
          new Face("IBMPlexSansArabic_700Bold", SANS, "Bold"),
          new Face("IBMPlexSansArabic_600SemiBold", SANS_SEMI_BOLD, "Regular"),
          new Face("IBMPlexSansArabic_500Medium", SANS_MEDIUM, "Regular"));

  private static final List<Face> LATER =
      List.of(
          new Face("NotoNaskhArabic_400Regular", NASKH, "Regular"),
          new Face("NotoNaskhArabic_700Bold", NASKH, "Bold"));

  private record Face(String file, String family, String style) {}

  private Fonts() {}

  /** Loads the sans faces that the first window draws with; the preview needs no others. */
  public static void loadForWindow() {
    FIRST.forEach(Fonts::load);
  }

  /** Loads the faces that nothing on the first window shows. */
  public static void loadRest() {
    LATER.forEach(Fonts::load);
  }

  private static void load(Face face) {
    byte[] renamed = FontNames.rename(bytes(face.file() + ".ttf"), face.family(), face.style());
    if (!loadFromFile(face, renamed)
        && Font.loadFont(new ByteArrayInputStream(renamed), 13) == null) {
      throw new IllegalStateException("JavaFX refused the bundled font " + face.file());
    }
  }

  /** From a file of ours JavaFX makes no temporary one, which it would leave when it is killed. */
  private static boolean loadFromFile(Face face, byte[] font) {
    String folder = System.getProperty(FontSet.FOLDER, "");
    if (folder.isEmpty()) {
      return false;
    }
    try {
      String name = "window-" + face.file() + ".ttf";
      Path file = FontSet.unpacked(Path.of(folder), name, new ByteArrayInputStream(font));
      // JavaFX takes the path as it stands behind the colon.
      return Font.loadFont("file:" + file.toAbsolutePath(), 13) != null;
    } catch (IOException e) {
      System.getLogger(Fonts.class.getName())
          .log(System.Logger.Level.WARNING, "a font cannot be unpacked", e);
      return false;
    }
  }

  /** The bytes of a bundled font file, as its makers published it. */
  static byte[] bytes(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the font " + file + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
