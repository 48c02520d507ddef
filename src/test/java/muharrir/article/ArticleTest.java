package muharrir.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import muharrir.document.BlockId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:30:00.123456Z");

  @Test
  void aDraftIsEmptyAndArabic() {
    Article draft =
        Article.draft(ArticleId.random(new SplittableRandom(1)), new BlockId("b1"), NOW);
    assertThat(draft.headline()).isEmpty();
    assertThat(draft.document().body()).hasSize(1);
    assertThat(draft.metadata().status()).isEqualTo(Status.DRAFT);
    assertThat(draft.metadata().created()).isEqualTo(Instant.parse("2026-11-20T08:30:00.123Z"));
  }

  @Test
  void thePublicationIsNotedOnce() {
    Metadata approved =
        Metadata.draft(NOW).moved(Status.IN_REVIEW, NOW).moved(Status.APPROVED, NOW);
    Instant later = NOW.plusSeconds(3600);
    Metadata published = approved.moved(Status.PUBLISHED, NOW);
    Metadata corrected = published.moved(Status.CORRECTED, later);
    assertThat(corrected.firstPublished()).isEqualTo(published.firstPublished());
    assertThat(corrected.firstPublished()).isPresent();
    assertThatThrownBy(() -> Metadata.draft(NOW).moved(Status.PUBLISHED, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyStatusHasAWayOn() {
    for (Status status : Status.values()) {
      assertThat(status.next()).as(status.name()).isNotEmpty().doesNotContain(status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "هجوم-تدمر-يعيد-شبح-داعش, true",
    "palmyra-2026, true",
    "'', true",
    "-a, false",
    "a--b, false",
    "a b, false",
    "../a, false",
    "a/b, false",
  })
  void slugsAreWordsAndHyphens(String slug, boolean accepted) {
    assertThat(Metadata.acceptsSlug(slug)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/, true",
    "https://example.org/news/, true",
    "'', true",
    "https://example.org, false",
    "ftp://example.org/, false",
    "javascript:x/, false",
    "https://example.org/?a=/, false",
  })
  void baseAddressesEndInASlash(String url, boolean accepted) {
    assertThat(Newsroom.acceptsBaseUrl(url)).isEqualTo(accepted);
  }

  @Test
  void linesHoldNoControlCharacters() {
    assertThatThrownBy(() -> new Byline("a\nb")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Byline(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Metadata.draft(NOW).withTags(List.of("أ", "أ")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
