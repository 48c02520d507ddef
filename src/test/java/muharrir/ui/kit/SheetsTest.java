package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class SheetsTest {
  @Test
  void measuresGrowToHalfAPixelAndHairLinesStay() {
    assertThat(
            Sheets.scaled(
                ".a { -fx-font-size: 13px; -fx-padding: 0 12px 1px 2.5px; -fx-border-insets: -3px; }",
                1.5))
        .isEqualTo(
            ".a { -fx-font-size: 19.5px; -fx-padding: 0 18.0px 1px 2.5px; -fx-border-insets: -4.5px; }");
    assertThat(Sheets.scaled("-fx-font-size: 11px", 1.1)).isEqualTo("-fx-font-size: 12.0px");
  }

  @Test
  void aSheetInItsOwnSizeIsNamedByItsAddressAndAnyOtherHandedOverWhole() {
    assertThat(Sheets.address("base.css", 1)).endsWith("/css/base.css").doesNotStartWith("data:");

    String address = Sheets.address("base.css", 2);

    String css =
        new String(
            Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)),
            StandardCharsets.UTF_8);
    assertThat(css).contains("-fx-font-size: 26.0px;").doesNotContain("-fx-font-size: 13px;");
  }
}
