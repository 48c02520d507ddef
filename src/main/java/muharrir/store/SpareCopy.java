package muharrir.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.document.MediaRef;
import muharrir.json.ArticleJson;
import muharrir.library.LibraryException;

/**
 * A copy of an article as it stands on the screen, in a place that the person chose, while the
 * library takes nothing: a folder that can be imported, and the plain text for whatever else there
 * is.
 */
public final class SpareCopy {
  private final MediaFolder media;

  /**
   * @param media of the library; pictures that cannot be read any more are left out
   */
  public SpareCopy(MediaFolder media) {
    this.media = media;
  }

  /**
   * Writes it, flushed to the disk; an older copy stays beside it.
   *
   * @return the folder of the copy, a new one in {@code place}
   * @throws IOException if the text could not be written whole
   */
  public Path write(Article article, Path place) throws IOException {
    Path folder = fresh(place, article.id().value());
    // Pictures first: with the text the copy is whole.
    for (MediaRef picture :
        article.document().blocks().stream()
            .map(Block::pictures)
            .flatMap(List::stream)
            .distinct()
            .toList()) {
      copy(picture, folder.resolve("media"));
    }
    Durable.write(
        folder.resolve("text.txt"),
        article.document().plainText().getBytes(StandardCharsets.UTF_8));
    Durable.write(folder.resolve("article.json"), ArticleJson.bytes(article, Newsroom.UNSET));
    Durable.flushFolder(place);
    return folder;
  }

  private static Path fresh(Path place, String name) throws IOException {
    for (int number = 1; ; number++) {
      try {
        return Files.createDirectory(place.resolve(number == 1 ? name : name + "-" + number));
      } catch (FileAlreadyExistsException e) {
        if (number > 10_000) {
          throw e;
        }
      }
    }
  }

  private void copy(MediaRef picture, Path to) throws IOException {
    byte[] bytes;
    try {
      bytes = media.bytes(picture);
    } catch (LibraryException e) {
      System.getLogger(SpareCopy.class.getName())
          .log(System.Logger.Level.WARNING, "a picture is left out of the copy", e);
      return;
    }
    Files.createDirectories(to);
    Durable.write(to.resolve(picture.fileName()), bytes);
  }
}
