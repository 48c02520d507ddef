package muharrir.edit;

/** A step does not fit the document it was applied to. The document is unchanged. */
public final class StepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StepException(String message) {
    super(message);
  }

  public StepException(String message, Throwable cause) {
    super(message, cause);
  }
}
