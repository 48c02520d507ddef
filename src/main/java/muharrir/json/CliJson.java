package muharrir.json;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command says to a machine: trees of maps, lists and plain values. */
public final class CliJson {
  private CliJson() {}

  /**
   * In lines that a person can read, with a line feed at the end.
   *
   * @param tree maps with string keys, collections, strings, numbers, booleans, instants, constants
   *     of enums (written as {@code in-review}), optionals and null, in any depth
   * @throws IllegalArgumentException if it holds anything else
   */
  public static String write(@Nullable Object tree) {
    return JsonOut.pretty(out -> value(out, tree));
  }

  /** The same on one line, without a line feed. */
  public static String line(@Nullable Object tree) {
    return JsonOut.compact(out -> value(out, tree));
  }

  private static void value(JsonOut out, @Nullable Object value) {
    switch (value) {
      case null -> out.nothing();
      case Map<?, ?> map ->
          out.object(
              () -> map.forEach((name, member) -> value(out.name(String.valueOf(name)), member)));
      case Collection<?> items -> out.array(items, CliJson::value);
      case Optional<?> optional -> value(out, optional.orElse(null));
      case CharSequence text -> out.string(text.toString());
      case Boolean bool -> out.bool(bool);
      case Integer number -> out.number(number.longValue());
      case Long number -> out.number(number);
      case Double number -> out.number(number);
      case Enum<?> constant -> out.string(Names.of(constant));
      case Instant at -> out.string(at.toString());
      default ->
          throw new IllegalArgumentException("no JSON form for " + value.getClass().getName());
    }
  }
}
