package muharrir.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Release;
import muharrir.article.Status;
import muharrir.document.Direction;
import muharrir.json.JsonIn.Members;

/** What is said about an article's text, as JSON. */
public final class MetadataJson {
  /** How our own files say a time; a 0 stands for any digit. */
  private static final String SECONDS = "0000-00-00T00:00:00Z";

  private static final String MILLIS = "0000-00-00T00:00:00.000Z";

  private MetadataJson() {}

  /** On one line. */
  public static String write(Metadata metadata) {
    return JsonOut.compact(out ->
        out.object(() -> {
          language(out, metadata);
          about(out, metadata);
        }));
  }

  /**
   * The inverse of {@link #write}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Metadata read(String json) {
    return JsonIn.parse(json).object(MetadataJson::read);
  }

  static void language(JsonOut out, Metadata metadata) {
    out.member("language", metadata.language()).member("direction", Names.of(metadata.direction()));
  }

  static void about(JsonOut out, Metadata metadata) {
    out.name("bylines").array(metadata.bylines(), MetadataJson::byline);
    out.member("dateline", metadata.dateline()).member("section", metadata.section());
    out.name("tags").array(metadata.tags(), JsonOut::string);
    out.member("slug", metadata.slug())
        .member("status", Names.of(metadata.status()))
        .member("created", metadata.created().toString())
        .member("firstPublished", metadata.firstPublished(), (o, at) -> o.string(at.toString()))
        .member("updated", metadata.updated().toString())
        .member("embargo", metadata.embargo(), (o, at) -> o.string(at.toString()));
    if (!metadata.releases().isEmpty()) {
      out.name("releases").array(metadata.releases(), MetadataJson::release);
    }
  }

  private static void release(JsonOut out, Release release) {
    out.line(() ->
        out.member("at", release.at().toString())
            .member("kind", Names.of(release.kind()))
            .member("shown", release.shown().toString()));
  }

  private static Release release(JsonIn in) {
    return in.object(members -> {
      Instant at = instant(members.get("at"));
      Release.Kind kind = Names.read(members.get("kind"), Release.Kind.class);
      Instant shown = instant(members.get("shown"));
      return in.build(() -> new Release(at, kind, shown));
    });
  }

  private static void byline(JsonOut out, Byline byline) {
    out.line(() -> out.member("name", byline.name()).member("role", byline.role()));
  }

  static Metadata read(Members members) {
    JsonIn language = members.get("language");
    Direction direction = Names.read(members.get("direction"), Direction.class);
    List<Byline> bylines = members.get("bylines").list(MetadataJson::byline);
    String dateline = members.get("dateline").string();
    String section = members.get("section").string();
    List<String> tags = members.get("tags").list(JsonIn::string);
    String slug = members.get("slug").string();
    Status status = Names.read(members.get("status"), Status.class);
    Instant created = instant(members.get("created"));
    Optional<Instant> first = members.find("firstPublished").map(MetadataJson::instant);
    Instant updated = instant(members.get("updated"));
    Optional<Instant> embargo = members.find("embargo").map(MetadataJson::instant);
    List<Release> releases =
        members.find("releases").map(all -> all.list(MetadataJson::release)).orElse(List.of());
    return members
        .object()
        .build(() ->
            new Metadata(
                bylines,
                dateline,
                section,
                tags,
                slug,
                status,
                language.string(),
                direction,
                created,
                first,
                updated,
                embargo,
                releases));
  }

  private static Byline byline(JsonIn in) {
    return in.object(members -> {
      String name = members.get("name").string();
      String role = members.get("role").string();
      return in.build(() -> new Byline(name, role));
    });
  }

  /** As {@link Instant#parse}, which takes ten times as long for what we write ourselves. */
  private static Instant instant(String text) {
    boolean millis = text.length() == MILLIS.length();
    String form = millis ? MILLIS : SECONDS;
    boolean plain = millis || text.length() == SECONDS.length();
    for (int i = 0; plain && i < form.length(); i++) {
      char c = text.charAt(i);
      plain = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);
    }
    if (plain) {
      int month = digits(text, 5, 7);
      int day = digits(text, 8, 10);
      int hour = digits(text, 11, 13);
      int minute = digits(text, 14, 16);
      int second = digits(text, 17, 19);
      // What may not be there in each month is left to who knows the calendar.
      if (month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60) {
        long days = LocalDate.of(digits(text, 0, 4), month, day).toEpochDay();
        long seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
        if (second < 60) {
          return Instant.ofEpochSecond(seconds, millis ? digits(text, 20, 23) * 1_000_000L : 0);
        }
      }
    }
    return Instant.parse(text);
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private static Instant instant(JsonIn in) {
    Instant at = in.as(MetadataJson::instant);
    if (!at.truncatedTo(ChronoUnit.MILLIS).equals(at)) {
      throw in.refuse(JsonRefusal.Reason.VALUE, "finer than a millisecond: " + at);
    }
    return at;
  }
}
