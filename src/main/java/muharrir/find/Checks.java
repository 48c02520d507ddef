package muharrir.find;

import java.util.ArrayList;
import java.util.List;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Mark;
import muharrir.document.Run;
import muharrir.edit.Span;

/** What is still to be checked in a document. */
public final class Checks {
  private Checks() {}

  /** The letters with the mark "to be checked", in reading order; neighbours are one. */
  public static List<Span> of(Document document) {
    List<Span> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      for (Field field : block.fields()) {
        int from = 0;
        for (Run run : block.text(field).runs()) {
          int to = from + run.text().length();
          if (run.marks().contains(new Mark.Check())) {
            found.add(new Span(block.id(), field, from, to));
          }
          from = to;
        }
      }
    }
    return Span.joined(found);
  }
}
