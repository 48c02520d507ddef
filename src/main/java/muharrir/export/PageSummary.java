package muharrir.export;

import java.net.URI;
import java.util.Objects;
import muharrir.article.Article;
import muharrir.article.Newsroom;

/**
 * What a page tells those who do not show it: networks, search engines, the tab of a browser. All
 * on one line, and empty where there is nothing to tell.
 *
 * @param headline the article's own
 * @param title the headline with the newsroom's name, for search engines and tabs
 * @param description the standfirst
 * @param paper the newsroom's name
 * @param host where the pages stand, such as {@code news.example}; empty while that is not known
 */
public record PageSummary(
    String headline, String title, String description, String paper, String host) {
  public PageSummary {
    Objects.requireNonNull(headline);
    Objects.requireNonNull(title);
    Objects.requireNonNull(description);
    Objects.requireNonNull(paper);
    Objects.requireNonNull(host);
  }

  public static PageSummary of(Article article, Newsroom newsroom) {
    String headline = PageContext.oneLine(article.document().headline().text());
    String paper = newsroom.name();
    return new PageSummary(
        headline,
        headline + (headline.isEmpty() || paper.isEmpty() ? "" : " — ") + paper,
        PageContext.oneLine(article.document().standfirst().text()),
        paper,
        host(newsroom.baseUrl()));
  }

  static String host(String baseUrl) {
    String host = baseUrl.isEmpty() ? null : URI.create(baseUrl).getHost();
    return host == null ? "" : host;
  }
}
