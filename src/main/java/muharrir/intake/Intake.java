package muharrir.intake;

import java.util.Objects;

/** What came of a file: a proposal for an article, or the reason why there is none. */
public sealed interface Intake {
  /** The file is a text. */
  record Accepted(IntakeResult result) implements Intake {
    public Accepted {
      Objects.requireNonNull(result);
    }
  }

  /** The file is not taken in. */
  record Refused(Refusal reason) implements Intake {
    public Refused {
      Objects.requireNonNull(reason);
    }
  }
}
