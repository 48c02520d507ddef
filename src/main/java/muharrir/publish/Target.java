package muharrir.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Where a newsroom's site goes. Holds no secret. */
public sealed interface Target {
  /** A folder of this machine; a web server or a sync may read it. */
  record Folder(Path path) implements Target {
    public Folder {
      absolute(path);
    }

    @Override
    public String address() {
      return path.toString();
    }
  }

  /** One ZIP file of this machine. */
  record Zip(Path file) implements Target {
    public Zip {
      absolute(file);
    }

    @Override
    public String address() {
      return file.toString();
    }
  }

  /**
   * A folder of a server that speaks SFTP.
   *
   * @param port 1 to 65535
   * @param folder absolute, or below the user's own; empty for that one
   * @param key a file with a private key; without one a password is asked for
   */
  record Sftp(String user, String host, int port, String folder, Optional<Path> key)
      implements Target {
    /** Where such a server listens if nothing else is said. */
    public static final int PORT = 22;

    public Sftp {
      Objects.requireNonNull(folder);
      key.ifPresent(Target::absolute);
      boolean odd =
          (user + host + folder).chars().anyMatch(c -> c < ' ' || c == 0x7F)
              || (user + host).chars().anyMatch(c -> c == ' ' || c == '/' || c == '@');
      if (user.isEmpty() || host.isEmpty() || odd || port < 1 || port > 0xFFFF) {
        throw new IllegalArgumentException("no address of an SFTP server");
      }
      try {
        // What cannot be written as an address could not be read from the settings again.
        if (new URI("sftp", user, host, port, "/" + folder, null, null).getHost() == null) {
          throw new IllegalArgumentException("no name of a server: " + host);
        }
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException("no name of a server: " + host, e);
      }
    }

    @Override
    public String address() {
      try {
        return new URI("sftp", user, host, port == PORT ? -1 : port, "/" + folder, null, null)
            .toString();
      } catch (URISyntaxException e) {
        throw new IllegalStateException("the constructor has looked at it", e);
      }
    }
  }

  /**
   * A WordPress, to which articles go as posts.
   *
   * @param site its address, by https or on this machine, with a slash at its end
   * @param publish whether a post is public at once; else somebody there publishes it
   */
  record WordPress(String user, URI site, boolean publish) implements Target {
    private static final String SCHEME = "wordpress+";
    private static final String DRAFTS = "draft";

    public WordPress {
      boolean odd =
          user.isBlank()
              || user.chars().anyMatch(c -> c < ' ' || c == ':' || c == 0x7F)
              || site.getHost() == null
              || site.getUserInfo() != null
              || site.getRawQuery() != null
              || site.getRawFragment() != null
              || !site.getRawPath().endsWith("/")
              || !isSafe(site);
      if (odd) {
        throw new IllegalArgumentException("no address of a WordPress");
      }
    }

    /** Whether a password may go to an address: by https, or on this machine. */
    public static boolean isSafe(URI uri) {
      String host = String.valueOf(uri.getHost());
      boolean here =
          host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
      return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && here);
    }

    @Override
    public String address() {
      try {
        return SCHEME
            + new URI(
                site.getScheme(),
                user,
                site.getHost(),
                site.getPort(),
                site.getPath(),
                null,
                publish ? null : DRAFTS);
      } catch (URISyntaxException e) {
        throw new IllegalStateException("it was an address before", e);
      }
    }

    private static Optional<Target> parse(String text) {
      URI uri = URI.create(text.substring(SCHEME.length()));
      String whole = Objects.requireNonNullElse(uri.getRawPath(), "");
      String path = whole.endsWith("/") ? whole : whole + "/";
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      boolean drafts = DRAFTS.equals(uri.getFragment());
      if (uri.getUserInfo() == null || uri.getRawQuery() != null) {
        return Optional.empty();
      }
      return Optional.of(
          new WordPress(
              uri.getUserInfo(),
              URI.create(uri.getScheme() + "://" + uri.getHost() + port + path),
              !drafts));
    }
  }

  /** In one line, which {@link #parse} reads; of a key file nothing is said. */
  String address();

  /**
   * Reads an address that a person typed: a folder, a file that ends in {@code .zip}, or {@code
   * sftp://user@host:port/folder}, with two slashes before an absolute folder, or {@code
   * wordpress+https://user@host/}, with {@code #draft} where posts are to be drafts.
   *
   * @param key a file with a private key, for SFTP
   * @return empty if it is none of them, or holds a password: one that is typed there would be kept
   */
  static Optional<Target> parse(String address, Optional<Path> key) {
    String text = address.strip();
    try {
      if (text.startsWith("sftp://")) {
        return sftp(URI.create(text), key);
      }
      if (text.startsWith(WordPress.SCHEME)) {
        return key.isPresent() ? Optional.empty() : WordPress.parse(text);
      }
      if (text.isEmpty() || text.contains("://") || key.isPresent()) {
        return Optional.empty();
      }
      Path path = Path.of(text).toAbsolutePath().normalize();
      return Optional.of(
          text.toLowerCase(Locale.ROOT).endsWith(".zip") ? new Zip(path) : new Folder(path));
    } catch (IllegalArgumentException _) {
      // No URI, no path of this system, or none of its own.
      return Optional.empty();
    }
  }

  private static Optional<Target> sftp(URI uri, Optional<Path> key) {
    String user = uri.getUserInfo();
    String host = uri.getHost();
    boolean more = uri.getQuery() != null || uri.getFragment() != null;
    if (user == null || host == null || user.contains(":") || more) {
      return Optional.empty();
    }
    String path = Objects.requireNonNullElse(uri.getPath(), "");
    return Optional.of(
        new Sftp(
            user,
            host.replaceAll("^\\[|\\]$", ""),
            uri.getPort() < 0 ? Sftp.PORT : uri.getPort(),
            path.isEmpty() ? "" : path.substring(1),
            key));
  }

  private static void absolute(Path path) {
    if (!path.isAbsolute() || path.getFileName() == null) {
      throw new IllegalArgumentException("no place of its own: " + path);
    }
  }

  /**
   * A target by the name that the newsroom gave it.
   *
   * @param name one line, not empty
   */
  record Named(String name, Target target) {
    public Named {
      Objects.requireNonNull(target);
      if (name.isBlank() || name.chars().anyMatch(c -> c < ' ')) {
        throw new IllegalArgumentException("no name of a target: " + name);
      }
    }
  }

  /** As lines for the settings of a library: name, address, key file. */
  public static String write(List<Named> targets) {
    StringBuilder lines = new StringBuilder();
    for (Named each : targets) {
      Optional<Path> key = each.target() instanceof Sftp sftp ? sftp.key() : Optional.<Path>empty();
      lines
          .append(each.name())
          .append('\t')
          .append(each.target().address())
          .append('\t')
          .append(key.map(Path::toString).orElse(""))
          .append('\n');
    }
    return lines.toString();
  }

  /** Reads such lines; one that it does not understand is left out. */
  public static List<Named> read(String lines) {
    List<Named> targets = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      String[] words = line.split("\t", -1);
      if (words.length == 3 && !words[0].isBlank()) {
        try {
          Optional<Path> key =
              words[2].isEmpty() ? Optional.empty() : Optional.of(Path.of(words[2]));
          parse(words[1], key).ifPresent(target -> targets.add(new Named(words[0], target)));
        } catch (InvalidPathException _) {
          // A key file of another system.
        }
      }
    }
    return targets;
  }
}
