package muharrir.json;

import java.util.List;
import muharrir.document.Block;
import muharrir.edit.Fragment;
import muharrir.json.JsonRefusal.Reason;

/** A part of a document as it lies on the clipboard: one object on one line. */
public final class FragmentJson {
  private static final int VERSION = 1;

  private FragmentJson() {}

  /** On one line. */
  public static String write(Fragment fragment) {
    return JsonOut.compact(out ->
        out.object(() -> {
          out.member("version", VERSION);
          if (fragment.joins()) {
            out.name("joins").bool(true);
          }
          out.name("blocks").array(fragment.blocks(), BlockJson::write);
        }));
  }

  /**
   * The inverse of {@link #write}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Fragment read(String json) {
    return JsonIn.parse(json)
        .object(members -> {
          JsonIn version = members.get("version");
          if (version.integer() != VERSION) {
            throw version.refuse(Reason.VERSION, Integer.toString(version.integer()));
          }
          boolean joins = members.find("joins").isPresent();
          members.find("joins").ifPresent(JsonIn::isTrue);
          List<Block> blocks = BlockJson.readAll(members.get("blocks"));
          return new Fragment(blocks, joins);
        });
  }
}
