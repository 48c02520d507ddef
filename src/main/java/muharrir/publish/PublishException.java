package muharrir.publish;

import java.io.IOException;
import java.io.Serial;
import java.util.Objects;

/** A delivery did not come to its end. */
public final class PublishException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient PublishFailure failure;

  public PublishException(PublishFailure failure) {
    super(failure.toString());
    this.failure = Objects.requireNonNull(failure);
  }

  public PublishException(PublishFailure failure, Throwable cause) {
    super(failure.toString(), cause);
    this.failure = Objects.requireNonNull(failure);
  }

  /** Something of this machine failed while it was made ready. */
  public static PublishException of(String place, IOException cause) {
    return new PublishException(new PublishFailure.Other(place, cause.toString()), cause);
  }

  /** Why. */
  public PublishFailure failure() {
    return failure;
  }
}
