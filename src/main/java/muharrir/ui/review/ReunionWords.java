package muharrir.ui.review;

import java.util.List;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.Merge.Conflict;
import muharrir.review.Merge.Side;
import muharrir.review.compare.BlockDiff.Parted;
import muharrir.review.compare.Partings;
import muharrir.review.compare.Segment;
import muharrir.review.compare.TextComparison;
import muharrir.typeset.StyledText;
import muharrir.typeset.TextStyle;
import muharrir.typeset.TextStyle.Underline;
import muharrir.ui.kit.BlockNames;

/** A paragraph as one desk left it, with what is new in it since the state that both had marked. */
final class ReunionWords {
  private static final int LINE = 0xFF3D9968;

  /** Over light and dark grounds alike. */
  private static final int GROUND = 0x303D9968;

  private static final TextStyle NEW =
      TextStyle.PLAIN.withBackground(GROUND).withUnderline(Underline.SOLID, LINE);

  private static final TextStyle GONE = TextStyle.PLAIN.withBackground(0x30C0392B).withStrike(true);

  private final Strings strings;

  ReunionWords(Strings strings) {
    this.strings = strings;
  }

  /** The words of a side of a conflict, and where a paragraph ends at them or ended. */
  StyledText of(Conflict conflict, Side side) {
    StyledText.Builder words = StyledText.builder();
    if (conflict.front()) {
      words.append(SuggestionWords.PILCROW, NEW).append(" ", TextStyle.PLAIN);
    }
    write(conflict.of(side), conflict.was(), words);
    if (conflict.behind()) {
      words.append(" ", TextStyle.PLAIN).append(SuggestionWords.PILCROW, NEW);
    }
    return words.build();
  }

  /**
   * Writes the words of a side.
   *
   * @param side empty where the paragraph was deleted
   * @param base what both had; empty where it is new, and then nothing in it is marked
   */
  private void write(List<Block> side, List<Block> base, StyledText.Builder words) {
    if (side.isEmpty()) {
      words.append(strings.get("reunion.gone"), TextStyle.PLAIN);
    } else if (side.size() > 1 || base.size() > 1) {
      compared(Partings.text(base), Partings.text(side), words);
    } else if (!fields(side.getFirst(), base, words)) {
      words.append(BlockNames.of(side.getFirst(), strings), TextStyle.PLAIN);
    }
  }

  /** Writes all texts of a block; false if it has no words. */
  private static boolean fields(Block block, List<Block> base, StyledText.Builder words) {
    boolean any = false;
    for (Field field : block.fields()) {
      Inline now = block.text(field);
      if (now.text().isBlank()) {
        continue;
      }
      if (any) {
        words.append("\n", TextStyle.PLAIN);
      }
      any = true;
      if (base.isEmpty() || !base.getFirst().has(field)) {
        words.append(now.text(), TextStyle.PLAIN);
      } else {
        compared(base.getFirst().text(field), now, words);
      }
    }
    return any;
  }

  private static void compared(Inline before, Inline now, StyledText.Builder words) {
    for (Segment segment : TextComparison.of(before, now)) {
      boolean same = segment instanceof Segment.Equal;
      String gone = segment.before().text();
      if (!same && gone.contains(Parted.BREAK)) {
        // Of what is gone only the end of a paragraph is told: the words stand beside.
        words.append(SuggestionWords.PILCROW, GONE);
      }
      told(segment.after().text(), same ? TextStyle.PLAIN : NEW, words);
    }
  }

  private static void told(String text, TextStyle style, StyledText.Builder words) {
    int from = 0;
    for (int at = text.indexOf(Parted.BREAK); at >= 0; at = text.indexOf(Parted.BREAK, from)) {
      piece(text.substring(from, at), style, words);
      words.append(SuggestionWords.PILCROW, style);
      words.append("\n", TextStyle.PLAIN);
      from = at + 1;
    }
    piece(text.substring(from), style, words);
  }

  private static void piece(String text, TextStyle style, StyledText.Builder words) {
    if (!text.isEmpty()) {
      words.append(text, text.isBlank() ? TextStyle.PLAIN : style);
    }
  }
}
