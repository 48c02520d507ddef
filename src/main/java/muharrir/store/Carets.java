package muharrir.store;

import java.util.List;
import java.util.Locale;
import muharrir.article.Article;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Selection;

/** Where the caret stood, as a row keeps it. */
final class Carets {
  private Carets() {}

  static String write(Selection selection) {
    Position head = selection.head();
    return head.block() + " " + head.field().id() + " " + head.offset();
  }

  /** The caret of a row; at the end of the headline where the text has no such place any more. */
  static Selection read(Article article, String caret) {
    List<String> parts = List.of(caret.split(" ", -1));
    if (parts.size() == 3) {
      try {
        Position at =
            new Position(
                new BlockId(parts.get(0)), field(parts.get(1)), Integer.parseInt(parts.get(2)));
        if (article.document().contains(at)) {
          return Selection.caret(at);
        }
      } catch (IllegalArgumentException e) {
        System.getLogger(Carets.class.getName())
            .log(System.Logger.Level.DEBUG, "no caret: " + caret, e);
      }
    }
    return Rows.start(article);
  }

  /** A field's name; the first libraries wrote it in capitals. */
  private static Field field(String name) {
    return Field.parse(name.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new IllegalArgumentException("no field " + name));
  }
}
