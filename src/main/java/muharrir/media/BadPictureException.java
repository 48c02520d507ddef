package muharrir.media;

import java.io.IOException;

/** Inside this package: bytes turned out to be no picture that we take. */
final class BadPictureException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  BadPictureException(Problem problem, String detail) {
    super(detail);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
