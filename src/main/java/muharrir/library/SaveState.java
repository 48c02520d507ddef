package muharrir.library;

import java.util.Objects;

/** Whether what was written is on the disk. */
public sealed interface SaveState {
  /** Everything is committed to the disk. Said only after the commit. */
  record Saved() implements SaveState {}

  /** Something is on its way, for less than a second. */
  record Saving() implements SaveState {}

  /**
   * Something could not be stored; it is kept in memory, and tried again each second.
   *
   * @param copied whether it goes into the emergency copy meanwhile, as far as is known
   */
  record NotSaved(LibraryFailure reason, boolean copied) implements SaveState {
    public NotSaved {
      Objects.requireNonNull(reason);
    }

    public NotSaved(LibraryFailure reason) {
      this(reason, true);
    }
  }

  /** The library is open for reading only: nothing can be changed. */
  record ReadOnly() implements SaveState {}
}
