package muharrir.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import muharrir.document.Field;

/** The constants of the domain as they are called in JSON: IN_REVIEW is {@code in-review}. */
final class Names {
  /** The constants of a type by these names: an article asks for dozens. */
  private static final ClassValue<Map<String, Object>> BY_NAME =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .collect(Collectors.toUnmodifiableMap(each -> of((Enum<?>) each), each -> each));
        }
      };

  private Names() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E read(JsonIn in, Class<E> type) {
    String name = in.string();
    Object constant = BY_NAME.get(type).get(name);
    if (constant == null) {
      throw in.refuse(JsonRefusal.Reason.VALUE, name);
    }
    return type.cast(constant);
  }

  static Field field(JsonIn in) {
    String name = in.string();
    return Field.parse(name).orElseThrow(() -> in.refuse(JsonRefusal.Reason.VALUE, name));
  }
}
