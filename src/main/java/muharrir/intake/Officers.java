package muharrir.intake;

import java.util.Objects;

/**
 * The officers of a newsroom that a text names; offered to the newsroom's settings.
 *
 * @param chairman رئيس مجلس الإدارة, empty where the text names none
 * @param editorInChief رئيس التحرير, empty where the text names none
 */
public record Officers(String chairman, String editorInChief) {
  public static final Officers NONE = new Officers("", "");

  public Officers {
    Objects.requireNonNull(chairman);
    Objects.requireNonNull(editorInChief);
  }

  public boolean isEmpty() {
    return chairman.isEmpty() && editorInChief.isEmpty();
  }
}
