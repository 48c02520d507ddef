package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewFeedTest {
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService fx = Executors.newSingleThreadExecutor();
  private final PreviewFeed feed =
      new PreviewFeed(
          new PreviewFeed.Sink() {
            @Override
            public void show(PreviewPage page) {
              told.add("show " + body(page));
            }

            @Override
            public void patch(PreviewPage page, List<PreviewPatch> patches) {
              told.add("patch " + body(page) + " " + patches.size());
            }

            @Override
            public void failed(Throwable cause) {
              told.add("failed " + cause.getMessage());
            }
          },
          background,
          fx);

  @AfterEach
  void stop() {
    feed.close();
    background.shutdownNow();
    fx.shutdownNow();
  }

  @Test
  void opensAtOnceAndPatchesAfterwards() throws Exception {
    feed.open(() -> html("1"));
    assertThat(next()).isEqualTo("show 1");
    feed.changed(() -> html("2"));
    assertThat(next()).isEqualTo("patch 2 1");
    feed.open(() -> html("3"));
    assertThat(next()).isEqualTo("show 3");
  }

  @Test
  void anotherViewOfTheArticleComesAtOnceAndInPlace() throws Exception {
    feed.open(() -> html("1"));
    assertThat(next()).isEqualTo("show 1");
    feed.changed(() -> html("2"));
    feed.turn(() -> html("3"));
    assertThat(next()).isEqualTo("patch 3 1");
    feed.changed(() -> html("4"));
    assertThat(next()).isEqualTo("patch 4 1");
  }

  @Test
  void waitsForAPauseAndShowsOnlyTheLastText() throws Exception {
    feed.open(() -> html("0"));
    next();
    List<String> rendered = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      String text = Integer.toString(i);
      feed.changed(() -> {
        rendered.add(text);
        return html(text);
      });
      Thread.sleep(10);
    }
    assertThat(next()).isEqualTo("patch 5 1");
    assertThat(rendered).containsExactly("5");
  }

  @Test
  void followsTypingThatNeverPauses() throws Exception {
    feed.open(() -> html("0"));
    next();
    long end = System.nanoTime() + PreviewFeed.LONGEST.toNanos() * 3;
    while (System.nanoTime() < end) {
      feed.changed(() -> html("x"));
      Thread.sleep(5);
    }
    assertThat(told).isNotEmpty();
  }

  @Test
  void ofChangesDuringARenderingOnlyTheLastCounts() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    feed.open(() -> {
      started.countDown();
      try {
        release.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return html("slow");
    });
    assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();
    feed.changed(() -> html("1"));
    feed.changed(() -> html("2"));
    release.countDown();
    assertThat(next()).isEqualTo("show slow");
    assertThat(next()).isEqualTo("patch 2 1");
  }

  @Test
  void aFailureIsToldAndTheNextTextComesThrough() throws Exception {
    feed.open(() -> {
      throw new IllegalStateException("broken");
    });
    assertThat(next()).isEqualTo("failed broken");
    feed.changed(() -> html("1"));
    assertThat(next()).isEqualTo("show 1");
  }

  @Test
  void saysNothingAfterItIsClosed() throws Exception {
    feed.open(() -> html("0"));
    next();
    feed.changed(() -> html("1"));
    feed.close();
    feed.changed(() -> html("2"));
    assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();
  }

  private String next() throws InterruptedException {
    String event = told.poll(5, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return event;
  }

  private static String html(String text) {
    return "<main><p data-block=\"a\">" + text + "</p></main>";
  }

  private static String body(PreviewPage page) {
    String html = page.html();
    return html.substring(html.indexOf("\"a\">") + 4, html.indexOf("</p>"));
  }
}
