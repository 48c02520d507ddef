package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Gallery;
import muharrir.document.Gallery.Shot;
import muharrir.document.MediaRef;
import muharrir.edit.Rebuild.Kept;
import muharrir.edit.Transaction.Kind;

/** The commands of galleries. */
public final class Galleries {
  Galleries() {}

  /** Adds pictures to the end of a gallery, as many as it takes. */
  public Command add(BlockId id, List<MediaRef> pictures) {
    return state -> {
      if (!(state.document().find(id).orElse(null) instanceof Gallery gallery)) {
        return Optional.empty();
      }
      List<Shot> shots = new ArrayList<>(gallery.shots());
      List<Integer> order = order(gallery);
      for (MediaRef picture : pictures) {
        if (shots.size() < Gallery.MOST) {
          shots.add(Shot.of(picture));
        }
      }
      return rebuilt(state, gallery, shots, order);
    };
  }

  /** Takes a picture out of a gallery, with its texts. */
  public Command remove(BlockId id, int picture) {
    return state -> {
      if (!(state.document().find(id).orElse(null) instanceof Gallery gallery)
          || picture >= gallery.shots().size()) {
        return Optional.empty();
      }
      List<Shot> shots = new ArrayList<>(gallery.shots());
      List<Integer> order = order(gallery);
      shots.remove(picture);
      order.subList(picture, picture + 1).clear();
      return rebuilt(state, gallery, shots, order);
    };
  }

  /** Moves a picture one place back (-1) or on (+1). */
  public Command move(BlockId id, int picture, int by) {
    return place(id, picture, picture + by);
  }

  /** Moves a picture to another place; those between move up. Nothing where there is no such. */
  public Command place(BlockId id, int picture, int to) {
    return state -> {
      if (!(state.document().find(id).orElse(null) instanceof Gallery gallery)) {
        return Optional.empty();
      }
      int count = gallery.shots().size();
      if (picture == to || picture >= count || to < 0 || to >= count) {
        return Optional.empty();
      }
      List<Shot> shots = new ArrayList<>(gallery.shots());
      List<Integer> order = order(gallery);
      move(shots, picture, to);
      move(order, picture, to);
      return rebuilt(state, gallery, shots, order);
    };
  }

  private static <T> void move(List<T> list, int from, int to) {
    list.add(to, list.remove(from));
  }

  /** Which picture of a gallery holds the caret; empty where none does. */
  public static Optional<Integer> pictureAt(EditorState state) {
    Field field = state.selection().head().field();
    boolean inShot = field.part() != Part.TITLE && field.part() != Part.WHOLE;
    return state.block() instanceof Gallery && inShot ? Optional.of(field.row()) : Optional.empty();
  }

  private static List<Integer> order(Gallery gallery) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < gallery.shots().size(); i++) {
      order.add(i);
    }
    return order;
  }

  /**
   * @param order which picture of the old gallery stands at each place of the new one
   */
  private static Optional<Transaction> rebuilt(
      EditorState state, Gallery old, List<Shot> shots, List<Integer> order) {
    Block changed = old.withShots(shots);
    List<Kept> kept = new ArrayList<>();
    kept.add(new Kept(Field.TITLE, Field.TITLE));
    for (Field field : old.fields()) {
      int to = order.indexOf(field.row());
      if (!field.equals(Field.TITLE) && to >= 0) {
        kept.add(new Kept(field, Field.of(field.part(), to)));
      }
    }
    return new Edit(state).step(new Rebuild(changed, kept)).done(Kind.WHOLE);
  }
}
