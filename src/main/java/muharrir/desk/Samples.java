package muharrir.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.MediaRef;
import muharrir.intake.samples.Sample;
import muharrir.intake.samples.SampleArticles;
import muharrir.library.LibraryException;

/** Puts the articles that come with the program into a library. */
public final class Samples {
  private Samples() {}

  /**
   * Takes in those samples that the library does not hold, with their pictures. One that is there
   * is left as it is, whatever has been written into it.
   *
   * @return the articles that were added
   */
  public static List<Article> addTo(Desk desk) throws LibraryException {
    return addTo(desk, SampleArticles.read());
  }

  private static List<Article> addTo(Desk desk, List<Sample> samples) throws LibraryException {
    List<Article> added = new ArrayList<>();
    for (Sample sample : samples) {
      if (desk.find(sample.article().id()).isPresent()) {
        continue;
      }
      for (Map.Entry<MediaRef, byte[]> picture : sample.pictures().entrySet()) {
        desk.pictures().add(picture.getValue(), picture.getKey().fileName());
      }
      added.add(desk.importArticle(sample.article()).article());
    }
    return added;
  }

  /**
   * Makes a new library one to look round in: the samples, and the newspaper that publishes them
   * where nobody has described another.
   */
  public static void fill(Desk desk) throws LibraryException {
    List<Sample> samples = SampleArticles.read();
    addTo(desk, samples);
    if (desk.newsroom().equals(Newsroom.UNSET)) {
      desk.setNewsroom(samples.getFirst().newsroom());
    }
  }
}
