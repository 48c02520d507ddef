package muharrir.ui.editor;

import java.time.Instant;
import java.util.function.Function;
import muharrir.arabic.Strings;
import muharrir.textview.SurfaceTexts;

/** The words on the writing surface itself. */
public final class SurfaceWords {
  private SurfaceWords() {}

  /**
   * The words in a language.
   *
   * @param time writes the time of a post
   */
  public static SurfaceTexts of(Strings strings, Function<Instant, String> time) {
    return new SurfaceTexts(
        strings.get("surface.kicker"),
        strings.get("surface.headline"),
        strings.get("surface.standfirst"),
        strings.get("surface.body"),
        strings.get("surface.heading"),
        strings.get("surface.quote"),
        strings.get("surface.attribution"),
        strings.get("surface.caption"),
        strings.get("surface.credit"),
        strings.get("surface.alt"),
        strings.get("surface.captionLabel"),
        strings.get("surface.creditLabel"),
        strings.get("surface.altLabel"),
        strings.get("surface.choosePicture"),
        strings.get("surface.changePicture"),
        strings.get("surface.staticCard"),
        time);
  }
}
