package muharrir.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.PictureProblem;
import muharrir.media.Picture;
import muharrir.media.PictureNotes;
import muharrir.media.Pictures;
import muharrir.media.Wanted;
import muharrir.media.WebPicture;
import muharrir.media.WebSizes;
import muharrir.media.Webp;

/**
 * The pictures of one exported page in the sizes that a browser wants. The original never goes out:
 * it may say where and with which camera it was taken.
 *
 * <p>A picture's name tells all that made it, see {@link PictureName}; one that an older export
 * left under the same name is taken as it is. Beside each of its sizes stands the same as WebP, if
 * that is lighter in all of them. A GIF that moves goes out beside them as it is.
 */
public final class PagePictures implements MediaLinks {
  private static final System.Logger LOG = System.getLogger(PagePictures.class.getName());

  /** Twice the width of the text; taller ones scroll. */
  static final int WIDEST = 1600;

  static final int TALLEST = 3200;
  private static final List<Integer> WIDTHS = List.of(1200, 800, 480);
  private static final String WEBP = "webp";
  private static final String TEASER = "3x2";
  private static final int TEASER_WIDTH = 720;
  private static final int TEASER_HEIGHT = 480;
  private static final int CARD_WIDTH = 1200;
  private static final int CARD_HEIGHT = 630;

  private record Part(MediaRef media, Optional<Framing.Crop> crop) {}

  private final Map<String, byte[]> files;
  private final MediaSource source;
  private final List<Path> older;

  /** Asked with the first picture that is to be made. */
  private final Supplier<Webp> webp;

  private final Map<Part, Shown> shown = new HashMap<>();
  private final List<Shown> shapes = new ArrayList<>();
  private Optional<Shown> card = Optional.empty();
  private Optional<Shown> logo = Optional.empty();

  /**
   * For one page.
   *
   * @param files takes the pictures by their name in the page's folder
   * @param older folders with pictures that were made before
   */
  public PagePictures(Map<String, byte[]> files, MediaSource source, List<Path> older) {
    this(files, source, older, Webp::ofThisMachine);
  }

  PagePictures(
      Map<String, byte[]> files, MediaSource source, List<Path> older, Supplier<Webp> webp) {
    this.files = files;
    this.source = source;
    this.older = List.copyOf(older);
    this.webp = webp;
  }

  /** For what takes no WebP, such as a file of Word. */
  static PagePictures plain(Map<String, byte[]> files, MediaSource source) {
    return new PagePictures(files, source, List.of(), () -> Webp.NONE);
  }

  /** Makes all pictures of a text. */
  public void make(Document document) throws IOException, LibraryException {
    for (Block block : document.blocks()) {
      if (block instanceof Block.Figure figure && figure.media().isPresent()) {
        make(figure.media().get(), figure.framing().crop(), notes(figure));
      } else if (block instanceof Gallery gallery) {
        for (Gallery.Shot shot : gallery.shots()) {
          PictureNotes notes = notes(shot.caption(), shot.credit(), shot.source(), shot.alt());
          make(shot.media(), shot.framing().crop(), notes);
        }
      }
    }
  }

  /** Makes what others show of the page: the card and the shapes for search engines. */
  public void makeShared(Block.Figure hero) throws IOException, LibraryException {
    MediaRef media = hero.media().orElseThrow();
    PictureNotes notes = notes(hero);
    card = Optional.of(cut(hero, media, notes, "card", CARD_WIDTH, CARD_HEIGHT));
    shapes.add(cut(hero, media, notes, "16x9", 1200, 675));
    shapes.add(cut(hero, media, notes, "4x3", 1200, 900));
    shapes.add(cut(hero, media, notes, "1x1", 1200, 1200));
  }

  /** The card that {@link #makeShared} makes, without making it. */
  public static Shown card(Block.Figure hero) {
    MediaRef media = hero.media().orElseThrow();
    return named(media, cardCut(hero, CARD_WIDTH), notes(hero), "card");
  }

  /** Which part of the picture is the card, and how large: so many pixels wide at most. */
  public static Wanted cardCut(Block.Figure hero, int widest) {
    int tallest = Math.round((float) widest * CARD_HEIGHT / CARD_WIDTH);
    return PictureCut.shape(hero.media().orElseThrow(), hero.framing(), widest, tallest);
  }

  /** Makes the card of an article without a picture. */
  void makeCard(ShareCard painter, ShareCard.Words words, Optional<Logo> newsroom)
      throws IOException {
    String name = PictureName.card(words);
    Picture size = new Picture("png", ShareCard.WIDTH, ShareCard.HEIGHT);
    byte[] bytes = kept(name, size).orElse(null);
    files.put(name, bytes == null ? painter.draw(words, newsroom) : bytes);
    card = Optional.of(new Shown(name, size.width(), size.height()));
  }

  /** Puts the logo of the newsroom beside the page. */
  void add(Logo newsroom) {
    files.put("media/" + newsroom.fileName(), newsroom.bytes());
    logo = Optional.of(newsroom.in("media/"));
  }

  private static PictureNotes notes(Inline caption, Inline credit, Inline from, Inline alt) {
    return new PictureNotes(caption.text(), credit.text(), from.text(), alt.text());
  }

  private Shown cut(
      Block.Figure hero, MediaRef media, PictureNotes notes, String kind, int width, int height)
      throws IOException, LibraryException {
    Wanted wanted = PictureCut.shape(media, hero.framing(), width, height);
    Shown cut = named(media, wanted, notes, kind);
    Picture size = new Picture("jpg", cut.width(), cut.height());
    byte[] bytes = kept(cut.address(), size).orElse(null);
    if (bytes == null) {
      bytes = jpeg(media, wanted, notes).bytes();
    }
    files.put(cut.address(), bytes);
    return cut;
  }

  private static Shown named(MediaRef media, Wanted wanted, PictureNotes notes, String kind) {
    Picture size = wanted.of(picture(media));
    String name = PictureName.shape(media, wanted, notes, kind);
    return new Shown(name, size.width(), size.height());
  }

  /** Makes the picture that lists show of an article. */
  public void makeTeaser(Block.Figure hero) throws IOException, LibraryException {
    Shown _ =
        cut(hero, hero.media().orElseThrow(), notes(hero), TEASER, TEASER_WIDTH, TEASER_HEIGHT);
  }

  /** What {@link #makeTeaser} makes, without making it. */
  public static Shown teaser(Block.Figure hero) {
    MediaRef media = hero.media().orElseThrow();
    return named(
        media,
        PictureCut.shape(media, hero.framing(), TEASER_WIDTH, TEASER_HEIGHT),
        notes(hero),
        TEASER);
  }

  /** What {@link #makeShared} makes in 16:9, without making it. */
  public static Shown wide(Block.Figure hero) {
    MediaRef media = hero.media().orElseThrow();
    return named(media, PictureCut.shape(media, hero.framing(), 1200, 675), notes(hero), "16x9");
  }

  private static PictureNotes notes(Block.Figure figure) {
    return notes(figure.caption(), figure.credit(), figure.source(), figure.alt());
  }

  private WebPicture jpeg(MediaRef media, Wanted wanted, PictureNotes notes)
      throws IOException, LibraryException {
    byte[] original = source.bytes(media);
    try {
      return Pictures.jpeg(original, wanted, notes);
    } catch (IOException e) {
      throw refused(media, e);
    }
  }

  private void make(MediaRef media, Optional<Framing.Crop> crop, PictureNotes notes)
      throws IOException, LibraryException {
    Part part = new Part(media, crop);
    if (shown.containsKey(part)) {
      return;
    }
    Wanted wanted = wanted(crop, WIDEST, TALLEST);
    PictureName name = new PictureName(media, crop, notes);
    Picture size = wanted.of(picture(media));
    Optional<Shown> before = before(name, size, "jpg").or(() -> before(name, size, "png"));
    Shown still = before.isEmpty() ? made(media, wanted, name, notes) : before.get();
    shown.put(part, media.type().equals("gif") ? withMotion(still, part, name, notes) : still);
  }

  private Shown withMotion(Shown still, Part part, PictureName name, PictureNotes notes)
      throws IOException, LibraryException {
    byte[] original = source.bytes(part.media());
    if (!keepsMoving(original, part.crop())) {
      return still;
    }
    try {
      WebPicture gif = Pictures.gif(original, notes);
      String address = name.of(gif.width(), gif.type());
      files.put(address, gif.bytes());
      return still.withMotion(address);
    } catch (IOException e) {
      throw refused(part.media(), e);
    }
  }

  /** Whether a page has a picture that moves as it is: whole, and no wider than pages are. */
  public static boolean keepsMoving(byte[] original, Optional<Framing.Crop> crop) {
    return Pictures.fitForWeb(original, wanted(crop, WIDEST, TALLEST)) && Pictures.moves(original);
  }

  private static Picture picture(MediaRef media) {
    return new Picture(media.type(), media.width(), media.height());
  }

  private Shown made(MediaRef media, Wanted wanted, PictureName name, PictureNotes notes)
      throws IOException, LibraryException {
    byte[] original = source.bytes(media);
    WebSizes made;
    try {
      made = Pictures.forWeb(original, wanted, WIDTHS, notes, webp.get());
    } catch (IOException e) {
      throw refused(media, e);
    }
    boolean lighter = !made.lighter().isEmpty();
    PictureName its = webp.get().works() && !lighter ? name.withoutWebp() : name;
    Stream.of(made.plain(), made.lighter())
        .flatMap(List::stream)
        .forEach(each -> files.put(its.of(each.width(), each.type()), each.bytes()));
    WebPicture largest = made.plain().getFirst();
    return shown(its, largest.width(), largest.height(), largest.type(), lighter);
  }

  /** A damaged picture must not go out as it came. */
  private static LibraryException refused(MediaRef media, IOException e) {
    return new LibraryException(
        new LibraryFailure.PictureRefused(media.fileName(), PictureProblem.BROKEN), e);
  }

  private static Shown shown(
      PictureName name, int width, int height, String type, boolean lighter) {
    return new Shown(
        name.of(width, type),
        width,
        height,
        narrower(name, width, type),
        lighter
            ? Stream.concat(
                    Stream.of(new Sized(name.of(width, WEBP), width)),
                    narrower(name, width, WEBP).stream())
                .toList()
            : List.of(),
        Optional.empty());
  }

  private static List<Sized> narrower(PictureName name, int width, String type) {
    return WIDTHS.stream()
        .filter(each -> each < width)
        .map(each -> new Sized(name.of(each, type), each))
        .toList();
  }

  /**
   * What an older export left, if it left all of it whole. What one on a machine without WebP left
   * is made anew on one that has it.
   */
  private Optional<Shown> before(PictureName name, Picture size, String type) {
    int width = size.width();
    int height = size.height();
    return kept(shown(name, width, height, type, true), size)
        .or(() -> kept(shown(name.withoutWebp(), width, height, type, false), size))
        .or(() ->
            webp.get().works()
                ? Optional.empty()
                : kept(shown(name, width, height, type, false), size));
  }

  private Optional<Shown> kept(Shown all, Picture size) {
    Map<String, byte[]> found = new HashMap<>();
    for (Sized each : Stream.concat(all.plain().stream(), all.webp().stream()).toList()) {
      int height =
          (int) Math.max(1, Math.round((double) size.height() * each.width() / size.width()));
      Optional<byte[]> bytes = kept(each.address(), new Picture("", each.width(), height));
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      found.put(each.address(), bytes.get());
    }
    files.putAll(found);
    return Optional.of(all);
  }

  private Optional<byte[]> kept(String name, Picture size) {
    return older.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .map(PagePictures::read)
        .filter(bytes -> whole(bytes, size))
        .findFirst();
  }

  /** Nothing where it cannot be read: then it is made again. */
  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "an older picture cannot be read", e);
      return new byte[0];
    }
  }

  private static boolean whole(byte[] bytes, Picture size) {
    return Pictures.measure(bytes)
        .filter(is -> is.width() == size.width() && is.height() == size.height())
        .isPresent();
  }

  static Wanted wanted(Optional<Framing.Crop> crop, int widest, int tallest) {
    return crop.map(part ->
            new Wanted(
                part.left() / 1000.0,
                part.top() / 1000.0,
                part.width() / 1000.0,
                part.height() / 1000.0,
                widest,
                tallest))
        .orElse(Wanted.whole(widest, tallest));
  }

  @Override
  public Shown shown(MediaRef media, Optional<Framing.Crop> crop) {
    Shown written = shown.get(new Part(media, crop));
    return written == null ? BESIDE.shown(media, crop) : written;
  }

  @Override
  public Optional<Shown> card() {
    return card;
  }

  @Override
  public List<Shown> shapes() {
    return List.copyOf(shapes);
  }

  @Override
  public Optional<Shown> logo() {
    return logo;
  }
}
