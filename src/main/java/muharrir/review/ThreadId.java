package muharrir.review;

/**
 * Names a thread of an article for ever.
 *
 * @param value 1 to 40 characters of {@code a-z 0-9 -}
 */
public record ThreadId(String value) {
  public ThreadId {
    Lines.id(value, "thread");
  }

  @Override
  public String toString() {
    return value;
  }
}
