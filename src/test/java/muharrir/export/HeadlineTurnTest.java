package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTurnTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية | هجوم تدمر يعيد شبح داعش:
          عاجل: زلزال يضرب الساحل السوري: عشرات الجرحى في اللاذقية | عاجل: زلزال يضرب الساحل السوري:
          وزير الطاقة: عودة الكهرباء إلى حلب خلال أسبوعين | ''
          مدافن تدمر البرجية تدخل الأرشيف الرقمي: مسح ليزري | ''
          الطائرة هبطت عند الساعة 10:30 في مطار دمشق الدولي | ''
          شركة تطلق خدمة SanadOne بسرعة 2.5 Gbps: ما الذي يتغير للمتاجر؟ | شركة تطلق خدمة SanadOne بسرعة 2.5 Gbps:
          عرض فيلم Tomb Raider: Legend of the North في دمشق القديمة | ''
          """)
  void aHeadlineTurnsBehindAColonWithTwoLongHalves(String headline, String first) {
    int turn = HeadlineTurn.of(headline, true);
    assertThat(turn < 0 ? "" : headline.substring(0, turn)).isEqualTo(first);
    if (turn >= 0) {
      assertThat(headline.charAt(turn)).isEqualTo(' ');
    }
  }

  @Test
  void inEnglishToo() {
    String headline = "The attack near Palmyra: what is known of those behind it";
    assertThat(HeadlineTurn.of(headline, false)).isEqualTo("The attack near Palmyra:".length());
  }

  private static String html(String headline) {
    Article article = Tadmur.article(Optional.empty());
    Article named =
        new Article(
            article.id(),
            article
                .document()
                .with(new Block.HeadLine(BlockId.HEADLINE, Direction.AUTO, Inline.of(headline))),
            article.metadata());
    return new PageRenderer()
        .block(named, BlockId.HEADLINE, Tadmur.newsroom(""), MediaLinks.BESIDE);
  }

  @Test
  void itsHalvesAreBoxesOfTheirOwnWithTheSameLetters() {
    assertThat(html("هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية"))
        .isEqualTo(
            "<h1 data-block=\"headline\"><span class=\"half\">هجوم تدمر يعيد شبح داعش:</span>"
                + " <span class=\"half\">تحذير أميركي وتحركات أمنية</span></h1>\n");
    assertThat(html("عاجل: زلزال يضرب الساحل"))
        .isEqualTo("<h1 data-block=\"headline\">عاجل: زلزال يضرب الساحل</h1>\n");
  }
}
