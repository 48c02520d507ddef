package muharrir.edit.typing;

import java.util.Optional;
import muharrir.edit.Edit;

/** One thing that happens by itself. */
interface Habit {
  /**
   * What is done.
   *
   * @param edit the steps and the caret after them
   * @param to what it is done, to know it again when a person did not want it
   */
  record Deed(Edit edit, Object to) {
    /** Replaces letters. */
    static Deed of(Replacement letters) {
      return new Deed(
          letters.edit(),
          new Target(
              letters.place().block().id(),
              letters.place().field(),
              letters.from(),
              letters.old()));
    }
  }

  /** Letters at a place of the text. */
  record Target(
      muharrir.document.BlockId block, muharrir.document.Field field, int from, String letters) {}

  /** What to do behind a typed letter. */
  Optional<Deed> behind(Place place, Habits habits);
}
