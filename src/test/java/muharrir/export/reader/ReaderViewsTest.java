package muharrir.export.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.export.MediaLinks;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;

class ReaderViewsTest {
  private static final Newsroom NEWSROOM = Tadmur.newsroom("https://news.example/");
  private static final Optional<MediaLinks.Shown> CARD =
      Optional.of(new MediaLinks.Shown("data:image/png;base64,AAAA", 1200, 630));
  private static final Pattern TEXT =
      Pattern.compile("<p class=\"([^\"]*)\" data-block=\"([^\"]*)\" dir=\"(...)\">([^<]*)</p>");

  private final ReaderViews views = new ReaderViews(Strings.arabic());

  private static Article article(String headline, String standfirst) {
    return Tadmur.article(Optional.empty())
        .withDocument(
            Document.of(
                Inline.of("سوريا"),
                Inline.of(headline),
                Inline.of(standfirst),
                Optional.empty(),
                List.of()));
  }

  private static List<String> texts(String page) {
    return TEXT.matcher(page)
        .results()
        .map(found -> found.group(2) + " " + found.group(3) + " " + found.group(4))
        .toList();
  }

  private static List<String> lost(String page) {
    return Pattern.compile("data-block=\"_lost@(\\w+)\">(?:<b>[^<]*</b> <bdi>([^<]*)</bdi>)?</p>")
        .matcher(page)
        .results()
        .map(found -> found.group(1) + ": " + (found.group(2) == null ? "" : found.group(2)))
        .toList();
  }

  @Test
  void aShortHeadlineIsWholeEverywhere() {
    Article article = article("فاز الوحدة", "بهدف وحيد.");
    assertThat(texts(views.cards(article, NEWSROOM, CARD)))
        .containsExactly(
            "headline@x rtl فاز الوحدة",
            "headline@whatsapp rtl فاز الوحدة",
            "standfirst@whatsapp rtl بهدف وحيد.",
            "headline@facebook rtl فاز الوحدة",
            "standfirst@facebook rtl بهدف وحيد.",
            "headline@telegram rtl فاز الوحدة",
            "standfirst@telegram rtl بهدف وحيد.");
    assertThat(lost(views.cards(article, NEWSROOM, CARD)))
        .containsExactly("x: ", "whatsapp: ", "facebook: ", "telegram: ");
    assertThat(texts(views.headline(article, NEWSROOM)))
        .containsExactly(
            "headline@list rtl فاز الوحدة",
            "headline@search rtl فاز الوحدة — صحيفة الواحة",
            "standfirst@search rtl بهدف وحيد.",
            "headline@desktop rtl فاز الوحدة — صحيفة الواحة",
            "standfirst@desktop rtl بهدف وحيد.",
            "headline@notification rtl فاز الوحدة",
            "standfirst@notification rtl بهدف وحيد.",
            "headline@lock rtl فاز الوحدة",
            "standfirst@lock rtl بهدف وحيد.",
            "headline@tab rtl فاز الوحدة — صحيفة الواحة");
  }

  @Test
  void aLongHeadlineIsCutWhereEachPlaceCutsAndTheRestIsTold() {
    String gist =
        "أعاد الهجوم الذي استهدف دورية مشتركة قرب المدينة الأثرية السؤال عن قدرة التنظيم على"
            + " الحركة في البادية، وعن الجهة التي ستتولى حماية الطريق بين حمص ودير الزور.";
    Article article =
        article("هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية سورية لاحتواء الخطر", gist);
    assertThat(lost(views.cards(article, NEWSROOM, CARD)))
        .containsExactly(
            "x: وتحركات أمنية سورية لاحتواء الخطر",
            "whatsapp: " + gist.substring(gist.indexOf("المدينة")),
            "facebook: " + gist,
            "telegram: ");
    assertThat(lost(views.headline(article, NEWSROOM)))
        .containsExactly(
            "list: ",
            "search: صحيفة الواحة",
            "desktop: — صحيفة الواحة",
            "notification: سورية لاحتواء الخطر … " + gist.substring(gist.indexOf("السؤال")),
            "lock: أميركي وتحركات أمنية سورية لاحتواء الخطر",
            "tab: أميركي وتحركات أمنية سورية لاحتواء الخطر — صحيفة الواحة");
    assertThat(texts(views.headline(article, NEWSROOM)))
        .contains("headline@lock rtl هجوم تدمر يعيد شبح داعش: تحذير…");
  }

  @Test
  void anArticleThatIsNotWrittenYetSaysSo() {
    Article article = article("", "");
    assertThat(texts(views.cards(article, NEWSROOM, CARD)).getFirst())
        .isEqualTo("headline@x rtl بلا عنوان");
    assertThat(texts(views.headline(article, Newsroom.UNSET)).getLast())
        .isEqualTo("headline@tab rtl بلا عنوان");
    assertThat(views.headline(article, Newsroom.UNSET)).contains("<bdi>اسم الصحيفة</bdi>");
  }

  @Test
  void whyACardHasNoPictureIsSaid() {
    Article article = article("خبر", "");
    assertThat(views.cards(article, Tadmur.newsroom(""), Optional.empty()))
        .contains("<html lang=\"ar\" dir=\"rtl\" class=\"cards none low\">")
        .contains("data-block=\"_hint\">لا تحمل البطاقة صورة: عنوان موقع الصحيفة غير معروف.")
        .doesNotContain("background-image");
    assertThat(
            views.cards(article, NEWSROOM, Optional.of(new MediaLinks.Shown("data:,", 480, 252))))
        .contains("class=\"cards low\"")
        .contains("data-block=\"_hint\">عرض الصورة بعد القص 480 بكسل فقط");
    assertThat(views.cards(article, NEWSROOM, CARD))
        .contains("class=\"cards\"")
        .contains("data-block=\"_hint\"></p>")
        .contains("<style>.pic{background-image:url(data:image/png;base64,AAAA)}</style>");
  }

  @Test
  void wordsOfTheArticleAreNoMarkup() {
    Article article =
        article("<img src=x onerror=alert(1)> & \"quoted\"", "</p><script>x</script>");
    for (String page :
        List.of(views.cards(article, NEWSROOM, CARD), views.headline(article, NEWSROOM))) {
      assertThat(page).doesNotContain("<img").doesNotContain("<script").contains("&lt;img src=x");
    }
  }

  @Test
  void placesAreNamedInTheLanguageOfWhoLooksAndTextsRunAsTheyRead() {
    String page =
        new ReaderViews(Strings.of(Locale.ENGLISH))
            .headline(article("Tadmur attack", ""), NEWSROOM);
    assertThat(page)
        .contains("<html lang=\"en\" dir=\"ltr\" class=\"heads\">")
        .contains("<h2>Lock screen</h2>")
        .contains("data-block=\"headline@list\" dir=\"ltr\">Tadmur attack</p>");
  }
}
