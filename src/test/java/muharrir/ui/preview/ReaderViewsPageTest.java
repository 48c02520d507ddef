package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.export.MediaLinks;
import muharrir.export.reader.ReaderViews;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reader's views in the engine that shows them. */
class ReaderViewsPageTest {
  private static final Newsroom NEWSROOM = Tadmur.newsroom("https://news.example/");
  private static final List<String> HEADLINES =
      List.of(
          "فاز",
          "هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية سورية لاحتواء الخطر",
          "كُتِبَتِ القِصَّةُ بِالحَرَكاتِ كُلِّها لِيَعودَ الصَّوتُ إلى أَماكِنِهِ ويُسمَعَ من جَديد",
          "إعلان CENTCOM عن ضربة في Palmyra وUNESCO تحذّر من المساس بموقع 2011-2024",
          "كلمة طويلة جدًا ".repeat(30).strip(),
          "An English headline about Tadmur and what the desk made of it in the afternoon");

  private static PreviewRig rig;

  private final ReaderViews views = new ReaderViews(Strings.arabic());

  @BeforeAll
  static void open() throws Exception {
    rig = PreviewRig.open(ReaderViews.WIDTH, 700);
  }

  @AfterAll
  static void close() throws Exception {
    rig.close();
  }

  private static Article article(String headline, String standfirst) {
    return Tadmur.article(Optional.empty())
        .withDocument(
            Document.of(
                Inline.EMPTY,
                Inline.of(headline),
                Inline.of(standfirst),
                Optional.empty(),
                List.of()));
  }

  private PreviewPage cards(Article article) {
    MediaLinks.Shown card = new MediaLinks.Shown("data:,", 1200, 630);
    return PreviewPage.of(views.cards(article, NEWSROOM, Optional.of(card)));
  }

  private PreviewPage headline(Article article) {
    return PreviewPage.of(views.headline(article, NEWSROOM));
  }

  @Test
  void whatIsSaidToBeSeenIsSeen() throws Exception {
    for (String text : HEADLINES) {
      Article article = article(text, text.repeat(3));
      for (PreviewPage page : List.of(cards(article), headline(article))) {
        rig.show(page);
        assertThat(
                rig.evaluate(
                    "Array.from(document.querySelectorAll('[data-block]')).filter(p =>"
                        + " p.scrollHeight > p.clientHeight + 2 || p.scrollWidth > p.clientWidth + 2)"
                        + ".map(p => p.dataset.block + ' ' + p.textContent).join('|')"))
            .as(text)
            .isEmpty();
        assertThat(rig.evaluate("document.documentElement.scrollWidth"))
            .as("nothing stands beside the view")
            .isEqualTo(String.valueOf(ReaderViews.WIDTH));
      }
    }
  }

  @Test
  void aLetterChangesOnlyTheTextsThatHaveIt() {
    Article before = article("فاز الوحدة", "بهدف.");
    Article after = article("فاز الوحدة!", "بهدف.");
    assertThat(PatchPlanner.plan(cards(before), cards(after)))
        .allSatisfy(patch -> assertThat(patch).isInstanceOf(PreviewPatch.Replace.class))
        .extracting(patch -> ((PreviewPatch.Replace) patch).block())
        .containsExactly(
            "headline@x", "headline@whatsapp", "headline@facebook", "headline@telegram");
    assertThat(PatchPlanner.plan(headline(before), headline(before))).isEmpty();
  }

  @Test
  void marksStandOnTheHeadlineInEachPlace() throws Exception {
    rig.show(cards(article("فاز الوحدة", "بهدف.")));
    PreviewRig.run(() ->
        rig.preview.setMarks(List.of(new PageMark("headline", "text", 4, 10, "review", false))));
    assertThat(rig.evaluate("document.querySelectorAll('[data-preview]>div').length"))
        .isEqualTo("4");
    PreviewRig.run(() -> rig.preview.setMarks(List.of()));
  }

  @Test
  void aClickFindsItsLetterInTheHeadline() throws Exception {
    rig.show(cards(article("فاز الوحدة", "بهدف.")));
    assertThat(
            rig.evaluate(
                "(() => { var r = document.querySelector('[data-block=\"headline@whatsapp\"]')"
                    + ".getBoundingClientRect(); return muharrir.pick(r.right - 3, r.top + 8); })()"))
        .isEqualTo("headline@whatsapp\n\n0");
  }
}
