package muharrir.export.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.article.Theme;
import muharrir.article.Theme.Part;

/**
 * A theme as pages carry it; empty where there is none, or one that is refused.
 *
 * @param css comes after our own
 */
public record Theming(String css, Map<Part, List<Piece>> parts) {
  /** Our own look. */
  public static final Theming NONE = new Theming("", Map.of());

  /** Reasons that are told where pages go out: all of them stand where the theme is chosen. */
  private static final int MOST_TOLD = 3;

  private static final System.Logger LOG = System.getLogger(Theming.class.getName());

  public Theming {
    parts = Map.copyOf(parts);
  }

  /**
   * A theme that was looked through.
   *
   * @param faults why it is refused; none if it is taken
   */
  public record Checked(Theming theming, List<ThemeFault> faults) {
    public Checked {
      faults = List.copyOf(faults);
    }
  }

  /** Looks a theme through. */
  public static Checked check(Theme theme) {
    List<ThemeFault> faults = new ArrayList<>();
    ThemeCss.Read css = ThemeCss.read(theme.css());
    faults.addAll(css.faults());
    Map<Part, List<Piece>> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      String html = theme.parts().get(part);
      if (html != null) {
        ThemeMarkup.Read read = ThemeMarkup.read(part, html);
        faults.addAll(read.faults());
        parts.put(part, read.pieces());
      }
    }
    return new Checked(faults.isEmpty() ? new Theming(css.css(), parts) : NONE, faults);
  }

  /**
   * What pages show of a theme that stands in the library. One that was taken by another version of
   * the program and is refused by this one is left out whole, and pages have our own look.
   */
  public static Theming of(Optional<Theme> theme) {
    if (theme.isEmpty()) {
      return NONE;
    }
    Checked checked = check(theme.get());
    if (!checked.faults().isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, "the theme is not shown: {0}", checked.faults());
    }
    return checked.theming();
  }

  /**
   * Says that pages went out in our own look, and why; empty where a theme is shown, or none is.
   */
  public static Optional<String> refusal(Optional<Theme> theme, Strings strings) {
    List<ThemeFault> faults = theme.map(each -> check(each).faults()).orElse(List.of());
    if (faults.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder told = new StringBuilder();
    told.append(strings.get("theme.leftOut", theme.map(Theme::name).orElse("")));
    faults.stream()
        .limit(MOST_TOLD)
        .forEach(fault -> told.append('\n').append(fault.words(strings)));
    return Optional.of(told.toString());
  }

  /** A part that the theme writes anew; empty where ours stands. */
  public Optional<List<Piece>> part(Part part) {
    return Optional.ofNullable(parts.get(part));
  }
}
