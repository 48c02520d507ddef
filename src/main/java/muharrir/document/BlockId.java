package muharrir.document;

import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Names a block for as long as it lives, through edits, moves and exports.
 *
 * @param value 1 to 40 characters of {@code a-z 0-9 -}; a legal HTML id when it starts with a
 *     letter
 */
public record BlockId(String value) implements Comparable<BlockId> {
  private static final int LONGEST = 40;
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  /** The kicker (الترويسة), always the first block. */
  public static final BlockId KICKER = new BlockId("kicker");

  /** The headline (العنوان), always the second block. */
  public static final BlockId HEADLINE = new BlockId("headline");

  /** The standfirst (المقدمة), always the third block. */
  public static final BlockId STANDFIRST = new BlockId("standfirst");

  /** The picture at the head of the article, where there is one. */
  public static final BlockId HERO = new BlockId("hero");

  public BlockId {
    Objects.requireNonNull(value);
    if (!isLegal(value)) {
      throw new IllegalArgumentException("not a block id: " + value);
    }
  }

  /** Letter by letter: an article has dozens, and a site ten thousand articles. */
  private static boolean isLegal(String value) {
    boolean legal = !value.isEmpty() && value.length() <= LONGEST && isLetter(value.charAt(0));
    for (int i = 1; legal && i < value.length(); i++) {
      char c = value.charAt(i);
      legal = isLetter(c) || (c >= '0' && c <= '9') || c == '-';
    }
    return legal;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Makes an id from 50 random bits: the letter b and ten characters. */
  public static BlockId random(RandomGenerator random) {
    StringBuilder id = new StringBuilder("b");
    for (int i = 0; i < 10; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new BlockId(id.toString());
  }

  // What a record has by itself goes through method handles, which Java's first compiler calls.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BlockId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(BlockId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
