package muharrir.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import muharrir.document.Framing;
import muharrir.document.MediaRef;

/** Says where a page finds its pictures, and how large they are there. */
@FunctionalInterface
public interface MediaLinks {
  /**
   * A picture as a page shows it.
   *
   * @param address relative to the page, or a {@code data:} address
   * @param width in pixels
   * @param height in pixels
   * @param smaller the same picture in fewer pixels, from wide to narrow
   * @param webp the same in the same sizes as WebP, the widest first; empty where there is none
   * @param moving where the picture is found as it moves; empty where it does not
   */
  record Shown(
      String address,
      int width,
      int height,
      List<Sized> smaller,
      List<Sized> webp,
      Optional<String> moving) {
    private static final String UP = "../";

    public Shown {
      Objects.requireNonNull(address);
      Objects.requireNonNull(moving);
      smaller = List.copyOf(smaller);
      webp = List.copyOf(webp);
    }

    /** A picture of one size only, which stands still. */
    public Shown(String address, int width, int height) {
      this(address, width, height, List.of(), List.of(), Optional.empty());
    }

    /** The same, which moves there. */
    public Shown withMotion(String there) {
      return new Shown(address, width, height, smaller, webp, Optional.of(there));
    }

    /** The same in one size as WebP, which stands beside it under its name. */
    Shown asWebp() {
      String name = address.substring(0, address.lastIndexOf('.')) + ".webp";
      return new Shown(name, width, height);
    }

    /** The same, with that beside it. */
    public Shown withWebp() {
      List<Sized> beside = List.of(new Sized(asWebp().address(), width));
      return new Shown(address, width, height, smaller, beside, moving);
    }

    /** All sizes of the plain form, the widest first. */
    List<Sized> plain() {
      List<Sized> all = new ArrayList<>();
      all.add(new Sized(address, width));
      all.addAll(smaller);
      return all;
    }

    /**
     * The largest, standing still, with another beginning of its address, which ends in a slash.
     */
    Shown from(String base) {
      String whole = base;
      String rest = address;
      while (rest.startsWith(UP)) {
        whole = whole.substring(0, whole.lastIndexOf('/', whole.length() - 2) + 1);
        rest = rest.substring(UP.length());
      }
      whole += rest;
      return new Shown(whole, width, height);
    }
  }

  /** A picture in one size. */
  record Sized(String address, int width) {
    public Sized {
      Objects.requireNonNull(address);
    }
  }

  /** A picture, or the part of it that is cut out. */
  Shown shown(MediaRef media, Optional<Framing.Crop> crop);

  /** The card for those who pass the page on, 1200×630 at most; empty where there is none. */
  default Optional<Shown> card() {
    return Optional.empty();
  }

  /** The hero's picture in 16:9, 4:3 and 1:1 for search engines; empty where there are none. */
  default List<Shown> shapes() {
    return List.of();
  }

  /** The newsroom's logo; empty where there is none. */
  default Optional<Shown> logo() {
    return Optional.empty();
  }

  /** These pictures, and this logo of the newsroom. */
  default MediaLinks withLogo(Optional<Shown> newsroom) {
    MediaLinks own = this;
    return new MediaLinks() {
      @Override
      public Shown shown(MediaRef media, Optional<Framing.Crop> crop) {
        return own.shown(media, crop);
      }

      @Override
      public Optional<Shown> card() {
        return own.card();
      }

      @Override
      public List<Shown> shapes() {
        return own.shapes();
      }

      @Override
      public Optional<Shown> logo() {
        return newsroom;
      }
    };
  }

  /** Pictures as they came, in the folder {@code media} beside the page. */
  MediaLinks BESIDE =
      (media, _) -> new Shown("media/" + media.fileName(), media.width(), media.height());
}
