package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Fonts;
import muharrir.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PreviewPaneTest {
  private static final PreviewPage FIRST = PreviewPage.of("<p data-block=a>1</p>");
  private static final PreviewPage SECOND = PreviewPage.of("<p data-block=a>2</p>");

  private final List<String> told = new ArrayList<>();
  private Consumer<Extent> extents = extent -> {};
  private final List<Stage> stages = new ArrayList<>();

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
    Fonts.loadForWindow();
  }

  @AfterEach
  void close() throws Exception {
    PreviewRig.run(() -> stages.forEach(Stage::close));
  }

  @Test
  void makesNoSurfaceBeforeItIsStartedAndThenShowsTheNewestPage() throws Exception {
    PreviewPane pane = pane();
    PreviewRig.run(() -> {
      pane.show(FIRST);
      pane.patch(SECOND, List.of());
    });
    assertThat(told).isEmpty();

    PreviewRig.run(pane::start);
    assertThat(told).containsExactly("made", "dark false", "zoom 0.96", "show 2");

    told.clear();
    PreviewRig.run(() -> {
      pane.start();
      pane.patch(FIRST, PatchPlanner.plan(SECOND, FIRST));
      pane.follow(new Pick("a", "text", 0));
    });
    assertThat(told).containsExactly("patch 1 1", "scroll a");
  }

  @Test
  void theSwitchChoosesTheScreenAndOneIsAlwaysChosen() throws Exception {
    PreviewPane pane = pane();
    PreviewRig.run(pane::start);
    told.clear();
    PreviewRig.run(() -> {
      pane.show(FIRST);
      button(pane, "حاسوب").fire();
      button(pane, "حاسوب").fire();
      pane.layout();
    });
    Thread.sleep(200);
    assertThat(PreviewRig.fx(() -> button(pane, "حاسوب").isSelected())).isTrue();
    assertThat(PreviewRig.fx(() -> button(pane, "هاتف").isSelected())).isFalse();
    assertThat(told).contains("show 1", "zoom 0.29");
    assertThat(PreviewRig.fx(() -> texts(pane))).contains("عرض 1280", "مطابقة لملف التصدير");
  }

  @Test
  void aViewThatIsNoPageBeginsAtItsHeadAndThePageComesBackWhereItWas() throws Exception {
    PreviewPane pane = pane();
    PreviewPage card = PreviewPage.of("<i>a card</i><p data-block=headline@x>3</p>");
    PreviewRig.run(() -> {
      pane.start();
      pane.show(FIRST);
      extents.accept(new Extent(700, 500, 2000));
      told.clear();
      button(pane, "بطاقة المشاركة").fire();
      // What was typed just before is on its way still.
      pane.patch(SECOND, PatchPlanner.plan(FIRST, SECOND));
      pane.patch(card, PatchPlanner.plan(SECOND, card));
      extents.accept(new Extent(0, 500, 1900));
    });
    assertThat(told).containsExactly("patch 2 1", "patch 3 1", "top 0");
    assertThat(PreviewRig.fx(() -> texts(pane))).contains("تقريب: كل منصة تقصّ على طريقتها");

    PreviewRig.run(() -> {
      extents.accept(new Extent(300, 500, 1900));
      told.clear();
      button(pane, "العنوان وحده").fire();
      pane.patch(card, PatchPlanner.plan(SECOND, card));
      button(pane, "حاسوب").fire();
      pane.patch(FIRST, PatchPlanner.plan(card, FIRST));
      pane.patch(SECOND, PatchPlanner.plan(FIRST, SECOND));
    });
    assertThat(told)
        .filteredOn(each -> !each.startsWith("zoom"))
        .containsExactly("patch 3 1", "top 0", "patch 1 1", "top 700", "patch 2 1");
    assertThat(PreviewRig.fx(() -> texts(pane))).contains("مطابقة لملف التصدير");
  }

  @Test
  void theScrollBarFollowsThePageAndMovesIt() throws Exception {
    PreviewPane pane = pane();
    PreviewRig.run(() -> {
      pane.start();
      pane.show(FIRST);
      told.clear();
      extents.accept(new Extent(100, 500, 2000));
    });
    assertThat(told).isEmpty();
    ScrollBar bar = PreviewRig.fx(() -> (ScrollBar) pane.lookup(".preview-canvas .scroll-bar"));
    assertThat(bar.isVisible()).isTrue();
    assertThat(bar.getMax()).isEqualTo(1500);
    assertThat(bar.getValue()).isEqualTo(100);
    PreviewRig.run(() -> bar.setValue(700));
    assertThat(told).containsExactly("top 700");
    PreviewRig.run(() -> extents.accept(new Extent(0, 500, 400)));
    assertThat(bar.isVisible()).isFalse();
  }

  @Test
  void saysSoWhenTheSurfaceCannotBeMade() throws Exception {
    PreviewPane pane =
        pane(() -> {
          throw new UnsatisfiedLinkError("libx.so");
        });
    PreviewRig.run(() -> {
      pane.show(FIRST);
      pane.start();
    });
    assertThat(PreviewRig.fx(() -> texts(pane))).contains("المعاينة لا تعمل على هذا الجهاز");
    PreviewRig.run(() -> pane.show(SECOND));
    assertThat(PreviewRig.fx(() -> texts(pane))).contains("المعاينة لا تعمل على هذا الجهاز");
  }

  @Test
  void saysThatThePageIsBehindWhenItCannotBeRendered() throws Exception {
    PreviewPane pane = pane();
    PreviewRig.run(() -> {
      pane.start();
      pane.show(FIRST);
      pane.failed(new IllegalStateException("a test"));
    });
    assertThat(PreviewRig.fx(() -> texts(pane))).contains("تعذّر تحديث المعاينة؛ نصّك محفوظ");
    PreviewRig.run(() -> pane.patch(SECOND, PatchPlanner.plan(FIRST, SECOND)));
    assertThat(PreviewRig.fx(() -> texts(pane))).contains("مطابقة لملف التصدير");
  }

  private PreviewPane pane() throws Exception {
    return pane(Told::new);
  }

  private PreviewPane pane(java.util.function.Supplier<PreviewSurface> surfaces) throws Exception {
    return PreviewRig.fx(() -> {
      PreviewPane pane = new PreviewPane(Strings.arabic(), surfaces, () -> told.add("browser"));
      Scene scene = new Scene(pane, 408, 700);
      new Theme(Theme.Mode.LIGHT).dress(scene);
      Stage stage = new Stage();
      stage.setScene(scene);
      stage.show();
      stages.add(stage);
      return pane;
    });
  }

  private static ToggleButton button(PreviewPane pane, String name) {
    return (ToggleButton)
        pane.lookupAll(".toggle-button").stream()
            .filter(node -> name.equals(node.getAccessibleText()))
            .findFirst()
            .orElseThrow();
  }

  private static List<String> texts(PreviewPane pane) {
    return pane.lookupAll(".label").stream()
        .filter(node -> node instanceof Label && node.isVisible())
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private final class Told implements PreviewSurface {
    @Override
    public void onSelect(Consumer<PickedWords> handler) {}

    @Override
    public void onMotion(Motions source) {}

    @Override
    public void setMarks(List<PageMark> marks) {}

    @Override
    public void setPrint(boolean print) {}

    private final Region node = new Region();

    Told() {
      told.add("made");
    }

    @Override
    public Node node() {
      return node;
    }

    @Override
    public void show(PreviewPage page) {
      told.add("show " + text(page));
    }

    @Override
    public void patch(PreviewPage page, List<PreviewPatch> patches) {
      told.add("patch " + text(page) + " " + patches.size());
    }

    @Override
    public void scrollTo(Pick place) {
      told.add("scroll " + place.block());
    }

    @Override
    public void scrollTo(double top) {
      told.add("top " + Math.round(top));
    }

    @Override
    public void onScroll(Consumer<Extent> handler) {
      extents = handler;
    }

    @Override
    public void onPick(Consumer<Pick> handler) {}

    @Override
    public void setDark(boolean dark) {
      told.add("dark " + dark);
    }

    @Override
    public void setZoom(double zoom) {
      told.add("zoom " + String.format(java.util.Locale.ROOT, "%.2f", zoom));
    }

    @Override
    public void close() {
      told.add("closed");
    }

    private static String text(PreviewPage page) {
      return page.html().substring(page.html().length() - 5, page.html().length() - 4);
    }
  }
}
