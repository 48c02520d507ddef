package muharrir.json;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a server, of which little is known before: what is not there, or is something else
 * than was hoped for, is empty.
 */
public final class WebJson {
  private final @Nullable Object value;

  private WebJson(@Nullable Object value) {
    this.value = value;
  }

  /**
   * Reads a whole JSON text.
   *
   * @throws JsonRefusal if it is none
   */
  public static WebJson parse(String json) {
    return new WebJson(JsonIn.parse(json).plain());
  }

  /** A member of an object. */
  public WebJson get(String name) {
    return new WebJson(value instanceof Map<?, ?> map ? map.get(name) : null);
  }

  /** The items of an array; none if it is no array. */
  public List<WebJson> items() {
    return value instanceof List<?> items ? items.stream().map(WebJson::new).toList() : List.of();
  }

  public Optional<String> text() {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** A number that names something: above zero. */
  public Optional<Long> id() {
    return value instanceof BigInteger number && number.signum() > 0 && number.bitLength() < 63
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return value instanceof Map<?, ?>;
  }

  /** Whether it is an array. */
  public boolean isArray() {
    return value instanceof List<?>;
  }
}
