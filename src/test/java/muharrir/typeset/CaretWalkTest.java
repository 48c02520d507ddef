package muharrir.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks a caret through lines of two directions: it never jumps, a hit finds it again, and what is
 * selected is what is coloured.
 */
class CaretWalkTest {
  private static final double EPS = 0.01;
  private static final int RED = 0xFFFF0000;
  private static final FontSet FONTS = new FontSet();

  static final List<String> LINES =
      List.of(
          // Words of one direction.
          "أعلنت المديرية العامة للآثار عن بدء الموسم",
          "The team left Palmyra before noon",
          "خبر",
          "x",
          " ",
          "   مسافات   في   كل   مكان   ",
          // Latin names.
          "قالت القيادة المركزية CENTCOM إن الهجوم",
          "CENTCOM قالت إن الهجوم",
          "إن الهجوم نفذه ISIS",
          "زار وفد UNESCO وUNICEF وWHO المدينة",
          "زارها John Smith وJean-Luc Mélenchon أمس",
          "نشرت CNN، BBC، Reuters الخبر",
          "شركة Google Inc. وشركة Yahoo! معًا",
          "لعبة C++ و C# على Disney+ وCanal+ ثم",
          "القوات U.S. في U.N. هناك",
          // Numbers, dates, times, ranges.
          "في 13 كانون الأول 2025",
          "2025 كان عامًا صعبًا",
          "بين 2011-2024 وبين ٢٠١١-٢٠٢٤",
          "في 13/12/2025 أو 2025-12-14 أو 14-12-2025",
          "عند 12:45 وحتى 18:30، أي 5.75 ساعة",
          "بلغ 10 000 000 و25\u00a0000 و1,234,567.89",
          "١٢٣٤ و٥٦٧٫٨ و٩٬٠٠٠",
          "درجة الحرارة -5 أو +3 أو ±2",
          "نتيجة المباراة 2-1 ثم 3 - 0",
          "٤٧ عامًا و47 عامًا و۴۷ سال",
          "طائرات F-16 وMi-24 وCOVID-19",
          // Percent and currency.
          "بنسبة 35% من السكان",
          "35% من السكان",
          "٣٥٪ و35٪ و٣٥%",
          "ارتفع +3.5% وانخفض -2%",
          "بلغ $100 أو 100$ أو €2,500.75 أو 30 £",
          "سعر الصرف 15000 ل.س للدولار USD",
          // Telephone numbers.
          "اتصل على +963 11 123 4567 الآن",
          "هاتف: 00963-11-1234567",
          "(011) 223 4567 أو ٠١١ ٢٢٣ ٤٥٦٧",
          "+963 933 123 456",
          "Call +963 11 123 4567 الآن",
          // Addresses and handles.
          "انظر https://example.org/ ثم",
          "https://example.org/a/b?q=1&r=(2)#x",
          "الرابط https://ar.wikipedia.org/wiki/تدمر، وقال",
          "الموقع www.sana.sy/ والبريد desk@example.org.",
          "كتب @desk_2025 و@تدمر_الآن على X",
          "وسم #تدمر_2025 و#Palmyra و#1",
          "see #تدمر and @سوريا now",
          // Brackets and quotes.
          "أعلنت UNESCO (اليونسكو) أن",
          "قال (Palmyra) ثم [تدمر] ثم {x}",
          "CENTCOM (US) قالت (2017)",
          "قال: «لا خطر»، ثم «Hello world».",
          "نشرت CNN «Breaking» خبرًا و\"News\" أيضًا",
          "«قال “نعم” ثم ‹لا›»",
          "(((عمق [abc] 12)))",
          "The word «تدمر» (Tadmur) means",
          // Marks, ligatures, joiners.
          "مُدَرِّسٌ وَقَفَ عِنْدَ ٱلْبَابِ",
          "السَّلامُ عَلَيْكُمْ لا لأ لإ لآ",
          "الله ﷺ ﴿بسم﴾ لله",
          "می\u200cخواهم نمی\u200cدانم",
          "بـ«تدمر» ولـCENTCOM هـ",
          "e\u0301te\u0301 naïve Ångström",
          // Other languages of the region.
          "گزارش پەڕە ڤیدیۆ ژیان ئەمڕۆ چۆن",
          "کوردستان Kurdistan ۲۰۲۵",
          "عبرية: שלום עולם 12",
          "Türkçe İstanbul ile şöyle",
          // Emoji and signs.
          "خبر 😀 عاجل 🇸🇾 ثم 👨‍👩‍👧 نهاية",
          "a😀b",
          "→ خبر ← abc • نقطة … و– و—",
          "50 km/h و10°C و5\" و24/7",
          // Controls that came with pasted text.
          "قال \u200fabc\u200e ثم \u2067def\u2069",
          // What an attached word stands before.
          "بلغة C++ وC# وCanal+ ثم وU.S. ولـC++",
          "كتب و@desk وبـ#Palmyra ولـ+963 11 123 4567 وبـhttps://example.org/",
          "فـ«CENTCOM» قالت، وبـ(UNESCO) أيضًا",
          // Markers as people type them.
          "1. بند أول",
          "1) بند أول (1)",
          "أ- بند ب) بند",
          "• item بند – 2",
          "١- أولًا: ٢- ثانيًا:",
          "- 5 جرحى",
          // Harakat at the edges of words, of joined pairs and of Latin.
          "لَأَنَّ لِلإِنْسَانِ ﷲ آلَآءَ",
          "كتابٌ (كِتَابًا) «كِتَابٍ» كُـــتُب",
          "مِن UNESCOِ إلى",
          "شدّة ّ وحدها",
          // Brackets and quotes inside each other, and alone.
          "قال («لا [أبدًا] {حقًا}» (CNN)) ثم",
          "«وكالة \"Reuters\" (بالإنجليزية)» و«AP»",
          "(«CENTCOM (US)»، «ISIS»)",
          "قال: (لم يُغلق [هذا",
          "وذاك) أُغلق وحده»",
          "He said («نعم») [لا] and left",
          // Numbers again: scores, clocks, coordinates, versions, prices.
          "فاز 3-1 (2-0) عند 21:45",
          "34.5515°N و38.2735°E قرب تدمر",
          "الإصدار 2.0.1-rc3 من Windows 11",
          "بـ5,000$ أو بـ$5,000 أو 5.000€ أو 12٪",
          "من 10% إلى 15%، أي +50%",
          "13/12/2025، و١٣/١٢/٢٠٢٥، و2025/12/13",
          "هاتف (+963-11) 223-4567 تحويلة 12",
          // Persian and Kurdish with joiners and their own digits.
          "۱۲ کتاب‌ها و ۳٫۵ درصد (۱۴۰۴/۹/۲۳)",
          "می\u200cگوید: «Tehran» نمی\u200cآید",
          "ڕۆژنامەی Rudaw لە ۱۴ی کانوون",
          // Signs of more than one character.
          "👍🏽 شكرًا 🏳️‍🌈 1️⃣ ثم ❤️",
          "خبر…عاجل؟! ثم ؟؟ و!!",
          "أ\u0654 و\u0627\u0653 ثم e\u0301",
          "خبر\tعاجل\tabc",
          // Longer ones that wrap.
          "هجوم تدمر يعيد شبح ISIS إلى الواجهة في 13 كانون الأول 2025 بعد اتصال من +963 11 123 4567،"
              + " وفق ما نشره https://example.org/news/2025/12/ وحساب @desk_2025 (UNESCO) أمس",
          "The attack in تدمر (Palmyra) on 13/12/2025, said @CENTCOM, was «the first» منذ عام 2019"
              + " and the number +963 11 123 4567 was called",
          "a very long English sentence inside قصير and then on and on until it wraps twice");

  private record Place(Caret caret, int line, double x) {}

  static Stream<String> lines() {
    return LINES.stream();
  }

  private static Stream<ParagraphLayout> layouts(String text) {
    ParagraphStyle naskh = ParagraphStyle.of(Typeface.NASKH, 400, 19, 34, 0xFF000000);
    ParagraphStyle sans = ParagraphStyle.of(Typeface.SANS, 600, 17, 32, 0xFF000000);
    return Stream.of(naskh, naskh.withDirection(Direction.LTR), sans)
        .flatMap(style ->
            Stream.of(1500d, 260d, 131d)
                .flatMap(width ->
                    Stream.of(StyledText.plain(text), marked(text))
                        .map(styled -> ParagraphLayout.of(FONTS, styled, style, width))));
  }

  /** The text with two clusters of each three bold and every fourth of them a link. */
  private static StyledText marked(String text) {
    List<StyledText.Run> runs = new ArrayList<>();
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int number = 0;
    int from = clusters.first();
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      TextStyle style = number % 3 == 0 ? TextStyle.PLAIN : TextStyle.PLAIN.withWeight(700);
      if (number % 4 == 0) {
        style = style.withColor(RED).withUnderline(TextStyle.Underline.SOLID, RED);
      }
      if (!style.equals(TextStyle.PLAIN)) {
        runs.add(new StyledText.Run(from, to, style));
      }
      number++;
      from = to;
    }
    return new StyledText(text, runs);
  }

  private static Place place(ParagraphLayout layout, Caret caret) {
    return new Place(caret, layout.lineOf(caret), layout.caretShape(caret).x());
  }

  /** All places from the start of the paragraph to its end, or back, by one arrow key. */
  private static List<Place> walk(ParagraphLayout layout, boolean forward) {
    boolean right = forward == (layout.style().direction() == Direction.LTR);
    List<Place> places = new ArrayList<>();
    Optional<Caret> at =
        Optional.of(forward ? Caret.before(0) : Caret.after(layout.text().length()));
    while (at.isPresent() && places.size() < 2000) {
      places.add(place(layout, at.get()));
      at = right ? layout.right(at.get()) : layout.left(at.get());
    }
    return places;
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theArrowKeysFollowWhatIsSeen(String text) {
    layouts(text)
        .forEach(layout -> {
          List<Place> there = walk(layout, true);
          List<Place> back = walk(layout, false).reversed();
          boolean ltr = layout.style().direction() == Direction.LTR;
          for (int i = 1; i < there.size(); i++) {
            Place from = there.get(i - 1);
            Place to = there.get(i);
            if (from.line == to.line) {
              assertThat(ltr ? to.x - from.x : from.x - to.x)
                  .as("%s: %s to %s", text, from, to)
                  .isGreaterThan(0.5);
            } else {
              assertThat(to.line).isEqualTo(from.line + 1);
              assertThat(to.x)
                  .as("starts its line")
                  .isCloseTo(ltr ? 0 : layout.width(), within(EPS));
            }
          }
          assertThat(there.getFirst().caret.index()).isZero();
          assertThat(there.getLast().caret.index()).isEqualTo(text.length());
          assertThat(back.stream().map(p -> Math.round(p.x * 10) + " " + p.line).toList())
              .as("%s: back over the same places", text)
              .containsExactlyElementsOf(
                  there.stream().map(p -> Math.round(p.x * 10) + " " + p.line).toList());
        });
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyClusterIsPassedOnce(String text) {
    layouts(text)
        .forEach(layout -> {
          long clusters = clusters(layout).size();
          // Of a wrapped line the place behind its last space belongs to the next line.
          assertThat(walk(layout, true)).as(text).hasSize((int) clusters + 1);
        });
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aHitFindsTheCaretAgain(String text) {
    layouts(text)
        .forEach(layout -> {
          for (Place place : walk(layout, true)) {
            double y = (place.line + 0.5) * layout.style().lineHeight();
            for (double nudge : new double[] {-0.2, 0, 0.2}) {
              Caret hit = layout.hit(place.x + nudge, y);
              assertThat(place(layout, hit).x)
                  .as("%s: %s hit as %s", text, place, hit)
                  .isCloseTo(place.x, within(EPS));
              assertThat(layout.lineOf(hit)).isEqualTo(place.line);
              boolean same = hit.index() == place.caret.index();
              assertThat(
                      same
                          || layout.caretShape(hit).secondX().isPresent()
                          || layout.caretShape(place.caret).secondX().isPresent()
                          || isEdge(layout, place))
                  .as("%s: %s hit as %s", text, place, hit)
                  .isTrue();
            }
          }
        });
  }

  private static boolean isEdge(ParagraphLayout layout, Place place) {
    return place.x < 1 || place.x > layout.width() - 1;
  }

  /** The clusters in logical order as pairs of start and end. */
  private static List<int[]> clusters(ParagraphLayout layout) {
    TreeSet<Integer> starts = new TreeSet<>();
    int length = layout.text().length();
    for (int i = 0; i < length; i++) {
      // Where a caret may stand, asking for it gives it back.
      List<Box> one = layout.highlight(i, i + 1);
      if (!one.isEmpty() && (i == 0 || !one.equals(layout.highlight(i - 1, i)))) {
        starts.add(i);
      }
    }
    starts.add(length);
    List<int[]> clusters = new ArrayList<>();
    Integer from = null;
    for (int start : starts) {
      if (from != null) {
        clusters.add(new int[] {from, start});
      }
      from = start;
    }
    return clusters;
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theSelectionCoversTheGlyphsAndNothingElse(String text) {
    layouts(text)
        .forEach(layout -> {
          List<int[]> clusters = clusters(layout);
          double[] sums = new double[layout.lineCount()];
          List<List<Box>> byLine = new ArrayList<>();
          for (int i = 0; i < layout.lineCount(); i++) {
            byLine.add(new ArrayList<>());
          }
          for (int[] cluster : clusters) {
            List<Box> boxes = layout.highlight(cluster[0], cluster[1]);
            assertThat(boxes).as("%s %s", text, cluster).hasSize(1);
            int line = layout.lineAt(boxes.getFirst().y() + 1);
            byLine.get(line).add(boxes.getFirst());
            sums[line] += boxes.getFirst().width();
          }
          for (int line = 0; line < layout.lineCount(); line++) {
            List<Box> row = byLine.get(line);
            row.sort((a, b) -> Double.compare(a.x(), b.x()));
            for (int i = 1; i < row.size(); i++) {
              assertThat(row.get(i).x())
                  .as("%s: no gap, no overlap", text)
                  .isCloseTo(row.get(i - 1).right(), within(EPS));
            }
            double whole =
                layout.highlight(layout.lineFrom(line), layout.lineTo(line)).stream()
                    .mapToDouble(Box::width)
                    .sum();
            assertThat(sums[line]).as("%s line %d", text, line).isCloseTo(whole, within(0.1));
          }
          for (int a = 0; a < clusters.size(); a += 3) {
            for (int b = a + 1; b <= clusters.size(); b += 4) {
              double part = 0;
              for (int[] cluster : clusters.subList(a, b)) {
                part += layout.highlight(cluster[0], cluster[1]).getFirst().width();
              }
              List<Box> boxes = layout.highlight(clusters.get(a)[0], clusters.get(b - 1)[1]);
              assertThat(boxes.stream().mapToDouble(Box::width).sum())
                  .as("%s from %d to %d", text, a, b)
                  .isCloseTo(part, within(0.1));
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theWholeLineIsAsWideAsItsGlyphs(String text) {
    ParagraphStyle style = ParagraphStyle.of(Typeface.NASKH, 400, 19, 34, 0xFF000000);
    ParagraphLayout one = ParagraphLayout.of(FONTS, StyledText.plain(text), style, 1500);
    double sum =
        one.highlight(0, text.stripTrailing().length()).stream().mapToDouble(Box::width).sum();
    assertThat(sum).as(text).isCloseTo(one.naturalWidth(), within(0.1));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aLatinLetterOrDigitIsCoveredByItsOwnWidth(String text) {
    ParagraphStyle style = ParagraphStyle.of(Typeface.NASKH, 400, 19, 34, 0xFF000000);
    ParagraphLayout one = ParagraphLayout.of(FONTS, StyledText.plain(text), style, 1500);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean marked =
          i + 1 < text.length()
              && Character.getType(text.charAt(i + 1)) == Character.NON_SPACING_MARK;
      if (c < 0x7f && Character.isLetterOrDigit(c) && !marked) {
        double advance =
            FONTS
                .font(Typeface.NASKH, 400, 19)
                .getStringBounds(String.valueOf(c), LineBreaker.CONTEXT)
                .getWidth();
        assertThat(one.highlight(i, i + 1).getFirst().width())
            .as("%s at %d of %s", c, i, text)
            .isCloseTo(advance, within(0.6));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theInkOfALetterIsWhereItsSelectionIs(String text) {
    ParagraphStyle style = ParagraphStyle.of(Typeface.NASKH, 400, 19, 34, 0xFF0000FF);
    for (Direction direction : Direction.values()) {
      ParagraphLayout layout =
          ParagraphLayout.of(FONTS, StyledText.plain(text), style.withDirection(direction), 260);
      for (int i = 0; i < text.length(); i += 2) {
        if (isLoneLetter(text, i)) {
          Box box = layout.highlight(i, i + 1).getFirst();
          StyledText red =
              new StyledText(
                  text, List.of(new StyledText.Run(i, i + 1, TextStyle.PLAIN.withColor(RED))));
          ParagraphLayout coloured =
              ParagraphLayout.of(FONTS, red, style.withDirection(direction), 260);
          double[] ink = Ink.redFromTo(Ink.paint(coloured));
          assertThat((ink[0] + ink[1]) / 2)
              .as("%s at %d of %s %s: ink %s, box %s", text.charAt(i), i, text, direction, ink, box)
              .isBetween(box.x() - 1.5, box.right() + 1.5);
        }
      }
    }
  }

  private static boolean isLoneLetter(String text, int at) {
    char c = text.charAt(at);
    int bare = at - 1;
    while (bare > 0 && Character.getType(text.charAt(bare)) == Character.NON_SPACING_MARK) {
      bare--;
    }
    boolean lam = bare >= 0 && text.charAt(bare) == 'ل';
    boolean before = c == 'ل' || lam || c == 'ﷺ';
    boolean marked =
        at + 1 < text.length()
            && (Character.getType(text.charAt(at + 1)) == Character.NON_SPACING_MARK
                || Character.getType(text.charAt(at + 1)) == Character.FORMAT);
    boolean god = text.startsWith("لله", at) || (at > 0 && text.startsWith("لله", at - 1));
    return Character.isLetterOrDigit(c) && !before && !marked && !god && !text.contains("الله");
  }
}
