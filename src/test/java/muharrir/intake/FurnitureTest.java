package muharrir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurnitureTest {
  @Test
  void theBuiltInListKnowsPagesByTheirWords() {
    Furniture furniture = Furniture.builtIn();
    assertThat(furniture.isFurniture("تم نسخ الرابط")).isTrue();
    assertThat(furniture.isFurniture("تَم نسخ الرّابط")).isTrue();
    assertThat(furniture.isFurniture("اقرا أيضا")).isTrue();
    assertThat(furniture.isFurniture("جميع الحقوق محفوظة لمؤسسة الخبر 2025")).isTrue();
    assertThat(furniture.isFurniture("تم نسخ الرابط أمس من دون علم أصحابه")).isFalse();
    assertThat(furniture.isOfficer("رئيس التحرير")).isTrue();
    assertThat(furniture.isPlace("دِمَشق")).isTrue();
  }

  @Test
  void aDeskAddsAndTakesOut(@TempDir Path library) throws IOException {
    Files.writeString(
        library.resolve(Furniture.FILE),
        """
        \uFEFF# قائمة مكتبنا
        حمّل التطبيق
        line: تبرّع الآن*
        - مشاركة
        chairman: المدير العام
        place: معلولا
        """);
    Furniture furniture = Furniture.of(library);
    assertThat(furniture.isFurniture("حمل التطبيق")).isTrue();
    assertThat(furniture.isFurniture("تبرع الآن لدعمنا")).isTrue();
    assertThat(furniture.isFurniture("مشاركة")).isFalse();
    assertThat(furniture.isFurniture("تم نسخ الرابط")).isTrue();
    assertThat(furniture.isChairman("المدير العام")).isTrue();
    assertThat(furniture.isPlace("معلولا")).isTrue();
    assertThat(furniture.entries()).contains("chairman: المدير العام", "line: حمل التطبيق");
  }

  @Test
  void aLibraryWithoutAListUsesTheBuiltIn(@TempDir Path library) throws IOException {
    assertThat(Furniture.of(library).entries()).isEqualTo(Furniture.builtIn().entries());
  }
}
