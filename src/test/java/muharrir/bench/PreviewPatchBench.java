package muharrir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.export.MediaLinks;
import muharrir.export.PageMemory;
import muharrir.export.PageRenderer;
import muharrir.ui.kit.Fonts;
import muharrir.ui.kit.Theme;
import muharrir.ui.preview.Pick;
import muharrir.ui.preview.PreviewFeed;
import muharrir.ui.preview.PreviewPage;
import muharrir.ui.preview.PreviewPane;
import muharrir.ui.preview.PreviewPatch;
import muharrir.ui.preview.WebPreview;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** How long the preview takes to follow an edit, and how long it keeps the FX thread from a key. */
@Tag("bench")
class PreviewPatchBench {
  private static final int WORDS = 3000;
  private static final int WARM_UP = 30;
  private static final int EDITS = 150;
  private static final String[] VOCABULARY =
      ("أعلن قال مدير فريق الترميم في مدينة تدمر أمس الأحد إنّ أعمال توثيق المدافن البرجية بدأت بعد"
              + " موسم الأمطار وإنّ النماذج الرقمية ستتاح للباحثين مجانًا مطلع العام المقبل وفق بيان"
              + " رسمي نشر على موقع المديرية العامة للآثار والمتاحف")
          .split(" ", -1);

  /** When a rendering began, which is the end of the debounce. */
  private final AtomicLong began = new AtomicLong();

  private final PageMemory memory = new PageMemory();
  private final BlockingQueue<Edit> edits = new LinkedBlockingQueue<>();

  /** One edit, in nanoseconds: from the end of the debounce, and on the FX thread alone. */
  private record Edit(long whole, long held) {}

  @Test
  void followsAnEditInALongArticle() throws Exception {
    FxToolkit.registerPrimaryStage();
    Fonts.loadForWindow();
    PageRenderer renderer = new PageRenderer();
    ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();
    Path folder = Files.createTempDirectory("preview-bench");
    PreviewPane pane = fx(() -> pane(folder));
    PreviewFeed feed = new PreviewFeed(timed(pane), background, Platform::runLater);
    Random random = new Random(11);
    try {
      Article article = article(random);
      feed.open(render(renderer, article));
      edits.take();
      // The engine loads the page; patches count once it is there.
      Thread.sleep(3000);
      // In the middle of the page, so that the patch has to hold what is in view.
      fx(() -> {
        pane.follow(new Pick("b" + WORDS / 120, "text", 0));
        return true;
      });
      List<Long> whole = new ArrayList<>();
      List<Long> held = new ArrayList<>();
      List<Long> key = new ArrayList<>();
      for (int i = 0; i < WARM_UP + EDITS; i++) {
        article = edited(article, random);
        feed.changed(render(renderer, article));
        Edit edit = edits.poll(20, TimeUnit.SECONDS);
        assertThat(edit).isNotNull();
        long waited = longestWaitForFx();
        if (i >= WARM_UP) {
          whole.add(edit.whole());
          held.add(edit.held());
          key.add(waited);
        }
      }
      System.out.printf(
          "%n%d words, %d edits             median    p95    max  (ms)%n", WORDS, EDITS);
      print("end of debounce -> patched     ", whole);
      print("FX thread: the patch           ", held);
      print("FX thread: a key would wait    ", key);
      assertThat(percentile(whole, 50)).as("median in ms").isLessThanOrEqualTo(20);
      assertThat(percentile(held, 50)).as("FX thread, median in ms").isLessThanOrEqualTo(8);
    } finally {
      feed.close();
      background.shutdownNow();
      fx(() -> {
        pane.close();
        return true;
      });
    }
  }

  private static PreviewPane pane(Path folder) {
    PreviewPane pane = new PreviewPane(Strings.arabic(), () -> new WebPreview(folder), () -> {});
    Scene scene = new Scene(pane, 408, 800);
    new Theme(Theme.Mode.LIGHT).dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    pane.start();
    return pane;
  }

  private Supplier<String> render(PageRenderer renderer, Article article) {
    return () -> {
      began.set(System.nanoTime());
      return renderer.preview(article, Newsroom.UNSET, MediaLinks.BESIDE, memory);
    };
  }

  private PreviewFeed.Sink timed(PreviewPane pane) {
    return new PreviewFeed.Sink() {
      @Override
      public void show(PreviewPage page) {
        time(() -> pane.show(page));
      }

      @Override
      public void patch(PreviewPage page, List<PreviewPatch> patches) {
        time(() -> pane.patch(page, patches));
      }

      @Override
      public void failed(Throwable cause) {
        throw new AssertionError(cause);
      }
    };
  }

  private void time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    long end = System.nanoTime();
    edits.add(new Edit(end - began.get(), end - start));
  }

  /**
   * The longest that an event would have waited in the 60 ms after a patch: layout and painting.
   */
  private static long longestWaitForFx() throws Exception {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(60);
    long longest = 0;
    while (System.nanoTime() < end) {
      long asked = System.nanoTime();
      fx(() -> true);
      longest = Math.max(longest, System.nanoTime() - asked);
      Thread.sleep(1);
    }
    return longest;
  }

  private static Article article(Random random) {
    Article draft =
        Article.draft(
            new ArticleId("bench"),
            new BlockId("b0"),
            java.time.Instant.parse("2026-01-01T00:00:00Z"));
    return draft.withDocument(
        draft
            .document()
            .withBlocks(blocks -> {
              List<Block> all = new ArrayList<>(blocks);
              for (int i = 1; i <= WORDS / 60; i++) {
                all.add(paragraph("b" + i, words(60, random)));
              }
              return all;
            }));
  }

  /** A word more in one of the paragraphs. */
  private static Article edited(Article article, Random random) {
    BlockId id = new BlockId("b" + (1 + random.nextInt(WORDS / 60)));
    Block.Paragraph old = (Block.Paragraph) article.document().block(id);
    Inline text = old.text().plus(Inline.of(" " + words(1, random)));
    return article.withDocument(article.document().with(paragraph(id.value(), text)));
  }

  private static Block paragraph(String id, String text) {
    return paragraph(id, Inline.of(text));
  }

  private static Block paragraph(String id, Inline text) {
    return new Block.Paragraph(new BlockId(id), Direction.AUTO, text);
  }

  private static String words(int count, Random random) {
    String[] words = new String[count];
    Arrays.setAll(words, i -> VOCABULARY[random.nextInt(VOCABULARY.length)]);
    return String.join(" ", words);
  }

  private static void print(String name, List<Long> nanos) {
    System.out.printf(
        Locale.ROOT,
        "%s %6.2f %6.2f %6.2f%n",
        name,
        percentile(nanos, 50),
        percentile(nanos, 95),
        percentile(nanos, 100));
  }

  private static double percentile(List<Long> nanos, int percent) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    int at = Math.min(sorted.length - 1, sorted.length * percent / 100);
    return sorted[at] / 1e6;
  }

  private static <T> T fx(java.util.concurrent.Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.call());
      } catch (Throwable e) {
        done.completeExceptionally(e);
      }
    });
    return done.get(60, TimeUnit.SECONDS);
  }
}
