package muharrir.ui.shell;

import static muharrir.ui.shell.PaneLayout.Wish.AUTO;
import static muharrir.ui.shell.PaneLayout.Wish.HIDDEN;
import static muharrir.ui.shell.PaneLayout.Wish.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaneLayoutTest {
  @Test
  void panesGoAsTheWindowGetsNarrow() {
    assertThat(PaneLayout.at(1440, AUTO, AUTO)).isEqualTo(new PaneLayout(true, true, true));
    assertThat(PaneLayout.at(1280, AUTO, AUTO)).isEqualTo(new PaneLayout(true, true, true));
    assertThat(PaneLayout.at(1279, AUTO, AUTO)).isEqualTo(new PaneLayout(true, true, false));
    assertThat(PaneLayout.at(1119, AUTO, AUTO)).isEqualTo(new PaneLayout(false, true, false));
    assertThat(PaneLayout.at(600, AUTO, AUTO)).isEqualTo(new PaneLayout(false, true, false));
  }

  @Test
  void whatWasAskedForIsShownAndTheOtherGivesWay() {
    assertThat(PaneLayout.at(1440, HIDDEN, AUTO)).isEqualTo(new PaneLayout(false, true, true));
    assertThat(PaneLayout.at(1130, AUTO, SHOWN)).isEqualTo(new PaneLayout(false, true, true));
    assertThat(PaneLayout.at(1130, SHOWN, SHOWN)).isEqualTo(new PaneLayout(true, true, false));
    assertThat(PaneLayout.at(1210, AUTO, SHOWN)).isEqualTo(new PaneLayout(true, true, true));
    assertThat(PaneLayout.at(900, SHOWN, AUTO)).isEqualTo(new PaneLayout(true, true, false));
  }

  @Test
  void whatDoesNotFitBesideTheSurfaceStandsAlone() {
    assertThat(PaneLayout.at(600, SHOWN, AUTO)).isEqualTo(new PaneLayout(true, false, false));
    assertThat(PaneLayout.at(600, AUTO, SHOWN)).isEqualTo(new PaneLayout(false, false, true));
  }

  @Test
  void togglingInAStripGoesThereAndBack() {
    ShellModel model = new ShellModel();
    model.widthProperty().set(600);
    model.toggleLibrary();
    assertThat(model.layoutProperty().get()).isEqualTo(new PaneLayout(true, false, false));
    model.togglePreview();
    assertThat(model.layoutProperty().get()).isEqualTo(new PaneLayout(false, false, true));
    model.togglePreview();
    assertThat(model.layoutProperty().get()).isEqualTo(new PaneLayout(false, true, false));
    model.toggleLibrary();
    model.showEditor();
    assertThat(model.layoutProperty().get()).isEqualTo(new PaneLayout(false, true, false));
  }

  @Test
  void togglingInAWideWindowHidesAndShows() {
    ShellModel model = new ShellModel();
    model.toggleLibrary();
    assertThat(model.layoutProperty().get()).isEqualTo(new PaneLayout(false, true, true));
    model.toggleLibrary();
    assertThat(model.layoutProperty().get()).isEqualTo(new PaneLayout(true, true, true));
  }
}
