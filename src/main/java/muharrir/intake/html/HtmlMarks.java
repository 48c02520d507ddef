package muharrir.intake.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import muharrir.document.Direction;
import muharrir.document.EmbedAddress;
import muharrir.document.Mark;
import muharrir.document.Run;
import org.jsoup.nodes.Element;

/** What an element means for the letters in it. */
final class HtmlMarks {
  private static final Pattern BOLD =
      Pattern.compile("font-weight:(bold|bolder|[6-9]00)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_BOLD =
      Pattern.compile("font-weight:(normal|lighter|[1-5]00)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOOKS =
      Pattern.compile("(^|;)(color|background|font-family|font-size|font:|line-height)");

  private HtmlMarks() {}

  static Set<Mark> of(Element element, Set<Mark> around) {
    Set<Mark> marks = new HashSet<>(around);
    String style = style(element);
    switch (element.normalName()) {
      // Google Docs wraps everything in a b that is none.
      case "b", "strong" -> {
        if (!NOT_BOLD.matcher(style).find()) {
          marks.add(new Mark.Strong());
        }
      }
      case "i", "em", "dfn", "var" -> {
        if (!style.contains("font-style:normal")) {
          marks.add(new Mark.Emphasis());
        }
      }
      case "u", "ins" -> marks.add(new Mark.Underline());
      case "s", "strike", "del" -> marks.add(new Mark.Strike());
      case "mark" -> marks.add(new Mark.Highlight());
      case "sup" -> marks.add(new Mark.Superscript());
      case "a" ->
          link(element)
              .ifPresent(link -> {
                marks.removeIf(Mark.Link.class::isInstance);
                marks.add(link);
              });
      case "span", "bdi", "bdo", "font", "q" -> {
        styled(style, marks);
        language(element)
            .ifPresent(language -> {
              marks.removeIf(Mark.Language.class::isInstance);
              marks.add(language);
            });
      }
      default -> {}
    }
    return marks.isEmpty() ? Set.of() : new Run("x", marks).marks();
  }

  private static void styled(String style, Set<Mark> marks) {
    if (style.isEmpty()) {
      return;
    }
    if (BOLD.matcher(style).find()) {
      marks.add(new Mark.Strong());
    }
    if (style.contains("font-style:italic")) {
      marks.add(new Mark.Emphasis());
    }
    if (style.contains("text-decoration:underline")) {
      marks.add(new Mark.Underline());
    }
    if (style.contains("line-through")) {
      marks.add(new Mark.Strike());
    }
    if (style.contains("vertical-align:super")) {
      marks.add(new Mark.Superscript());
    }
  }

  /** The style as written, in small letters and without spaces. */
  static String style(Element element) {
    String style = element.attr("style");
    return style.length() > 4000
        ? ""
        : style.toLowerCase(Locale.ROOT).replace(" ", "").replace("\n", "");
  }

  /** Whether it says how something looks that we set by ourselves. */
  static boolean hasLooks(Element element) {
    return element.normalName().equals("font") || LOOKS.matcher(style(element)).find();
  }

  private static Optional<Mark> link(Element element) {
    String address = element.attr("href").strip();
    return EmbedAddress.clean(address)
        .or(() -> Optional.of(address).filter(Mark.Link::accepts))
        .map(Mark.Link::new);
  }

  /** A language or direction that was told, where it is well formed. */
  private static Optional<Mark> language(Element element) {
    String tag = element.attr("lang").strip();
    Optional<Direction> told = direction(element);
    // Word tells a span of every letter its language: only an isolated run is meant so.
    if (!element.normalName().equals("bdi") || told.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Mark.Language(tag, told.get()));
    } catch (IllegalArgumentException _) {
      return Optional.of(new Mark.Language("", told.get()));
    }
  }

  static Optional<Direction> direction(Element element) {
    return switch (element.attr("dir").toLowerCase(Locale.ROOT)) {
      case "rtl" -> Optional.of(Direction.RTL);
      case "ltr" -> Optional.of(Direction.LTR);
      default -> Optional.empty();
    };
  }
}
