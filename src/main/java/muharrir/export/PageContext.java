package muharrir.export;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.arabic.Words;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.export.theme.Theming;

/**
 * What every part of one page needs to know.
 *
 * @param url the absolute address of the page; empty where there is no base
 * @param site the site that the page is part of
 * @param theming what overrides pieces of our page
 */
record PageContext(
    Article article,
    Newsroom newsroom,
    MediaLinks media,
    Strings words,
    PageDates dates,
    String url,
    int wordCount,
    PageSite site,
    Theming theming) {
  static PageContext of(
      Article article,
      Newsroom newsroom,
      MediaLinks media,
      Strings words,
      PageSite site,
      Theming theming) {
    int count = Words.count(article.document().plainText());
    return of(article, newsroom, media, words, site, theming, count);
  }

  static PageContext of(
      Article article,
      Newsroom newsroom,
      MediaLinks media,
      Strings words,
      PageSite site,
      Theming theming,
      int wordCount) {
    boolean inArabic = words.locale().getLanguage().equals("ar");
    return new PageContext(
        article,
        newsroom,
        media,
        words,
        new PageDates(newsroom, inArabic),
        newsroom.baseUrl().isEmpty() ? "" : PagePath.url(newsroom.baseUrl(), article),
        wordCount,
        site,
        theming);
  }

  String direction() {
    return article.metadata().direction().name().toLowerCase(Locale.ROOT);
  }

  boolean hasAddress() {
    return !url.isEmpty();
  }

  /** The address as a reader types it from paper: the letters for which it is percent-encoded. */
  String readable() {
    return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** What others show of the page, with its absolute address: the card, or else the hero. */
  Optional<MediaLinks.Shown> card() {
    return media.card().or(this::hero).map(shown -> shown.from(url));
  }

  /** The pictures for search engines, with absolute addresses. */
  List<MediaLinks.Shown> shapes() {
    List<MediaLinks.Shown> all = media.shapes();
    return (all.isEmpty() ? hero().stream().toList() : all)
        .stream().map(shown -> shown.from(url)).toList();
  }

  private Optional<MediaLinks.Shown> hero() {
    return article
        .document()
        .hero()
        .flatMap(hero -> hero.media().map(picture -> media.shown(picture, hero.framing().crop())));
  }

  /** A text of several lines on one. */
  static String oneLine(String text) {
    return text.replace('\n', ' ').strip();
  }
}
