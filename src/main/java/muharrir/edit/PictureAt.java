package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.Block.Figure;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Gallery.Shot;
import muharrir.document.MediaRef;
import muharrir.edit.Transaction.Kind;

/**
 * One picture of a text: that of a figure, or one of a gallery.
 *
 * @param block the figure or gallery
 * @param place among the pictures of the block, from 0
 */
public record PictureAt(BlockId block, int place, MediaRef media, Framing framing) {
  public PictureAt {
    Objects.requireNonNull(block);
    Objects.requireNonNull(media);
    Objects.requireNonNull(framing);
    if (place < 0) {
      throw new IllegalArgumentException("no place of a picture: " + place);
    }
  }

  /** The picture whose texts hold the caret; the first one where the whole block is selected. */
  public static Optional<PictureAt> of(EditorState state) {
    List<PictureAt> all = in(state.block());
    int place = Galleries.pictureAt(state).orElse(0);
    return place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
  }

  /** The pictures of a block in their order. */
  public static List<PictureAt> in(Block block) {
    List<PictureAt> all = new ArrayList<>();
    if (block instanceof Figure figure) {
      figure
          .media()
          .ifPresent(media -> all.add(new PictureAt(block.id(), 0, media, figure.framing())));
    } else if (block instanceof Gallery gallery) {
      for (Shot shot : gallery.shots()) {
        all.add(new PictureAt(block.id(), all.size(), shot.media(), shot.framing()));
      }
    }
    return all;
  }

  /** The name of one of its texts in the block. */
  public Field field(Part part) {
    return Field.of(part, place);
  }

  /**
   * The texts that are asked for and still empty: its description, and its credit where no source
   * is named either.
   *
   * @param of the block that it stands in
   */
  public List<Part> missing(Block of) {
    List<Part> missing = new ArrayList<>();
    if (isBlank(of, Part.CREDIT) && isBlank(of, Part.SOURCE)) {
      missing.add(Part.CREDIT);
    }
    if (isBlank(of, Part.ALT)) {
      missing.add(Part.ALT);
    }
    return missing;
  }

  private boolean isBlank(Block of, Part part) {
    return of.text(field(part)).text().isBlank();
  }

  /** Frames it anew; nothing where it is framed so, or the picture is not there any more. */
  public Command framed(Framing next) {
    return state ->
        state
            .document()
            .find(block)
            .filter(now ->
                in(now).stream().anyMatch(each -> isSame(each) && !each.framing().equals(next)))
            .flatMap(
                now -> new Edit(state).step(new Step.Reshape(with(now, next))).done(Kind.WHOLE));
  }

  private boolean isSame(PictureAt other) {
    return other.place == place && other.media.equals(media);
  }

  private Block with(Block now, Framing next) {
    if (now instanceof Gallery gallery) {
      List<Shot> shots = new ArrayList<>(gallery.shots());
      shots.set(place, shots.get(place).withFraming(next));
      return gallery.withShots(shots);
    }
    return ((Figure) now).withFraming(next);
  }
}
