package muharrir.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Finds out what a picture is from its bytes, never from its name, and decodes it.
 *
 * <p>A picture is measured before anything of it is decoded, and refused if it is larger than
 * {@link Picture} says; then it is decoded in full once, at a small part of its size, so that a
 * file which only begins as a picture is found out. Nothing here belongs on the thread of a window.
 */
public final class Pictures {
  private static final System.Logger LOG = System.getLogger(Pictures.class.getName());
  private static final int SAMPLE = 64;

  /** What WebP may weigh of what the same picture weighs otherwise; less is not worth a file. */
  private static final double LIGHTER = 0.95;

  /** What bytes are. */
  public sealed interface Answer {
    /** A picture. */
    record Good(Picture picture) implements Answer {}

    /** None that we take. */
    record Bad(Problem problem) implements Answer {}
  }

  /** What came of decoding. */
  public sealed interface Decoded {
    /** Upright pixels in sRGB, TYPE_INT_RGB or TYPE_INT_ARGB_PRE. */
    record Pixels(BufferedImage image) implements Decoded {
      public Pixels {
        Objects.requireNonNull(image);
      }
    }

    /** None that we take. */
    record Bad(Problem problem) implements Decoded {}

    /** Nobody waited for it any more. */
    record Cancelled() implements Decoded {}
  }

  private Pictures() {}

  /** Looks at the bytes of a file. */
  public static Answer look(byte[] bytes) {
    return look(bytes, () -> false);
  }

  /**
   * Looks at the bytes of a file.
   *
   * @param cancelled is asked now and then
   * @throws CancellationException once it is cancelled
   */
  public static Answer look(byte[] bytes, BooleanSupplier cancelled) {
    try {
      Header header = header(bytes);
      int step = Math.max(1, Math.max(header.first().width, header.first().height) / SAMPLE);
      new Decoder(header, cancelled).read(step).flush();
      return new Answer.Good(header.picture());
    } catch (IOException e) {
      return new Answer.Bad(problem(e));
    } catch (OutOfMemoryError e) {
      return new Answer.Bad(tooMuch(e));
    }
  }

  /** Decodes the wanted part of a picture at the wanted size. */
  public static Decoded decode(byte[] bytes, Wanted wanted, BooleanSupplier cancelled) {
    try {
      return new Decoded.Pixels(new Decoder(header(bytes), cancelled).decode(wanted));
    } catch (IOException e) {
      return new Decoded.Bad(problem(e));
    } catch (OutOfMemoryError e) {
      return new Decoded.Bad(tooMuch(e));
    } catch (CancellationException _) {
      return new Decoded.Cancelled();
    }
  }

  /** Whether every browser shows these bytes as we do: upright, in sRGB, no wider than wanted. */
  public static boolean fitForWeb(byte[] bytes, Wanted wanted) {
    try {
      Header header = header(bytes);
      boolean whole = wanted.width() >= 1 && wanted.height() >= 1;
      return header.plain() && whole && wanted.scale(header.picture()) >= 1;
    } catch (BadPictureException _) {
      return false;
    }
  }

  /** Whether a picture moves: a GIF or WebP of several frames. */
  public static boolean moves(byte[] bytes) {
    try {
      Header header = header(bytes);
      return switch (header.type()) {
        case "gif" -> GifParts.moves(header.data());
        // The mark of an animation in the head of an extended file.
        case "webp" -> header.data().has(12, "VP8X") && (header.data().u8(20) & 2) != 0;
        default -> false;
      };
    } catch (BadPictureException _) {
      return false;
    }
  }

  /**
   * A GIF as it is, with our notes in the place of those that programs left in it.
   *
   * @throws IOException if it is no GIF that can be read
   */
  public static WebPicture gif(byte[] bytes, PictureNotes notes) throws IOException {
    Header header = header(bytes);
    return new WebPicture(
        "gif", GifParts.with(header.data(), notes), header.width(), header.height());
  }

  /**
   * Makes of the wanted part of a picture one that every browser shows.
   *
   * @throws IOException if the picture cannot be decoded
   */
  public static WebPicture forWeb(byte[] bytes, Wanted wanted) throws IOException {
    Header header = header(bytes);
    BufferedImage image = new Decoder(header, () -> false).decode(wanted);
    return Encoder.encode(image, isDrawing(header));
  }

  /**
   * Makes of the wanted part of a picture several that every browser shows: the largest that is
   * wanted first, and then one of each of the widths that is narrower; and the same as WebP, where
   * that is worth it. They hold nothing of the file that they were made of but its pixels: no EXIF,
   * no place, no number of a camera, no thumbnail.
   *
   * @param widths in pixels, from wide to narrow
   * @throws IOException if the picture cannot be decoded
   */
  public static WebSizes forWeb(
      byte[] bytes, Wanted wanted, List<Integer> widths, PictureNotes notes, Webp webp)
      throws IOException {
    Header header = header(bytes);
    BufferedImage image = new Decoder(header, () -> false).decode(wanted);
    WebPicture largest = Encoder.encode(image, isDrawing(header));
    List<BufferedImage> sizes = new ArrayList<>();
    sizes.add(image);
    for (int width : widths) {
      if (width < largest.width()) {
        int height =
            (int) Math.max(1, Math.round((double) largest.height() * width / image.getWidth()));
        sizes.add(Decoder.scaled(image, width, height));
      }
    }
    List<WebPicture> made = new ArrayList<>();
    made.add(NotesWriter.with(largest, notes));
    for (BufferedImage size : sizes.subList(1, sizes.size())) {
      made.add(NotesWriter.with(Encoder.as(largest.type(), size), notes));
    }
    boolean exact = largest.type().equals("png") && Encoder.isDrawing(largest, image);
    return new WebSizes(made, lighter(sizes, made, exact, notes, webp));
  }

  /**
   * The same pictures as WebP; none if one of them would not be lighter, for a browser that takes
   * WebP looks for its size among these alone. A drawing stays as sharp as it is: its edges and
   * letters would be blurred, and without loss it is lighter than as PNG all the same. Photographs
   * lose about what they lose as JPEG, also where they were cut out.
   */
  private static List<WebPicture> lighter(
      List<BufferedImage> sizes,
      List<WebPicture> plain,
      boolean exact,
      PictureNotes notes,
      Webp webp) {
    List<WebPicture> made = new ArrayList<>();
    // The smallest is made in no time, and the first of which notes would eat up what is won.
    for (int i = sizes.size() - 1; i >= 0; i--) {
      BufferedImage size = sizes.get(i);
      Optional<byte[]> bytes = exact ? webp.exact(size) : webp.lossy(size);
      if (bytes.isEmpty()) {
        return List.of();
      }
      WebPicture bare = new WebPicture("webp", bytes.get(), size.getWidth(), size.getHeight());
      WebPicture noted = NotesWriter.with(bare, notes);
      if (noted.bytes().length > LIGHTER * plain.get(i).bytes().length) {
        return List.of();
      }
      made.addFirst(noted);
    }
    return made;
  }

  private static boolean isDrawing(Header header) {
    return header.type().equals("png") || header.type().equals("gif");
  }

  /** A JPEG of the wanted part of a picture, on white where it is see-through. */
  public static WebPicture jpeg(byte[] bytes, Wanted wanted, PictureNotes notes)
      throws IOException {
    return jpeg(bytes, wanted, notes, Webp.NONE).plain().getFirst();
  }

  /**
   * Makes a JPEG of the wanted part of a picture, on white where it is see-through, and the same as
   * WebP where that is lighter.
   *
   * @throws IOException if the picture cannot be decoded
   */
  public static WebSizes jpeg(byte[] bytes, Wanted wanted, PictureNotes notes, Webp webp)
      throws IOException {
    BufferedImage image =
        Encoder.as(
            BufferedImage.TYPE_INT_RGB, new Decoder(header(bytes), () -> false).decode(wanted));
    List<WebPicture> jpeg = List.of(NotesWriter.with(Encoder.as("jpg", image), notes));
    return new WebSizes(jpeg, lighter(List.of(image), jpeg, false, notes, webp));
  }

  /** A picture that was drawn, as a JPEG. */
  public static WebPicture jpeg(BufferedImage image) throws IOException {
    return Encoder.as("jpg", image);
  }

  /** What the parts of a file say it is, without a look at its pixels. */
  public static Optional<Picture> measure(byte[] bytes) {
    try {
      return Optional.of(header(bytes).picture());
    } catch (BadPictureException _) {
      return Optional.empty();
    }
  }

  /** A picture of few shades that was drawn, as a PNG of just these shades. */
  public static byte[] drawing(BufferedImage image) throws IOException {
    return Encoder.drawing(image);
  }

  /** The pixels of a clipboard or the like as the bytes of a PNG file, without any loss. */
  public static byte[] png(BufferedImage image) throws IOException {
    return Encoder.png(image);
  }

  /** One large array was asked for and refused: the rest of the program has what it had. */
  private static Problem tooMuch(OutOfMemoryError e) {
    LOG.log(System.Logger.Level.WARNING, "no memory to decode a picture", e);
    return Problem.TOO_MANY_PIXELS;
  }

  private static Problem problem(IOException e) {
    if (e instanceof BadPictureException bad) {
      return bad.problem();
    }
    LOG.log(System.Logger.Level.DEBUG, "a picture cannot be decoded", e);
    return Problem.BROKEN;
  }

  private static Header header(byte[] bytes) throws BadPictureException {
    Bytes file = new Bytes(bytes);
    if (bytes.length == 0) {
      throw new BadPictureException(Problem.EMPTY, "no bytes");
    }
    if (file.has(0, "\u00ff\u00d8\u00ff")) {
      return JpegHeader.read(file);
    }
    if (file.has(0, "\u0089PNG\r\n\u001a\n")) {
      return PngHeader.read(file);
    }
    if (file.has(0, "GIF87a") || file.has(0, "GIF89a")) {
      return GifHeader.read(file);
    }
    if (file.has(0, "RIFF") && file.has(8, "WEBP")) {
      return WebpHeader.read(file);
    }
    throw new BadPictureException(stranger(file), "no picture that we read");
  }

  /** What the bytes are instead, so that the person hears what to do. */
  private static Problem stranger(Bytes file) {
    if (file.has(4, "ftyp")) {
      String brands =
          new String(file.all(), 8, Math.min(56, file.length() - 8), StandardCharsets.ISO_8859_1);
      if (brands.contains("avif") || brands.contains("avis")) {
        return Problem.AVIF;
      }
      if (brands.startsWith("hei") || brands.startsWith("hev") || brands.startsWith("mif1")) {
        return Problem.HEIC;
      }
    }
    boolean other =
        (file.has(0, "BM") && file.has(6, "\0\0\0\0"))
            || file.has(0, "II*\0")
            || file.has(0, "MM\0*")
            || file.has(0, "8BPS")
            || file.has(0, "\u00ff\n")
            || file.has(4, "JXL ")
            || file.has(4, "jP  ");
    if (other) {
      return Problem.OTHER_FORMAT;
    }
    String start =
        new String(file.all(), 0, Math.min(4096, file.length()), StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT);
    boolean page = start.contains("<html") || start.contains("<!doctype html");
    return !page && start.contains("<svg") ? Problem.SVG : Problem.NOT_A_PICTURE;
  }
}
