package muharrir.export.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muharrir.article.Theme.Part;
import muharrir.document.Mark;
import muharrir.export.theme.ThemeFault.Kind;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/**
 * Reads a piece of a page that a theme brings, and writes it anew from elements and attributes that
 * are known. To be used once.
 */
final class ThemeMarkup {
  static final Map<Part, String> FILES =
      Map.of(
          Part.MASTHEAD, "masthead.html",
          Part.END, "article-end.html",
          Part.FOOT, "footer.html");

  /** Elements that hold words and no paragraphs. */
  private static final Set<String> WORDS =
      Set.of("p", "span", "strong", "b", "small", "bdi", "abbr", "dt", "a");

  private static final Set<String> BLOCKS =
      Set.of("div", "section", "nav", "ul", "ol", "li", "dl", "dd", "hr", "br");

  private static final Set<String> LISTS = Set.of("ul", "ol", "dl");

  private static final String IF = "data-if";
  private static final Pattern SLOT = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final Pattern CLASSES = Pattern.compile("[A-Za-z_][\\w-]*( [A-Za-z_][\\w-]*)*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");
  private static final Pattern NUMBER = Pattern.compile("tel:\\+?[0-9-]{3,20}");
  private static final int MOST_ERRORS = 5;

  /** Elements in one another, and units in a value, beyond any need. */
  private static final int DEEPEST = 24;

  private static final int LONGEST_VALUE = 300;

  private final Part part;
  private final String html;
  private final List<ThemeFault> faults = new ArrayList<>();
  private int depth;

  private ThemeMarkup(Part part, String html) {
    this.part = part;
    this.html = html;
  }

  /** A piece as pages carry it, and why it is refused. */
  record Read(List<Piece> pieces, List<ThemeFault> faults) {
    Read {
      pieces = List.copyOf(pieces);
      faults = List.copyOf(faults);
    }
  }

  static Read read(Part part, String html) {
    ThemeMarkup reader = new ThemeMarkup(part, html);
    return new Read(reader.read(), reader.faults);
  }

  private List<Piece> read() {
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if ((Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0) || c >= 0xfffe) {
        faults.add(new ThemeFault(Kind.NOT_TEXT, file(), line(i), ""));
        return List.of();
      }
    }
    Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS).setTrackPosition(true);
    List<Node> nodes = parser.parseFragmentInput(html, new Element("body"), "");
    for (ParseError error : parser.getErrors()) {
      faults.add(
          new ThemeFault(Kind.BROKEN, file(), line(error.getPosition()), error.getErrorMessage()));
    }
    return all(nodes, "body");
  }

  private List<Piece> all(List<Node> nodes, String inside) {
    List<Piece> pieces = new ArrayList<>();
    for (Node node : nodes) {
      add(node, pieces, inside);
    }
    return pieces;
  }

  private String file() {
    return Objects.requireNonNull(FILES.get(part));
  }

  private int line(int position) {
    int end = Math.min(position, html.length());
    return 1 + (int) html.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  private void fault(Kind kind, Node node, String detail) {
    int at = node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : 0;
    faults.add(new ThemeFault(kind, file(), at, detail));
  }

  private void add(Node node, List<Piece> pieces, String inside) {
    switch (node) {
      case TextNode text -> words(text, pieces, inside);
      case Comment _ -> {
        // Of no use to readers.
      }
      case Element element -> element(element, pieces, inside);
      default -> fault(Kind.BROKEN, node, node.nodeName());
    }
  }

  private void words(TextNode node, List<Piece> pieces, String inside) {
    String text = node.getWholeText();
    if (LISTS.contains(inside) && !text.isBlank()) {
      fault(Kind.PLACE, node, text.strip());
      return;
    }
    Matcher slots = SLOT.matcher(text);
    int done = 0;
    while (slots.find()) {
      plain(node, text.substring(done, slots.start()), pieces);
      done = slots.end();
      slot(node, String.valueOf(slots.group(1)), pieces, inside);
    }
    plain(node, text.substring(done), pieces);
  }

  private void plain(Node node, String text, List<Piece> pieces) {
    if (text.contains("{{") || text.contains("}}")) {
      fault(Kind.SLOT, node, text.strip());
    }
    if (!text.isEmpty()) {
      pieces.add(new Piece.Text(text));
    }
  }

  private void slot(Node node, String name, List<Piece> pieces, String inside) {
    Optional<Slot> slot = Slot.of(name.strip(), part);
    if (slot.isEmpty() || slot.get().kind() == Slot.Kind.ADDRESS) {
      fault(Kind.SLOT, node, "{{" + name + "}}");
    } else if (slot.get().kind() == Slot.Kind.BLOCK && WORDS.contains(inside)) {
      fault(Kind.PLACE, node, "{{" + name + "}}");
    } else {
      pieces.add(new Piece.Filled(slot.get()));
    }
  }

  private void element(Element element, List<Piece> pieces, String inside) {
    String name = element.normalName();
    if (!WORDS.contains(name) && !BLOCKS.contains(name)) {
      fault(Kind.ELEMENT, element, "<" + name + ">");
      return;
    }
    if (!mayStand(name, inside) || (name.equals("a") && isInLink(element))) {
      fault(Kind.PLACE, element, "<" + name + ">");
      return;
    }
    List<Piece.Attribute> attributes = new ArrayList<>();
    Optional<Slot> only = Optional.empty();
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().equals(IF)) {
        only = Slot.of(attribute.getValue().strip(), part);
        if (only.isEmpty()) {
          fault(Kind.SLOT, element, IF + "=\"" + attribute.getValue() + "\"");
        }
      } else {
        attribute(element, attribute, attributes);
      }
    }
    if (depth == DEEPEST) {
      fault(Kind.BROKEN, element, "<" + name + ">");
      return;
    }
    depth++;
    pieces.add(new Piece.Element(name, attributes, all(element.childNodes(), name), only));
    depth--;
  }

  private static boolean isInLink(Element element) {
    for (Element outer = element.parent(); outer != null; outer = outer.parent()) {
      if (outer.normalName().equals("a")) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayStand(String name, String inside) {
    boolean ofList = Set.of("li", "dt", "dd").contains(name);
    return switch (inside) {
      case "ul", "ol" -> name.equals("li");
      case "dl" -> Set.of("dt", "dd", "div").contains(name);
      case "div" -> !name.equals("li");
      default ->
          WORDS.contains(inside)
              ? name.equals("br") || (WORDS.contains(name) && !name.equals("p") && !ofList)
              : !ofList;
    };
  }

  private void attribute(Element element, Attribute attribute, List<Piece.Attribute> all) {
    String name = attribute.getKey();
    String value = attribute.getValue().strip();
    if (value.length() > LONGEST_VALUE) {
      fault(Kind.ATTRIBUTE, element, name + "=\"" + value.substring(0, 40) + "…\"");
      return;
    }
    boolean taken =
        switch (name) {
          case "class" -> CLASSES.matcher(value).matches();
          case "dir" -> Set.of("rtl", "ltr", "auto").contains(value);
          case "lang" -> LANGUAGE.matcher(value).matches();
          case "title", "aria-label" -> !value.contains("{{") && !value.isEmpty();
          case "aria-hidden" -> value.equals("true");
          case "href" -> element.normalName().equals("a");
          default -> false;
        };
    if (!taken) {
      // The value of one that is never taken says nothing.
      boolean known = Set.of("class", "dir", "lang", "title", "aria-label").contains(name);
      fault(Kind.ATTRIBUTE, element, known ? name + "=\"" + value + "\"" : name);
    } else if (name.equals("href")) {
      link(element, value, all);
    } else {
      all.add(new Piece.Attribute(name, value));
    }
  }

  private void link(Element element, String address, List<Piece.Attribute> all) {
    Matcher slot = SLOT.matcher(address);
    if (slot.matches()) {
      Optional<Slot> to = Slot.of(String.valueOf(slot.group(1)).strip(), part);
      if (to.filter(given -> given.kind() == Slot.Kind.ADDRESS).isEmpty()) {
        fault(Kind.SLOT, element, address);
      } else {
        all.add(new Piece.Attribute("href", "", to));
      }
    } else if (Mark.Link.accepts(address)) {
      all.add(new Piece.Attribute("href", address));
      if (!address.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
        all.add(new Piece.Attribute("rel", "noopener"));
      }
    } else if (NUMBER.matcher(address).matches()) {
      all.add(new Piece.Attribute("href", address));
    } else {
      fault(Kind.ADDRESS, element, address);
    }
  }
}
