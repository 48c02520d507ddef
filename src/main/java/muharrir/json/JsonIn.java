package muharrir.json;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import muharrir.json.JsonRefusal.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of parsed JSON that knows where it stands. Every method that expects something of it
 * throws {@link JsonRefusal} where it is something else.
 */
final class JsonIn {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Deeper nesting than any of our files has. */
  private static final int DEPTH = 32;

  /** A map, list, string, integer or boolean; null for JSON's null. */
  private final @Nullable Object value;

  /** What it stands in, and where in there; null for the whole. Told only when it is refused. */
  private final @Nullable JsonIn around;

  private final String name;
  private final int index;

  private JsonIn(@Nullable Object value, @Nullable JsonIn around, String name, int index) {
    this.value = value;
    this.around = around;
    this.name = name;
    this.index = index;
  }

  /** Parses one whole JSON text. */
  static JsonIn parse(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      JsonIn root = new JsonIn(tree(parser, 0), null, "", -1);
      if (parser.nextToken() != null) {
        throw syntax(parser, "something follows the end");
      }
      return root;
    } catch (JacksonException e) {
      throw new JsonRefusal(
          Reason.SYNTAX,
          "",
          e.getLocation() == null
              ? "1:1"
              : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr(),
          e);
    }
  }

  private static @Nullable Object tree(JsonParser parser, int depth) {
    JsonToken token = parser.currentToken();
    if (token == null || depth > DEPTH) {
      throw syntax(parser, token == null ? "nothing there" : "nested too deep");
    }
    return switch (token) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, tree(parser, depth + 1));
        }
        yield members;
      }
      case START_ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(tree(parser, depth + 1));
        }
        yield items;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw syntax(parser, "unexpected " + token);
    };
  }

  private static JsonRefusal syntax(JsonParser parser, String what) {
    var at = parser.currentLocation();
    return new JsonRefusal(
        Reason.SYNTAX, "", at.getLineNr() + ":" + at.getColumnNr() + " (" + what + ")");
  }

  /** What was parsed, as it is. */
  @Nullable Object plain() {
    return value;
  }

  String pointer() {
    return around == null ? "" : around.pointer() + "/" + (index < 0 ? name : index);
  }

  JsonRefusal refuse(Reason reason, String detail) {
    return new JsonRefusal(reason, pointer(), detail);
  }

  String string() {
    if (value instanceof String string) {
      return string;
    }
    throw refuse(Reason.KIND, "string");
  }

  int integer() {
    if (value instanceof java.math.BigInteger number) {
      if (number.bitLength() < Integer.SIZE) {
        return number.intValue();
      }
      throw refuse(Reason.VALUE, "out of range: " + number);
    }
    throw refuse(Reason.KIND, "integer");
  }

  /** Expects {@code true}; a false member is left out in our format. */
  void isTrue() {
    if (!Boolean.TRUE.equals(value)) {
      throw refuse(Reason.KIND, "true");
    }
  }

  /** A value made from the string; what its maker refuses is refused here. */
  <T> T as(Function<String, T> maker) {
    return build(string(), maker);
  }

  /** A value of the domain; what its constructor refuses is refused here. */
  <T> T build(Supplier<T> maker) {
    return build(maker, Supplier::get);
  }

  /** The same of what was read: many times in each file, where nothing else need be carried. */
  <V, T> T build(V read, Function<? super V, T> maker) {
    try {
      return maker.apply(read);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new JsonRefusal(
          Reason.VALUE, pointer(), e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  /** The items of an array, each read by {@code item}. */
  <T> List<T> list(Function<JsonIn, T> item) {
    if (!(value instanceof List<?> items)) {
      throw refuse(Reason.KIND, "array");
    }
    List<T> read = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      read.add(item.apply(new JsonIn(items.get(i), this, "", i)));
    }
    return read;
  }

  /** An object whose members {@code reader} takes; any that it leaves is refused. */
  <T> T object(Function<Members, T> reader) {
    if (!(value instanceof Map<?, ?> map)) {
      throw refuse(Reason.KIND, "object");
    }
    Members members = new Members(this, map);
    T read = reader.apply(members);
    members.refuseRest();
    return read;
  }

  /** The members of an object, taken by name. */
  static final class Members {
    private final JsonIn object;
    private final Map<?, ?> map;

    /** A list: an object has a handful of members, which are asked for once. */
    private final List<String> taken = new ArrayList<>();

    private Members(JsonIn object, Map<?, ?> map) {
      this.object = object;
      this.map = map;
    }

    /** How many there are. */
    int size() {
      return map.size();
    }

    /** The object that holds the members. */
    JsonIn object() {
      return object;
    }

    JsonIn get(String name) {
      JsonIn member = member(name);
      if (member == null) {
        throw object.refuse(Reason.MISSING, name);
      }
      return member;
    }

    Optional<JsonIn> find(String name) {
      return Optional.ofNullable(member(name));
    }

    private @Nullable JsonIn member(String name) {
      Object member = map.get(name);
      if (member == null && !map.containsKey(name)) {
        return null;
      }
      if (!taken.contains(name)) {
        taken.add(name);
      }
      return new JsonIn(member, object, name, -1);
    }

    private void refuseRest() {
      if (taken.size() == map.size()) {
        return;
      }
      for (Object name : map.keySet()) {
        if (!taken.contains(name)) {
          throw object.refuse(Reason.UNKNOWN, name.toString());
        }
      }
    }
  }
}
