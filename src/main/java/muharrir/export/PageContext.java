package muharrir.export;

import java.util.Locale;
import muharrir.arabic.Strings;
import muharrir.arabic.Words;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Framing;
import muharrir.document.MediaRef;

/**
 * What every part of one page needs to know.
 *
 * @param url the absolute address of the page; empty where there is no base
 */
record PageContext(
    Article article,
    Newsroom newsroom,
    MediaLinks media,
    Strings words,
    PageDates dates,
    String url,
    int wordCount) {
  static PageContext of(Article article, Newsroom newsroom, MediaLinks media, Strings words) {
    boolean inArabic = words.locale().getLanguage().equals("ar");
    return new PageContext(
        article,
        newsroom,
        media,
        words,
        new PageDates(newsroom, inArabic),
        newsroom.baseUrl().isEmpty() ? "" : PagePath.url(newsroom.baseUrl(), article),
        Words.count(article.document().plainText()));
  }

  String direction() {
    return article.metadata().direction().name().toLowerCase(Locale.ROOT);
  }

  boolean hasAddress() {
    return !url.isEmpty();
  }

  /** A picture with its absolute address; only where there is a base. */
  MediaLinks.Shown absolute(MediaRef picture, Framing framing) {
    MediaLinks.Shown shown = media.shown(picture, framing.crop());
    return new MediaLinks.Shown(url + shown.address(), shown.width(), shown.height());
  }

  /** A text of several lines on one. */
  static String oneLine(String text) {
    return text.replace('\n', ' ').strip();
  }
}
