package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.export.ExportDisk;
import muharrir.library.Progress;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever was changed in library, newsroom and site between two exports: the site that was brought
 * up to date is, byte by byte, the one that would be written into an empty folder.
 */
class SiteChangesPropertyTest {
  private static final int SEEDS = 6;
  private static final int EXPORTS = 8;
  private static final List<String> NAMES =
      List.of("سوريا", "اقتصاد", "سُوريا", "ثقافة", "Culture", "1948");

  private static final List<Status> STATUSES =
      List.of(Status.PUBLISHED, Status.CORRECTED, Status.WITHDRAWN, Status.DRAFT);

  @TempDir private Path place;

  @Test
  void theSiteThatWasBroughtUpToDateIsTheOneThatIsWrittenAnew() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      new Story(place.resolve("s" + seed), new SplittableRandom(seed)).run("seed " + seed);
    }
  }

  @Test
  void aManifestThatIsNoLongerTheOneThatWasWrittenIsNotBelieved() throws Exception {
    SiteShelf shelf = new SiteShelf();
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1));
    SiteMemories memories = new SiteMemories(place.resolve("memory"));
    Path site = place.resolve("site");
    Newsroom newsroom = Tadmur.newsroom("https://news.example/");
    SiteResult first = shelf.build(newsroom, site, memories, SiteShelf.NOW, Progress.NONE);
    Path manifest = site.resolve(Manifest.FILE);
    String whole = Files.readString(manifest);
    Files.writeString(manifest, whole.replaceFirst("(?s)\\},\n.*", "}\n]}\n"));

    SiteResult second = shelf.build(newsroom, site, memories, SiteShelf.NOW, Progress.NONE);

    assertThat(shelf.fetched).isEmpty();
    assertThat(second.added()).hasSize(first.files() - 1);
    assertThat(Files.readString(manifest)).isEqualTo(whole);
  }

  /** One library and the exports of its site. */
  private static final class Story {
    private final Path folder;
    private final Path site;
    private final RandomGenerator random;
    private final SiteShelf shelf = new SiteShelf();
    private final List<String> done = new ArrayList<>();
    private Newsroom newsroom = Tadmur.newsroom("https://news.example/");
    private Instant now = SiteShelf.NOW;
    private SortedMap<String, String> before = new TreeMap<>();
    private SiteMemories memories;
    private int made;

    Story(Path folder, RandomGenerator random) {
      this.folder = folder;
      this.site = folder.resolve("site");
      this.random = random;
      this.memories = new SiteMemories(folder.resolve("memory"));
    }

    void run(String name) throws Exception {
      for (int i = 0; i < 5; i++) {
        publish();
      }
      for (int export = 0; export < EXPORTS; export++) {
        SiteShelf same = new SiteShelf();
        shelf.articles.forEach((id, article) -> same.put(article));
        shelf.addresses.forEach((id, names) -> same.addresses.put(id, new TreeSet<>(names)));
        Path anew = folder.resolve("anew" + export);

        SiteResult result = shelf.build(newsroom, site, memories, now, Progress.NONE);
        SiteResult whole =
            same.build(newsroom, anew, folder.resolve("memory" + export), now, Progress.NONE);

        String as = name + ", export " + export + " after " + done;
        SortedMap<String, String> files = files(site);
        assertThat(files).as(as).isEqualTo(files(anew));
        assertThat(shelf.addresses).as(as).isEqualTo(same.addresses);
        assertThat(result.articles()).as(as).isEqualTo(whole.articles());
        assertThat(result.files()).as(as).isEqualTo(whole.files());
        assertThat(result.added()).as(as).containsExactlyElementsOf(missing(files, before));
        assertThat(result.removed()).as(as).containsExactlyElementsOf(missing(before, files));
        before = files;
        done.clear();
        if (random.nextInt(3) == 0) {
          done.add("the program anew");
          memories = new SiteMemories(folder.resolve("memory"));
        }
        for (int changes = random.nextInt(4); changes > 0; changes--) {
          change();
        }
      }
    }

    private static List<String> missing(
        SortedMap<String, String> files, SortedMap<String, String> other) {
      return files.keySet().stream()
          .filter(path -> !other.containsKey(path) && !path.equals(Manifest.FILE))
          .toList();
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
      SortedMap<String, String> all = new TreeMap<>();
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          all.put(
              folder.relativize(file).toString().replace('\\', '/'),
              HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
      return all;
    }

    private void change() throws IOException {
      switch (random.nextInt(14)) {
        case 0, 1 -> publish();
        case 2 -> headline();
        case 3, 4 -> text();
        case 5 -> status();
        case 6 -> filed();
        case 7 -> takeAway();
        case 8 -> newsroom();
        case 9 -> later();
        case 10, 11 -> touchFile();
        case 12 -> forget();
        default -> deleteAll();
      }
    }

    private String some(List<String> all) {
      return all.get(random.nextInt(all.size()));
    }

    private Article any() {
      List<Article> all = List.copyOf(shelf.articles.values());
      return all.get(random.nextInt(all.size()));
    }

    private void publish() {
      String id = "story" + made++;
      done.add("publish " + id);
      List<String> tags = new ArrayList<>(new TreeSet<>(List.of(some(NAMES), some(NAMES))));
      shelf.put(
          SiteShelf.article(
              id,
              "عنوان " + random.nextInt(20),
              "نص " + random.nextInt(1000),
              random.nextInt(-3, 1500),
              some(NAMES),
              tags,
              Status.PUBLISHED));
    }

    private void put(Article article, Document document, Metadata metadata) {
      shelf.put(new Article(article.id(), document, metadata));
    }

    private void headline() {
      Article article = any();
      done.add("headline of " + article.id());
      Document was = article.document();
      put(
          article,
          Document.of(
              was.kicker(),
              Inline.of(random.nextInt(9) == 0 ? "" : "عنوان آخر " + random.nextInt(20)),
              was.standfirst(),
              was.hero(),
              was.body()),
          article.metadata());
    }

    private void text() {
      Article article = any();
      done.add("text of " + article.id());
      Document was = article.document();
      put(
          article,
          Document.of(
              was.kicker(),
              was.headline(),
              was.standfirst(),
              was.hero(),
              List.of(
                  new Block.Paragraph(
                      new BlockId("b1"),
                      Direction.AUTO,
                      Inline.of("نص جديد " + random.nextInt(1000))))),
          article.metadata());
    }

    private void status() {
      Article article = any();
      Status status = STATUSES.get(random.nextInt(STATUSES.size()));
      done.add(status + " " + article.id());
      put(article, article.document(), article.metadata().withStatus(status).withUpdated(now));
    }

    private void filed() {
      Article article = any();
      done.add("section, tags and author of " + article.id());
      put(
          article,
          article.document(),
          article
              .metadata()
              .withSection(some(NAMES))
              .withTags(List.of(some(NAMES)))
              .withBylines(List.of(new Byline(some(NAMES)))));
    }

    private void takeAway() {
      if (shelf.articles.size() > 2) {
        Article article = any();
        done.add("without " + article.id());
        shelf.articles.remove(article.id());
      }
    }

    private void newsroom() {
      done.add("newsroom");
      newsroom =
          newsroom.baseUrl().isEmpty() || random.nextInt(3) > 0
              ? Tadmur.newsroom("https://news" + random.nextInt(3) + ".example/")
              : Tadmur.newsroom("");
    }

    private void later() {
      done.add("later");
      now = now.plus(Duration.ofHours(random.nextInt(60)));
    }

    /** Somebody has been at a file of the site; what is not ours is never touched. */
    private void touchFile() throws IOException {
      if (before.isEmpty()) {
        return;
      }
      String path = some(List.copyOf(before.keySet()));
      Path file = site.resolve(path);
      if (path.equals(Manifest.FILE) || !Files.exists(file)) {
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      switch (random.nextInt(3)) {
        case 0 -> Files.delete(file);
        case 1 -> Files.write(file, new byte[] {1, 2, 3});
        default -> {
          byte[] other = bytes.length == 0 ? new byte[1] : bytes;
          other[other.length / 2] ^= 1;
          Files.write(file, other);
        }
      }
      done.add("touched " + path);
    }

    /** What is known on this machine is lost, or is cut off. */
    private void forget() throws IOException {
      Path memory = folder.resolve("memory");
      try (Stream<Path> walk = Files.walk(memory)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          if (random.nextBoolean()) {
            Files.delete(file);
          } else {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
          }
        }
      }
      done.add("forgotten");
    }

    private void deleteAll() throws IOException {
      ExportDisk.delete(site);
      before = new TreeMap<>();
      done.add("all of the site deleted");
    }
  }
}
