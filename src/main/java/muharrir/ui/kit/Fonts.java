package muharrir.ui.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import muharrir.typeset.FontSet;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolver;
import org.kordamp.ikonli.IkonResolverProvider;

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

  /** What Ikonli asks for; each icon has its own size. */
  private static final double ICON_SIZE = 16;

  private record Face(String file, String family, String style) {}

  private Fonts() {}

  /** Loads the sans faces that the first window draws with; the preview needs no others. */
  public static void loadForWindow() {
    FIRST.forEach(Fonts::load);
    // Whoever asks first says how the icons are loaded.
    IkonResolver _ = IkonResolverProvider.getInstance(Fonts::loadIcons);
  }

  private static void loadIcons(IkonHandler icons) {
    try (InputStream in = icons.getFontResourceAsStream()) {
      byte[] font = in.readAllBytes();
      Optional<Font> fromFile = loadFromFile("icons-" + icons.getFontFamily(), font);
      icons.setFont(
          fromFile.orElseGet(() -> Font.loadFont(new ByteArrayInputStream(font), ICON_SIZE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads the faces that nothing on the first window shows. */
  public static void loadRest() {
    LATER.forEach(Fonts::load);
  }

  private static void load(Face face) {
    byte[] renamed = FontNames.rename(bytes(face.file() + ".ttf"), face.family(), face.style());
    if (loadFromFile("window-" + face.file(), renamed).isEmpty()
        && Font.loadFont(new ByteArrayInputStream(renamed), 13) == null) {
      throw new IllegalStateException("JavaFX refused the bundled font " + face.file());
    }
  }

  /** From a file of ours JavaFX makes no temporary one, which it would leave when it is killed. */
  private static Optional<Font> loadFromFile(String name, byte[] font) {
    String folder = System.getProperty(FontSet.FOLDER, "");
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path file = FontSet.unpacked(Path.of(folder), name + ".ttf", new ByteArrayInputStream(font));
      // JavaFX takes the path as it stands behind the colon.
      return Optional.ofNullable(Font.loadFont("file:" + file.toAbsolutePath(), ICON_SIZE));
    } catch (IOException e) {
      System.getLogger(Fonts.class.getName())
          .log(System.Logger.Level.WARNING, "a font cannot be unpacked", e);
      return Optional.empty();
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
