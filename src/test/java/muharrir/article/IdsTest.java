package muharrir.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.regex.Pattern;
import muharrir.document.BlockId;
import org.junit.jupiter.api.Test;

class IdsTest {
  private static final Pattern ARTICLE = Pattern.compile("[a-z0-9]{4,16}");
  private static final Pattern BLOCK = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  @Test
  void anIdIsWhatItsPatternSays() {
    Random random = new Random(16);
    String letters = "abyz0189-";
    String others = "AZ_ .`{/:ب\n";
    for (int i = 0; i < 5000; i++) {
      StringBuilder id = new StringBuilder();
      for (int left = random.nextInt(44); left > 0; left--) {
        id.append(letters.charAt(random.nextInt(letters.length())));
      }
      if (random.nextInt(4) == 0) {
        char other = others.charAt(random.nextInt(others.length()));
        id.insert(random.nextInt(id.length() + 1), other);
      }
      hold(id.toString());
      hold(id.substring(0, Math.min(random.nextInt(18), id.length())));
    }
    hold("");
  }

  private static void hold(String id) {
    assertThat(ArticleId.accepts(id)).as(id).isEqualTo(ARTICLE.matcher(id).matches());
    if (ArticleId.accepts(id)) {
      assertThat(new ArticleId(id)).isEqualTo(new ArticleId(id)).hasToString(id);
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> new ArticleId(id));
    }
    if (BLOCK.matcher(id).matches()) {
      assertThat(new BlockId(id)).isEqualTo(new BlockId(id)).hasToString(id);
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> new BlockId(id));
    }
  }
}
