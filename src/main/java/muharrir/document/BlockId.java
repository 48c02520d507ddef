package muharrir.document;

import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Names a block for as long as it lives, through edits, moves and exports.
 *
 * @param value 1 to 40 characters of {@code a-z 0-9 -}; a legal HTML id when it starts with a
 *     letter
 */
public record BlockId(String value) implements Comparable<BlockId> {
  // Before the ids below, whose constructors need it.
  private static final Pattern LEGAL = Pattern.compile("[a-z][a-z0-9-]{0,39}");
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
    if (!LEGAL.matcher(value).matches()) {
      throw new IllegalArgumentException("not a block id: " + value);
    }
  }

  /** Makes an id from 50 random bits: the letter b and ten characters. */
  public static BlockId random(RandomGenerator random) {
    StringBuilder id = new StringBuilder("b");
    for (int i = 0; i < 10; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new BlockId(id.toString());
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
