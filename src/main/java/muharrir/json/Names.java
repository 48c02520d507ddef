package muharrir.json;

import java.util.Locale;
import muharrir.document.Field;

/** The constants of the domain as they are called in JSON: IN_REVIEW is {@code in-review}. */
final class Names {
  private Names() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E read(JsonIn in, Class<E> type) {
    String name = in.string();
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(name)) {
        return constant;
      }
    }
    throw in.refuse(JsonRefusal.Reason.VALUE, name);
  }

  static Field field(JsonIn in) {
    String name = in.string();
    return Field.parse(name).orElseThrow(() -> in.refuse(JsonRefusal.Reason.VALUE, name));
  }
}
