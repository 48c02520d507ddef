package muharrir.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What could be read of a damaged library, and stands in a new one now.
 *
 * @param target the folder of the new library
 * @param rescues one for each article that was known
 * @param versions how many kept versions were read
 * @param pictures how many pictures were sound
 * @param lostPictures the names of those that were not
 */
public record RescueReport(
    Path target, List<Rescue> rescues, int versions, int pictures, List<String> lostPictures) {
  /** Where the text of an article comes from. */
  public enum Source {
    /** The library, to the last letter that it had stored. */
    WHOLE,
    /** The library, without the changes of the last seconds. */
    STORED,
    /** The last version that was kept of it. */
    VERSION,
    /** The newest backup that holds it. */
    BACKUP,
    /** Nowhere: it could not be read. */
    LOST
  }

  /** An article, by its id and, where it could be read, its headline. */
  public record Rescue(String id, String headline, Source source) {
    public Rescue {
      Objects.requireNonNull(id);
      Objects.requireNonNull(headline);
      Objects.requireNonNull(source);
    }
  }

  public RescueReport {
    Objects.requireNonNull(target);
    rescues = List.copyOf(rescues);
    lostPictures = List.copyOf(lostPictures);
  }

  /** How many articles come from a source. */
  public long count(Source source) {
    return rescues.stream().filter(rescue -> rescue.source() == source).count();
  }
}
