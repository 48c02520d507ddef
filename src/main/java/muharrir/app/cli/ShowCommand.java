package muharrir.app.cli;

import java.util.stream.Collectors;
import muharrir.arabic.Words;
import muharrir.article.Article;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.desk.Desk;
import muharrir.desk.Embargoes;
import muharrir.export.ArticleForms;
import muharrir.json.ArticleJson;
import muharrir.library.LibraryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one article: its text, or the whole of it as JSON. */
@Command(name = "show", sortOptions = false)
final class ShowCommand implements CliCommand {
  @Parameters(paramLabel = "ID", descriptionKey = "parameter.id")
  String id = "";

  /** How the article is shown. */
  enum Form {
    TEXT,
    MESSAGE,
    MARKDOWN,
    NINJS
  }

  @Option(names = "--as", paramLabel = "text|message|markdown|ninjs", descriptionKey = "option.as")
  @Nullable Form form;

  @Override
  public Answer run(Session session) throws Problem, LibraryException {
    try (Desk desk = session.openThere()) {
      Article article = session.article(desk, id);
      Form asked = form;
      if (asked != null) {
        // All of these are made to be passed on.
        Embargoes.check(article, session.clock().instant(), desk.newsroom().zone());
        String shown = shown(asked, article, desk.newsroom());
        return new Answer(Exit.DONE, ArticleJson.write(article, desk.newsroom()), shown, "");
      }
      Metadata metadata = article.metadata();
      String plain = article.document().plainText();
      int words = Words.count(plain);
      StringBuilder text = new StringBuilder();
      text.append(article.id())
          .append("  ")
          .append(ListCommand.status(session, metadata.status()))
          .append("  ")
          .append(session.strings().count("count.words", words))
          .append('\n');
      add(text, metadata.section());
      add(text, metadata.bylines().stream().map(Byline::name).collect(Collectors.joining(" · ")));
      add(text, metadata.dateline());
      text.append('\n').append(plain).append('\n');
      return new Answer(
          Exit.DONE, ArticleJson.write(article, desk.newsroom()), text.toString(), "");
    }
  }

  private static String shown(Form form, Article article, Newsroom newsroom) {
    return switch (form) {
      case TEXT -> ArticleForms.text(article, newsroom);
      case MESSAGE -> ArticleForms.message(article, newsroom) + "\n";
      case MARKDOWN -> ArticleForms.markdown(article);
      case NINJS -> ArticleForms.ninjs(article, newsroom);
    };
  }

  private static void add(StringBuilder text, String line) {
    if (!line.isBlank()) {
      text.append(line).append('\n');
    }
  }
}
