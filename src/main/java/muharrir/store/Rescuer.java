package muharrir.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.json.ArticleJson;
import muharrir.json.HandoffJson;
import muharrir.json.JsonRefusal;
import muharrir.json.ReviewJson;
import muharrir.library.ArticleSummary;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.RescueReport;
import muharrir.library.RescueReport.Rescue;
import muharrir.library.RescueReport.Source;
import muharrir.review.Review;
import muharrir.store.JournalRow.Place;

/**
 * Makes a new library of what can be read of a damaged one. The damaged one is only read, and that
 * through a copy; what is missing is taken from its backups, the newest first.
 */
public final class Rescuer {
  private static final System.Logger LOG = System.getLogger(Rescuer.class.getName());

  private final Path damaged;
  private final Path target;
  private final Clock clock;
  private final Seal seal;
  private final RandomGenerator random;
  private final Map<ArticleId, Rescue> rescues = new LinkedHashMap<>();
  private final Map<ArticleId, Article> articles = new LinkedHashMap<>();
  private final Map<ArticleId, Review> reviews = new HashMap<>();
  private final List<KeptVersion> versions = new ArrayList<>();
  private final Map<String, String> settings = new LinkedHashMap<>();

  private final List<KeptHandoff> waiting = new ArrayList<>();
  private boolean sameIdentity;

  private record KeptHandoff(ArticleId id, Instant at, String json) {}

  private record KeptVersion(
      Rows.Written written, Version.Reason reason, Instant at, String author, String name) {}

  /**
   * A rescue.
   *
   * @param damaged the folder of the damaged library
   * @param target the folder of the new library; empty or not there
   */
  public Rescuer(Path damaged, Path target, Clock clock, RandomGenerator random) {
    this(damaged, target, clock, random, Seal.NONE);
  }

  /** A rescue of a library that may be locked; the new one is locked by the same passphrase. */
  public Rescuer(Path damaged, Path target, Clock clock, RandomGenerator random, Seal seal) {
    this.seal = seal;
    this.damaged = damaged.toAbsolutePath().normalize();
    this.target = target.toAbsolutePath().normalize();
    this.clock = clock;
    this.random = random;
  }

  /**
   * The new library is to take the place of the damaged one, and is known by the same id; otherwise
   * it is another library.
   */
  Rescuer keepingIdentity() {
    sameIdentity = true;
    return this;
  }

  /**
   * Does it; to be used once.
   *
   * @param cancelled asked between two articles or pictures; what was rescued until then stays
   */
  public RescueReport run(Verifier.Counter counter, BooleanSupplier cancelled)
      throws LibraryException {
    Failures failures = new Failures(target);
    try {
      Files.createDirectories(target);
      if (!isEmpty(target) || target.startsWith(damaged)) {
        throw new LibraryException(new LibraryFailure.NotWritable(target));
      }
      Path copy = Files.createTempDirectory(target, ".rescue-");
      try {
        fromLibrary(copy, counter, cancelled);
      } finally {
        forget(copy);
      }
      fromBackups();
      return store(counter, cancelled);
    } catch (IOException e) {
      throw failures.of(e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void forget(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }

  private void fromLibrary(Path folder, Verifier.Counter counter, BooleanSupplier cancelled)
      throws IOException {
    Path file = damaged.resolve(Database.FILE);
    if (!Files.isRegularFile(file)) {
      return;
    }
    Path copy = folder.resolve(Database.FILE);
    Files.copy(file, copy);
    Path log = damaged.resolve(Database.FILE + "-wal");
    if (Files.isRegularFile(log)) {
      Files.copy(log, folder.resolve(Database.FILE + "-wal"));
    }
    if (seal.none()) {
      Splint.lengthen(copy);
    }
    readAll(copy, counter, cancelled);
    if (seal.none() && articles.isEmpty() && versions.isEmpty() && Files.size(file) > 0) {
      rescues.clear();
      Files.deleteIfExists(folder.resolve(Database.FILE + "-wal"));
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      Splint.replaceFirstPage(copy, folder.resolve("new.db"));
      readAll(copy, counter, cancelled);
    }
  }

  private void readAll(Path copy, Verifier.Counter counter, BooleanSupplier cancelled) {
    try (Connection connection = Database.connect(copy, false, seal)) {
      read(connection, counter, cancelled);
    } catch (SQLException | SqlFailure e) {
      LOG.log(System.Logger.Level.WARNING, "nothing of the file can be read", e);
    }
  }

  private void read(Connection connection, Verifier.Counter counter, BooleanSupplier cancelled) {
    asNow(connection);
    Debris debris = new Debris(connection);
    for (String name : debris.texts("setting", "name")) {
      debris
          .one("SELECT value FROM setting WHERE name = ?", name)
          .ifPresent(value -> settings.put(name, value.getFirst()));
    }
    for (long number : debris.numbers("version")) {
      debris
          .one("SELECT article, at, reason, json FROM version WHERE sequence = ?", number)
          // A library from before the names has no column for them.
          .flatMap(row ->
              version(
                  row,
                  debris
                      .one("SELECT author, name FROM version WHERE sequence = ?", number)
                      .orElse(List.of("", ""))))
          .ifPresent(versions::add);
    }
    for (long number : debris.numbers("waiting")) {
      debris
          .one("SELECT article, at, json FROM waiting WHERE number = ?", number)
          .flatMap(Rescuer::handoff)
          .ifPresent(waiting::add);
    }
    Set<String> ids = new LinkedHashSet<>(debris.texts("article", "id"));
    ids.addAll(debris.texts("body", "article"));
    ids.addAll(debris.texts("journal", "article"));
    versions.forEach(version -> ids.add(version.written().id().value()));
    ids.removeIf(id -> !ArticleId.accepts(id));
    long done = 0;
    for (String id : ids) {
      if (cancelled.getAsBoolean()) {
        return;
      }
      article(connection, debris, new ArticleId(id));
      counter.count(++done, ids.size());
    }
  }

  /** A library from before the desk's work has no table of it, and is read like one without any. */
  private static void asNow(Connection copy) {
    try {
      new Sql(copy)
          .script(
              "CREATE TABLE IF NOT EXISTS review (article TEXT PRIMARY KEY, open INTEGER, json TEXT)");
    } catch (SqlFailure e) {
      LOG.log(System.Logger.Level.DEBUG, "the copy takes no table", e);
    }
  }

  private static Optional<KeptVersion> version(List<String> row, List<String> names) {
    try {
      ArticleId id = ArticleJson.read(row.get(3)).article().id();
      return id.value().equals(row.get(0))
          ? Optional.of(
              new KeptVersion(
                  new Rows.Written(id, row.get(3)),
                  Version.Reason.valueOf(row.get(2)),
                  Instant.ofEpochMilli(Long.parseLong(row.get(1))),
                  names.get(0),
                  names.get(1)))
          : Optional.empty();
    } catch (JsonRefusal | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "a version cannot be read", e);
      return Optional.empty();
    }
  }

  private static Optional<KeptHandoff> handoff(List<String> row) {
    try {
      HandoffJson.read(row.get(2));
      Instant at = Instant.ofEpochMilli(Long.parseLong(row.get(1)));
      return Optional.of(new KeptHandoff(new ArticleId(row.get(0)), at, row.get(2)));
    } catch (JsonRefusal | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "what waits cannot be read", e);
      return Optional.empty();
    }
  }

  private void article(Connection connection, Debris debris, ArticleId id) {
    try {
      Optional<StoredArticle> whole = new Rows(new Sql(connection)).read(id);
      if (whole.isPresent() && whole.get().article().id().equals(id)) {
        found(whole.get().article(), Source.WHOLE);
        reviews.put(id, whole.get().review());
        return;
      }
    } catch (SqlFailure | JsonRefusal | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "the article cannot be read whole: " + id, e);
    }
    debris
        .one("SELECT json FROM review WHERE article = ?", id.value())
        .flatMap(row -> review(row.getFirst()))
        .ifPresent(review -> reviews.put(id, review));
    Optional<Article> stored =
        debris
            .one("SELECT json FROM body WHERE article = ?", id.value())
            .flatMap(row -> read(row.getFirst(), id));
    if (stored.isPresent()) {
      found(stored.get(), Source.STORED);
      return;
    }
    Optional<Article> kept =
        versions.reversed().stream()
            .filter(version -> version.written().id().equals(id))
            .findFirst()
            .flatMap(version -> read(version.written().json(), id));
    if (kept.isPresent()) {
      found(kept.get(), Source.VERSION);
    } else {
      rescues.put(id, new Rescue(id.value(), "", Source.LOST));
    }
  }

  private static Optional<Review> review(String json) {
    try {
      return Optional.of(ReviewJson.read(json));
    } catch (JsonRefusal e) {
      LOG.log(System.Logger.Level.DEBUG, "the work of the desk cannot be read", e);
      return Optional.empty();
    }
  }

  private static Optional<Article> read(String json, ArticleId id) {
    try {
      return Optional.of(ArticleJson.read(json).article()).filter(a -> a.id().equals(id));
    } catch (JsonRefusal e) {
      LOG.log(System.Logger.Level.DEBUG, "a text cannot be read: " + id, e);
      return Optional.empty();
    }
  }

  private void found(Article article, Source source) {
    articles.put(article.id(), article);
    rescues.put(
        article.id(),
        new Rescue(article.id().value(), article.document().headline().text(), source));
  }

  /** Whatever is not better known comes from the newest backup that has it. */
  private void fromBackups() throws LibraryException {
    for (Backup backup : Backups.of(damaged)) {
      try (BackupReader reader = BackupReader.open(backup.file(), Migrations.known(), seal)) {
        for (ArticleSummary summary : reader.summaries()) {
          if (!articles.containsKey(summary.id())) {
            reader.article(summary.id()).ifPresent(article -> found(article, Source.BACKUP));
          }
        }
      } catch (LibraryException e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "a backup cannot be read: " + backup.file().getFileName(),
            e);
      }
    }
  }

  private RescueReport store(Verifier.Counter counter, BooleanSupplier cancelled)
      throws LibraryException, IOException {
    int pictures = 0;
    List<String> lost = new ArrayList<>();
    if (!seal.none()) {
      for (KeyFile key : KeyFile.of(damaged).stream().limit(1).toList()) {
        key.write(target);
      }
    }
    try (Store store = new StoreOpener(clock, random).open(target, seal)) {
      store.write(rows -> {
        settings.forEach((name, value) -> {
          if (sameIdentity || !name.equals("id")) {
            rows.setSetting(name, value);
          }
        });
        for (Article article : articles.values()) {
          Review review = reviews.getOrDefault(article.id(), Review.NONE);
          rows.insert(new Place(article, review, Rows.start(article)));
        }
        versions.stream()
            .filter(version -> articles.containsKey(version.written().id()))
            .forEach(
                v -> rows.versions().keep(v.written(), v.reason(), v.at(), v.author(), v.name()));
        waiting.stream()
            .filter(each -> articles.containsKey(each.id()))
            .forEach(each -> rows.waiting().add(each.id(), each.at(), each.json()));
        return true;
      });
      MediaFolder from = new MediaFolder(damaged.resolve("media"), new Failures(damaged), seal);
      List<String> names = from.files();
      Path to = Files.createDirectories(target.resolve("media"));
      for (String name : names) {
        if (cancelled.getAsBoolean()) {
          break;
        }
        if (from.sound(name).isPresent()) {
          Files.copy(damaged.resolve("media").resolve(name), to.resolve(name));
          Durable.flush(to.resolve(name));
          pictures++;
        } else {
          lost.add(name);
        }
        counter.count(pictures + (long) lost.size(), names.size());
      }
      Durable.flushFolder(to);
    }
    return new RescueReport(target, List.copyOf(rescues.values()), versions.size(), pictures, lost);
  }
}
