package muharrir.intake.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import muharrir.arabic.Words;
import muharrir.article.Article;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.document.MediaRef;
import muharrir.document.SocialPost;
import muharrir.json.ArticleJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleArticlesTest {
  private static final int LARGEST_PICTURE = 150_000;
  private static final List<Sample> SAMPLES = SampleArticles.read();

  static List<Sample> samples() {
    return SAMPLES;
  }

  @Test
  void namesThem() {
    assertThat(SAMPLES)
        .extracting(Sample::name)
        .containsExactly(
            "tadmur-tower-tombs",
            "water-network",
            "cloud-and-fibre",
            "vowelled-evening",
            "journey-of-a-loaf",
            "mountain-road");
  }

  @Test
  void eachIsOfItsOwnKind() {
    assertThat(SAMPLES).extracting(sample -> sample.article().id()).doesNotHaveDuplicates();
    assertThat(SAMPLES)
        .extracting(sample -> sample.article().metadata().section())
        .doesNotHaveDuplicates();
    assertThat(SAMPLES)
        .extracting(sample -> sample.article().metadata().status())
        .contains(
            Status.DRAFT,
            Status.IN_REVIEW,
            Status.CHANGES_REQUESTED,
            Status.APPROVED,
            Status.PUBLISHED);
    assertThat(SAMPLES).extracting(Sample::newsroom).containsOnly(SAMPLES.getFirst().newsroom());
    assertThat(SAMPLES.getFirst().newsroom().name()).isEqualTo("الواحة");
  }

  @Test
  void wordsAreAsMany() {
    assertThat(bodyWords("journey-of-a-loaf")).isBetween(2_500, 2_700);
    assertThat(bodyWords("mountain-road")).isBetween(30, 120);
  }

  @Test
  void theReportFromTadmurHasTheShapeOfAReport() {
    Article article = sample("tadmur-tower-tombs").article();
    assertThat(article.headline()).contains(":");
    assertThat(article.document().hero()).isPresent();
    assertThat(article.document().standfirst().text()).isNotEmpty();
    assertThat(article.document().body()).filteredOn(Block.Heading.class::isInstance).hasSize(6);
    List<SocialPost> posts =
        article.document().body().stream()
            .filter(Block.Embed.class::isInstance)
            .map(Block.Embed.class::cast)
            .flatMap(embed -> SocialPost.of(embed.address()).stream())
            .toList();
    assertThat(posts)
        .singleElement()
        .satisfies(post -> {
          assertThat(post.user()).isEqualTo("wadi_survey");
          assertThat(post.time()).contains(Instant.parse("2026-11-18T17:42:10.318Z"));
        });
  }

  @Test
  void theVowelledOneIsVowelledInItsQuotes() {
    List<String> quotes =
        sample("vowelled-evening").article().document().body().stream()
            .filter(Block.Quote.class::isInstance)
            .map(block -> block.text(Field.TEXT).text())
            .toList();
    assertThat(quotes).hasSize(3);
    for (String quote : quotes) {
      long marks =
          quote
              .codePoints()
              .filter(c -> Character.getType(c) == Character.NON_SPACING_MARK)
              .count();
      long letters = quote.codePoints().filter(Character::isLetter).count();
      assertThat(marks * 100 / letters).as(quote).isGreaterThan(65);
    }
  }

  @Test
  void theOneOnTechnologyHoldsLatinDigitsLinksAndStrongLetters() {
    Article article = sample("cloud-and-fibre").article();
    String text = article.document().plainText();
    assertThat(text).contains("QX-450", "12:45", "3.5", "68%", "+963 11 555 0142", "@sanad_cloud");
    long latin = text.codePoints().filter(c -> c < 128 && Character.isLetter(c)).count();
    assertThat(latin).isGreaterThan(250);
    List<String> marks =
        article.document().body().stream()
            .flatMap(block -> block.texts().values().stream())
            .flatMap(inline -> inline.runs().stream())
            .flatMap(run -> run.marks().stream())
            .map(mark -> mark.kind().getSimpleName())
            .toList();
    assertThat(marks).contains("Link", "Strong");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void timesFollowEachOther(Sample sample) {
    var metadata = sample.article().metadata();
    assertThat(metadata.created()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(metadata.updated())
        .isAfterOrEqualTo(metadata.created())
        .isBefore(Instant.parse("2026-11-21T00:00:00Z"));
    assertThat(metadata.firstPublished().isPresent()).isEqualTo(metadata.status().isPublic());
    metadata
        .firstPublished()
        .ifPresent(at -> {
          assertThat(at).isBetween(metadata.created(), metadata.updated());
          assertThat(Duration.between(at, metadata.updated())).isPositive();
        });
    assertThat(metadata.bylines()).isNotEmpty();
    assertThat(metadata.dateline()).isNotEmpty();
    assertThat(metadata.tags()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(metadata.slug()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWrittenAsWeWouldWriteIt(Sample sample) throws IOException {
    assertThat(ArticleJson.bytes(sample.article(), sample.newsroom()))
        .isEqualTo(file(sample.name() + "/article.json"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void picturesAreWhatTheyAreCalled(Sample sample) throws Exception {
    assertThat(sample.pictures()).isNotEmpty();
    for (Map.Entry<MediaRef, byte[]> picture : sample.pictures().entrySet()) {
      byte[] bytes = picture.getValue();
      assertThat(sha256(bytes)).isEqualTo(picture.getKey().sha256());
      assertThat(bytes.length).isLessThanOrEqualTo(LARGEST_PICTURE);
      var image = ImageIO.read(new ByteArrayInputStream(bytes));
      assertThat(image.getWidth()).isEqualTo(picture.getKey().width());
      assertThat(image.getHeight()).isEqualTo(picture.getKey().height());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void figuresSayWhatTheyShowAndWhoMadeIt(Sample sample) {
    for (Block block : sample.article().document().blocks()) {
      if (block instanceof Block.Figure figure) {
        Set<String> texts = new HashSet<>();
        for (Field field : List.of(Field.CAPTION, Field.CREDIT, Field.ALT)) {
          texts.add(figure.text(field).text());
          assertThat(figure.text(field).text()).as(field.id()).isNotBlank();
        }
        assertThat(texts).hasSize(3);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noLetterIsForbidden(Sample sample) {
    texts(sample)
        .forEach(text -> {
          String forbidden =
              text.codePoints()
                  .filter(SampleArticlesTest::forbidden)
                  .mapToObj(c -> String.format(Locale.ROOT, "U+%04X ", c))
                  .collect(Collectors.joining());
          assertThat(forbidden).as(text).isEmpty();
          assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(text).isTrue();
        });
  }

  /** Controls of direction, joiners, tatweel, no-break spaces, presentation forms, odd letters. */
  private static boolean forbidden(int c) {
    boolean invisible = Character.getType(c) == Character.FORMAT || c == 0xA0 || c == 0x202F;
    boolean presentation = (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
    boolean persian = c == 0x6A9 || c == 0x6CC || c == 0x6C1;
    boolean otherDigits = (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
    return invisible || presentation || persian || otherDigits || c == 0x640 || c == '"';
  }

  @ParameterizedTest
  @MethodSource("samples")
  void quotationMarksArePaired(Sample sample) {
    texts(sample)
        .forEach(text -> {
          int open = 0;
          for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '«' ? 1 : c == '»' ? -1 : 0;
            assertThat(open).as(text).isBetween(0, 1);
          }
          assertThat(open).as(text).isZero();
        });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isSetAsTheHouseSetsIt(Sample sample) {
    texts(sample)
        .forEach(text ->
            assertThat(text)
                .doesNotContain("  ", " ،", " ؛", " .", " ؟", "« ", " »", "( ", " )", "..")
                .doesNotContainPattern("[\\u0621-\\u064A][,;?]")
                .doesNotContainPattern("[،؛؟](?![\\s»)]|$)")
                .doesNotContainPattern("\\u064B\\u0627")
                .isEqualTo(text.strip()));
  }

  private static Stream<String> texts(Sample sample) {
    var metadata = sample.article().metadata();
    Stream<String> document =
        sample.article().document().blocks().stream()
            .flatMap(block -> block.texts().values().stream())
            .map(inline -> inline.text());
    return Stream.of(
            document,
            metadata.tags().stream(),
            metadata.bylines().stream().map(byline -> byline.name()),
            Stream.of(metadata.section(), metadata.dateline(), metadata.slug()))
        .flatMap(each -> each);
  }

  private static Sample sample(String name) {
    return SAMPLES.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** Headings, paragraphs and quotations; no captions. */
  private static int bodyWords(String name) {
    return sample(name).article().document().body().stream()
        .filter(block -> block.has(Field.TEXT))
        .mapToInt(block -> Words.count(block.text(Field.TEXT).text()))
        .sum();
  }

  private static byte[] file(String path) throws IOException {
    try (InputStream in = SampleArticles.class.getResourceAsStream("/samples/" + path)) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
