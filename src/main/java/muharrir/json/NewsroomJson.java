package muharrir.json;

import java.time.ZoneId;
import java.util.Optional;
import muharrir.article.Newsroom;
import muharrir.article.Newsroom.MonthNames;
import muharrir.document.MediaRef;

/** The newsroom that publishes, as JSON. */
public final class NewsroomJson {
  private NewsroomJson() {}

  /** On one line. */
  public static String write(Newsroom newsroom) {
    return JsonOut.compact(out -> write(out, newsroom));
  }

  /**
   * The inverse of {@link #write}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Newsroom read(String json) {
    return read(JsonIn.parse(json));
  }

  static void write(JsonOut out, Newsroom newsroom) {
    out.object(() ->
        out.member("name", newsroom.name())
            .member("chairman", newsroom.chairman())
            .member("editorInChief", newsroom.editorInChief())
            .member("logo", newsroom.logo(), MediaJson::write)
            .member("baseUrl", newsroom.baseUrl())
            .member("zone", newsroom.zone().getId())
            .member("months", Names.of(newsroom.months())));
  }

  static Newsroom read(JsonIn in) {
    return in.object(members -> {
      String name = members.get("name").string();
      String chairman = members.get("chairman").string();
      String editorInChief = members.get("editorInChief").string();
      Optional<MediaRef> logo = members.find("logo").map(MediaJson::read);
      String baseUrl = members.get("baseUrl").string();
      ZoneId zone = members.get("zone").as(ZoneId::of);
      MonthNames months = Names.read(members.get("months"), MonthNames.class);
      return in.build(
          () -> new Newsroom(name, chairman, editorInChief, logo, baseUrl, zone, months));
    });
  }
}
