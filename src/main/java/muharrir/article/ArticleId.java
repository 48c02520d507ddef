package muharrir.article;

import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Names an article for ever and on every desk; short enough to be typed by hand.
 *
 * @param value 4 to 16 characters of a–z and 0–9; ids made here have eight, without i, l, o and u
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 16;
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  public ArticleId {
    Objects.requireNonNull(value);
    if (!accepts(value)) {
      throw new IllegalArgumentException("not an article id: " + value);
    }
  }

  /** Says whether {@code value} can be an id. */
  public static boolean accepts(String value) {
    boolean legal = value.length() >= SHORTEST && value.length() <= LONGEST;
    for (int i = 0; legal && i < value.length(); i++) {
      char c = value.charAt(i);
      legal = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return legal;
  }

  /** Makes an id from 40 random bits. */
  public static ArticleId random(RandomGenerator random) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new ArticleId(id.toString());
  }

  // What a record has by itself goes through method handles, which Java's first compiler calls.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
