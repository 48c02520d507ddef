package muharrir.article;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import muharrir.document.Mark;

/**
 * How the newsroom's pages look, and what stands at their foot.
 *
 * @param accent of kickers, links and lines; the standard one where none was chosen. Pages show
 *     shades of it that can be read
 * @param band behind the masthead; none where it stands on the page
 * @param headlines the letters of headlines and of the newsroom's name
 * @param text the letters of everything else
 * @param footer one line at the foot of each page, may be empty
 * @param profiles the newsroom's pages elsewhere, {@link #acceptsProfile addresses}, at most {@link
 *     #MOST_PROFILES}
 * @param theme overrides ours; none where the pages are ours
 */
public record Look(
    Optional<Tint> accent,
    Optional<Tint> band,
    Letters headlines,
    Letters text,
    String footer,
    List<String> profiles,
    Optional<Theme> theme) {
  /** More than a foot has room for. */
  public static final int MOST_PROFILES = 12;

  /** Letters that pages are set in; none of them comes from anybody else's server. */
  public enum Letters {
    /** The font that goes out with the pages. */
    OURS,
    /** The reader's own, of the kind that screens are drawn with; nothing is loaded. */
    SYSTEM,
    /** The reader's own Naskh, as in print; nothing is loaded. */
    NASKH
  }

  /** The look of a newsroom that has chosen none. */
  public static final Look STANDARD =
      new Look(Optional.empty(), Optional.empty(), Letters.OURS, Letters.OURS, "", List.of());

  public Look {
    Objects.requireNonNull(accent);
    Objects.requireNonNull(band);
    Objects.requireNonNull(headlines);
    Objects.requireNonNull(text);
    Texts.line(footer, "footer");
    Objects.requireNonNull(theme);
    profiles = List.copyOf(profiles);
    if (profiles.size() > MOST_PROFILES) {
      throw new IllegalArgumentException("more than " + MOST_PROFILES + " profiles");
    }
    for (String profile : profiles) {
      if (!acceptsProfile(profile)) {
        throw new IllegalArgumentException("not the address of a profile: " + profile);
      }
    }
    if (profiles.stream().distinct().count() < profiles.size()) {
      throw new IllegalArgumentException("a profile stands there twice");
    }
  }

  /** A look without a theme. */
  public Look(
      Optional<Tint> accent,
      Optional<Tint> band,
      Letters headlines,
      Letters text,
      String footer,
      List<String> profiles) {
    this(accent, band, headlines, text, footer, profiles, Optional.empty());
  }

  /** Says whether {@code address} is an https address on a named host, without a user in it. */
  public static boolean acceptsProfile(String address) {
    if (address.length() > Texts.LIMIT || !Mark.Link.accepts(address)) {
      return false;
    }
    try {
      URI uri = URI.create(address);
      String host = uri.getHost();
      return address.toLowerCase(Locale.ROOT).startsWith("https://")
          && host != null
          && host.indexOf('.') > 0
          && uri.getUserInfo() == null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Says whether a text may stand at the foot: one line, at most 300 UTF-16 units. */
  public static boolean acceptsFooter(String text) {
    try {
      Texts.line(text, "footer");
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  public Look withAccent(Optional<Tint> chosen) {
    return new Look(chosen, band, headlines, text, footer, profiles, theme);
  }

  public Look withTheme(Optional<Theme> chosen) {
    return new Look(accent, band, headlines, text, footer, profiles, chosen);
  }
}
