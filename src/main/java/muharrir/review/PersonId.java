package muharrir.review;

/**
 * Names a person of the library for ever.
 *
 * @param value 1 to 40 characters of {@code a-z 0-9 -}
 */
public record PersonId(String value) {
  public PersonId {
    Lines.id(value, "person");
  }

  @Override
  public String toString() {
    return value;
  }
}
