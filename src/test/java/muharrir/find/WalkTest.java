package muharrir.find;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import org.junit.jupiter.api.Test;

class WalkTest {
  private static Document checked() {
    Document document = doc(p(""), p("نص"), p("")).document();
    Inline open =
        Inline.of("قال ")
            .plus(Inline.of("كذا", Set.of(new Mark.Check())))
            .plus(Inline.of("وكذا", Set.of(new Mark.Check(), new Mark.Strong())));
    Block first = document.body().getFirst();
    Block last = document.body().getLast();
    return document
        .with(first.withText(Field.TEXT, open))
        .with(last.withText(Field.TEXT, Inline.of("متى", Set.of(new Mark.Check()))));
  }

  @Test
  void whatIsToBeCheckedIsFoundAndWalkedRound() {
    Document document = checked();
    List<Span> checks = Checks.of(document);
    assertThat(checks).extracting(span -> span.text(document)).containsExactly("كذاوكذا", "متى");
    Span first = checks.getFirst();
    Span last = checks.getLast();
    Selection start = Selection.caret(Selection.startOf(document.blocks().getFirst()));
    Selection onFirst = new Selection(first.start(), first.end());
    Selection onLast = new Selection(last.end(), last.start());
    assertThat(Walk.from(start, document, checks, true)).contains(first);
    assertThat(Walk.from(start, document, checks, false)).contains(last);
    assertThat(Walk.from(onFirst, document, checks, true)).contains(last);
    assertThat(Walk.from(onLast, document, checks, true)).contains(first);
    assertThat(Walk.from(onLast, document, checks, false)).contains(first);
    assertThat(Walk.from(start, document, List.of(), true)).isEmpty();
  }
}
