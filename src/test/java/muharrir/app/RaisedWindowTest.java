package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.testing.VirtualDisplay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second start of the same library on a real display: the first window comes to the front. */
class RaisedWindowTest {
  private static final long PATIENCE_SECONDS = 120;

  @TempDir Path folder;

  private static void until(String what, Callable<Boolean> there) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!there.call()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.sleep(100);
    }
  }

  /** What a tool prints; nothing where it says that there is nothing. */
  private static String ask(VirtualDisplay display, String... line) throws InterruptedException {
    try {
      return display.run(line).strip();
    } catch (IOException _) {
      return "";
    }
  }

  private static String visible(VirtualDisplay display) throws InterruptedException {
    return ask(display, "xdotool", "search", "--onlyvisible", "--name", "^محرّر$");
  }

  private static String active(VirtualDisplay display) throws InterruptedException {
    return ask(display, "xdotool", "getactivewindow");
  }

  private String remembered() {
    try {
      return Files.readString(folder.resolve("home/state/muharrir/window.properties"));
    } catch (IOException _) {
      return "";
    }
  }

  @Test
  void aWindowThatWasPutAwayComesBackAndOpensWhatTheSecondWasToOpen() throws Exception {
    VirtualDisplay.assumeTools("Xvfb", "openbox", "xdotool");
    Path library = folder.resolve("library");
    ArticleId first;
    ArticleId second;
    try (Desk desk = Desks.open(library)) {
      first = desk.create().id();
      second = desk.create().id();
    }
    try (VirtualDisplay display =
        new VirtualDisplay(Files.createDirectory(folder.resolve("home")))) {
      Process window = display.program("open", first.value(), "--library", library.toString());
      until("the window is up", () -> remembered().contains(first.value()));
      until("it is in front", () -> !visible(display).isEmpty());
      String id = visible(display);
      assertThat(id).as("one window").matches("\\d+");
      display.run("xdotool", "windowminimize", id);
      until("it is put away", () -> visible(display).isEmpty());

      Process again = display.program("open", second.value(), "--library", library.toString());
      assertThat(again.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(again.exitValue()).isZero();

      until("it is back, the only one", () -> visible(display).equals(id));
      until("it has the keyboard", () -> active(display).equals(id));
      until("it has opened the other article", () -> remembered().contains(second.value()));
      assertThat(window.isAlive()).isTrue();
    }
  }
}
