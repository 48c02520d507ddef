package muharrir.json;

import java.io.CharArrayWriter;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes JSON; the form of a line is decided by {@link JsonLayout}. */
final class JsonOut {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES).build();

  private final JsonGenerator generator;
  private final JsonLayout layout;

  private JsonOut(JsonGenerator generator, JsonLayout layout) {
    this.generator = generator;
    this.layout = layout;
  }

  /** One JSON value on one line, without spaces. */
  static String compact(Consumer<JsonOut> content) {
    return write(new JsonLayout(false), content);
  }

  /** One JSON value in lines that a person can read, with a line feed at the end. */
  static String pretty(Consumer<JsonOut> content) {
    return write(new JsonLayout(true), content) + "\n";
  }

  private static String write(JsonLayout layout, Consumer<JsonOut> content) {
    ObjectWriteContext context =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return layout;
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    CharArrayWriter text = new CharArrayWriter(2048);
    try (JsonGenerator generator = FACTORY.createGenerator(context, text)) {
      content.accept(new JsonOut(generator, layout));
    }
    return text.toString();
  }

  JsonOut object(Runnable members) {
    generator.writeStartObject();
    members.run();
    generator.writeEndObject();
    return this;
  }

  /** An object on one line, also where lines are broken around it. */
  JsonOut line(Runnable members) {
    generator.writeStartObject();
    layout.startLine();
    members.run();
    generator.writeEndObject();
    layout.endLine();
    return this;
  }

  <T> JsonOut array(Collection<? extends T> items, BiConsumer<JsonOut, T> item) {
    generator.writeStartArray();
    for (T each : items) {
      item.accept(this, each);
    }
    generator.writeEndArray();
    return this;
  }

  JsonOut name(String name) {
    generator.writeName(name);
    return this;
  }

  JsonOut string(String value) {
    generator.writeString(value);
    return this;
  }

  JsonOut number(long value) {
    generator.writeNumber(value);
    return this;
  }

  JsonOut number(double value) {
    generator.writeNumber(value);
    return this;
  }

  JsonOut bool(boolean value) {
    generator.writeBoolean(value);
    return this;
  }

  JsonOut nothing() {
    generator.writeNull();
    return this;
  }

  JsonOut member(String name, String value) {
    return name(name).string(value);
  }

  JsonOut member(String name, long value) {
    return name(name).number(value);
  }

  /** A member that is left out where there is no value. */
  <T> JsonOut member(String name, Optional<T> value, BiConsumer<JsonOut, T> writer) {
    value.ifPresent(present -> {
      name(name);
      writer.accept(this, present);
    });
    return this;
  }
}
