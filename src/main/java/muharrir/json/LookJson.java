package muharrir.json;

import java.util.List;
import java.util.Optional;
import muharrir.article.Look;
import muharrir.article.Look.Letters;
import muharrir.article.Theme;
import muharrir.article.Tint;

/** How the newsroom's pages look, as JSON. */
final class LookJson {
  private LookJson() {}

  static void write(JsonOut out, Look look) {
    out.object(() -> {
      out.member("accent", look.accent().map(Tint::css), JsonOut::string)
          .member("band", look.band().map(Tint::css), JsonOut::string)
          .member("headlines", Names.of(look.headlines()))
          .member("text", Names.of(look.text()))
          .member("footer", look.footer());
      out.name("profiles").array(look.profiles(), JsonOut::string);
      out.member("theme", look.theme(), ThemeJson::write);
    });
  }

  static Look read(JsonIn in) {
    return in.object(members -> {
      Optional<Tint> accent = members.find("accent").map(LookJson::tint);
      Optional<Tint> band = members.find("band").map(LookJson::tint);
      Letters headlines = Names.read(members.get("headlines"), Letters.class);
      Letters text = Names.read(members.get("text"), Letters.class);
      String footer = members.get("footer").string();
      List<String> profiles = members.get("profiles").list(JsonIn::string);
      Optional<Theme> theme = members.find("theme").map(ThemeJson::read);
      return in.build(() -> new Look(accent, band, headlines, text, footer, profiles, theme));
    });
  }

  private static Tint tint(JsonIn in) {
    return in.as(text ->
        Tint.read(text).orElseThrow(() -> new IllegalArgumentException("not a colour: " + text)));
  }
}
