package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import muharrir.ui.preview.PreviewPatch.InsertAfter;
import muharrir.ui.preview.PreviewPatch.InsertBefore;
import muharrir.ui.preview.PreviewPatch.Remove;
import muharrir.ui.preview.PreviewPatch.Replace;
import muharrir.ui.preview.PreviewPatch.Whole;
import org.junit.jupiter.api.Test;

class PatchPlannerTest {
  @Test
  void nothingChanged() {
    assertThat(plan("a:1 b:2", "a:1 b:2")).isEmpty();
  }

  @Test
  void onlyTheBlockThatChanged() {
    assertThat(plan("a:1 b:2 c:3", "a:1 b:9 c:3")).containsExactly(new Replace("b", p("b:9")));
  }

  @Test
  void aNewBlockInTheMiddleAtTheEndAndAtTheHead() {
    assertThat(plan("a:1 b:2", "a:1 x:5 b:2")).containsExactly(new InsertAfter("a", p("x:5")));
    assertThat(plan("a:1", "a:1 x:5 y:6"))
        .containsExactly(new InsertAfter("a", p("x:5")), new InsertAfter("x", p("y:6")));
    assertThat(plan("a:1", "x:5 y:6 a:1"))
        .containsExactly(new InsertBefore("a", p("x:5")), new InsertBefore("a", p("y:6")));
  }

  @Test
  void aParagraphSplitInTwo() {
    assertThat(plan("a:1 b:2", "a:1 b:2x n:2y"))
        .containsExactly(new Replace("b", p("b:2x")), new InsertAfter("b", p("n:2y")));
  }

  @Test
  void aBlockGone() {
    assertThat(plan("a:1 b:2 c:3", "a:1 c:3")).containsExactly(new Remove("b"));
  }

  @Test
  void aBlockMoved() {
    assertThat(plan("a:1 b:2 c:3 d:4", "b:2 c:3 a:1 d:4"))
        .containsExactly(new Remove("a"), new InsertAfter("c", p("a:1")));
  }

  @Test
  void thePageAroundTheBlocksChanged() {
    PreviewPage wanted = page("عنوان آخر", "a:1");
    assertThat(PatchPlanner.plan(page("عنوان", "a:1"), wanted))
        .containsExactly(new Whole(wanted.html()));
  }

  @Test
  void noBlockStays() {
    PreviewPage wanted = page("ع", "x:1");
    assertThat(PatchPlanner.plan(page("ع", "a:1"), wanted))
        .containsExactly(new Whole(wanted.html()));
  }

  @Test
  void anIdThatComesTwiceIsNotTrusted() {
    PreviewPage wanted = page("ع", "a:1 a:3");
    assertThat(PatchPlanner.plan(page("ع", "a:1 a:2"), wanted))
        .containsExactly(new Whole(wanted.html()));
  }

  @Test
  void rowsInDifferentPlacesAreComparedEachForItself() {
    PreviewPage shown = PreviewPage.of("<header>" + p("h:1") + "</header><main>" + p("a:1"));
    PreviewPage moved =
        PreviewPage.of("<header>" + p("h:1") + p("k:7") + "</header><main>" + p("a:2"));

    assertThat(PatchPlanner.plan(shown, moved))
        .containsExactly(new InsertAfter("h", p("k:7")), new Replace("a", p("a:2")));
  }

  @Test
  void anyChangeOfARowLeadsToTheNewRow() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      String from = row(random);
      String to = row(random);
      List<String> shown = new ArrayList<>(List.of(from.split(" ", -1)));
      for (PreviewPatch patch : plan(from, to)) {
        apply(patch, shown, to);
      }
      assertThat(shown).as("%s -> %s", from, to).containsExactly(to.split(" ", -1));
    }
  }

  private static String row(Random random) {
    List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f"));
    java.util.Collections.shuffle(ids, random);
    List<String> row = new ArrayList<>();
    for (String id : ids.subList(0, 1 + random.nextInt(6))) {
      row.add(id + ":" + random.nextInt(3));
    }
    return String.join(" ", row);
  }

  private static void apply(PreviewPatch patch, List<String> shown, String to) {
    switch (patch) {
      case Replace(String block, String html) -> shown.set(at(shown, block), text(html));
      case InsertAfter(String block, String html) -> shown.add(at(shown, block) + 1, text(html));
      case InsertBefore(String block, String html) -> shown.add(at(shown, block), text(html));
      case Remove(String block) -> shown.remove(at(shown, block));
      case Whole(String html) -> {
        shown.clear();
        shown.addAll(List.of(to.split(" ", -1)));
      }
    }
  }

  private static int at(List<String> shown, String block) {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).startsWith(block + ":")) {
        return i;
      }
    }
    throw new AssertionError("no block " + block + " in " + shown);
  }

  private static String text(String html) {
    return html.substring(html.indexOf('>') + 1, html.indexOf("</"));
  }

  private static List<PreviewPatch> plan(String from, String to) {
    return PatchPlanner.plan(page("ع", from), page("ع", to));
  }

  private static PreviewPage page(String title, String row) {
    StringBuilder html = new StringBuilder("<title>" + title + "</title><main>\n");
    for (String block : row.split(" ", -1)) {
      html.append(p(block)).append('\n');
    }
    return PreviewPage.of(html.append("</main>").toString());
  }

  private static String p(String block) {
    return "<p data-block=\"" + block.charAt(0) + "\">" + block + "</p>";
  }
}
