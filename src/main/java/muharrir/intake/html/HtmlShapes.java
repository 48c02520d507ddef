package muharrir.intake.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import muharrir.document.Block;
import muharrir.document.Block.Correction;
import muharrir.document.Block.Figure;
import muharrir.document.Block.Heading;
import muharrir.document.Block.InfoBox;
import muharrir.document.Block.Paragraph;
import muharrir.document.Block.PullQuote;
import muharrir.document.Block.Quote;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Table;
import org.jsoup.nodes.Element;

/** Makes the blocks of an element that is one thing. */
final class HtmlShapes {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  /** The blocks that an element becomes; what does not fit its shape stays as it is. */
  List<Block> of(Frame frame, BlockId id) {
    return switch (frame.name()) {
      case "table" -> table(frame, id);
      case "blockquote" -> quote(frame, id);
      case "figure" -> figure(frame, id);
      case "aside" -> aside(frame, id);
      default -> frame.blocks;
    };
  }

  static Optional<LocalDate> date(Element time) {
    String written = time.attr("datetime").strip();
    try {
      return written.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(written.substring(0, 10)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Gives a cell to the row that it is in. */
  void cell(Frame around, Frame cell) {
    if (!around.name().equals("table")) {
      around.blocks.addAll(cell.blocks);
      return;
    }
    if (around.rows.isEmpty()) {
      around.rows.add(new ArrayList<>());
    }
    String span = cell.element.attr("colspan").strip();
    int columns = NUMBER.matcher(span).matches() ? Math.max(1, Integer.parseInt(span)) : 1;
    around
        .rows
        .getLast()
        .add(new Frame.Cell(List.copyOf(cell.blocks), cell.name().equals("th"), columns));
  }

  private static List<Block> table(Frame frame, BlockId id) {
    List<Block> blocks = new ArrayList<>(frame.blocks);
    List<List<Frame.Cell>> rows = frame.rows.stream().filter(row -> !row.isEmpty()).toList();
    int columns =
        rows.stream()
            .mapToInt(row -> row.stream().mapToInt(Frame.Cell::columns).sum())
            .max()
            .orElse(0);
    boolean layout =
        columns < 2
            || rows.stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.blocks().stream())
                .anyMatch(block -> block.isUnit() && !(block instanceof Block.Embed));
    if (layout) {
      // A page that is laid out by a table, or words in a frame: no table to a reader.
      rows.forEach(row -> row.forEach(cell -> blocks.addAll(cell.blocks())));
      if (!frame.caption.isEmpty()) {
        blocks.addFirst(new Paragraph(id, Direction.AUTO, frame.caption));
      }
      return blocks;
    }
    int width = Math.min(columns, Table.MOST_COLUMNS);
    boolean header = rows.getFirst().stream().allMatch(Frame.Cell::header);
    for (int from = 0; from < rows.size(); from += Table.MOST_ROWS) {
      List<List<Frame.Cell>> part =
          rows.subList(from, Math.min(rows.size(), from + Table.MOST_ROWS));
      List<List<Inline>> cells = part.stream().map(row -> cells(row, width)).toList();
      Inline title = from == 0 ? frame.caption : Inline.EMPTY;
      blocks.add(new Table(id, Direction.AUTO, title, header && from == 0, cells));
    }
    return blocks;
  }

  private static List<Inline> cells(List<Frame.Cell> row, int width) {
    List<Inline> cells = new ArrayList<>();
    for (Frame.Cell cell : row) {
      Inline text = Frame.joined(cell.blocks(), "\n");
      if (cells.size() < width) {
        cells.add(text);
        for (int i = 1; i < cell.columns() && cells.size() < width; i++) {
          cells.add(Inline.EMPTY);
        }
      } else if (!text.isEmpty()) {
        cells.set(width - 1, cells.getLast().plus(Inline.of(" ")).plus(text));
      }
    }
    while (cells.size() < width) {
      cells.add(Inline.EMPTY);
    }
    return cells;
  }

  private static List<Block> quote(Frame frame, BlockId id) {
    if (!frame.isText()) {
      return frame.cite.isEmpty() ? frame.blocks : with(frame.blocks, frame.cite, id);
    }
    return List.of(new Quote(id, Direction.AUTO, frame.joined("\n"), frame.cite, Inline.EMPTY));
  }

  private static List<Block> with(List<Block> blocks, Inline text, BlockId id) {
    List<Block> more = new ArrayList<>(blocks);
    more.add(new Paragraph(id, Direction.AUTO, text));
    return more;
  }

  private static List<Block> figure(Frame frame, BlockId id) {
    List<Block> blocks = frame.blocks;
    if (blocks.size() == 1) {
      switch (blocks.getFirst()) {
        case Quote quote -> {
          Inline name = quote.attribution().isEmpty() ? frame.cite : quote.attribution();
          Inline rest = HtmlShapes.rest(frame.caption);
          return List.of(
              name.isEmpty()
                  ? new Quote(id, quote.direction(), quote.text(), rest, Inline.EMPTY)
                  : new Quote(id, quote.direction(), quote.text(), name, rest));
        }
        case Figure figure -> {
          return List.of(figure.withCaption(frame.caption));
        }
        case Table table -> {
          return List.of(
              table.title().isEmpty() ? table.withText(Field.TITLE, frame.caption) : table);
        }
        default -> {}
      }
    }
    if (blocks.isEmpty() && !frame.caption.isEmpty()) {
      return List.of(Figure.of(id, Optional.empty()).withCaption(frame.caption));
    }
    return frame.caption.isEmpty() ? blocks : with(blocks, frame.caption, id);
  }

  /** What follows the name, without the comma or dash between. */
  private static Inline rest(Inline text) {
    int from = 0;
    while (from < text.length() && " ،,-–—―:".indexOf(text.text().charAt(from)) >= 0) {
      from++;
    }
    return text.slice(from, text.length());
  }

  private static List<Block> aside(Frame frame, BlockId id) {
    List<Block> blocks = frame.blocks;
    if (blocks.size() == 1 && blocks.getFirst() instanceof Quote quote) {
      Inline name = quote.attribution().isEmpty() ? frame.cite : quote.attribution();
      return List.of(new PullQuote(id, quote.direction(), quote.text(), name));
    }
    if (!frame.isText()) {
      return blocks;
    }
    if (frame.date.isPresent() && blocks.size() > 1) {
      Inline text = Frame.joined(blocks.subList(1, blocks.size()), "\n");
      return List.of(new Correction(id, Direction.AUTO, frame.date.get(), text));
    }
    boolean titled = blocks.size() > 1 && blocks.getFirst() instanceof Heading;
    Inline title = titled ? blocks.getFirst().text(Field.TEXT) : Inline.EMPTY;
    Inline text = Frame.joined(titled ? blocks.subList(1, blocks.size()) : blocks, "\n");
    return List.of(new InfoBox(id, Direction.AUTO, title, text));
  }
}
