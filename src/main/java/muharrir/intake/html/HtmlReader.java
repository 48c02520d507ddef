package muharrir.intake.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import muharrir.document.Block;
import muharrir.document.Block.Figure;
import muharrir.document.Block.Heading;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.ListStyle;
import muharrir.document.Block.Paragraph;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.EmbedAddress;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.edit.Fragment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Walks a parsed page once and makes blocks of it. */
final class HtmlReader implements NodeFilter {
  private static final int MOST_BLOCKS = 20_000;
  private static final int LONGEST_TEXT = 20_000;
  private static final BlockId ID = new BlockId("pasted");

  private final HtmlPictures pictures;
  private final BooleanSupplier cancelled;
  private final HtmlShapes shapes = new HtmlShapes();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<Set<Mark>> marks = new ArrayDeque<>();
  private int kept;
  private int visited;
  private int made;
  private int cleaned;
  private boolean dirty;

  HtmlReader(HtmlPictures pictures, BooleanSupplier cancelled) {
    this.pictures = pictures;
    this.cancelled = cancelled;
    frames.push(new Frame(new Element("body")));
    marks.push(Set.of());
  }

  Optional<PastedHtml> result() {
    while (frames.size() > 1) {
      flush();
      close(frames.pop());
    }
    flush();
    List<Block> blocks = frames.element().blocks;
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new PastedHtml(new Fragment(blocks, true), cleaned));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if ((++visited & 0xfff) == 0 && cancelled.getAsBoolean()) {
      return FilterResult.STOP;
    }
    if (made >= MOST_BLOCKS) {
      cleaned++;
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      return begin(element);
    }
    return FilterResult.CONTINUE;
  }

  private void text(String letters) {
    Frame frame = frames.element();
    if (!frame.name().equals("table") || !letters.isBlank()) {
      frame.text.append(letters, marks.element(), kept > 0);
    }
  }

  private FilterResult begin(Element element) {
    String name = element.normalName();
    if (HtmlElements.SKIPPED.contains(name) || isHidden(element)) {
      dirty |= !HtmlElements.SILENT.contains(name);
      return FilterResult.SKIP_ENTIRELY;
    }
    dirty |= HtmlMarks.hasLooks(element);
    if (name.equals("img")) {
      picture(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      frames.element().text.line();
      return FilterResult.CONTINUE;
    }
    if (HtmlElements.BLOCKS.contains(name)) {
      flush();
    }
    Set<Mark> now = HtmlMarks.of(element, marks.element());
    dirty |= name.equals("a") && element.hasAttr("href") && now.equals(marks.element());
    marks.push(now);
    if (HtmlElements.FRAMES.contains(name) || (name.equals("cite") && owner() != null)) {
      frames.push(new Frame(element));
    } else {
      open(frames.element(), element, name);
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || HtmlMarks.style(element).contains("display:none");
  }

  private void open(Frame frame, Element element, String name) {
    switch (name) {
      case "h1", "h2" -> frame.heading = 2;
      case "h3", "h4", "h5", "h6" -> frame.heading = 3;
      case "ul", "menu", "dl" -> frame.lists.add(ListStyle.BULLETED);
      case "ol" -> frame.lists.add(ListStyle.NUMBERED);
      case "li" -> {
        frame.item = true;
        frame.itemBegun = false;
      }
      case "pre" -> kept++;
      case "hr" -> add(new Block.Divider(ID));
      case "tr" -> frame.rows.add(new ArrayList<>());
      case "time" -> frame.date = frame.date.or(() -> HtmlShapes.date(element));
      default -> {}
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (name.equals("br") || name.equals("img")) {
      return FilterResult.CONTINUE;
    }
    if (marks.size() > 1) {
      marks.pop();
    }
    if (HtmlElements.BLOCKS.contains(name)) {
      flush();
    }
    if (frames.size() > 1 && frames.element().element.equals(element)) {
      flush();
      close(frames.pop());
    } else {
      leave(frames.element(), name);
    }
    return FilterResult.CONTINUE;
  }

  private void leave(Frame frame, String name) {
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> frame.heading = 0;
      case "ul", "ol", "menu", "dl" -> {
        if (!frame.lists.isEmpty()) {
          frame.lists.removeLast();
        }
        // Behind a list inside of an item its text goes on.
        frame.item = !frame.lists.isEmpty();
        frame.itemBegun = frame.item;
      }
      case "li" -> frame.item = false;
      case "pre" -> kept--;
      default -> {}
    }
  }

  /** The quotation or figure whose author a {@code cite} names. */
  private @Nullable Frame owner() {
    for (Frame frame : frames) {
      switch (frame.name()) {
        case "blockquote", "figure", "aside" -> {
          return frame;
        }
        case "td", "th" -> {
          return null;
        }
        default -> {}
      }
    }
    return null;
  }

  private void close(Frame frame) {
    Frame around = frames.element();
    switch (frame.name()) {
      case "td", "th" -> shapes.cell(around, frame);
      case "caption", "figcaption" -> {
        around.caption = around.caption.isEmpty() ? frame.joined(" ") : around.caption;
        around.cite = around.cite.isEmpty() ? frame.cite : around.cite;
      }
      case "cite" -> {
        Frame owner = owner();
        if (owner != null && owner.cite.isEmpty()) {
          owner.cite = frame.joined(" ");
        }
      }
      default -> {
        List<Block> blocks = shapes.of(frame, ID);
        around.date = around.date.or(() -> frame.date);
        around.blocks.addAll(blocks);
      }
    }
  }

  /** Makes a block of the text so far. */
  private void flush() {
    Frame frame = frames.element();
    if (frame.text.isEmpty()) {
      return;
    }
    Inline all = frame.text.take();
    for (int from = 0; from < all.length(); ) {
      int to = end(all.text(), from);
      line(frame, all.slice(from, to));
      from = to;
    }
  }

  /** No text is so long that setting it would make a window stand still. */
  private static int end(String text, int from) {
    if (text.length() - from <= LONGEST_TEXT) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', from + LONGEST_TEXT);
    int to = space > from ? space + 1 : from + LONGEST_TEXT;
    return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
  }

  private void line(Frame frame, Inline text) {
    if (frame.item && !frame.lists.isEmpty()) {
      boolean goesOn =
          frame.itemBegun
              && !frame.blocks.isEmpty()
              && frame.blocks.getLast() instanceof ListItem item
              && item.depth() == depth(frame)
              && item.text().length() < LONGEST_TEXT;
      if (goesOn && frame.blocks.getLast() instanceof ListItem item) {
        Inline longer = item.text().plus(Inline.of("\n")).plus(text);
        frame.blocks.set(frame.blocks.size() - 1, item.with(ID, item.direction(), longer));
        return;
      }
      frame.itemBegun = true;
      add(new ListItem(ID, Direction.AUTO, frame.lists.getLast(), depth(frame), text));
    } else if (frame.heading > 0) {
      add(new Heading(ID, Direction.AUTO, frame.heading, text));
    } else {
      add(embed(text).orElseGet(() -> new Paragraph(ID, Direction.AUTO, text)));
    }
  }

  private static int depth(Frame frame) {
    return Math.min(frame.lists.size() - 1, ListItem.DEEPEST);
  }

  /** An address that stands alone and links to itself is a post or page to show. */
  private static Optional<Block> embed(Inline text) {
    boolean linked =
        text.runs().size() == 1
            && link(text.text()).filter(text.runs().getFirst().marks()::contains).isPresent();
    return linked
        ? EmbedAddress.clean(text.text()).map(to -> new Block.Embed(ID, Direction.AUTO, to))
        : Optional.empty();
  }

  private static Optional<Mark> link(String address) {
    return EmbedAddress.clean(address).map(Mark.Link::new);
  }

  private void add(Block block) {
    made++;
    cleaned += dirty ? 1 : 0;
    dirty = false;
    frames.element().blocks.add(block);
  }

  /** A picture that is at hand; of another one its description, to be looked after. */
  private void picture(Element element) {
    String alt = Inline.clean(element.attr("alt")).replace('\n', ' ').strip();
    Optional<MediaRef> found = pictures.find(element.attr("src").strip());
    boolean figure = frames.stream().anyMatch(frame -> frame.name().equals("figure"));
    if (found.isPresent()) {
      flush();
      add(Figure.of(ID, found).withText(Field.ALT, Inline.of(alt)));
      return;
    }
    dirty = true;
    boolean sign =
        !alt.isEmpty() && alt.length() <= 8 && alt.codePoints().noneMatch(Character::isLetter);
    if (sign) {
      frames.element().text.append(alt, marks.element(), false);
    } else if (figure) {
      flush();
      add(Figure.of(ID, Optional.empty()).withText(Field.ALT, Inline.of(alt)));
    } else if (!alt.isEmpty()) {
      frames.element().text.append("[" + alt + "]", Set.of(new Mark.Check()), false);
    }
  }
}
