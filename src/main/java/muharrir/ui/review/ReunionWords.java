package muharrir.ui.review;

import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.document.Inline;
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

  private final Strings strings;

  ReunionWords(Strings strings) {
    this.strings = strings;
  }

  /**
   * The words of a side.
   *
   * @param side empty where the paragraph was deleted
   * @param base what both had; empty where it is new, and then nothing in it is marked
   */
  StyledText of(Optional<Block> side, Optional<Block> base) {
    if (side.isEmpty()) {
      return StyledText.plain(strings.get("reunion.gone"));
    }
    StyledText.Builder words = StyledText.builder();
    boolean any = false;
    for (Field field : side.get().fields()) {
      Inline now = side.get().text(field);
      if (now.text().isBlank()) {
        continue;
      }
      if (any) {
        words.append("\n", TextStyle.PLAIN);
      }
      any = true;
      Optional<Inline> before =
          base.filter(block -> block.has(field)).map(block -> block.text(field));
      if (before.isEmpty()) {
        words.append(now.text(), TextStyle.PLAIN);
      } else {
        for (Segment segment : TextComparison.of(before.get(), now)) {
          String text = segment.after().text();
          boolean same = segment instanceof Segment.Equal || text.isBlank();
          if (!text.isEmpty()) {
            words.append(text, same ? TextStyle.PLAIN : NEW);
          }
        }
      }
    }
    return any ? words.build() : StyledText.plain(BlockNames.of(side.get(), strings));
  }
}
