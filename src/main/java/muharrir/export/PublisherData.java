package muharrir.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import muharrir.article.Newsroom;

/** The newsroom for search engines: schema.org's NewsMediaOrganization. */
public final class PublisherData {
  private PublisherData() {}

  /**
   * Who publishes; empty while it has no name.
   *
   * @param logo with its absolute address
   */
  public static Optional<Map<String, Object>> of(
      Newsroom newsroom, Optional<MediaLinks.Shown> logo) {
    if (newsroom.name().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> publisher = new LinkedHashMap<>();
    publisher.put("@type", "NewsMediaOrganization");
    publisher.put("name", newsroom.name());
    NewsArticleData.put(publisher, "url", newsroom.baseUrl());
    logo.ifPresent(shown -> publisher.put("logo", NewsArticleData.image(shown)));
    if (!newsroom.look().profiles().isEmpty()) {
      publisher.put("sameAs", newsroom.look().profiles());
    }
    return Optional.of(publisher);
  }
}
