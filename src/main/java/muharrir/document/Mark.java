package muharrir.document;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
