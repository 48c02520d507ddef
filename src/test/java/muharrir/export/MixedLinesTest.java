package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;
import muharrir.testing.Chromium;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import muharrir.typeset.Typeface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of mixed directions: what is wrapped, and that a browser then shows what we show. */
class MixedLinesTest {
  private static final Mark LINK = new Mark.Link("https://example.org/");
  private static final Mark STRONG = new Mark.Strong();

  private static final List<String> LINES =
      List.of(
          "قالت القيادة المركزية CENTCOM إن الهجوم",
          "نشرت CNN، BBC، Reuters الخبر",
          "شركة Google Inc. وشركة Yahoo! معًا",
          "لعبة C++ و C# على Disney+ وCanal+ ثم",
          "القوات U.S. في U.N. هناك",
          "2025 كان عامًا صعبًا",
          "2011-2024 كانت أعوامًا صعبة",
          "بين 2011-2024 وبين ٢٠١١-٢٠٢٤",
          "في 13/12/2025 أو 2025-12-14 أو 14-12-2025",
          "عند 12:45 وحتى 18:30، أي 5.75 ساعة",
          "بلغ 10 000 000 و25\u00a0000 و1,234,567.89",
          "درجة الحرارة -5 أو +3 أو ±2",
          "35% من السكان و٣٥٪ و35٪ و٣٥%",
          "ارتفع +3.5% وانخفض -2%",
          "بلغ $100 أو 100$ أو €2,500.75 أو 30 £",
          "اتصل على +963 11 123 4567 الآن",
          "+963 933 123 456",
          "هاتف: 00963-11-1234567 و(011) 223 4567",
          "Call +963 11 123 4567 الآن",
          "انظر https://example.org/ ثم",
          "https://example.org/a/b?q=1&r=(2)#x",
          "الرابط https://ar.wikipedia.org/wiki/تدمر، وقال",
          "الموقع www.sana.sy/ والبريد desk@example.org.",
          "كتب @desk_2025 و@تدمر_الآن على X",
          "وسم #تدمر_2025 و#Palmyra و#1",
          "see #تدمر and @سوريا now, said the desk",
          "أعلنت UNESCO (اليونسكو) أن",
          "CENTCOM (US) قالت (2017) لا",
          "قال: «لا خطر»، ثم «Hello world».",
          "نشرت CNN «Breaking» خبرًا و\"News\" أيضًا",
          "The word «تدمر» (Tadmur) means what",
          "see @CNN Breaking أخبار عاجلة من المدينة",
          "50 km/h و10°C و24/7 في المدينة");

  private static String html(String text, Direction direction) {
    return html(Inline.of(text), direction);
  }

  private static String html(Inline text, Direction direction) {
    Html html = new Html();
    new InlineHtml(html, direction).write(text);
    return html.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "خبر عاجل من تدمر | خبر عاجل من تدمر",
        "قالت CENTCOM إن 7 منهم | قالت CENTCOM إن 7 منهم",
        "نشرت CNN، BBC الخبر | نشرت <CNN>، <BBC> الخبر",
        "نشرت CNN, BBC الخبر | نشرت CNN, BBC الخبر",
        "2025 كان | 2025 كان",
        "2011-2024 كانت | <2011>-<2024> كانت",
        "35% من السكان | <35>% من السكان",
        "في 2025-12-14 أو 13/12/2025 | في <2025-12-14> أو 13/12/2025",
        "القوات U.S. في | القوات <U.S.> في",
        "لعبة C++ هنا | لعبة <C++> هنا",
        "في F-16 هنا | في F-16 هنا",
        "انظر https://example.org/. ثم | انظر <https://example.org/>. ثم",
        "إلى desk@example.org، ثم | إلى <desk@example.org>، ثم",
        "كتب @desk و@تدمر | كتب <@desk> و@تدمر",
        "شاهد @CNN Breaking الآن | شاهد <@CNN Breaking> الآن",
        "تدمر (Palmyra) هنا | تدمر (Palmyra) هنا",
      })
  void wrapsWhatABrowserWouldNotSetInItsPlace(String text, String expected) {
    assertThat(html(text, Direction.RTL))
        .isEqualTo(expected.replaceAll("<([^>]*)>", "<bdi dir=\"ltr\">$1</bdi>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://example.org/, she said | see https://example.org/, she said",
        "the word تدمر means | the word تدمر means",
        "by +963 11 123 4567 today | by +963 11 123 4567 today",
        "see #تدمر now | see <bdi dir=\"rtl\">#تدمر</bdi> now",
      })
  void lettersFromTheLeftNeedLess(String text, String expected) {
    assertThat(html(text, Direction.LTR)).isEqualTo(expected);
  }

  @Test
  void telephoneNumbersStayInTheirLine() {
    assertThat(html("هاتف +963 11 123 4567.", Direction.RTL))
        .isEqualTo("هاتف <bdi class=\"tel\" dir=\"ltr\">+963 11 123 4567</bdi>.");
  }

  @Test
  void aLinkIsNotTorn() {
    Inline linked =
        Inline.of("انظر ")
            .plus(Inline.of("https://exa", Set.of(LINK)))
            .plus(Inline.of("mple.org/", Set.of(LINK, STRONG)))
            .plus(Inline.of(" ثم"));
    assertThat(html(linked, Direction.RTL))
        .isEqualTo(
            "انظر <a href=\"https://example.org/\" rel=\"noopener\"><bdi dir=\"ltr\">https://exa"
                + "<strong>mple.org/</strong></bdi></a> ثم");
    Inline partly = Inline.of("عبر C++ ").plus(Inline.of("(ISO) هنا", Set.of(LINK)));
    assertThat(html(partly, Direction.RTL))
        .startsWith("عبر ")
        .endsWith(" هنا</a>")
        .containsOnlyOnce("<a ");
  }

  @Test
  void aMarkIsPartedOnlyWhereAPieceEndsInsideOfIt() {
    Inline inside = Inline.of("قال CNN، BBC هنا", Set.of(STRONG));
    assertThat(html(inside, Direction.RTL))
        .isEqualTo(
            "<strong>قال <bdi dir=\"ltr\">CNN</bdi>، <bdi dir=\"ltr\">BBC</bdi> هنا</strong>");
    Inline across = Inline.of("قال @de").plus(Inline.of("sk هنا", Set.of(STRONG)));
    assertThat(html(across, Direction.RTL))
        .isEqualTo("قال <bdi dir=\"ltr\">@de<strong>sk</strong></bdi><strong> هنا</strong>");
  }

  @Test
  void markedWordsStayInTheFlowOfTheirNeighbours() {
    Mark french = new Mark.Language("fr", Direction.LTR);
    Inline text =
        Inline.of("قرأ ").plus(Inline.of("Le Monde", Set.of(french))).plus(Inline.of(" Paris ثم"));
    assertThat(html(text, Direction.RTL))
        .isEqualTo(
            "قرأ <bdi dir=\"ltr\"><bdi lang=\"fr\" dir=\"ltr\">Le Monde</bdi> Paris</bdi> ثم");
  }

  @Test
  void eachLineIsByItself() {
    assertThat(html("2011-2024\n@desk\nثم", Direction.RTL))
        .isEqualTo(
            "<bdi dir=\"ltr\">2011</bdi>-<bdi dir=\"ltr\">2024</bdi><br>"
                + "<bdi dir=\"ltr\">@desk</bdi><br>ثم");
  }

  @Test
  void addsAndDropsNoLetter() {
    for (String line : LINES) {
      for (Direction direction : List.of(Direction.RTL, Direction.LTR)) {
        assertThat(html(line, direction).replaceAll("<[^>]*>", "").replace("&amp;", "&"))
            .isEqualTo(line);
      }
    }
  }

  @Test
  void elementsAreWellFormedWhateverIsMarked() {
    Random random = new Random(11);
    List<Mark> marks =
        List.of(
            STRONG,
            new Mark.Emphasis(),
            LINK,
            new Mark.Link("https://example.org/b"),
            new Mark.Language("fr", Direction.LTR),
            new Mark.Language("", Direction.RTL));
    for (int round = 0; round < 3000; round++) {
      String line =
          LINES.get(random.nextInt(LINES.size())) + "\n" + LINES.get(round % LINES.size());
      Inline text = Inline.of(line);
      for (int i = 0; i < 4; i++) {
        int from = random.nextInt(line.length());
        int to = Math.min(line.length(), from + 1 + random.nextInt(20));
        Mark mark = marks.get(random.nextInt(marks.size()));
        text = text.map(from, to, run -> run.with(mark));
      }
      for (Direction direction : List.of(Direction.RTL, Direction.LTR)) {
        String html = html(text, direction);
        assertThat(letters(html)).isEqualTo(line);
      }
    }
  }

  /** The letters of HTML whose elements all end in the order in which they should. */
  private static String letters(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = Pattern.compile("<(/?)([a-z]+)[^>]*>").matcher(html);
    while (tag.find()) {
      String name = tag.group(2);
      if (!tag.group(1).isEmpty()) {
        assertThat(open.pop()).as(html).isEqualTo(name);
      } else if (!name.equals("br")) {
        assertThat(name.equals("a") && open.contains("a")).as(html).isFalse();
        open.push(name);
      }
    }
    assertThat(open).as(html).isEmpty();
    return html.replace("<br>", "\n").replaceAll("<[^>]*>", "").replace("&amp;", "&");
  }

  @Test
  void aBrowserShowsTheOrderOfTheSurface(@TempDir Path folder) throws Exception {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><body>");
    List<String> expected = new ArrayList<>();
    FontSet fonts = new FontSet();
    for (String line : LINES) {
      for (Direction direction : directions(line)) {
        String dir = direction == Direction.RTL ? "rtl" : "ltr";
        page.append("<p dir=").append(dir).append(" style=\"white-space:nowrap\">");
        page.append(html(line, direction)).append("</p>\n");
        ParagraphStyle style = ParagraphStyle.of(Typeface.SANS, 400, 20, 30, 0xFF000000);
        ParagraphLayout layout =
            ParagraphLayout.of(
                fonts,
                StyledText.plain(line),
                direction == Direction.RTL
                    ? style
                    : style.withDirection(muharrir.typeset.Direction.LTR),
                3000);
        expected.add(dir + " " + order(line, i -> layout.highlight(i, i + 1).getFirst().x()));
      }
    }
    Path file = folder.resolve("lines.html");
    Files.writeString(file, page, StandardCharsets.UTF_8);
    try (Chromium chromium = new Chromium()) {
      chromium.open(file, 3000, 900);
      String seen = chromium.evaluate(ORDERS);
      assertThat(Stream.of(seen.split("\n", -1)).toList()).containsExactlyElementsOf(expected);
    }
  }

  /** Java2D cannot be told that a comma between two Arabic words runs from the left. */
  private static List<Direction> directions(String line) {
    return line.contains("wiki/تدمر،")
        ? List.of(Direction.RTL)
        : List.of(Direction.RTL, Direction.LTR);
  }

  private interface Left {
    double of(int index);
  }

  /** The characters from the left, without the spaces and the vowel signs. */
  private static String order(String line, Left left) {
    return IntStream.range(0, line.length())
        .filter(i -> !Character.isWhitespace(line.charAt(i)) && line.charAt(i) != '\u00a0')
        .filter(i -> Character.getType(line.charAt(i)) != Character.NON_SPACING_MARK)
        .filter(i -> !ligature(line, i))
        .boxed()
        .sorted(Comparator.comparingDouble(left::of))
        .map(i -> line.charAt(i) + "" + i)
        .collect(Collectors.joining(" "));
  }

  /** An alef after a lam shares its place. */
  private static boolean ligature(String line, int i) {
    return i > 0 && line.charAt(i - 1) == 'ل' && "اأإآ".indexOf(line.charAt(i)) >= 0;
  }

  private static final String ORDERS =
      """
      [...document.querySelectorAll('p')].map(p => {
        const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
        const found = []; let at = 0; let before = '';
        for (let n = walker.nextNode(); n; n = walker.nextNode()) {
          for (let i = 0; i < n.data.length; i++, at++) {
            const c = n.data[i];
            const skip = /[\\s\\u00a0\\p{Mn}]/u.test(c) || (before === 'ل' && 'اأإآ'.includes(c));
            before = c;
            if (skip) continue;
            const r = document.createRange(); r.setStart(n, i); r.setEnd(n, i + 1);
            found.push([r.getBoundingClientRect().left, c + at]);
          }
        }
        found.sort((a, b) => a[0] - b[0]);
        return p.dir + ' ' + found.map(f => f[1]).join(' ');
      }).join('\\n')
      """;

  @Test
  void marksDoNotChangeWhatIsWrapped() {
    List<Run> runs = List.of(new Run("قال @desk", Set.of(STRONG)), Run.plain(" ثم"));
    assertThat(html(Inline.of(runs), Direction.RTL))
        .isEqualTo("<strong>قال <bdi dir=\"ltr\">@desk</bdi></strong> ثم");
  }
}
