package muharrir.json;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.Version;
import muharrir.review.Handoff;

/** A hand-off and its versions as JSON: each article is a text of its own. */
public final class HandoffJson {
  private HandoffJson() {}

  /** All of a hand-off. */
  public static String write(Handoff handoff) {
    return JsonOut.compact(out ->
        out.object(() ->
            out.member("article", ArticleJson.compact(handoff.article()))
                .member("review", ReviewJson.write(handoff.review()))
                .member("people", ThreadsJson.writePeople(handoff.people()))
                .member("versions", writeVersions(handoff.versions()))));
  }

  /**
   * The inverse of {@link #write}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Handoff read(String json) {
    return JsonIn.parse(json)
        .object(members ->
            new Handoff(
                ArticleJson.read(members.get("article").string()).article(),
                ReviewJson.read(members.get("review").string()),
                ThreadsJson.readPeople(members.get("people").string()),
                readVersions(members.get("versions").string())));
  }

  /** Versions in their order. */
  public static String writeVersions(List<Version> versions) {
    return JsonOut.compact(out -> out.array(versions, HandoffJson::version));
  }

  /**
   * The inverse of {@link #writeVersions}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static List<Version> readVersions(String json) {
    return JsonIn.parse(json).list(HandoffJson::version);
  }

  private static void version(JsonOut out, Version version) {
    out.object(() ->
        out.member("sequence", version.sequence())
            .member("at", version.at().toString())
            .member("reason", version.reason().name().toLowerCase(Locale.ROOT))
            .member("author", filled(version.author()), JsonOut::string)
            .member("name", filled(version.name()), JsonOut::string)
            .member("article", ArticleJson.compact(version.article())));
  }

  private static Optional<String> filled(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Version version(JsonIn in) {
    return in.object(members -> {
      int sequence = members.get("sequence").integer();
      Instant at = members.get("at").as(Instant::parse);
      Version.Reason reason =
          members.get("reason").as(name -> Version.Reason.valueOf(name.toUpperCase(Locale.ROOT)));
      String author = members.find("author").map(JsonIn::string).orElse("");
      String name = members.find("name").map(JsonIn::string).orElse("");
      Article article = ArticleJson.read(members.get("article").string()).article();
      return in.build(() -> new Version(sequence, at, reason, author, name, article));
    });
  }
}
