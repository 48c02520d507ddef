package muharrir.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import muharrir.bidi.Units.Kind;
import muharrir.bidi.Units.Unit;
import muharrir.document.Block;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;

/**
 * Rich text as HTML inside an element whose direction is known. Adds no letters: the characters of
 * the text and those a reader can select are the same, one by one. {@link Isolates} say what stands
 * in a {@code <bdi>}; a link is one element whatever is marked in it.
 */
final class InlineHtml {
  private static final String REL = " rel=\"noopener\">";

  private final Html html;
  private final Direction direction;

  /**
   * @param direction of the element: {@link Direction#RTL} or {@link Direction#LTR}
   */
  InlineHtml(Html html, Direction direction) {
    this.html = html;
    this.direction = direction;
  }

  /**
   * Marked characters {@code from} (included) to {@code to} (excluded).
   *
   * @param rank which of several with the same ends is the outer one: the lower
   */
  private record Tags(int from, int to, int rank, String start, String end) {
    private static final Comparator<Tags> OUTER_FIRST =
        Comparator.comparingInt(Tags::from)
            .thenComparingInt(tags -> -tags.to())
            .thenComparingInt(Tags::rank);
  }

  /** Says in the element just begun how a text in it runs, where that is another way. */
  InlineHtml inside(Block block, Inline text) {
    Direction own = text.isEmpty() ? direction : block.direction().resolve(text.text(), direction);
    if (own == direction) {
      return this;
    }
    html.attribute("dir", own == Direction.RTL ? "rtl" : "ltr");
    return new InlineHtml(html, own);
  }

  void write(Inline text) {
    List<Run> runs = text.runs();
    if (runs.isEmpty()) {
      return;
    }
    boolean bare = runs.size() == 1 && runs.getFirst().marks().isEmpty();
    if (bare && direction == Direction.RTL && Isolates.runsOneWay(text.text())) {
      html.lines(text.text(), 0, text.length());
      return;
    }
    List<Tags> tags = new ArrayList<>(links(runs));
    List<Isolates.Piece> isolates = isolates(text, direction, tags);
    boolean[] torn = new boolean[text.length() + 1];
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    for (Run run : runs) {
      starts.add(at);
      at += run.text().length();
    }
    for (Isolates.Piece piece : isolates) {
      boolean inRun =
          starts.stream().noneMatch(start -> piece.from() < start && start < piece.to());
      if (!inRun) {
        torn[piece.from()] = true;
        torn[piece.to()] = true;
      }
      String start = (piece.phone() ? "<bdi class=\"tel\"" : "<bdi") + dir(piece.rtl());
      tags.add(new Tags(piece.from(), piece.to(), inRun ? 3 : 1, start, "</bdi>"));
    }
    at = 0;
    for (Run run : runs) {
      int end = at + run.text().length();
      for (int from = at, i = at + 1; i <= end; i++) {
        if (i == end || torn[i]) {
          marks(run, from, i, tags);
          from = i;
        }
      }
      at = end;
    }
    tags.sort(Tags.OUTER_FIRST);
    write(text.text(), tags);
  }

  private static void marks(Run run, int from, int to, List<Tags> tags) {
    StringBuilder start = new StringBuilder();
    StringBuilder end = new StringBuilder();
    for (Mark mark : run.marks()) {
      start.append(start(mark));
      end.insert(0, end(mark));
    }
    if (!start.isEmpty()) {
      tags.add(new Tags(from, to, 2, start.toString(), end.toString()));
    }
  }

  private void write(String text, List<Tags> tags) {
    Deque<Tags> open = new ArrayDeque<>();
    int done = 0;
    for (Tags next : tags) {
      done = end(text, open, done, next.from());
      html.lines(text, done, next.from());
      done = next.from();
      html.raw(next.start());
      open.push(next);
    }
    done = end(text, open, done, text.length());
    html.lines(text, done, text.length());
  }

  /** Ends what ends at {@code upTo} or before. */
  private int end(String text, Deque<Tags> open, int from, int upTo) {
    int done = from;
    while (!open.isEmpty() && open.element().to() <= upTo) {
      Tags last = open.pop();
      html.lines(text, done, last.to());
      html.raw(last.end());
      done = last.to();
    }
    return done;
  }

  /** A link stands around all of its runs. */
  private static List<Tags> links(List<Run> runs) {
    List<Tags> links = new ArrayList<>();
    Optional<String> open = Optional.empty();
    int from = 0;
    int at = 0;
    for (Run run : runs) {
      Optional<String> link = link(run);
      if (!link.equals(open)) {
        add(open, from, at, links);
        open = link;
        from = at;
      }
      at += run.text().length();
    }
    add(open, from, at, links);
    return links;
  }

  private static void add(Optional<String> address, int from, int to, List<Tags> links) {
    if (address.isPresent()) {
      String start = new Html().raw("<a").attribute("href", address.get()).raw(REL).toString();
      links.add(new Tags(from, to, 0, start, "</a>"));
    }
  }

  private static Optional<String> link(Run run) {
    for (Mark mark : run.marks()) {
      if (mark instanceof Mark.Link link) {
        return Optional.of(link.address());
      }
    }
    return Optional.empty();
  }

  /** The isolates of all lines: a browser finds the directions in each line by itself. */
  static List<Isolates.Piece> isolates(Inline all, Direction direction) {
    return isolates(all, direction, links(all.runs()));
  }

  private static List<Isolates.Piece> isolates(Inline all, Direction direction, List<Tags> links) {
    String text = all.text();
    List<Isolates.Piece> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        int start = from;
        int end = i;
        List<Isolates.Piece> inLine =
            links.stream()
                .filter(link -> link.from() < end && start < link.to())
                .map(link ->
                    new Isolates.Piece(link.from() - start, link.to() - start, false, false))
                .toList();
        for (Isolates.Piece piece :
            Isolates.of(
                text.substring(from, i),
                direction == Direction.RTL,
                said(all.runs(), from, i),
                inLine)) {
          found.add(
              new Isolates.Piece(
                  piece.from() + from, piece.to() + from, piece.rtl(), piece.phone()));
        }
        from = i + 1;
      }
    }
    return found;
  }

  /** The pieces of a line whose direction a person has said. */
  private static List<Unit> said(List<Run> runs, int from, int to) {
    List<Unit> said = new ArrayList<>();
    int at = 0;
    for (Run run : runs) {
      int start = Math.max(at, from);
      int end = Math.min(at + run.text().length(), to);
      for (Mark mark : run.marks()) {
        if (mark instanceof Mark.Language words && start < end) {
          Kind kind = words.direction() == Direction.RTL ? Kind.ARABIC : Kind.LATIN;
          said.add(new Unit(start - from, end - from, kind));
        }
      }
      at += run.text().length();
    }
    return said;
  }

  private static String start(Mark mark) {
    return switch (mark) {
      case Mark.Strong _ -> "<strong>";
      case Mark.Emphasis _ -> "<em>";
      case Mark.Underline _ -> "<u>";
      case Mark.Strike _ -> "<s>";
      case Mark.Highlight _ -> "<mark>";
      case Mark.Superscript _ -> "<sup>";
      case Mark.Language words ->
          (words.tag().isEmpty() ? "<bdi" : "<bdi lang=\"" + words.tag() + "\"")
              + dir(words.direction() == Direction.RTL);
      // A link stands around several runs; what is to be checked is the desk's business.
      case Mark.Link _, Mark.Check _ -> "";
    };
  }

  private static String dir(boolean rtl) {
    return rtl ? " dir=\"rtl\">" : " dir=\"ltr\">";
  }

  private static String end(Mark mark) {
    return switch (mark) {
      case Mark.Strong _ -> "</strong>";
      case Mark.Emphasis _ -> "</em>";
      case Mark.Underline _ -> "</u>";
      case Mark.Strike _ -> "</s>";
      case Mark.Highlight _ -> "</mark>";
      case Mark.Superscript _ -> "</sup>";
      case Mark.Language _ -> "</bdi>";
      case Mark.Link _, Mark.Check _ -> "";
    };
  }
}
