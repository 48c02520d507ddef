package muharrir.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.article.Version;
import muharrir.export.PostForm;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
import muharrir.publish.Target;
import muharrir.publish.wordpress.WordPress;
import muharrir.review.Reading;
import muharrir.store.Rows;
import muharrir.store.Store;

/**
 * The articles of a library as posts of one WordPress. Which post is whose stands in the library,
 * with the sum of what was sent: only what has changed goes again, and always to the same post.
 */
final class Posts {
  private static final Set<Status> OUT =
      Set.of(Status.PUBLISHED, Status.CORRECTED, Status.WITHDRAWN);
  private static final String GONE = "gone";
  private static final String NAMED = "named";

  private final Desk desk;
  private final Store store;
  private final Clock clock;
  private final Target.WordPress target;

  Posts(Desk desk, Store store, Clock clock, Target.WordPress target) {
    this.desk = desk;
    this.store = store;
    this.clock = clock;
    this.target = target;
  }

  /** By which the posts and the password of a WordPress are known. */
  static String account(Target.WordPress target) {
    return "wordpress " + target.user() + " " + target.site();
  }

  /**
   * A post that was sent.
   *
   * @param sum of what was sent
   * @param named whether somebody sent it by name before it was published here: it is then not gone
   *     because it is not published
   */
  private record Sent(long post, String sum, String link, boolean named) {}

  /** What is to be done with an article. */
  private record Task(
      PostReport.Row row, Optional<Article> article, Optional<Sent> sent, String sum) {}

  PostReport send(WordPress there, Optional<ArticleId> only, boolean dry, Progress progress)
      throws LibraryException, PublishException {
    if (store.readOnly() && !dry) {
      // Which post is whose could not be kept, and the next time there would be two of each.
      throw new LibraryException(new LibraryFailure.ReadOnly(store.folder()));
    }
    List<Task> tasks = tasks(only, progress);
    List<PostReport.Row> rows = new ArrayList<>();
    Newsroom newsroom = desk.newsroom();
    int done = 0;
    for (Task task : tasks) {
      check(progress);
      progress.report(done++, tasks.size());
      boolean goes =
          switch (task.row().doing()) {
            case NEW, CHANGED, NOTICE -> !dry;
            case SAME, HELD -> false;
          };
      rows.add(goes ? sent(there, task, newsroom, progress) : task.row());
    }
    progress.report(tasks.size(), tasks.size());
    return new PostReport(rows);
  }

  private static void check(Progress progress) throws PublishException {
    if (progress.cancelled()) {
      throw new PublishException(new PublishFailure.Cancelled());
    }
  }

  private List<Task> tasks(Optional<ArticleId> only, Progress progress)
      throws LibraryException, PublishException {
    Map<ArticleId, Sent> before = store.read(rows -> read(rows.setting(account(target))));
    Map<ArticleId, ArticleSummary> all = new LinkedHashMap<>();
    // The oldest first: a weblog lists its posts in the order in which they came.
    desk.list(LibraryQuery.ALL).reversed().forEach(line -> all.put(line.id(), line));
    List<Task> tasks = new ArrayList<>();
    for (ArticleSummary line : all.values()) {
      check(progress);
      if (only.map(line.id()::equals).orElse(OUT.contains(line.status()))) {
        task(line.id(), Optional.ofNullable(before.get(line.id()))).ifPresent(tasks::add);
      }
    }
    if (only.isEmpty()) {
      for (Map.Entry<ArticleId, Sent> each : before.entrySet()) {
        ArticleSummary line = all.get(each.getKey());
        boolean out = line != null && (OUT.contains(line.status()) || each.getValue().named());
        if (!out) {
          tasks.add(gone(each.getKey(), line == null ? "" : line.headline(), each.getValue()));
        }
      }
    }
    return tasks;
  }

  private Optional<Task> task(ArticleId id, Optional<Sent> sent) throws LibraryException {
    Article article;
    try {
      article = desk.outgoing(id, Optional.of(Reading.ORIGINAL));
    } catch (LibraryException e) {
      if (!(e.failure() instanceof LibraryFailure.Embargoed)) {
        throw e;
      }
      String headline = desk.find(id).map(Article::headline).orElse("");
      return Optional.of(task(id, headline, PostReport.Doing.HELD, 0, Optional.empty(), sent, ""));
    }
    boolean withdrawn = article.metadata().status() == Status.WITHDRAWN;
    if (withdrawn && sent.isEmpty()) {
      // No reader has seen it there.
      return Optional.empty();
    }
    String sum = sum(Rows.Written.of(article).json());
    PostReport.Doing doing =
        sent.isPresent() && sent.get().sum().equals(sum)
            ? PostReport.Doing.SAME
            : withdrawn
                ? PostReport.Doing.NOTICE
                : sent.isPresent() ? PostReport.Doing.CHANGED : PostReport.Doing.NEW;
    int pictures = withdrawn ? 0 : Pages.pictures(article.document()).size();
    return Optional.of(
        task(id, article.headline(), doing, pictures, Optional.of(article), sent, sum));
  }

  private Task gone(ArticleId id, String headline, Sent sent) {
    PostReport.Doing doing =
        sent.sum().equals(GONE) ? PostReport.Doing.SAME : PostReport.Doing.NOTICE;
    return task(id, headline, doing, 0, Optional.empty(), Optional.of(sent), GONE);
  }

  private static Task task(
      ArticleId id,
      String headline,
      PostReport.Doing doing,
      int pictures,
      Optional<Article> article,
      Optional<Sent> sent,
      String sum) {
    String link = sent.map(Sent::link).orElse("");
    return new Task(new PostReport.Row(id, headline, doing, pictures, link), article, sent, sum);
  }

  /** Also of what the person chose: a post that was a draft goes again when it is to be public. */
  private String sum(String json) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((target.publish() ? "p" : "d").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private PostReport.Row sent(WordPress there, Task task, Newsroom newsroom, Progress progress)
      throws LibraryException, PublishException {
    PostForm form = form(task, newsroom);
    Map<PostForm.PostPicture, WordPress.Media> media = new HashMap<>();
    for (PostForm.PostPicture picture : form.pictures()) {
      check(progress);
      media.put(
          picture,
          there.picture(
              picture.name(), picture.type(), picture.bytes(), picture.alt(), picture.caption()));
    }
    PostForm.Head head = form.head();
    WordPress.Post post =
        new WordPress.Post(
            "muharrir:" + head.article().value(),
            head.headline(),
            form.content(
                picture -> Optional.ofNullable(media.get(picture)).map(WordPress.Media::address)),
            head.excerpt(),
            head.slug(),
            head.date(),
            head.section().isEmpty() ? List.of() : List.of(head.section()),
            head.tags(),
            form.featured().map(media::get).map(WordPress.Media::id));
    WordPress.There now = put(there, task, post);
    keep(task, now);
    PostReport.Row row = task.row();
    return new PostReport.Row(
        row.article(), row.headline(), row.doing(), row.pictures(), now.link());
  }

  private PostForm form(Task task, Newsroom newsroom) throws LibraryException {
    if (task.article().isEmpty()) {
      return PostForm.gone(task.row().article());
    }
    return PostForm.of(task.article().get(), newsroom, store.media()::bytes);
  }

  /** Into the post that is known, the one whose id was lost on the way, or a new one. */
  private WordPress.There put(WordPress there, Task task, WordPress.Post post)
      throws PublishException {
    boolean article = task.row().doing() != PostReport.Doing.NOTICE;
    boolean publish = target.publish() && article;
    Optional<Long> known = task.sent().map(Sent::post);
    if (known.isEmpty() && !post.slug().isEmpty()) {
      known = there.find(post.slug(), post.mark()).map(WordPress.There::id);
    }
    if (known.isPresent()) {
      Optional<WordPress.There> updated = there.update(known.get(), post, publish);
      if (updated.isPresent()) {
        return updated.get();
      }
      if (!article) {
        // Somebody has deleted the post: nobody needs to be told that it is gone.
        return new WordPress.There(known.get(), "");
      }
    }
    return there.create(post);
  }

  private void keep(Task task, WordPress.There now) throws LibraryException {
    boolean named =
        task.article().filter(each -> !OUT.contains(each.metadata().status())).isPresent();
    store.write(rows -> {
      Map<ArticleId, Sent> all = read(rows.setting(account(target)));
      all.put(task.row().article(), new Sent(now.id(), task.sum(), now.link(), named));
      StringBuilder lines = new StringBuilder();
      all.forEach((id, sent) ->
          lines
              .append(id)
              .append(' ')
              .append(sent.post())
              .append(' ')
              .append(sent.sum())
              .append(' ')
              .append(sent.link().replaceAll("\\s", ""))
              .append(sent.named() ? " " + NAMED : "")
              .append('\n'));
      rows.setSetting(account(target), lines.toString());
      task.article()
          .ifPresent(article ->
              rows.versions()
                  .keep(Rows.Written.of(article), Version.Reason.EXPORTED, clock.instant()));
      return true;
    });
  }

  /** A line for each article: its id, that of the post, the sum, the link, whether by name. */
  private static Map<ArticleId, Sent> read(Optional<String> lines) {
    Map<ArticleId, Sent> all = new TreeMap<>();
    for (String line : lines.orElse("").lines().toList()) {
      String[] words = line.split(" ", -1);
      boolean named = words.length == 5 && words[4].equals(NAMED);
      if ((words.length == 4 || named)
          && ArticleId.accepts(words[0])
          && words[1].matches("[0-9]{1,18}")) {
        all.put(
            new ArticleId(words[0]), new Sent(Long.parseLong(words[1]), words[2], words[3], named));
      }
    }
    return all;
  }
}
