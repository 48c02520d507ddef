package muharrir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import muharrir.arabic.Strings;
import org.junit.jupiter.api.Test;

/** Random texts of the pieces that reports are made of. */
class NothingIsLostTest {
  private static final List<String> PIECES =
      List.of(
          "رئيس التحرير",
          "رئيس مجلس الإدارة:",
          "نصر نعيم",
          "رئيس التحرير: ليلى حداد",
          "عاجل",
          "توم براك",
          "توم براك",
          "هجوم تدمر يعيد شبح داعش: تحذير جديد",
          "كتب: أحمد سالم",
          "بقلم ليلى حداد",
          "دمشق - سانا",
          "دمشق - أحمد سالم",
          "14/12/2025",
          "تم نسخ الرابط",
          "شارك",
          "قال براك إن الخطر ما يزال قائماً في البادية رغم كل شيء، وإن التعاون مستمر.",
          "دمشق (رويترز) - قال مصدر أمني إن العملية انتهت مساء أمس من دون خسائر تذكر.",
          "https://x.com/a/status/2000226051041964416?s=20",
          "https://example.com/a",
          "<https://t.me/a/1> https://youtu.be/x",
          "## عنوان فرعي",
          "> قول مقتبس",
          "***",
          "-----",
          "1. بند أول",
          "- بند ثان",
          "By Sara Haddad",
          "The market opened on Sunday.",
          "# رأس",
          "سطر\u00A0فيه\u200Fمحارف\tخفية",
          "\uFEFF",
          "   ",
          "ماذا بعد؟",
          "> ",
          "#",
          "##",
          "\u200B",
          "«قول»",
          "كلمة",
          "وأضاف أن الأيام المقبلة ستكون حاسمة في رأي كثيرين من سكان المدينة القديمة");

  @Test
  void inThousandsOfRandomTexts() {
    Random random = new Random(42);
    TextIntake reader = new TextIntake(Furniture.builtIn(), random);
    Strings arabic = Strings.arabic();
    int accepted = 0;
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(14); n > 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(3) == 0 ? "\n" : random.nextInt(8) == 0 ? "\r\n" : "\n\n");
      }
      String source = text.toString();
      Intake intake = reader.read(source.getBytes(StandardCharsets.UTF_8));
      if (intake instanceof Intake.Accepted(IntakeResult result)) {
        accepted++;
        Nothing.isLost(source.startsWith("\uFEFF") ? source.substring(1) : source, result);
        result.report().forEach(line -> assertThat(line.says(arabic)).doesNotStartWith("["));
      } else {
        assertThat(intake).isEqualTo(new Intake.Refused(Refusal.EMPTY));
      }
    }
    assertThat(accepted).isGreaterThan(2_700);
  }
}
