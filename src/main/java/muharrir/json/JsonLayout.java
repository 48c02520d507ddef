package muharrir.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Where lines are broken: two spaces for each level, line feeds on every system, and small objects
 * (a run of text, a byline) on one line. Belongs to one text that is being written.
 */
final class JsonLayout implements PrettyPrinter {
  private final boolean pretty;
  private int level;
  private int lines;

  JsonLayout(boolean pretty) {
    this.pretty = pretty;
  }

  void startLine() {
    lines++;
  }

  void endLine() {
    lines--;
  }

  private void breakLine(JsonGenerator out) {
    if (pretty && lines == 0) {
      out.writeRaw('\n');
      for (int i = 0; i < level; i++) {
        out.writeRaw("  ");
      }
    }
  }

  private void separate(JsonGenerator out) {
    out.writeRaw(',');
    if (pretty && lines > 0) {
      out.writeRaw(' ');
    }
    breakLine(out);
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) {
    out.writeRaw('{');
    level++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) {
    breakLine(out);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator out) {
    out.writeRaw(pretty ? ": " : ":");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) {
    separate(out);
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) {
    end(out, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator out) {
    out.writeRaw('[');
    level++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) {
    breakLine(out);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) {
    separate(out);
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) {
    end(out, values, ']');
  }

  private void end(JsonGenerator out, int count, char bracket) {
    level--;
    if (count > 0) {
      breakLine(out);
    }
    out.writeRaw(bracket);
  }
}
