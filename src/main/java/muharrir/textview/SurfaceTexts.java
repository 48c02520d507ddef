package muharrir.textview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;

/**
 * The words that the surface itself shows, in the language of the window.
 *
 * @param words gives the words for a key
 * @param time writes the time of a post
 * @param date writes the day of a correction
 */
public record SurfaceTexts(
    Function<String, String> words,
    Function<Instant, String> time,
    Function<LocalDate, String> date) {
  public SurfaceTexts {
    Objects.requireNonNull(words);
    Objects.requireNonNull(time);
    Objects.requireNonNull(date);
  }

  /** What there is to say: placeholders of empty texts, labels before them, buttons. */
  enum Word {
    KICKER("surface.kicker"),
    HEADLINE("surface.headline"),
    STANDFIRST("surface.standfirst"),
    BODY("surface.body"),
    HEADING("surface.heading"),
    LIST_ITEM("surface.listItem"),
    QUOTE("surface.quote"),
    PULL_QUOTE("surface.pullQuote"),
    ATTRIBUTION("surface.attribution"),
    ROLE("surface.role"),
    BOX_TITLE("surface.boxTitle"),
    BOX("surface.box"),
    CORRECTION("surface.correction"),
    CORRECTION_LABEL("surface.correctionLabel"),
    GALLERY_TITLE("surface.galleryTitle"),
    TABLE_TITLE("surface.tableTitle"),
    CAPTION("surface.caption"),
    CREDIT("surface.credit"),
    SOURCE("surface.source"),
    ALT("surface.alt"),
    CAPTION_LABEL("surface.captionLabel"),
    CREDIT_LABEL("surface.creditLabel"),
    SOURCE_LABEL("surface.sourceLabel"),
    ALT_LABEL("surface.altLabel"),
    CHOOSE_PICTURE("surface.choosePicture"),
    CHANGE_PICTURE("surface.changePicture"),
    ADD_PICTURES("surface.addPictures"),
    STATIC_CARD("surface.staticCard");

    private final String key;

    Word(String key) {
      this.key = key;
    }
  }

  String say(Word word) {
    return words.apply(word.key);
  }
}
