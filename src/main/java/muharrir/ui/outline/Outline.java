package muharrir.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.arabic.Folding;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;

/**
 * The headline and headings of a document, in reading order.
 *
 * @param entries headings without words are left out
 */
record Outline(List<Entry> entries) {
  /**
   * A heading.
   *
   * @param level 1 for the headline, else that of the heading
   */
  record Entry(BlockId block, int level, String text) {}

  Outline {
    entries = List.copyOf(entries);
  }

  static Outline of(Document document) {
    List<Entry> entries = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.id().equals(BlockId.HEADLINE)) {
        add(entries, block, 1, document.headline().text());
      } else if (block instanceof Block.Heading heading) {
        add(entries, block, heading.level(), heading.text().text());
      }
    }
    return new Outline(entries);
  }

  private static void add(List<Entry> entries, Block block, int level, String text) {
    String line = text.replace('\n', ' ').strip();
    if (!line.isEmpty()) {
      entries.add(new Entry(block.id(), level, line));
    }
  }

  /** Whether the story has no heading beside its headline. */
  boolean hasHeadings() {
    return entries.stream().anyMatch(entry -> entry.level() > 1);
  }

  /** The heading under which a block stands. */
  Optional<Entry> at(Document document, BlockId block) {
    int place = document.indexOf(block);
    return entries.stream()
        .filter(entry -> document.indexOf(entry.block()) <= place)
        .reduce((_, last) -> last);
  }

  /** Those with some words, in any spelling; all for none. */
  List<Entry> matching(String words) {
    String wanted = Folding.fold(words).strip();
    return entries.stream().filter(e -> Folding.fold(e.text()).contains(wanted)).toList();
  }
}
