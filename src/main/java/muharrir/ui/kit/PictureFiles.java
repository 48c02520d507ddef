package muharrir.ui.kit;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import muharrir.desk.Desk;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;

/**
 * The pictures of a library for the screen: where their files are, and small copies for the
 * preview.
 *
 * <p>{@link #prepare} and {@link #address} read the disk and belong off the FX thread; {@link
 * #picture} only looks up what has been prepared.
 */
public final class PictureFiles {
  private static final System.Logger LOG = System.getLogger(PictureFiles.class.getName());

  /** The preview is never wider than this, in its own pixels. */
  private static final int WIDEST = 1040;

  private final Desk desk;
  private final Map<MediaRef, Path> files = new ConcurrentHashMap<>();
  private final Map<MediaRef, String> addresses = new ConcurrentHashMap<>();

  public PictureFiles(Desk desk) {
    this.desk = Objects.requireNonNull(desk);
  }

  /** Finds the files of all pictures of a text. Off the FX thread. */
  public void prepare(Document document) {
    for (Block block : document.blocks()) {
      block.pictures().forEach(this::find);
    }
  }

  /** Finds the file of a picture; empty if it is not there. Off the FX thread. */
  public Optional<Path> find(MediaRef media) {
    Path known = files.get(media);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      Path found = desk.pictures().file(media);
      files.put(media, found);
      return Optional.of(found);
    } catch (LibraryException e) {
      LOG.log(System.Logger.Level.WARNING, "a picture is not shown", e);
      return Optional.empty();
    }
  }

  /**
   * A picture that has been prepared; it goes on loading in the background.
   *
   * @param width in which it is shown, in logical pixels
   */
  public Optional<Image> picture(MediaRef media, double width) {
    Path file = files.get(media);
    if (file == null) {
      return Optional.empty();
    }
    double wanted = Math.min(media.width(), width * 2);
    return Optional.of(new Image(file.toUri().toString(), wanted, 0, true, true, true));
  }

  /** A {@code data:} address of a copy small enough for the preview. Off the FX thread. */
  public String address(MediaRef media) {
    String known = addresses.get(media);
    if (known != null) {
      return known;
    }
    Optional<Path> file = find(media);
    if (file.isEmpty()) {
      return "data:,";
    }
    try {
      String made = made(media, file.get());
      addresses.put(media, made);
      return made;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a picture is not shown in the preview", e);
      return "data:,";
    }
  }

  private static String made(MediaRef media, Path file) throws IOException {
    boolean photo = media.type().equals("jpg");
    if (media.width() > WIDEST && (photo || media.type().equals("png"))) {
      BufferedImage whole = ImageIO.read(file.toFile());
      if (whole != null) {
        return data(photo ? "image/jpeg" : "image/png", bytes(small(whole), photo));
      }
    }
    String type = photo ? "image/jpeg" : "image/" + media.type();
    return data(type, Files.readAllBytes(file));
  }

  private static BufferedImage small(BufferedImage whole) {
    int height = Math.max(1, Math.round((float) whole.getHeight() * WIDEST / whole.getWidth()));
    int type =
        whole.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage small = new BufferedImage(WIDEST, height, type);
    Graphics2D g = small.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(whole, 0, 0, WIDEST, height, null);
    g.dispose();
    return small;
  }

  private static byte[] bytes(BufferedImage image, boolean photo) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, photo ? "jpg" : "png", out)) {
      throw new IOException("no writer for this picture");
    }
    return out.toByteArray();
  }

  private static String data(String type, byte[] bytes) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
