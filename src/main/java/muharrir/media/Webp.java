package muharrir.media;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes WebP, where this machine can. It does so with Google's libwebp, and so with native code:
 * what cannot be loaded is missed by nobody but the log, and pictures go out as JPEG and PNG alone.
 *
 * <p>The same pixels give the same bytes: all is done on the thread that asks, and by one kind of
 * arithmetic, whatever the processor. Several threads may ask at once.
 */
public final class Webp {
  private static final System.Logger LOG = System.getLogger(Webp.class.getName());

  /** Where the library unpacks its native part; it looks through all that is in there, at first. */
  public static final String FOLDER = "com.luciad.imageio.webp.tmpdir";

  /**
   * Measured against our JPEGs, on photographs and drawings of 480 to 1600 pixels: no more noise
   * (PSNR) than they have, in 35 to 81 % of their bytes. At 85 a photograph with much detail takes
   * as much as its JPEG.
   */
  private static final float QUALITY = 0.80f;

  /** Writes none. */
  public static final Webp NONE = new Webp(null);

  /**
   * How it is written. Made once: the library gives back what each of them takes at its end only.
   */
  private record Ways(WebPImageWriterSpi library, ImageWriteParam lossy, ImageWriteParam exact) {}

  /** Loaded by the first who writes WebP; a program has a native library once. */
  private static final class Machine {
    static final Webp IT = in(folder());

    private static @Nullable Path folder() {
      String set = System.getProperty(FOLDER);
      if (set != null) {
        return Path.of(set);
      }
      try {
        Path made = Files.createTempDirectory("muharrir-webp");
        made.toFile().deleteOnExit();
        return made;
      } catch (IOException e) {
        LOG.log(Level.INFO, "no folder for the encoder of WebP", e);
        return null;
      }
    }
  }

  private final @Nullable Ways ways;

  private Webp(@Nullable Ways ways) {
    this.ways = ways;
  }

  /** What this machine can. The first call loads it: not for the thread of a window. */
  public static Webp ofThisMachine() {
    return Machine.IT;
  }

  /**
   * Loads the encoder.
   *
   * @param folder of its own, for what it unpacks
   */
  static Webp in(@Nullable Path folder) {
    try {
      if (folder == null || !(standsBeside() || takes(folder))) {
        LOG.log(Level.INFO, "no WebP from this machine: pictures go out as JPEG and PNG alone");
        return NONE;
      }
      System.setProperty(FOLDER, folder.toString());
      WebPImageWriterSpi library = new WebPImageWriterSpi();
      ImageWriter writer = library.createWriterInstance(null);
      ImageWriteParam lossy = writer.getDefaultWriteParam();
      lossy.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      lossy.setCompressionType("Lossy");
      lossy.setCompressionQuality(QUALITY);
      ImageWriteParam exact = writer.getDefaultWriteParam();
      exact.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      exact.setCompressionType("Lossless");
      return new Webp(new Ways(library, lossy, exact));
    } catch (LinkageError | RuntimeException e) {
      LOG.log(Level.INFO, "the encoder of WebP does not load", e);
      return NONE;
    }
  }

  /** Whether the installed program has it beside its jars. */
  private static boolean standsBeside() {
    String name = System.mapLibraryName("webp-imageio");
    String places = System.getProperty("java.library.path", "");
    for (String place : places.split(File.pathSeparator, -1)) {
      if (!place.isEmpty() && new File(place, name).isFile()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what is unpacked there can be loaded from there. The library would tell by a stack
   * trace on the terminal that the drive is full or nothing may be run from it.
   */
  private static boolean takes(Path folder) {
    Path probe = folder.resolve("probe");
    try (InputStream in = WebPImageWriterSpi.class.getResourceAsStream(inJar())) {
      if (in == null) {
        return false;
      }
      Files.createDirectories(folder);
      try {
        Files.copy(in, probe);
        // On a drive from which nothing may be run this stays false.
        return probe.toFile().setExecutable(true) && Files.isExecutable(probe);
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "the encoder of WebP cannot be unpacked", e);
      return false;
    }
  }

  private static String inJar() {
    String name = System.getProperty("os.name", "");
    String arch = System.getProperty("os.arch", "");
    String system = name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Mac" : name;
    String processor = arch.equals("amd64") ? "x86_64" : arch;
    String file = System.mapLibraryName("webp-imageio");
    return "/native/" + system + "/" + processor + "/" + file;
  }

  /** Whether it writes any. */
  public boolean works() {
    return ways != null;
  }

  /**
   * The bytes of a picture with some loss, but of how far one sees through it.
   *
   * @return empty if there are none
   */
  Optional<byte[]> lossy(BufferedImage image) {
    return ways == null ? Optional.empty() : written(image, ways.library(), ways.lossy());
  }

  /**
   * The bytes of a picture with each pixel that is seen as it is.
   *
   * @return empty if there are none
   */
  Optional<byte[]> exact(BufferedImage image) {
    return ways == null ? Optional.empty() : written(image, ways.library(), ways.exact());
  }

  private static Optional<byte[]> written(
      BufferedImage image, WebPImageWriterSpi library, ImageWriteParam way) {
    ImageWriter writer = library.createWriterInstance(null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      // It takes no pixels that are multiplied with how far one sees through them.
      boolean clear = image.getColorModel().hasAlpha();
      int type = clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
      writer.write(null, new IIOImage(Encoder.as(type, image), null, null), way);
    } catch (IOException | LinkageError | RuntimeException e) {
      // It has no word for what fails: a picture that is too large, no memory.
      LOG.log(Level.INFO, "a picture has no WebP", e);
      return Optional.empty();
    } finally {
      writer.dispose();
    }
    return Optional.of(bytes.toByteArray());
  }
}
