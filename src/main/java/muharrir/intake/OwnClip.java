package muharrir.intake;

import java.util.Optional;
import muharrir.edit.Fragment;
import muharrir.json.FragmentJson;
import muharrir.json.JsonRefusal;

/** Reads a part of a document that was copied in an article of ours. */
public final class OwnClip {
  private static final System.Logger LOG = System.getLogger(OwnClip.class.getName());

  private OwnClip() {}

  /** The blocks; empty if it is anything else, such as the form of a later version. */
  public static Optional<Fragment> read(String json) {
    try {
      return Optional.of(FragmentJson.read(json)).filter(fragment -> !fragment.isEmpty());
    } catch (JsonRefusal e) {
      LOG.log(System.Logger.Level.INFO, "not a clip that is read here", e);
      return Optional.empty();
    }
  }
}
