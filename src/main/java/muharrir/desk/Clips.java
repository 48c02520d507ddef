package muharrir.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.MediaRef;
import muharrir.edit.Fragment;
import muharrir.export.ArticleForms;
import muharrir.intake.OwnClip;
import muharrir.intake.html.PastedHtml;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.store.Rows;
import muharrir.store.Store;

/** What comes from the clipboard, made into blocks that the library can keep. */
public final class Clips {
  private static final System.Logger LOG = System.getLogger(Clips.class.getName());

  /**
   * HTML as blocks.
   *
   * @param cleaned how many of the blocks lost something that we do not keep
   */
  public record Pasted(Fragment fragment, int cleaned) {}

  private final Store store;
  private final PictureShelf pictures;
  private final Clock clock;

  Clips(Store store, PictureShelf pictures, Clock clock) {
    this.store = store;
    this.pictures = pictures;
    this.clock = clock;
  }

  /**
   * Reads our own form. Pictures that this library does not have become empty places with their
   * words. Off the thread of a window only.
   *
   * @return empty if it is not our own form
   */
  public Optional<Fragment> own(String json) {
    return OwnClip.read(json)
        .map(fragment ->
            new Fragment(kept(fragment.blocks(), store.media()::has), fragment.joins()));
  }

  private static List<Block> kept(List<Block> blocks, Predicate<MediaRef> there) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (block.pictures().stream().allMatch(there)) {
        kept.add(block);
      } else if (block instanceof Block.Figure figure) {
        kept.add(figure.withMedia(Optional.empty()));
      } else if (block instanceof Gallery gallery) {
        List<Gallery.Shot> shots =
            gallery.shots().stream().filter(shot -> there.test(shot.media())).toList();
        kept.add(gallery.withShots(shots));
        gallery.shots().stream()
            .filter(shot -> !there.test(shot.media()))
            .forEach(shot -> kept.add(place(gallery, shot)));
      }
    }
    return kept;
  }

  private static Block place(Gallery gallery, Gallery.Shot shot) {
    return new Block.Figure(
        gallery.id(),
        gallery.direction(),
        Optional.empty(),
        Framing.WHOLE,
        shot.caption(),
        shot.credit(),
        shot.source(),
        shot.alt());
  }

  /** Whether reading some HTML may take pictures in or long: then it is not for a window. */
  public static boolean takesTime(String html) {
    return PastedHtml.takesTime(html);
  }

  /**
   * Reads HTML; pictures that it holds are taken into the library.
   *
   * @param cancelled is asked now and then
   * @return empty if nothing in it can be kept, or it was cancelled
   */
  public Optional<Pasted> html(String html, BooleanSupplier cancelled) {
    return PastedHtml.read(html, this::take, cancelled)
        .map(read -> new Pasted(read.fragment(), read.cleaned()));
  }

  /** A broken picture in a page is no reason to lose its words. */
  private Optional<MediaRef> take(byte[] picture) {
    try {
      return Optional.of(pictures.add(picture, "clipboard"));
    } catch (LibraryException e) {
      LOG.log(System.Logger.Level.INFO, "a pasted picture was left out", e);
      return Optional.empty();
    }
  }

  /**
   * What a message says of an article, with the address that its page will have.
   *
   * @throws LibraryException with {@link LibraryFailure.Embargoed} before the article's time
   */
  public String message(Article article) throws LibraryException {
    Newsroom newsroom = store.read(Rows::newsroom);
    Embargoes.check(article, clock.instant(), newsroom.zone());
    return ArticleForms.message(article, newsroom);
  }
}
