package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FontsTest {
  @BeforeAll
  static void loadOnAnotherThreadThanFx() throws Exception {
    FxToolkit.registerPrimaryStage();
    Fonts.loadForWindow();
    Fonts.loadRest();
  }

  @Test
  void javaFxFindsEachFamilyByOurName() {
    assertThat(Font.getFamilies())
        .contains(
            "Muharrir Sans", "Muharrir Sans Medium", "Muharrir Sans SemiBold", "Muharrir Naskh");
    assertThat(face("Muharrir Sans", FontWeight.NORMAL)).isEqualTo("Muharrir Sans / Regular");
    assertThat(face("Muharrir Sans", FontWeight.BOLD)).isEqualTo("Muharrir Sans / Bold");
    assertThat(face("Muharrir Sans Medium", FontWeight.NORMAL))
        .isEqualTo("Muharrir Sans Medium / Regular");
    assertThat(face("Muharrir Sans SemiBold", FontWeight.NORMAL))
        .isEqualTo("Muharrir Sans SemiBold / Regular");
    assertThat(face("Muharrir Naskh", FontWeight.BOLD)).isEqualTo("Muharrir Naskh / Bold");
  }

  @Test
  void theFxThreadSeesThemToo() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    Platform.runLater(() -> {
      if (Font.font(Fonts.SANS, 13).getFamily().equals(Fonts.SANS)) {
        seen.countDown();
      }
    });
    assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static String face(String family, FontWeight weight) {
    Font font = Font.font(family, weight, 13);
    return font.getFamily() + " / " + font.getStyle();
  }
}
