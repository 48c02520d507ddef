package muharrir.json;

import muharrir.document.MediaRef;

/** A picture's name, kind and size. */
final class MediaJson {
  private MediaJson() {}

  static void write(JsonOut out, MediaRef media) {
    out.line(() ->
        out.member("sha256", media.sha256())
            .member("type", media.type())
            .member("width", media.width())
            .member("height", media.height()));
  }

  static MediaRef read(JsonIn in) {
    return in.object(members -> {
      String sha256 = members.get("sha256").string();
      String type = members.get("type").string();
      int width = members.get("width").integer();
      int height = members.get("height").integer();
      return in.build(() -> new MediaRef(sha256, type, width, height));
    });
  }
}
