package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import muharrir.article.Article;
import muharrir.article.Status;
import muharrir.testing.Chromium;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search of a site in a reader's browser, from the disk. */
class SiteSearchTest {
  @TempDir private static Path place;
  private static Chromium chromium;

  @BeforeAll
  static void build() throws Exception {
    SiteShelf shelf = new SiteShelf();
    shelf.put(article("aaaa", "زيارة الرئيس", "وصل الوزير إلى حِمْصَ وبحث مسألة اللاجئين."));
    shelf.put(article("bbbb", "مدرسة جديدة", "افتُتحت المدرسة في ٢٠٢٥ على مستوى المدينة."));
    shelf.put(article("cccc", "أسعار الخبز", "قال التاجر إن الأسعار ارتفعت، وللخبز طوابير."));
    for (int i = 0; i < 1030; i++) {
      shelf.put(
          SiteShelf.article("id" + (10_000 + i), "خبر عادي " + i, "كلام عام عن أمر ما", 200 + i));
    }
    shelf.put(SiteShelf.article("oldest", "أرشيف بعيد", "ذكر القنيطرة مرة واحدة", 5000));
    shelf.build(Tadmur.newsroom("https://news.example/"), place.resolve("site"), place);
    chromium = new Chromium();
  }

  private static Article article(String id, String headline, String text) {
    return SiteShelf.article(id, headline, text, 5, "سوريا", List.of("تدمر"), Status.PUBLISHED);
  }

  @AfterAll
  static void close() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static String search(String question) throws Exception {
    chromium.open(place.resolve("site/search/index.html"), 390, 844);
    return chromium.evaluate(
        """
        new Promise(done => {
          document.getElementById("q").value = "%s";
          document.querySelector(".ask button").click();
          const told = document.querySelector(".told");
          const look = () => {
            if (told.textContent && told.textContent !== told.dataset.looking) {
              done([...document.querySelectorAll("#found h2")].map(h => h.textContent).join("|")
                + "#" + told.textContent);
            } else {
              setTimeout(look, 20);
            }
          };
          setTimeout(look, 50);
        })
        """
            .formatted(question));
  }

  @ParameterizedTest
  @CsvSource({
    "حمص, زيارة الرئيس",
    "بحمص, زيارة الرئيس",
    "الوزير, زيارة الرئيس",
    "وزير, زيارة الرئيس",
    "والوزير, زيارة الرئيس",
    "للوزير, زيارة الرئيس",
    "مساله, زيارة الرئيس",
    "لاجئ, زيارة الرئيس",
    "رئيس, زيارة الرئيس",
    "مدرسه, مدرسة جديدة",
    "٢٠٢٥, مدرسة جديدة",
    "2025, مدرسة جديدة",
    "مستوي, مدرسة جديدة",
    "اسعار, أسعار الخبز",
    "خبز, أسعار الخبز",
    "خُبْز تاجر, أسعار الخبز",
    "القنيطرة, أرشيف بعيد"
  })
  void aWordIsFoundHoweverItIsWritten(String question, String headline) throws Exception {
    assertThat(search(question)).isEqualTo(headline + "#خبر واحد");
  }

  @Test
  void allWordsMustStandInAnArticle() throws Exception {
    assertThat(search("وزير خبز")).isEqualTo("#لا خبر فيه كل هذه الكلمات. جرّب كلمات أقل.");
  }

  @Test
  void twentyAreShownAndMoreAreOneStepAway() throws Exception {
    assertThat(search("عادي")).endsWith("#الأخبار المعروضة: 20");
    assertThat(
            chromium.evaluate(
                """
                new Promise(done => {
                  document.getElementById("more").click();
                  setTimeout(() => done(document.querySelectorAll("#found li").length + ""), 1500);
                })
                """))
        .isEqualTo("40");
    // From a disk a browser refuses the early fonts and complains.
    assertThat(chromium.complaints()).allMatch(each -> each.contains("/assets/fonts/"));
  }

  @Test
  void aLinkLeadsToThePageAlsoFromADisk() throws Exception {
    assertThat(search("حمص")).startsWith("زيارة الرئيس");
    assertThat(chromium.evaluate("decodeURI(document.querySelector('#found a').href)"))
        .endsWith("/n/aaaa-زيارة-الرئيس/index.html");
    assertThat(chromium.evaluate("decodeURI(document.querySelector('.ways a').href)"))
        .endsWith("/site/index.html");
  }
}
