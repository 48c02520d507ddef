package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.testing.PictureBytes;
import muharrir.testing.VirtualDisplay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dragged out of the window of another program onto the text, by a real mouse. */
class DraggedInTest {
  private static final Path PHOTOGRAPHS = Path.of("target", "dragged");
  private static final long PATIENCE_SECONDS = 90;

  /** In the first line of a paragraph of the only article, with both other panes open. */
  private static final int ON_TEXT_X = 800;

  @TempDir private Path folder;
  private VirtualDisplay display;
  private WatchedArticle article;

  @Test
  void aPictureFileAndWordsComeFromAnotherProgram() throws Exception {
    VirtualDisplay.assumeTools("Xvfb", "openbox", "xdotool", "import");
    Path library = folder.resolve("library");
    article = new WatchedArticle(library, PHOTOGRAPHS);
    try (Desk desk = Desks.open(library)) {
      OpenArticle open = desk.openArticle(article.id());
      Desks.toEnd(open);
      Desks.type(open, "لم نعد نملك ترف الانتظار");
      open.close().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    Path picture = folder.resolve("برج الوادي.png");
    Files.write(picture, PictureBytes.file(PictureBytes.halves(640, 360), "png"));
    try (VirtualDisplay made = new VirtualDisplay(folder)) {
      display = made;
      article.open(display);
      drag(
          document ->
              document.blocks().stream()
                  .anyMatch(
                      each -> each instanceof Block.Figure figure && figure.media().isPresent()),
          "files",
          picture.toString());
      drag(document -> document.plainText().contains("كتبتها يد أخرى"), "text", "كتبتها يد أخرى");
      display.photograph(PHOTOGRAPHS.resolve("end.png"));
    }
    assertThat(article.document().plainText()).contains("الانتظار");
  }

  /**
   * Drags something onto the text until it has come: while the window opens it is not taken yet.
   */
  private void drag(Predicate<Document> come, String... what) throws Exception {
    List<String> line = new ArrayList<>();
    line.addAll(List.of(VirtualDisplay.java(), "-Dprism.order=sw", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8", "-cp"));
    line.addAll(List.of(System.getProperty("java.class.path"), DragSource.class.getName()));
    line.addAll(Arrays.asList(what));
    Process source = display.start(line);
    try (BufferedReader out = source.inputReader()) {
      assertThat(out.readLine()).isEqualTo("shown");
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (!come.test(article.document())) {
        if (System.nanoTime() > end) {
          display.photograph(PHOTOGRAPHS.resolve("in-vain.png"));
          fail("in vain: %s%nin: %s", List.of(what), article.document().blocks());
        }
        carry();
        for (int i = 0; i < 5 && !come.test(article.document()); i++) {
          Thread.sleep(500);
        }
      }
    } finally {
      source.destroy();
      source.waitFor();
    }
  }

  /** Takes what the other window holds by the mouse and lets it fall on the text. */
  private void carry() throws Exception {
    mouse("mousemove", DragSource.SIZE / 2, DragSource.SIZE / 2 + 30);
    display.run("xdotool", "mousedown", "1");
    for (int step = 1; step <= 20; step++) {
      mouse("mousemove", 40 + step * (ON_TEXT_X - 40) / 20, 70 + step * 10);
      Thread.sleep(30);
    }
    Thread.sleep(300);
    display.run("xdotool", "mouseup", "1");
  }

  private void mouse(String what, int x, int y) throws Exception {
    display.run("xdotool", what, Integer.toString(x), Integer.toString(y));
  }
}
