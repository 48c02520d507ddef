package muharrir.ui.publishing;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import muharrir.publish.Target;

/**
 * A target as a person types it: what is said in each field, and what is wrong with it.
 *
 * @param publish whether a post is public at once; of a WordPress only
 */
record TargetDraft(Kind kind, Map<Field, String> said, boolean publish) {
  /** Where a site may go. */
  enum Kind {
    FOLDER,
    ZIP,
    SFTP,
    WORDPRESS
  }

  /** What is asked for. */
  enum Field {
    NAME,
    /** A folder of this machine. */
    FOLDER,
    /** A ZIP file of this machine. */
    ZIP,
    HOST,
    PORT,
    /** The address of a WordPress. */
    SITE,
    USER,
    /** A folder of the server. */
    THERE,
    /** A private key. */
    KEY
  }

  private static final int MOST = 0xFFFF;
  private static final int LONGEST_NAME = 80;

  TargetDraft {
    Objects.requireNonNull(kind);
    said = Map.copyOf(said);
  }

  /** As a target stands in the library. */
  static TargetDraft of(Target.Named named) {
    Map<Field, String> said = new EnumMap<>(Field.class);
    said.put(Field.NAME, named.name());
    return switch (named.target()) {
      case Target.WordPress press -> {
        said.put(Field.SITE, press.site().toString());
        said.put(Field.USER, press.user());
        yield new TargetDraft(Kind.WORDPRESS, said, press.publish());
      }
      case Target.Folder folder -> {
        said.put(Field.FOLDER, folder.path().toString());
        yield new TargetDraft(Kind.FOLDER, said, false);
      }
      case Target.Zip zip -> {
        said.put(Field.ZIP, zip.file().toString());
        yield new TargetDraft(Kind.ZIP, said, false);
      }
      case Target.Sftp sftp -> {
        said.put(Field.HOST, sftp.host());
        said.put(Field.PORT, Integer.toString(sftp.port()));
        said.put(Field.USER, sftp.user());
        said.put(Field.THERE, sftp.folder());
        said.put(Field.KEY, sftp.key().map(Path::toString).orElse(""));
        yield new TargetDraft(Kind.SFTP, said, false);
      }
    };
  }

  /** The fields that a kind of target has, in their order. */
  static List<Field> fields(Kind kind) {
    return switch (kind) {
      case FOLDER -> List.of(Field.NAME, Field.FOLDER);
      case ZIP -> List.of(Field.NAME, Field.ZIP);
      case SFTP -> List.of(Field.NAME, Field.HOST, Field.PORT, Field.USER, Field.THERE, Field.KEY);
      case WORDPRESS -> List.of(Field.NAME, Field.SITE, Field.USER);
    };
  }

  private String text(Field field) {
    return said.getOrDefault(field, "").strip();
  }

  /**
   * What is wrong: the key of a sentence for each field that is.
   *
   * @param taken the names of the other targets
   */
  Map<Field, String> problems(List<String> taken) {
    Map<Field, String> problems = new EnumMap<>(Field.class);
    String name = text(Field.NAME);
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ')) {
      problems.put(Field.NAME, "publish.bad.name");
    } else if (taken.contains(name)) {
      problems.put(Field.NAME, "publish.bad.taken");
    }
    switch (kind) {
      case FOLDER -> {
        // By its end a ZIP file is told from a folder.
        if (path(Field.FOLDER).filter(folder -> !isZip(folder)).isEmpty()) {
          problems.put(Field.FOLDER, "publish.bad.folder");
        }
      }
      case ZIP -> {
        if (path(Field.ZIP).filter(TargetDraft::isZip).isEmpty()) {
          problems.put(Field.ZIP, "publish.bad.zip");
        }
      }
      case SFTP -> server(problems);
      case WORDPRESS -> site(problems);
    }
    return problems;
  }

  private static boolean isZip(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private void server(Map<Field, String> problems) {
    String host = text(Field.HOST);
    if (host.contains("@") || text(Field.USER).contains(":")) {
      problems.put(host.contains("@") ? Field.HOST : Field.USER, "publish.bad.secret");
    } else if (!isHost(host)) {
      problems.put(Field.HOST, "publish.bad.host");
    }
    if (port().isEmpty()) {
      problems.put(Field.PORT, "publish.bad.port");
    }
    String user = text(Field.USER);
    if (!problems.containsKey(Field.USER)
        && (user.isEmpty() || user.chars().anyMatch(c -> c <= ' ' || "/@\u007F".indexOf(c) >= 0))) {
      problems.put(Field.USER, "publish.bad.user");
    }
    if (text(Field.THERE).chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
      problems.put(Field.THERE, "publish.bad.there");
    }
    if (!text(Field.KEY).isEmpty() && path(Field.KEY).isEmpty()) {
      problems.put(Field.KEY, "publish.bad.key");
    }
    if (problems.isEmpty() && sftp().isEmpty()) {
      problems.put(Field.HOST, "publish.bad.host");
    }
  }

  private void site(Map<Field, String> problems) {
    Optional<URI> site = address();
    String user = text(Field.USER);
    if (site.isEmpty()) {
      problems.put(Field.SITE, "publish.bad.site");
    } else if (site.get().getUserInfo() != null) {
      problems.put(Field.SITE, "publish.bad.secret");
    } else if (!Target.WordPress.isSafe(site.get())) {
      problems.put(Field.SITE, "publish.bad.https");
    }
    if (user.contains(":")) {
      problems.put(Field.USER, "publish.bad.secret");
    } else if (user.isEmpty() || user.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
      problems.put(Field.USER, "publish.bad.user");
    }
    if (problems.isEmpty() && wordPress().isEmpty()) {
      problems.put(Field.SITE, "publish.bad.site");
    }
  }

  /** The address of a site, as people type it: with or without its scheme and last slash. */
  private Optional<URI> address() {
    String text = text(Field.SITE);
    String whole = text.contains("://") ? text : "https://" + text;
    try {
      return Optional.of(URI.create(whole.endsWith("/") ? whole : whole + "/"))
          .filter(uri -> uri.getHost() != null && !text.isEmpty());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<Target> wordPress() {
    try {
      return address().map(site -> new Target.WordPress(text(Field.USER), site, publish));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean isHost(String host) {
    return !host.isEmpty() && host.chars().allMatch(c -> c > ' ' && "/\\@?#\u007F".indexOf(c) < 0);
  }

  /** The port; the usual one where nothing is said. */
  private Optional<Integer> port() {
    String port = text(Field.PORT);
    if (port.isEmpty()) {
      return Optional.of(Target.Sftp.PORT);
    }
    return port.matches("\\d{1,5}")
        ? Optional.of(Integer.valueOf(port)).filter(number -> number >= 1 && number <= MOST)
        : Optional.empty();
  }

  /** A whole path of this machine that leads to something. */
  private Optional<Path> path(Field field) {
    try {
      return Optional.of(text(field))
          .filter(text -> !text.isEmpty() && text.chars().noneMatch(c -> c < ' '))
          .map(text -> Path.of(text).normalize())
          .filter(path -> path.isAbsolute() && path.getFileName() != null);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /** The target; empty while something is wrong. */
  Optional<Target.Named> target() {
    Optional<Target> target =
        switch (kind) {
          case FOLDER -> path(Field.FOLDER).map(Target.Folder::new);
          case ZIP -> path(Field.ZIP).map(Target.Zip::new);
          case SFTP -> sftp();
          case WORDPRESS -> wordPress();
        };
    return target.map(where -> new Target.Named(text(Field.NAME), where));
  }

  private Optional<Target> sftp() {
    try {
      return port()
          .map(port ->
              new Target.Sftp(
                  text(Field.USER), text(Field.HOST), port, text(Field.THERE), path(Field.KEY)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
