package muharrir.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.article.Version;
import muharrir.export.site.SiteBuild;
import muharrir.export.site.SiteMemories;
import muharrir.export.site.SiteResult;
import muharrir.export.site.SiteSource;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Progress;
import muharrir.store.Rows;
import muharrir.store.Store;

/**
 * The articles of a library for its site, and the addresses under which they have gone out: they
 * stand in the library, so that another machine knows of them too.
 */
final class Sites implements SiteSource {
  private static final String ADDRESSES = "addresses";
  private static final Set<Status> OUT =
      Set.of(Status.PUBLISHED, Status.CORRECTED, Status.WITHDRAWN);

  private final Store store;
  private final Pages.Finder finder;
  private final Set<ArticleId> live;
  private final Clock clock;

  /**
   * For one export.
   *
   * @param autosaver knows what is open: their rows may be older than what they hold
   */
  Sites(Store store, Pages.Finder finder, Autosaver autosaver, Clock clock) {
    this.store = store;
    this.finder = finder;
    this.live =
        autosaver.all().stream()
            .map(saver -> saver.latest().article().id())
            .collect(Collectors.toUnmodifiableSet());
    this.clock = clock;
  }

  /** Writes the site into a folder, or brings the one that is there up to date. */
  SiteResult export(Path target, SiteMemories memories, Progress progress) throws LibraryException {
    return new SiteBuild(
            store.read(Rows::newsroom),
            this,
            store.media()::bytes,
            target,
            memories,
            clock.instant(),
            progress)
        .run();
  }

  @Override
  public List<Stamped> articles() throws LibraryException {
    return store.read(rows -> {
      Map<ArticleId, Long> stamps = new HashMap<>();
      rows.site().stamps(OUT).forEach(row -> stamps.put(row.id(), row.stamp()));
      Set<ArticleId> ahead = new LinkedHashSet<>(live);
      ahead.addAll(rows.journaled());
      for (ArticleId id : ahead) {
        stamps.remove(id);
        Rows.Written written = finder.find(rows, id).orElse(null);
        if (written != null && OUT.contains(store.article(written).metadata().status())) {
          stamps.put(id, stamp(written.json()));
        }
      }
      return stamps.entrySet().stream()
          .map(each -> new Stamped(each.getKey(), each.getValue()))
          .toList();
    });
  }

  /** Below zero: no row of the library has such a stamp. */
  private static long stamp(String json) {
    CRC32 sum = new CRC32();
    sum.update(json.getBytes(StandardCharsets.UTF_8));
    return -1 - sum.getValue();
  }

  @Override
  public List<Unread> fetch(List<ArticleId> ids) throws LibraryException {
    return store.read(rows -> {
      Set<ArticleId> ahead = ahead(rows);
      Map<ArticleId, Rows.Written> plain =
          rows.site().written(ids.stream().filter(id -> !ahead.contains(id)).toList());
      List<Unread> fetched = new ArrayList<>(ids.size());
      for (ArticleId id : ids) {
        Rows.Written written =
            ahead.contains(id) ? finder.find(rows, id).orElse(null) : plain.get(id);
        if (written == null) {
          throw new LibraryException(new LibraryFailure.NoArticle(id));
        }
        fetched.add(() -> store.article(written));
      }
      return fetched;
    });
  }

  /** The articles whose rows may be older than what the desk holds of them. */
  private Set<ArticleId> ahead(Rows rows) {
    Set<ArticleId> ahead = rows.site().workedOn();
    ahead.addAll(live);
    return ahead;
  }

  @Override
  public Map<ArticleId, Set<String>> addresses() throws LibraryException {
    return store.read(Sites::read);
  }

  /** A line for each article: its id, and its folders. */
  private static Map<ArticleId, Set<String>> read(Rows rows) {
    Map<ArticleId, Set<String>> all = new TreeMap<>();
    rows.setting(ADDRESSES).ifPresent(lines -> lines.lines().forEach(line -> read(line, all)));
    return all;
  }

  private static void read(String line, Map<ArticleId, Set<String>> all) {
    int end = line.indexOf(' ');
    String id = end < 0 ? line : line.substring(0, end);
    if (ArticleId.accepts(id)) {
      // Nearly all have gone out under one address only.
      String rest = line.substring(Math.min(id.length() + 1, line.length()));
      all.put(
          new ArticleId(id),
          rest.isEmpty()
              ? Set.of()
              : rest.indexOf(' ') < 0 ? Set.of(rest) : new TreeSet<>(List.of(rest.split(" ", -1))));
    }
  }

  @Override
  public void keep(Map<ArticleId, String> addresses, List<ArticleId> sent) throws LibraryException {
    if (store.readOnly() || (addresses.isEmpty() && sent.isEmpty())) {
      return;
    }
    store.write(rows -> {
      if (!addresses.isEmpty()) {
        Map<ArticleId, Set<String>> all = read(rows);
        addresses.forEach((id, name) -> {
          Set<String> own = new TreeSet<>(all.getOrDefault(id, Set.of()));
          own.add(name);
          all.put(id, own);
        });
        StringBuilder lines = new StringBuilder();
        all.forEach((id, folders) ->
            lines.append(id).append(' ').append(String.join(" ", folders)).append('\n'));
        rows.setSetting(ADDRESSES, lines.toString());
      }
      Set<ArticleId> ahead = ahead(rows);
      rows.site()
          .keep(
              sent.stream().filter(id -> !ahead.contains(id)).toList(),
              Version.Reason.EXPORTED,
              clock.instant());
      for (ArticleId id : sent) {
        Rows.Written written = ahead.contains(id) ? finder.find(rows, id).orElse(null) : null;
        if (written != null) {
          rows.versions().keep(written, Version.Reason.EXPORTED, clock.instant());
        }
      }
      return true;
    });
  }
}
