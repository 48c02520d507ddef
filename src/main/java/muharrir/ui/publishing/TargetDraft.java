package muharrir.ui.publishing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import muharrir.publish.Target;

/** A target as a person types it: what is said in each field, and what is wrong with it. */
record TargetDraft(Kind kind, Map<Field, String> said) {
  /** Where a site may go. */
  enum Kind {
    FOLDER,
    ZIP,
    SFTP
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
      case Target.Folder folder -> {
        said.put(Field.FOLDER, folder.path().toString());
        yield new TargetDraft(Kind.FOLDER, said);
      }
      case Target.Zip zip -> {
        said.put(Field.ZIP, zip.file().toString());
        yield new TargetDraft(Kind.ZIP, said);
      }
      case Target.Sftp sftp -> {
        said.put(Field.HOST, sftp.host());
        said.put(Field.PORT, Integer.toString(sftp.port()));
        said.put(Field.USER, sftp.user());
        said.put(Field.THERE, sftp.folder());
        said.put(Field.KEY, sftp.key().map(Path::toString).orElse(""));
        yield new TargetDraft(Kind.SFTP, said);
      }
    };
  }

  /** The fields that a kind of target has, in their order. */
  static List<Field> fields(Kind kind) {
    return switch (kind) {
      case FOLDER -> List.of(Field.NAME, Field.FOLDER);
      case ZIP -> List.of(Field.NAME, Field.ZIP);
      case SFTP -> List.of(Field.NAME, Field.HOST, Field.PORT, Field.USER, Field.THERE, Field.KEY);
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
