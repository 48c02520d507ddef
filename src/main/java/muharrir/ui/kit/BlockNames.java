package muharrir.ui.kit;

import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.edit.BlockKind;

/** What blocks are called. */
public final class BlockNames {
  private BlockNames() {}

  /** A block as a whole: its kind, and its first words where it has some. */
  public static String of(Block block, Strings strings) {
    String kind = strings.get(key(BlockKind.of(block)));
    Optional<String> words =
        block.fields().stream()
            .map(field -> block.text(field).text().replace('\n', ' ').strip())
            .filter(text -> !text.isEmpty())
            .findFirst();
    return words.map(text -> kind + ": " + text).orElse(kind);
  }

  /** The key of the name of a kind. */
  public static String key(BlockKind kind) {
    return switch (kind) {
      case PARAGRAPH -> "editor.kind.paragraph";
      case HEADING -> "editor.kind.heading";
      case SUBHEADING -> "editor.kind.subheading";
      case BULLETS -> "editor.kind.bullets";
      case NUMBERS -> "editor.kind.numbers";
      case QUOTE -> "editor.kind.quote";
      case PULL_QUOTE -> "editor.kind.pullQuote";
      case INFO_BOX -> "editor.kind.infoBox";
      case CORRECTION -> "editor.kind.correction";
      case HEAD -> "editor.kind.head";
      case FIGURE -> "editor.kind.figure";
      case GALLERY -> "editor.kind.gallery";
      case TABLE -> "editor.kind.table";
      case EMBED -> "editor.kind.embed";
      case DIVIDER -> "editor.kind.divider";
    };
  }
}
