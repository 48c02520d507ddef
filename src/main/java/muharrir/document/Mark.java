package muharrir.document;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a run of text carries beside its letters. */
public sealed interface Mark {
  /**
   * Marks of one kind exclude each other on the same letters: a letter has one link at the most.
   */
  default Class<? extends Mark> kind() {
    return getClass();
  }

  /** Strong importance, drawn bold. */
  record Strong() implements Mark {}

  /** Emphasis; Arabic letters are never slanted for it. */
  record Emphasis() implements Mark {}

  /** Says whether a letter typed behind the last marked one takes the mark too. */
  default boolean grows() {
    return true;
  }

  /** A line below the letters. */
  record Underline() implements Mark {}

  /** A line through letters that no longer hold. */
  record Strike() implements Mark {}

  /** A coloured ground, as of a marker pen. */
  record Highlight() implements Mark {}

  /** Small and raised. */
  record Superscript() implements Mark {}

  /**
   * Words of another language or direction than their surroundings.
   *
   * @param tag the language as of BCP 47; empty where only the direction is meant
   * @param direction {@link Direction#RTL} or {@link Direction#LTR}
   */
  record Language(String tag, Direction direction) implements Mark {
    private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6})?");

    public Language {
      Objects.requireNonNull(direction);
      if (!TAG.matcher(tag).matches()) {
        throw new IllegalArgumentException("not a language: " + tag);
      }
      if (direction == Direction.AUTO) {
        throw new IllegalArgumentException("marked words run one way or the other");
      }
    }
  }

  /** To be checked before the article goes out; seen by the desk, never by a reader. */
  record Check() implements Mark {
    @Override
    public boolean grows() {
      return false;
    }
  }

  /**
   * A link.
   *
   * @param address an absolute http, https or mailto address that {@link #accepts} lets pass
   */
  record Link(String address) implements Mark {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    public Link {
      Objects.requireNonNull(address);
      if (!accepts(address)) {
        throw new IllegalArgumentException("not a link we carry: " + address);
      }
    }

    @Override
    public boolean grows() {
      return false;
    }

    /** Says whether an address may be linked: http, https or mailto, well formed, at most 2048. */
    public static boolean accepts(String address) {
      return parse(address).isPresent();
    }

    /** Half a character cannot be written as UTF-8. */
    private static boolean loneSurrogate(String address, int at) {
      char c = address.charAt(at);
      if (Character.isHighSurrogate(c)) {
        return at + 1 == address.length() || !Character.isLowSurrogate(address.charAt(at + 1));
      }
      return Character.isLowSurrogate(c)
          && (at == 0 || !Character.isHighSurrogate(address.charAt(at - 1)));
    }

    private static Optional<URI> parse(String address) {
      if (address.isEmpty() || address.length() > 2048) {
        return Optional.empty();
      }
      for (int i = 0; i < address.length(); i++) {
        char c = address.charAt(i);
        if (c <= ' '
            || c == 0x7f
            || c == '"'
            || c == '<'
            || c == '>'
            || Character.isISOControl(c)
            || loneSurrogate(address, i)) {
          return Optional.empty();
        }
      }
      try {
        URI uri = URI.create(address);
        String scheme = uri.getScheme();
        if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
          return Optional.empty();
        }
        boolean mail = scheme.equalsIgnoreCase("mailto");
        if (mail ? uri.getRawSchemeSpecificPart().isEmpty() : uri.getRawAuthority() == null) {
          return Optional.empty();
        }
        return Optional.of(uri);
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }
  }
}
