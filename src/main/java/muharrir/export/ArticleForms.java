package muharrir.export;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.Byline;
import muharrir.article.Newsroom;
import muharrir.document.Document;
import muharrir.document.PlainText;
import muharrir.edit.Fragment;

/** A whole article in forms that are read without our page. */
public final class ArticleForms {
  private ArticleForms() {}

  /** CommonMark, with tables as GitHub writes them. */
  public static String markdown(Article article) {
    boolean english =
        Locale.forLanguageTag(article.metadata().language()).getLanguage().equals("en");
    Strings words = english ? Strings.of(Locale.ENGLISH) : Strings.arabic();
    return ClipMarkdown.of(new Fragment(article.document().blocks(), false), words) + "\n";
  }

  /**
   * For WhatsApp and Telegram, which set what stands between two asterisks bold: the headline, the
   * standfirst and the address of the page, without anything that follows the reader.
   */
  public static String message(Article article, Newsroom newsroom) {
    Document document = article.document();
    String headline = PageContext.oneLine(document.headline().text()).replace("*", "").strip();
    String address = newsroom.baseUrl().isEmpty() ? "" : PagePath.url(newsroom.baseUrl(), article);
    return Stream.of(
            headline.isEmpty() ? "" : "*" + headline + "*", document.standfirst().text(), address)
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  /** For a message: the head, who and where, the text with its lists marked, the address. */
  public static String text(Article article, Newsroom newsroom) {
    Document document = article.document();
    String by =
        Stream.concat(
                article.metadata().bylines().stream().map(Byline::name),
                Stream.of(article.metadata().dateline()))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" · "));
    String address = newsroom.baseUrl().isEmpty() ? "" : PagePath.url(newsroom.baseUrl(), article);
    return Stream.of(
                PageContext.oneLine(document.kicker().text()),
                PageContext.oneLine(document.headline().text()),
                document.standfirst().text(),
                by,
                PlainText.marked(document.body()),
                address)
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining("\n\n"))
        + "\n";
  }

  /** ninjs 3.1 of the IPTC. */
  public static String ninjs(Article article, Newsroom newsroom) {
    return NinjsData.of(new PageRenderer().drawn(article, newsroom, MediaLinks.BESIDE));
  }
}
