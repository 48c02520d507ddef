package muharrir.app.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import muharrir.article.Look;
import muharrir.article.Newsroom;
import muharrir.desk.Desk;
import muharrir.document.Inline;
import muharrir.json.CliJson;
import muharrir.library.LibraryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the newsroom that publishes, or describes it anew. */
@Command(name = "newsroom", sortOptions = false)
final class NewsroomCommand implements CliCommand {
  @Option(names = "--name", paramLabel = "TEXT", descriptionKey = "option.name")
  @Nullable String name;

  @Option(names = "--chairman", paramLabel = "TEXT", descriptionKey = "option.chairman")
  @Nullable String chairman;

  @Option(names = "--editor-in-chief", paramLabel = "TEXT", descriptionKey = "option.editor")
  @Nullable String editorInChief;

  @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "option.baseUrl")
  @Nullable String baseUrl;

  @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "option.zone")
  @Nullable String zone;

  @Option(
      names = "--months",
      paramLabel = "levantine|gregorian|both",
      descriptionKey = "option.months")
  Newsroom.@Nullable MonthNames months;

  @Mixin LookOptions look = new LookOptions();

  @Override
  public Answer run(Session session) throws Problem, LibraryException {
    boolean changes =
        name != null
            || chairman != null
            || editorInChief != null
            || baseUrl != null
            || zone != null
            || months != null
            || look.any();
    try (Desk desk = changes ? session.open() : session.openThere()) {
      Newsroom newsroom = desk.newsroom();
      if (changes) {
        newsroom = look.changed(session, desk, changed(session, newsroom));
        desk.setNewsroom(newsroom);
      }
      Map<String, Object> tree = Answer.tree("newsroom", true);
      Map<String, Object> values = values(newsroom);
      tree.put("newsroom", values);
      StringBuilder text = new StringBuilder();
      values.forEach((key, value) ->
          text.append(session.strings().get("cli.newsroom." + key))
              .append(": ")
              .append(said(session, value))
              .append('\n'));
      return new Answer(Exit.DONE, CliJson.write(tree), text.toString(), "");
    }
  }

  private Newsroom changed(Session session, Newsroom old) throws Problem {
    String url = baseUrl == null ? old.baseUrl() : baseUrl.strip();
    if (!url.isEmpty() && !url.endsWith("/")) {
      url = url + "/";
    }
    if (!Newsroom.acceptsBaseUrl(url)) {
      throw wrong(session, "--base-url", url);
    }
    ZoneId place = old.zone();
    if (zone != null) {
      try {
        place = ZoneId.of(zone.strip());
      } catch (DateTimeException _) {
        throw wrong(session, "--zone", zone);
      }
    }
    try {
      return new Newsroom(
          line(name, old.name()),
          line(chairman, old.chairman()),
          line(editorInChief, old.editorInChief()),
          old.logo(),
          url,
          place,
          Objects.requireNonNullElse(months, old.months()),
          old.look());
    } catch (IllegalArgumentException _) {
      throw wrong(session, "newsroom", "");
    }
  }

  /** What was given, as a text of one line; without it the old one. */
  static String line(@Nullable String given, String old) {
    return given == null ? old : Inline.clean(given).replace('\n', ' ').strip();
  }

  static Problem wrong(Session session, String option, String value) {
    String what = (option + " " + value).strip();
    return new Problem(Exit.USAGE, "cli.wrongValue", session.strings().get("cli.wrongValue", what));
  }

  private static String said(Session session, Object value) {
    return switch (value) {
      case Newsroom.MonthNames names -> months(session, names);
      case Look.Letters letters ->
          session.strings().get("look.letters." + letters.name().toLowerCase(Locale.ROOT));
      case List<?> several ->
          several.stream().map(String::valueOf).collect(Collectors.joining(" "));
      default -> String.valueOf(value);
    };
  }

  private static String months(Session session, Newsroom.MonthNames names) {
    return switch (names) {
      case LEVANTINE -> session.strings().get("newsroom.months.levantine");
      case GREGORIAN -> session.strings().get("newsroom.months.gregorian");
      case BOTH -> session.strings().get("newsroom.months.both");
    };
  }

  private static Map<String, Object> values(Newsroom newsroom) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", newsroom.name());
    values.put("chairman", newsroom.chairman());
    values.put("editorInChief", newsroom.editorInChief());
    values.put("baseUrl", newsroom.baseUrl());
    values.put("zone", newsroom.zone().getId());
    values.put("months", newsroom.months());
    LookOptions.show(newsroom, values);
    return values;
  }
}
