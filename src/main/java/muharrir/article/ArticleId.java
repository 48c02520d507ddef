package muharrir.article;

import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Names an article for ever and on every desk; short enough to be typed by hand.
 *
 * @param value 4 to 16 characters of a–z and 0–9; ids made here have eight, without i, l, o and u
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  private static final Pattern LEGAL = Pattern.compile("[a-z0-9]{4,16}");
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  public ArticleId {
    Objects.requireNonNull(value);
    if (!LEGAL.matcher(value).matches()) {
      throw new IllegalArgumentException("not an article id: " + value);
    }
  }

  /** Says whether {@code value} can be an id. */
  public static boolean accepts(String value) {
    return LEGAL.matcher(value).matches();
  }

  /** Makes an id from 40 random bits. */
  public static ArticleId random(RandomGenerator random) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new ArticleId(id.toString());
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
