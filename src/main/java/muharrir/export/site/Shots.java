package muharrir.export.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.MediaRef;
import muharrir.export.MediaLinks;

/** Where the pictures of a page stand, without the pictures. */
record Shots(Map<Shot, Shown> all) implements MediaLinks {
  /** A picture, or the part of it that is cut out. */
  record Shot(MediaRef media, Optional<Framing.Crop> crop) {}

  Shots {
    all = Map.copyOf(all);
  }

  static Shots of(Document document, MediaLinks links) {
    Map<Shot, Shown> all = new HashMap<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Figure figure && figure.media().isPresent()) {
        put(all, new Shot(figure.media().get(), figure.framing().crop()), links);
      } else if (block instanceof Gallery gallery) {
        gallery
            .shots()
            .forEach(shot -> put(all, new Shot(shot.media(), shot.framing().crop()), links));
      }
    }
    return new Shots(all);
  }

  private static void put(Map<Shot, Shown> all, Shot shot, MediaLinks links) {
    all.put(shot, links.shown(shot.media(), shot.crop()));
  }

  @Override
  public Shown shown(MediaRef media, Optional<Framing.Crop> crop) {
    Shown known = all.get(new Shot(media, crop));
    return known == null ? BESIDE.shown(media, crop) : known;
  }
}
