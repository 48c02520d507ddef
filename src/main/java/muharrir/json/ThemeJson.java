package muharrir.json;

import java.util.EnumMap;
import java.util.Map;
import muharrir.article.Theme;
import muharrir.article.Theme.Part;

/** A theme as the library keeps it, and the manifest that stands in a theme's folder, as JSON. */
public final class ThemeJson {
  /** The version of the manifest that is read here. */
  private static final int VERSION = 1;

  private ThemeJson() {}

  /** What a theme says of itself. */
  public record Manifest(String name, String version) {}

  /**
   * Reads a manifest: {@code {"theme": 1, "name": "…", "version": "…"}}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Manifest readManifest(String json) {
    return JsonIn.parse(json)
        .object(members -> {
          JsonIn format = members.get("theme");
          if (format.integer() != VERSION) {
            throw format.refuse(JsonRefusal.Reason.VERSION, Integer.toString(format.integer()));
          }
          String name = members.get("name").string();
          String version = members.get("version").string();
          Theme _ = members.object().build(() -> new Theme(name, version, "", Map.of()));
          return new Manifest(name, version);
        });
  }

  static void write(JsonOut out, Theme theme) {
    out.object(() -> {
      out.member("name", theme.name())
          .member("version", theme.version())
          .member("css", theme.css());
      for (Part part : Part.values()) {
        String html = theme.parts().get(part);
        if (html != null) {
          out.member(Names.of(part), html);
        }
      }
    });
  }

  static Theme read(JsonIn in) {
    return in.object(members -> {
      String name = members.get("name").string();
      String version = members.get("version").string();
      String css = members.get("css").string();
      Map<Part, String> parts = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        members.find(Names.of(part)).ifPresent(html -> parts.put(part, html.string()));
      }
      return in.build(() -> new Theme(name, version, css, parts));
    });
  }
}
