package muharrir.intake.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.document.MediaRef;
import muharrir.json.ArticleFile;
import muharrir.json.ArticleJson;

/** Reads the articles that come with the program. */
public final class SampleArticles {
  private SampleArticles() {}

  /**
   * All samples, in the order of their index. Reads about a megabyte: not for the thread of a
   * window.
   *
   * @throws IllegalStateException if the program was put together without one of their files
   */
  public static List<Sample> read() {
    List<Sample> samples = new ArrayList<>();
    for (String name : names()) {
      samples.add(read(name));
    }
    return samples;
  }

  /** The folders that the index names. */
  static List<String> names() {
    return new String(bytes("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static Sample read(String name) {
    ArticleFile file = ArticleJson.read(bytes(name + "/article.json"));
    Map<MediaRef, byte[]> pictures = new HashMap<>();
    for (Block block : file.article().document().blocks()) {
      for (MediaRef picture : block.pictures()) {
        pictures.put(picture, bytes(name + "/media/" + picture.fileName()));
      }
    }
    Optional<Newsroom> newsroom = file.newsroom();
    return new Sample(name, file.article(), newsroom.orElse(Newsroom.UNSET), pictures);
  }

  private static byte[] bytes(String path) {
    try (InputStream in = SampleArticles.class.getResourceAsStream("/samples/" + path)) {
      if (in == null) {
        throw new IllegalStateException("the program holds no samples/" + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("samples/" + path, e);
    }
  }
}
