package muharrir.library;

import java.util.Objects;

/**
 * The library could not do what it was asked; {@link #failure()} says why, in words for a person.
 */
public final class LibraryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LibraryFailure failure;

  public LibraryException(LibraryFailure failure) {
    super(failure.toString());
    this.failure = Objects.requireNonNull(failure);
  }

  public LibraryException(LibraryFailure failure, Throwable cause) {
    super(failure.toString(), cause);
    this.failure = Objects.requireNonNull(failure);
  }

  /** What went wrong. */
  public LibraryFailure failure() {
    return failure;
  }
}
