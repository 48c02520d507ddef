package muharrir.ui.editor;

import java.time.Instant;
import java.time.LocalDate;
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
   * @param date writes the day of a correction
   */
  public static SurfaceTexts of(
      Strings strings, Function<Instant, String> time, Function<LocalDate, String> date) {
    return new SurfaceTexts(strings::get, time, date);
  }
}
