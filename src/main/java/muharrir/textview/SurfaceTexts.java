package muharrir.textview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Gallery;
import muharrir.document.Table;

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
    ADD_PICTURES("surface.addPictures"),
    ON_X("page.on.x"),
    ON_YOUTUBE("page.on.youtube"),
    ON_FACEBOOK("page.on.facebook"),
    ON_INSTAGRAM("page.on.instagram"),
    ON_TELEGRAM("page.on.telegram"),
    ON_TIKTOK("page.on.tiktok"),
    ON_PAGE("page.on.page"),
    STATIC_CARD("surface.staticCard"),
    TITLE_LABEL("surface.titleLabel"),
    PARAGRAPH_NAME("editor.kind.paragraph"),
    BOX_NAME("editor.kind.infoBox"),
    FIGURE_NAME("editor.kind.figure"),
    GALLERY_NAME("editor.kind.gallery"),
    TABLE_NAME("editor.kind.table"),
    DIVIDER_NAME("editor.kind.divider");

    private final String key;

    Word(String key) {
      this.key = key;
    }
  }

  /** What a text, or a block as a whole, is called to somebody who does not see it. */
  String name(Block block, Field field) {
    Word word =
        switch (field.part()) {
          case WHOLE, TEXT -> kind(block);
          case TITLE -> Word.TITLE_LABEL;
          case ATTRIBUTION -> Word.ATTRIBUTION;
          case ROLE -> Word.ROLE;
          case CAPTION -> Word.CAPTION_LABEL;
          case CREDIT -> Word.CREDIT_LABEL;
          case SOURCE -> Word.SOURCE_LABEL;
          case ALT -> Word.ALT_LABEL;
          case CELL -> Word.TABLE_NAME;
        };
    String said = say(word);
    return field.part() == Part.CELL
        ? said + " " + (field.row() + 1) + "، " + (field.column() + 1)
        : said;
  }

  private static Word kind(Block block) {
    return switch (block) {
      case Block.HeadLine head ->
          head.id().equals(BlockId.KICKER)
              ? Word.KICKER
              : head.id().equals(BlockId.HEADLINE) ? Word.HEADLINE : Word.STANDFIRST;
      case Block.Paragraph _ -> Word.PARAGRAPH_NAME;
      case Block.Heading _ -> Word.HEADING;
      case Block.ListItem _ -> Word.LIST_ITEM;
      case Block.Quote _ -> Word.QUOTE;
      case Block.PullQuote _ -> Word.PULL_QUOTE;
      case Block.InfoBox _ -> Word.BOX_NAME;
      case Block.Correction _ -> Word.CORRECTION_LABEL;
      case Block.Figure _ -> Word.FIGURE_NAME;
      case Gallery _ -> Word.GALLERY_NAME;
      case Table _ -> Word.TABLE_NAME;
      case Block.Embed _ -> Word.STATIC_CARD;
      case Block.Divider _ -> Word.DIVIDER_NAME;
    };
  }

  String say(Word word) {
    return words.apply(word.key);
  }
}
