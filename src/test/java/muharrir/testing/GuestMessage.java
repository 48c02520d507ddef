package muharrir.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.CRC32;
import muharrir.article.ArticleId;
import muharrir.document.BlockId;

/** What comes back from a page for review, as the page writes it. */
public final class GuestMessage {
  private GuestMessage() {}

  /** Remarks on an article by a guest who is called المحامي عمر. */
  public static String of(ArticleId id, String... remarks) {
    return of(
        "{\"format\":1,\"article\":\"%s\",\"guest\":{\"id\":\"q1\",\"name\":\"المحامي عمر\"},\"remarks\":[%s]}"
            .formatted(id.value(), String.join(",", remarks)));
  }

  /** The same of what stands inside. */
  public static String of(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return "ملاحظات على: خبر\nMUHARRIR-REMARKS-1\n"
        + Base64.getMimeEncoder(72, new byte[] {'\n'}).encodeToString(bytes)
        + "\nMUHARRIR-REMARKS-END-"
        + String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  /** One remark, made long ago. */
  public static String remark(String name, BlockId block, int from, String words, String text) {
    return "{\"id\":\"%s\",\"block\":\"%s\",\"field\":\"text\",\"from\":%d,\"words\":\"%s\",\"text\":\"%s\",\"at\":\"2025-12-14T09:00:00.000Z\"}"
        .formatted(name, block.value(), from, words, text);
  }
}
