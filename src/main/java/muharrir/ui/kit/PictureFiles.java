package muharrir.ui.kit;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.desk.Desk;
import muharrir.desk.PictureShelf;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.export.MediaLinks;
import muharrir.export.ShareCard;
import muharrir.library.LibraryException;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a library for the screen: where their files are, small copies for the surface and
 * for the preview.
 *
 * <p>{@link #prepare} and {@link #shown} read the disk and belong off the FX thread. {@link
 * #picture} belongs on it: it gives an empty picture of the right size at once, which a thread of
 * its own fills, one after the other. Both kinds of copies are kept while there is room.
 */
public final class PictureFiles {
  private static final System.Logger LOG = System.getLogger(PictureFiles.class.getName());

  /** The preview is never wider than this, in its own pixels. */
  private static final int WIDEST = 1040;

  private static final int WIDEST_CARD = 760;
  private static final long MOST_PIXEL_BYTES = 48L << 20;
  private static final long MOST_ADDRESS_BYTES = 24L << 20;
  private static final int IDLE_SECONDS = 20;

  private record Part(MediaRef media, Optional<Framing.Crop> crop, int width) {}

  /** A picture of the surface, and whether anybody waits for it still. */
  private record Copy(WritableImage image, AtomicBoolean unwanted, long bytes) {}

  /** A card, and what it was made of. */
  private record Card(Object of, MediaLinks.Shown shown) {}

  private final Desk desk;
  private final Set<MediaRef> found = ConcurrentHashMap.newKeySet();
  private final Map<String, MediaRef> moving = new ConcurrentHashMap<>();
  private final Map<Part, Copy> copies = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Part, MediaLinks.Shown> addresses = new LinkedHashMap<>(16, 0.75f, true);
  private final ThreadPoolExecutor decoder;
  private volatile @Nullable Card card;

  public PictureFiles(Desk desk) {
    this.desk = Objects.requireNonNull(desk);
    this.decoder =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingDeque<>(),
            work -> {
              Thread thread = new Thread(work, "pictures");
              thread.setDaemon(true);
              return thread;
            });
    decoder.allowCoreThreadTimeOut(true);
  }

  /** Finds all pictures of a text. Off the FX thread. */
  public void prepare(Document document) {
    document.blocks().forEach(block -> block.pictures().forEach(this::find));
  }

  /** Whether a picture is there, so that it can be shown. Off the FX thread. */
  public boolean find(MediaRef media) {
    if (!found.contains(media)) {
      if (!desk.pictures().has(media)) {
        LOG.log(System.Logger.Level.WARNING, "a picture is missing: {0}", media.fileName());
        return false;
      }
      found.add(media);
    }
    return true;
  }

  /**
   * A picture that has been prepared, or a part of it; it fills in the background. FX thread only.
   *
   * @param width in which it is shown, in logical pixels
   */
  public Optional<Image> picture(MediaRef media, Optional<Framing.Crop> crop, double width) {
    if (!found.contains(media)) {
      return Optional.empty();
    }
    double scale =
        Screen.getScreens().stream().mapToDouble(Screen::getOutputScaleX).max().orElse(1);
    Part part = new Part(media, crop, (int) Math.max(1, Math.ceil(width * scale)));
    Copy known = copies.get(part);
    if (known != null) {
      return Optional.of(known.image());
    }
    Dimension size = PictureShelf.size(media, crop, part.width());
    int[] pixels = new int[size.width * size.height];
    PixelBuffer<IntBuffer> buffer =
        new PixelBuffer<>(
            size.width, size.height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    Copy copy = new Copy(new WritableImage(buffer), new AtomicBoolean(), 4L * pixels.length);
    copies.put(part, copy);
    makeRoom();
    decoder.execute(() -> fill(part, copy, pixels, buffer));
    return Optional.of(copy.image());
  }

  private void makeRoom() {
    long bytes = copies.values().stream().mapToLong(Copy::bytes).sum();
    var eldest = copies.values().iterator();
    while (bytes > MOST_PIXEL_BYTES && copies.size() > 1) {
      Copy gone = eldest.next();
      bytes -= gone.bytes();
      gone.unwanted().set(true);
      eldest.remove();
    }
  }

  private void fill(Part part, Copy copy, int[] pixels, PixelBuffer<IntBuffer> buffer) {
    try {
      Optional<BufferedImage> found =
          desk.pictures().pixels(part.media(), part.crop(), part.width(), copy.unwanted()::get);
      if (found.isEmpty()) {
        return;
      }
      BufferedImage image = found.get();
      boolean fits =
          image.getWidth() == buffer.getWidth() && image.getHeight() == buffer.getHeight();
      if (!fits || !(image.getRaster().getDataBuffer() instanceof DataBufferInt ints)) {
        LOG.log(System.Logger.Level.WARNING, "a picture of another size than was asked for");
        return;
      }
      int[] decoded = ints.getData();
      int opaque = image.getColorModel().hasAlpha() ? 0 : 0xff000000;
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = decoded[i] | opaque;
      }
      Platform.runLater(() -> buffer.updateBuffer(_ -> null));
    } catch (LibraryException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a picture is not shown", e);
    }
  }

  /** A copy inside the page, small enough for the preview. Off the FX thread. */
  public MediaLinks.Shown shown(MediaRef media, Optional<Framing.Crop> crop) {
    Part part = new Part(media, crop, WIDEST);
    synchronized (addresses) {
      MediaLinks.Shown known = addresses.get(part);
      if (known != null) {
        return known;
      }
    }
    try {
      MediaLinks.Shown made = desk.pictures().inline(media, crop, WIDEST);
      Optional<PictureShelf.Motion> motion = desk.pictures().motion(media);
      if (crop.isEmpty() && motion.filter(PictureShelf.Motion.KEPT::equals).isPresent()) {
        String name = "data:," + media.fileName();
        moving.put(name, media);
        made = made.withMotion(name);
      }
      remember(part, made);
      return made;
    } catch (LibraryException e) {
      LOG.log(System.Logger.Level.WARNING, "a picture is not shown in the preview", e);
      return new MediaLinks.Shown("data:,", media.width(), media.height());
    }
  }

  /**
   * A picture that moves, by a {@code data:} address. Off the FX thread.
   *
   * @param name that pages got as its address from {@link #shown}: they are patched with each
   *     letter
   * @return empty if it cannot be had any more
   */
  public Optional<String> moving(String name) {
    MediaRef media = moving.get(name);
    if (media == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(desk.pictures().moving(media));
    } catch (LibraryException e) {
      LOG.log(System.Logger.Level.WARNING, "a picture does not move in the preview", e);
      return Optional.empty();
    }
  }

  /** The newsroom's logo inside the page; empty where it has none or it is missing. */
  public Optional<MediaLinks.Shown> logo(Newsroom newsroom) {
    return newsroom
        .logo()
        .filter(this::find)
        .map(media -> shown(media, Optional.empty()))
        .filter(shown -> !shown.address().equals("data:,"));
  }

  /**
   * The card that goes out for an article; empty while the newsroom has no address, for then none
   * goes out. Off the FX thread.
   */
  public Optional<MediaLinks.Shown> card(Article article, Newsroom newsroom) {
    if (newsroom.baseUrl().isEmpty()) {
      return Optional.empty();
    }
    Object made =
        article
            .document()
            .hero()
            .filter(hero -> hero.media().isPresent())
            .<Object>map(hero -> List.of(hero.media(), hero.framing()))
            .orElseGet(() -> ShareCard.Words.of(article, newsroom));
    Card known = card;
    if (known != null && known.of().equals(made)) {
      return Optional.of(known.shown());
    }
    try {
      MediaLinks.Shown shown = desk.pictures().card(article, newsroom, WIDEST_CARD);
      card = new Card(made, shown);
      return Optional.of(shown);
    } catch (LibraryException e) {
      LOG.log(System.Logger.Level.WARNING, "a card is not shown in the preview", e);
      return Optional.empty();
    }
  }

  private void remember(Part part, MediaLinks.Shown made) {
    synchronized (addresses) {
      addresses.put(part, made);
      long bytes = addresses.values().stream().mapToLong(each -> each.address().length()).sum();
      var eldest = addresses.values().iterator();
      while (bytes > MOST_ADDRESS_BYTES && addresses.size() > 1) {
        bytes -= eldest.next().address().length();
        eldest.remove();
      }
    }
  }
}
