package muharrir.export;

import java.util.Locale;
import muharrir.arabic.Strings;
import muharrir.arabic.Words;
import muharrir.article.Article;
import muharrir.article.Newsroom;

/** What every part of one page needs to know. */
record PageContext(
    Article article,
    Newsroom newsroom,
    MediaLinks media,
    Strings words,
    PageDates dates,
    int wordCount) {
  static PageContext of(Article article, Newsroom newsroom, MediaLinks media, Strings words) {
    boolean inArabic = words.locale().getLanguage().equals("ar");
    return new PageContext(
        article,
        newsroom,
        media,
        words,
        new PageDates(newsroom, inArabic),
        Words.count(article.document().plainText()));
  }

  String direction() {
    return article.metadata().direction().name().toLowerCase(Locale.ROOT);
  }

  boolean hasAddress() {
    return !newsroom.baseUrl().isEmpty();
  }

  /** The absolute address of the page; only where there is a base. */
  String url() {
    return PagePath.url(newsroom.baseUrl(), article);
  }

  /** A text of several lines on one. */
  static String oneLine(String text) {
    return text.replace('\n', ' ').strip();
  }
}
