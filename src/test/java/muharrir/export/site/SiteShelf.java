package muharrir.export.site;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.export.MediaSource;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Progress;

/** Articles for sites of tests, without a library. */
final class SiteShelf implements SiteSource {
  static final Instant NOW = Instant.parse("2025-12-16T09:00:00Z");

  final Map<ArticleId, Article> articles = new TreeMap<>();
  final Map<ArticleId, Set<String>> addresses = new TreeMap<>();
  final List<ArticleId> fetched = new ArrayList<>();
  List<ArticleId> sent = List.of();
  MediaSource media =
      picture -> {
        throw new LibraryException(new LibraryFailure.NoPicture(picture.fileName()));
      };

  void put(Article article) {
    articles.put(article.id(), article);
  }

  /** An article of one paragraph, published so many hours before now. */
  static Article article(String id, String headline, String text, int hours) {
    return article(id, headline, text, hours, "سوريا", List.of("تدمر"), Status.PUBLISHED);
  }

  static Article article(
      String id,
      String headline,
      String text,
      int hours,
      String section,
      List<String> tags,
      Status status) {
    Document document =
        Document.of(
            Inline.of("خبر"),
            Inline.of(headline),
            Inline.of("مقدمة " + headline),
            Optional.empty(),
            List.of(new Block.Paragraph(new BlockId("b1"), Direction.AUTO, Inline.of(text))));
    Instant at = NOW.minusSeconds(hours * 3600L);
    return new Article(
        new ArticleId(id),
        document,
        new Metadata(
            List.of(new Byline("سلمى العلي", "مراسلة")),
            "دمشق",
            section,
            tags,
            "",
            status,
            "ar",
            Direction.RTL,
            at,
            Optional.of(at),
            at));
  }

  /** The same article with a picture at its head. */
  static Article pictured(Article article, MediaRef media, String credit) {
    Block.Figure hero =
        new Block.Figure(
            BlockId.HERO,
            Direction.AUTO,
            Optional.of(media),
            Framing.WHOLE,
            Inline.EMPTY,
            Inline.of(credit),
            Inline.EMPTY,
            Inline.EMPTY);
    return article.withDocument(
        Document.of(
            Inline.EMPTY,
            article.document().headline(),
            Inline.of("مقدمة"),
            Optional.of(hero),
            List.of(new Block.Paragraph(new BlockId("b1"), Direction.AUTO, Inline.of("نص")))));
  }

  SiteResult build(Newsroom newsroom, Path target, Path memory) throws LibraryException {
    return build(newsroom, target, memory, NOW, Progress.NONE);
  }

  SiteResult build(Newsroom newsroom, Path target, Path memory, Instant now, Progress listener)
      throws LibraryException {
    return build(newsroom, target, new SiteMemories(memory), now, listener);
  }

  SiteResult build(
      Newsroom newsroom, Path target, SiteMemories memories, Instant now, Progress listener)
      throws LibraryException {
    synchronized (fetched) {
      fetched.clear();
    }
    return new SiteBuild(newsroom, this, media, target, memories, now, listener).run();
  }

  @Override
  public List<Stamped> articles() {
    return articles.values().stream()
        .filter(each ->
            each.metadata().status().isPublic() || each.metadata().status() == Status.WITHDRAWN)
        .map(each -> new Stamped(each.id(), each.hashCode()))
        .toList();
  }

  @Override
  public List<Unread> fetch(List<ArticleId> ids) {
    synchronized (fetched) {
      fetched.addAll(ids);
    }
    List<Unread> all = new ArrayList<>();
    ids.forEach(id -> all.add(() -> articles.get(id)));
    return all;
  }

  @Override
  public Map<ArticleId, Set<String>> addresses() {
    return new HashMap<>(addresses);
  }

  @Override
  public void keep(Map<ArticleId, String> fresh, List<ArticleId> ids) {
    fresh.forEach((id, name) -> addresses.computeIfAbsent(id, _ -> new TreeSet<>()).add(name));
    sent = ids;
  }
}
