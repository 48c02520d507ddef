package muharrir.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.review.Suggestion.Joined;
import muharrir.review.Suggestion.Split;

/**
 * The paragraphs that a suggestion runs together or parts: the end of one stands at the end of
 * another. Compared each by itself the same words would seem to go here and to come there.
 */
final class Joints {
  private final Map<BlockId, Joined> joined = new HashMap<>();
  private final Map<BlockId, Split> split = new HashMap<>();

  /** Looks for them between the original of a text and the text as it stands. */
  static Joints of(Document original, Document text) {
    Joints joints = new Joints();
    for (Block block : text.blocks()) {
      Optional<Block> old = original.find(block.id());
      if (old.isPresent() && changed(old.get(), block)) {
        joints.look(old.get(), block, original, text);
      }
    }
    return joints;
  }

  /** The paragraphs that were run together in this one. */
  Optional<Joined> joined(BlockId block) {
    return Optional.ofNullable(joined.get(block));
  }

  /** The paragraphs that were made of this one. */
  Optional<Split> split(BlockId block) {
    return Optional.ofNullable(split.get(block));
  }

  private static boolean changed(Block old, Block now) {
    return old.has(Field.TEXT)
        && Counterparts.same(old, now)
        && !old.text(Field.TEXT).equals(now.text(Field.TEXT));
  }

  private void look(Block old, Block now, Document original, Document text) {
    List<Block> gone = ended(now, old, run(original, old.id(), text));
    if (!gone.isEmpty()) {
      joined.put(now.id(), new Joined(old, gone, now));
      return;
    }
    List<Block> added = ended(old, now, run(text, now.id(), original));
    if (!added.isEmpty()) {
      split.put(now.id(), new Split(old, now, added));
    }
  }

  /** The blocks right behind one that are not in another document. */
  private static List<Block> run(Document document, BlockId first, Document other) {
    List<Block> run = new ArrayList<>();
    for (int i = document.indexOf(first) + 1; i < document.size(); i++) {
      Block block = document.blocks().get(i);
      if (other.contains(block.id())) {
        break;
      }
      run.add(block);
    }
    return run;
  }

  /**
   * Those up to the last one whose end is the end of a whole text.
   *
   * @param whole the text in one
   * @param first its first part, which ends otherwise
   */
  private static List<Block> ended(Block whole, Block first, List<Block> run) {
    String all = text(whole);
    int own = tail(all, text(first));
    for (int i = run.size() - 1; i >= 0; i--) {
      if (run.get(i).fields().equals(List.of(Field.TEXT))) {
        String last = text(run.get(i));
        int tail = tail(all, last);
        if (tail > own && holdsWord(last, last.length() - tail)) {
          return List.copyOf(run.subList(0, i + 1));
        }
      }
    }
    return List.of();
  }

  private static String text(Block block) {
    return block.text(Field.TEXT).text();
  }

  /** How many letters two texts have in common at their ends. */
  static int tail(String one, String two) {
    int most = Math.min(one.length(), two.length());
    int tail = 0;
    while (tail < most
        && one.charAt(one.length() - 1 - tail) == two.charAt(two.length() - 1 - tail)) {
      tail++;
    }
    return tail;
  }

  /** Whether a text has a whole word from some place on. */
  private static boolean holdsWord(String text, int from) {
    if (text.substring(from).isBlank()) {
      return false;
    }
    String shared = text.stripTrailing();
    int word = shared.length();
    while (word > 0 && !Character.isWhitespace(shared.charAt(word - 1))) {
      word--;
    }
    return from <= word;
  }
}
