package muharrir.library;

import java.util.Objects;

/** Why a file that somebody brought, or one of the library, is not taken for what it should be. */
public sealed interface Refusal extends LibraryFailure {
  /** A file is no picture that we take. */
  record PictureRefused(String name, PictureProblem problem) implements Refusal {
    public PictureRefused {
      Objects.requireNonNull(name);
      Objects.requireNonNull(problem);
    }

    @Override
    public String key() {
      return problem.key();
    }

    @Override
    public Object[] arguments() {
      return new Object[] {name};
    }
  }

  /**
   * A file is no hand-off that we take.
   *
   * @param detail for the log and for helpers, in English
   */
  record HandoffRefused(String name, Problem problem, String detail) implements Refusal {
    /** What is wrong with it. */
    public enum Problem {
      /** It is something else. */
      FOREIGN,
      /** A checksum is another one, or a part is missing. */
      DAMAGED,
      /** A newer program made it. */
      NEWER,
      /** The article here and the one in it have no state in common. */
      STRANGE
    }

    public HandoffRefused {
      Objects.requireNonNull(name);
      Objects.requireNonNull(problem);
      Objects.requireNonNull(detail);
    }

    @Override
    public String key() {
      return switch (problem) {
        case FOREIGN -> "library.failure.handoff.foreign";
        case DAMAGED -> "library.failure.handoff.damaged";
        case NEWER -> "library.failure.handoff.newer";
        case STRANGE -> "library.failure.handoff.strange";
      };
    }

    @Override
    public Object[] arguments() {
      return new Object[] {name, detail};
    }
  }

  /** A text holds no remarks of a guest that we take. */
  record RemarksRefused(String name, Fault fault) implements Refusal {
    /** What is wrong with it. */
    public enum Fault {
      /** It is something else. */
      FOREIGN,
      /** Something is missing, or was changed on the way. */
      DAMAGED,
      /** A page of a newer program made it. */
      NEWER,
      /** They are about an article that is not in this library. */
      STRANGE
    }

    public RemarksRefused {
      Objects.requireNonNull(name);
      Objects.requireNonNull(fault);
    }

    @Override
    public String key() {
      return switch (fault) {
        case FOREIGN -> "library.failure.remarks.foreign";
        case DAMAGED -> "library.failure.remarks.damaged";
        case NEWER -> "library.failure.remarks.newer";
        case STRANGE -> "library.failure.remarks.strange";
      };
    }

    @Override
    public Object[] arguments() {
      return new Object[] {name};
    }
  }
}
