package muharrir.app.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import muharrir.article.Status;
import muharrir.desk.Desk;
import muharrir.json.CliJson;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the articles, the last changed first. */
@Command(name = "list", sortOptions = false)
final class ListCommand implements CliCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @Parameters(paramLabel = "WORD", arity = "0..*", descriptionKey = "parameter.word")
  List<String> words = new ArrayList<>();

  @Override
  public Answer run(Session session) throws LibraryException {
    try (Desk desk = session.openThere()) {
      List<ArticleSummary> articles = desk.list(LibraryQuery.ALL.withText(String.join(" ", words)));
      ZoneId zone = desk.newsroom().zone();
      StringBuilder text = new StringBuilder();
      List<Object> rows = new ArrayList<>();
      for (ArticleSummary article : articles) {
        rows.add(row(article));
        text.append(article.id())
            .append("  ")
            .append(TIME.format(article.updated().atZone(zone)))
            .append("  ")
            .append(status(session, article.status()))
            .append("  ")
            .append(headline(session, article.headline()))
            .append('\n');
      }
      text.append(session.strings().count("count.articles", articles.size())).append('\n');
      Map<String, Object> tree = Answer.tree("list", true);
      tree.put("library", desk.folder().toString());
      tree.put("articles", rows);
      return new Answer(Exit.DONE, CliJson.write(tree), text.toString(), "");
    }
  }

  private static Map<String, Object> row(ArticleSummary article) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", article.id().value());
    row.put("headline", article.headline());
    row.put("status", article.status());
    row.put("section", article.section());
    row.put("words", article.words());
    row.put("created", article.created());
    row.put("updated", article.updated());
    return row;
  }

  static String headline(Session session, String headline) {
    return headline.isBlank() ? session.strings().get("cli.noHeadline") : headline;
  }

  static String status(Session session, Status status) {
    String key =
        switch (status) {
          case IDEA -> "status.idea";
          case DRAFT -> "status.draft";
          case IN_REVIEW -> "status.review";
          case CHANGES_REQUESTED -> "status.changes";
          case APPROVED -> "status.approved";
          case PUBLISHED -> "status.published";
          case CORRECTED -> "status.corrected";
          case WITHDRAWN -> "status.withdrawn";
          case ARCHIVED -> "status.archived";
        };
    return session.strings().get(key);
  }
}
