package muharrir.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import muharrir.article.Look;
import muharrir.article.Newsroom;
import muharrir.article.Theme;
import muharrir.article.Tint;
import muharrir.desk.Desk;
import muharrir.export.theme.ThemeFolder;
import muharrir.library.LibraryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the newsroom's pages look, as options; {@link #NONE} takes something away. */
final class LookOptions {
  private static final String NONE = "none";

  @Option(names = "--logo", paramLabel = "FILE|none", descriptionKey = "option.logo")
  @Nullable Path logo;

  @Option(names = "--accent", paramLabel = "COLOUR|none", descriptionKey = "option.accent")
  @Nullable String accent;

  @Option(names = "--band", paramLabel = "COLOUR|none", descriptionKey = "option.band")
  @Nullable String band;

  @Option(
      names = "--headlines",
      paramLabel = "ours|system|naskh",
      descriptionKey = "option.headlines")
  Look.@Nullable Letters headlines;

  @Option(names = "--text", paramLabel = "ours|system|naskh", descriptionKey = "option.text")
  Look.@Nullable Letters text;

  @Option(names = "--footer", paramLabel = "TEXT", descriptionKey = "option.footer")
  @Nullable String footer;

  @Option(names = "--profile", paramLabel = "URL|none", descriptionKey = "option.profile")
  @Nullable List<String> profiles;

  @Option(names = "--theme", paramLabel = "DIR|none", descriptionKey = "option.theme")
  @Nullable Path theme;

  /** Whether anything is to be changed. */
  boolean any() {
    return logo != null
        || accent != null
        || band != null
        || headlines != null
        || text != null
        || footer != null
        || profiles != null
        || theme != null;
  }

  /** The newsroom with what was asked for; a picture is taken into the library. */
  Newsroom changed(Session session, Desk desk, Newsroom old) throws Problem, LibraryException {
    Look look = old.look();
    List<String> elsewhere = look.profiles();
    if (profiles != null) {
      elsewhere = profiles.equals(List.of(NONE)) ? List.of() : profiles;
      for (String profile : elsewhere) {
        if (!Look.acceptsProfile(profile)) {
          throw NewsroomCommand.wrong(session, "--profile", profile);
        }
      }
    }
    Newsroom now;
    try {
      now =
          old.withLook(
              new Look(
                  tint(session, "--accent", accent, look.accent()),
                  tint(session, "--band", band, look.band()),
                  headlines == null ? look.headlines() : headlines,
                  text == null ? look.text() : text,
                  NewsroomCommand.line(footer, look.footer()),
                  elsewhere,
                  theme(session, look.theme())));
    } catch (IllegalArgumentException _) {
      throw NewsroomCommand.wrong(session, "newsroom", "");
    }
    if (logo == null) {
      return now;
    }
    return now.withLogo(
        logo.toString().equals(NONE)
            ? Optional.empty()
            : Optional.of(desk.pictures().add(logo.toAbsolutePath())));
  }

  private Optional<Theme> theme(Session session, Optional<Theme> old) throws Problem {
    if (theme == null) {
      return old;
    }
    if (theme.toString().equals(NONE)) {
      return Optional.empty();
    }
    return switch (ThemeFolder.read(theme.toAbsolutePath())) {
      case ThemeFolder.Reading.Good good -> Optional.of(good.theme());
      case ThemeFolder.Reading.Bad bad ->
          throw new Problem(
              Exit.REFUSED,
              "look.theme.refused",
              session.strings().get("look.theme.refused")
                  + bad.faults().stream()
                      .map(fault -> "\n" + fault.words(session.strings()))
                      .collect(Collectors.joining()));
    };
  }

  private static Optional<Tint> tint(
      Session session, String option, @Nullable String written, Optional<Tint> old) throws Problem {
    if (written == null) {
      return old;
    }
    Optional<Tint> read = Tint.read(written);
    if (read.isEmpty() && !written.equals(NONE)) {
      throw NewsroomCommand.wrong(session, option, written);
    }
    return read;
  }

  /** Adds what is not as usual. */
  static void show(Newsroom newsroom, Map<String, Object> values) {
    Look look = newsroom.look();
    newsroom.logo().ifPresent(picture -> values.put("logo", picture.fileName()));
    look.accent().ifPresent(tint -> values.put("accent", tint.css()));
    look.band().ifPresent(tint -> values.put("band", tint.css()));
    if (look.headlines() != Look.Letters.OURS) {
      values.put("headlines", look.headlines());
    }
    if (look.text() != Look.Letters.OURS) {
      values.put("text", look.text());
    }
    if (!look.footer().isEmpty()) {
      values.put("footer", look.footer());
    }
    if (!look.profiles().isEmpty()) {
      values.put("profiles", look.profiles());
    }
    look.theme().ifPresent(theme -> values.put("theme", theme.name() + " " + theme.version()));
  }
}
