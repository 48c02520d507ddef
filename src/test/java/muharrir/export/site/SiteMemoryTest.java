package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muharrir.article.ArticleId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteMemoryTest {
  private static final long OWNER = 7;

  @TempDir private Path place;

  private static SiteMemory.Known known(String id, String headline, long stamp) {
    return new SiteMemory.Known(stamp, Teaser.of(SiteShelf.article(id, headline, "نص", 1)));
  }

  private static SiteMemory memory(
      List<SiteMemory.Known> teasers, Map<String, Long> parts, @Nullable Mark manifest) {
    Map<ArticleId, SiteMemory.Known> byId = new HashMap<>();
    teasers.forEach(each -> byId.put(each.teaser().id(), each));
    Map<String, SiteMemory.Made> made = new HashMap<>();
    parts.forEach((name, print) ->
        made.put(name, new SiteMemory.Made(print, List.of(new Mark(name, "sum", print, 3)))));
    return new SiteMemory(OWNER, byId, made, manifest);
  }

  @Test
  void whatWasAddedIsReadAsFarAsItIsWhole() throws IOException {
    SiteMemory first =
        memory(
            List.of(known("aaaa", "خبر", 1), known("bbbb", "آخر", 2)),
            Map.of("one", 1L, "two", 2L),
            null);
    SiteMemory second =
        memory(
            List.of(known("aaaa", "خبر جديد", 5), known("cccc", "ثالث", 3)),
            Map.of("one", 1L, "three", 3L),
            new Mark("manifest.json", "", 9, 9));
    SiteMemory third = memory(List.of(known("cccc", "ثالث", 3)), Map.of("one", 4L), null);
    Path file = place.resolve("memory");

    first.write(file);
    long whole = Files.size(file);
    second.append(file, first);
    long more = Files.size(file);
    third.append(file, second);

    byte[] bytes = Files.readAllBytes(file);
    for (int length = (int) whole; length <= bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThat(SiteMemory.read(file, OWNER))
          .as("%d of %d bytes", length, bytes.length)
          .isEqualTo(length < more ? first : length < bytes.length ? second : third);
    }
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertThat(SiteMemory.read(file, OWNER)).as("its last byte is another").isEqualTo(second);
  }
}
