package muharrir.json;

import java.time.ZoneId;
import java.util.Optional;
import muharrir.article.Look;
import muharrir.article.Newsroom;
import muharrir.article.Newsroom.MonthNames;
import muharrir.document.MediaRef;

/** The newsroom that publishes, as JSON. */
public final class NewsroomJson {
  private NewsroomJson() {}

  /** With the look of its pages, on one line; for the library's own keeping. */
  public static String write(Newsroom newsroom) {
    return JsonOut.compact(out ->
        out.object(() -> {
          members(out, newsroom);
          out.member(
              "look",
              Optional.of(newsroom.look()).filter(look -> !look.equals(Look.STANDARD)),
              LookJson::write);
        }));
  }

  /**
   * The inverse of {@link #write}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Newsroom read(String json) {
    return JsonIn.parse(json)
        .object(members ->
            read(members).withLook(members.find("look").map(LookJson::read).orElse(Look.STANDARD)));
  }

  /** Who publishes, as an article's file says it: without the look of the pages. */
  static void write(JsonOut out, Newsroom newsroom) {
    out.object(() -> members(out, newsroom));
  }

  private static void members(JsonOut out, Newsroom newsroom) {
    out.member("name", newsroom.name())
        .member("chairman", newsroom.chairman())
        .member("editorInChief", newsroom.editorInChief())
        .member("logo", newsroom.logo(), MediaJson::write)
        .member("baseUrl", newsroom.baseUrl())
        .member("zone", newsroom.zone().getId())
        .member("months", Names.of(newsroom.months()));
  }

  static Newsroom read(JsonIn in) {
    return in.object(NewsroomJson::read);
  }

  private static Newsroom read(JsonIn.Members members) {
    String name = members.get("name").string();
    String chairman = members.get("chairman").string();
    String editorInChief = members.get("editorInChief").string();
    Optional<MediaRef> logo = members.find("logo").map(MediaJson::read);
    String baseUrl = members.get("baseUrl").string();
    ZoneId zone = members.get("zone").as(ZoneId::of);
    MonthNames months = Names.read(members.get("months"), MonthNames.class);
    return members
        .object()
        .build(() -> new Newsroom(name, chairman, editorInChief, logo, baseUrl, zone, months));
  }
}
