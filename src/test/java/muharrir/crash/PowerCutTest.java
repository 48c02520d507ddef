package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.library.Progress;
import muharrir.review.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes at moments of typing, of publishing and of an export. What was flushed is there;
 * of what was not, nothing, everything, or parts in any order.
 */
@Tag("crash")
class PowerCutTest {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private Path gate;
  private Path home;
  private int calls;
  private int moments;
  private int images;

  @BeforeEach
  void build() throws Exception {
    gate = Gate.build(folder);
    home = Files.createDirectories(folder.resolve("home"));
  }

  /** Cuts the power before every so many calls, in all four ways. */
  private void cut(String name, int every, Sweep.Check check, String... deed) throws Exception {
    Platter platter = new Platter(home);
    Random random = new Random(20251214);
    Semaphore room = new Semaphore(24);
    List<Future<?>> checks = new ArrayList<>();
    Gate[] running = new Gate[1];
    Throwable[] broken = new Throwable[1];
    try (ExecutorService checkers = Executors.newFixedThreadPool(2)) {
      Gate.Keeper keeper =
          call -> {
            try {
              calls++;
              if (calls % every == 0) {
                moments++;
                List<String> said;
                synchronized (running) {
                  said = running[0].said();
                }
                for (Platter.Cut cut : Platter.Cut.values()) {
                  Path image = folder.resolve("image-" + ++images);
                  platter.image(cut, random, image);
                  room.acquireUninterruptibly();
                  checks.add(checkers.submit(() -> look(image, cut, call, said, check, room)));
                }
              }
              platter.look();
              if (call.flushes()) {
                // Now, and not at the next call: the file may have another name by then.
                platter.flushed(call.path());
              }
            } catch (Exception | AssertionError e) {
              broken[0] = e;
            }
            return Gate.Answer.GO;
          };
      synchronized (running) {
        running[0] = Gate.start(gate, home, keeper, deed);
      }
      try (Gate gone = running[0]) {
        assertThat(gone.ended(900)).as("%s", gone.said()).isZero();
      }
      for (Future<?> one : checks) {
        try {
          one.get();
        } catch (ExecutionException e) {
          throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
      }
    }
    assertThat(broken[0]).isNull();
    System.out.printf(
        "power cut %-7s %4d calls, %3d moments, %4d images in four ways; 0 broken, 0 of what was"
            + " said to be saved lost%n",
        name, calls, moments, images);
  }

  private static boolean look(
      Path image,
      Platter.Cut cut,
      Gate.Call call,
      List<String> said,
      Sweep.Check check,
      Semaphore room) {
    try {
      check.holds(image, said);
      Sweep.delete(image);
      return true;
    } catch (AssertionError | Exception e) {
      throw new AssertionError(cut + " before " + call + ", in " + image + ": " + e, e);
    } finally {
      room.release();
    }
  }

  @Test
  void whileSomebodyTypes() throws Exception {
    Article before = Libraries.make(home.resolve("library"), 2, "أ").getFirst();
    boolean all = Sweep.everything();
    cut(
        "typing",
        all ? 1 : 12,
        (image, said) -> {
          Map<ArticleId, Article> now = Libraries.sound(image.resolve("library"));
          assertThat(now).hasSize(2);
          String typed = Libraries.last(now.get(before.id()));
          int whole = Deeds.words(typed);
          assertThat(Deeds.word(whole + 1)).startsWith(typed.substring(Deeds.text(whole).length()));
          assertThat(whole).isGreaterThanOrEqualTo(Deeds.saved(said));
        },
        "type",
        home.resolve("library").toString(),
        all ? "50" : "30",
        "40",
        "1");
    // With those of publishing and of the export there are more than 300.
    assertThat(moments).isGreaterThan(all ? 150 : 5);
  }

  /** What is said to be approved or published is. */
  @Test
  void whileAnArticleIsPublished() throws Exception {
    Article before = Libraries.make(home.resolve("library"), 2, "أ").getFirst();
    cut(
        "publish",
        Sweep.everything() ? 1 : 10,
        (image, said) -> {
          Path library = image.resolve("library");
          Status now = Libraries.sound(library).get(before.id()).metadata().status();
          int reached = Deeds.LIFE.indexOf(now) + 1;
          assertThat(reached).isGreaterThanOrEqualTo(Math.toIntExact(moved(said)));
          try (Desk desk = Desks.open(library)) {
            assertThat(desk.reviews().review(before.id()).decisions())
                .extracting(Decision::to)
                .startsWith(Deeds.LIFE.subList(0, reached).toArray(Status[]::new));
          }
        },
        "publish",
        home.resolve("library").toString());
  }

  private static long moved(List<String> said) {
    return said.stream().filter(line -> line.startsWith("moved ")).count();
  }

  /** Each page that looks finished is the old one or the new one, whole. */
  @Test
  void whileArticlesAreExported() throws Exception {
    Path library = home.resolve("library");
    Path site = home.resolve("site");
    List<Article> articles = Libraries.make(library, 3, "أ");
    export(library, site, articles);
    Map<String, Map<String, Long>> old = pages(site);
    try (Desk desk = Desks.open(library)) {
      for (Article article : articles) {
        var open = desk.openArticle(article.id());
        Desks.toEnd(open);
        Desks.type(open, "بعد النشر");
        open.close().toCompletableFuture().get();
      }
    }
    Path after = folder.resolve("after");
    Sweep.copy(site, after);
    export(library, after, articles);
    Map<String, Map<String, Long>> fresh = pages(after);
    cut(
        "export",
        Sweep.everything() ? 1 : 25,
        (image, said) -> {
          assertThat(Libraries.sound(image.resolve("library"))).hasSize(3);
          Map<String, Map<String, Long>> now = pages(image.resolve("site"));
          assertThat(now.keySet()).isEqualTo(old.keySet());
          now.forEach((name, files) -> assertThat(files).isIn(old.get(name), fresh.get(name)));
        },
        "export",
        library.toString(),
        site.toString());
  }

  private static void export(Path library, Path site, List<Article> articles) throws Exception {
    try (Desk desk = Desks.open(library)) {
      List<ArticleId> ids = articles.stream().map(Article::id).toList();
      assertThat(desk.export(ids, site, Progress.NONE).failures()).isEmpty();
    }
  }

  private static Map<String, Map<String, Long>> pages(Path site) throws Exception {
    Map<String, Map<String, Long>> pages = new TreeMap<>();
    try (Stream<Path> folders = Files.list(site)) {
      for (Path one : (Iterable<Path>) folders::iterator) {
        String name = one.getFileName().toString();
        if (Files.isDirectory(one) && !name.startsWith(".") && !name.equals("assets")) {
          pages.put(name, Sweep.files(one, _ -> true));
        }
      }
    }
    return pages;
  }
}
