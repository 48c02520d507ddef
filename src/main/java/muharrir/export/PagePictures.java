package muharrir.export;

import java.io.IOException;
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
import muharrir.library.PictureProblem;
import muharrir.library.Refusal;
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
  /** Twice the width of the text; taller ones scroll. */
  static final int WIDEST = 1600;

  static final int TALLEST = 3200;
  private static final List<Integer> WIDTHS = List.of(1200, 800, 480);
  private static final String WEBP = "webp";
  private static final Cut TEASER = new Cut("3x2", 720, 480);
  private static final Cut WIDE = new Cut("16x9", 1200, 675);
  private static final Cut CARD = new Cut("card", 1200, 630);

  /** A shape to which the hero's picture is cut, and how large at most. */
  private record Cut(String kind, int width, int height) {
    Wanted of(Block.Figure hero) {
      return PictureCut.shape(hero.media().orElseThrow(), hero.framing(), width, height);
    }

    Shown shown(Block.Figure hero) {
      MediaRef media = hero.media().orElseThrow();
      Picture size = of(hero).of(picture(media));
      String name = PictureName.shape(media, of(hero), notes(hero), kind);
      return new Shown(name, size.width(), size.height());
    }
  }

  private record Part(MediaRef media, Optional<Framing.Crop> crop) {}

  private final Map<String, byte[]> files;
  private final MediaSource source;
  private final OlderPictures older;

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
    this.older = new OlderPictures(older);
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
    card = Optional.of(made(hero, CARD));
    shapes.add(made(hero, WIDE));
    shapes.add(made(hero, new Cut("4x3", 1200, 900)));
    shapes.add(made(hero, new Cut("1x1", 1200, 1200)));
  }

  /** The card that {@link #makeShared} makes, without making it. */
  public static Shown card(Block.Figure hero) {
    return CARD.shown(hero);
  }

  /** Which part of the picture is the card, and how large: so many pixels wide at most. */
  public static Wanted cardCut(Block.Figure hero, int widest) {
    int tallest = Math.round((float) widest * CARD.height() / CARD.width());
    return new Cut("", widest, tallest).of(hero);
  }

  /** Makes the card of an article without a picture. */
  void makeCard(ShareCard painter, ShareCard.Words words, Optional<Logo> newsroom)
      throws IOException {
    Shown drawn = new Shown(PictureName.card(words), ShareCard.WIDTH, ShareCard.HEIGHT);
    byte[] bytes = older.find(drawn).orElse(null);
    files.put(drawn.address(), bytes == null ? painter.draw(words, newsroom) : bytes);
    card = Optional.of(drawn);
  }

  /** Puts the logo of the newsroom beside the page. */
  void add(Logo newsroom) {
    files.put("media/" + newsroom.fileName(), newsroom.bytes());
    logo = Optional.of(newsroom.in("media/"));
  }

  private static PictureNotes notes(Inline caption, Inline credit, Inline from, Inline alt) {
    return new PictureNotes(caption.text(), credit.text(), from.text(), alt.text());
  }

  private Shown made(Block.Figure hero, Cut cut) throws IOException, LibraryException {
    Shown shown = cut.shown(hero);
    if (!files.containsKey(shown.address())) {
      byte[] bytes = older.find(shown).orElse(null);
      files.put(
          shown.address(),
          bytes == null ? cut(hero, cut, Webp.NONE).plain().getFirst().bytes() : bytes);
    }
    return shown;
  }

  /**
   * Makes the pictures that lists show of an article, in 3:2 and 16:9: each as JPEG, and both as
   * WebP, too, if they are lighter so.
   */
  public void makeTeaser(Block.Figure hero) throws IOException, LibraryException {
    Map<String, byte[]> light = new HashMap<>();
    List<Cut> both = List.of(TEASER, WIDE);
    for (Cut cut : both) {
      Shown plain = cut.shown(hero);
      Shown lighter = plain.asWebp();
      Optional<byte[]> jpeg = older.find(plain);
      Optional<byte[]> webp = older.find(lighter);
      if (jpeg.isEmpty() || (webp.isEmpty() && this.webp.get().works())) {
        WebSizes made = cut(hero, cut, this.webp.get());
        jpeg = Optional.of(made.plain().getFirst().bytes());
        webp = made.lighter().stream().findFirst().map(WebPicture::bytes);
      }
      files.put(plain.address(), jpeg.orElseThrow());
      webp.ifPresent(bytes -> light.put(lighter.address(), bytes));
    }
    if (light.size() == both.size()) {
      files.putAll(light);
    }
  }

  /** What {@link #makeTeaser} makes in 3:2, without making it. */
  public static Shown teaser(Block.Figure hero) {
    return TEASER.shown(hero);
  }

  /** What {@link #makeTeaser} makes in 16:9, without making it. */
  public static Shown wide(Block.Figure hero) {
    return WIDE.shown(hero);
  }

  private static PictureNotes notes(Block.Figure figure) {
    return notes(figure.caption(), figure.credit(), figure.source(), figure.alt());
  }

  private WebSizes cut(Block.Figure hero, Cut cut, Webp webp) throws IOException, LibraryException {
    MediaRef media = hero.media().orElseThrow();
    byte[] original = source.bytes(media);
    try {
      return Pictures.jpeg(original, cut.of(hero), notes(hero), webp);
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
        new Refusal.PictureRefused(media.fileName(), PictureProblem.BROKEN), e);
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
      Optional<byte[]> bytes = older.find(each.address(), each.width(), height);
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      found.put(each.address(), bytes.get());
    }
    files.putAll(found);
    return Optional.of(all);
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
