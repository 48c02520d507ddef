package muharrir.edit;

import muharrir.document.Block;
import muharrir.document.Block.Correction;
import muharrir.document.Block.Divider;
import muharrir.document.Block.Embed;
import muharrir.document.Block.Figure;
import muharrir.document.Block.HeadLine;
import muharrir.document.Block.Heading;
import muharrir.document.Block.InfoBox;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.Paragraph;
import muharrir.document.Block.PullQuote;
import muharrir.document.Block.Quote;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.document.Table;

/** What Enter does, by the block that holds the caret. */
final class Entering {
  private final Writing writing;

  Entering(Writing writing) {
    this.writing = writing;
  }

  void enter(Edit edit) {
    Position caret = edit.selection().head();
    Block block = edit.document().block(caret.block());
    if (!block.has(caret.field())) {
      writing.paragraphAfter(edit, block);
      return;
    }
    switch (block) {
      case HeadLine _ -> leaveHead(edit, block);
      case Paragraph paragraph ->
          Writing.split(edit, caret, paragraph.with(writing.id(), block.direction(), Inline.EMPTY));
      case Heading heading -> inHeading(edit, caret, heading);
      case ListItem item -> inList(edit, caret, item);
      case Quote _, PullQuote _ -> inQuote(edit, caret, block);
      case Correction _ -> inNote(edit, caret, block);
      case InfoBox box -> inBox(edit, caret, box);
      case Figure _, Gallery _ -> nextField(edit, caret, block);
      case Table table -> inTable(edit, caret, table);
      case Embed _, Divider _ -> writing.paragraphAfter(edit, block);
    }
  }

  private void leaveHead(Edit edit, Block block) {
    Document document = edit.document();
    int next = document.indexOf(block.id()) + 1;
    if (next < Document.HEAD.size()) {
      edit.select(Selection.caret(Selection.endOf(document.blocks().get(next))));
      return;
    }
    int start = document.bodyStart();
    boolean fresh =
        start < document.size()
            && document.blocks().get(start) instanceof Paragraph paragraph
            && paragraph.text().isEmpty();
    if (fresh) {
      edit.select(Selection.caret(Selection.startOf(document.blocks().get(start))));
    } else {
      writing.paragraphAfter(edit, document.blocks().get(start - 1));
    }
  }

  private void inHeading(Edit edit, Position caret, Heading heading) {
    if (caret.offset() == heading.text().length()) {
      writing.paragraphAfter(edit, heading);
    } else {
      Writing.split(edit, caret, heading.with(writing.id(), heading.direction(), Inline.EMPTY));
    }
  }

  /** An empty item ends its list, one level at a time. */
  private void inList(Edit edit, Position caret, ListItem item) {
    if (!item.text().isEmpty()) {
      Writing.split(edit, caret, item.with(writing.id(), item.direction(), Inline.EMPTY));
    } else {
      edit.step(new Step.Reshape(Lists.shallower(item)));
    }
  }

  private void inQuote(Edit edit, Position caret, Block quote) {
    if (!caret.field().equals(Field.TEXT)) {
      nextField(edit, caret, quote);
    } else if (Writing.isBlank(quote)) {
      edit.step(new Step.Reshape(new Paragraph(quote.id(), quote.direction(), Inline.EMPTY)));
    } else if (caret.offset() == quote.text(Field.TEXT).length()) {
      Writing.toEndOf(edit, quote, Field.ATTRIBUTION);
    } else {
      Writing.split(edit, caret, new Paragraph(writing.id(), quote.direction(), Inline.EMPTY));
    }
  }

  private void inNote(Edit edit, Position caret, Block note) {
    if (Writing.isBlank(note)) {
      edit.step(new Step.Reshape(new Paragraph(note.id(), note.direction(), Inline.EMPTY)));
    } else if (caret.offset() == note.text(Field.TEXT).length()) {
      writing.paragraphAfter(edit, note);
    } else {
      Writing.split(edit, caret, new Paragraph(writing.id(), note.direction(), Inline.EMPTY));
    }
  }

  /** Lines of a box are parted by line feeds; an empty line at its end leads out of it. */
  private void inBox(Edit edit, Position caret, InfoBox box) {
    String text = box.text().text();
    if (caret.field().equals(Field.TITLE)) {
      Writing.toEndOf(edit, box, Field.TEXT);
    } else if (Writing.isBlank(box)) {
      edit.step(new Step.Reshape(new Paragraph(box.id(), box.direction(), Inline.EMPTY)));
    } else if (caret.offset() == text.length() && (text.isEmpty() || text.endsWith("\n"))) {
      if (!text.isEmpty()) {
        edit.step(
            new Step.ReplaceText(
                box.id(), Field.TEXT, text.length() - 1, text.length(), Inline.EMPTY));
      }
      writing.paragraphAfter(edit, box);
    } else {
      Writing.type(edit, caret, Inline.of("\n"));
    }
  }

  private void inTable(Edit edit, Position caret, Table table) {
    Field field = caret.field();
    int row = field.equals(Field.TITLE) ? 0 : field.row() + 1;
    if (row < table.rows().size()) {
      Writing.toEndOf(edit, table, Field.cell(row, field.column()));
    } else {
      writing.paragraphAfter(edit, table);
    }
  }

  private void nextField(Edit edit, Position caret, Block block) {
    int next = block.fields().indexOf(caret.field()) + 1;
    if (next < block.fields().size()) {
      Writing.toEndOf(edit, block, block.fields().get(next));
    } else {
      writing.paragraphAfter(edit, block);
    }
  }
}
