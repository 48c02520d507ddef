package muharrir.ui.kit;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives a TrueType font a family name of our own, in memory.
 *
 * <p>JavaFX and WebKit look fonts up by the family name inside the file. A font installed on the
 * machine under the same name, in another version, would win or be mixed in; a name that nobody
 * else uses cannot. Only the {@code name} table and the file's checksums change: every other table
 * is copied byte for byte.
 */
public final class FontNames {
  private static final int HEADER = 12;
  private static final int ENTRY = 16;
  private static final int NAME_HEADER = 6;
  private static final int NAME_RECORD = 12;
  private static final int TAG_HEAD = tag("head");
  private static final int TAG_NAME = tag("name");
  private static final int TAG_DSIG = tag("DSIG");
  private static final int ADJUSTMENT_OFFSET = 8;
  private static final int WHOLE_FILE_SUM = 0xB1B0AFBA;
  private static final int PLATFORM_MAC = 1;

  private static final int FAMILY = 1;
  private static final int STYLE = 2;
  private static final int UNIQUE = 3;
  private static final int FULL = 4;
  private static final int POST_SCRIPT = 6;

  /** Typographic, compatible and WWS names, and the variations' prefix: they would contradict. */
  private static final Set<Integer> DROPPED = Set.of(16, 17, 18, 21, 22, 25);

  private FontNames() {}

  /**
   * The font with its family and style names replaced and its checksums set right.
   *
   * @param font a whole TrueType or OpenType file (not a collection)
   * @param family the new family name, in ASCII, such as {@code Muharrir Sans}
   * @param style {@code Regular} or {@code Bold}, as JavaFX reports it
   * @throws IllegalArgumentException if the bytes are not such a file
   */
  public static byte[] rename(byte[] font, String family, String style) {
    try {
      return assemble(font, tables(font), family, style);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IllegalArgumentException("not a TrueType font that can be renamed", e);
    }
  }

  /** A table with its checksum; that of {@code head} is taken with the adjustment at 0. */
  private record Table(int tag, int sum, ByteBuffer bytes) {}

  private static List<Table> tables(byte[] font) {
    ByteBuffer in = ByteBuffer.wrap(font);
    int version = in.getInt(0);
    if (version != 0x00010000 && version != tag("OTTO") && version != tag("true")) {
      throw new IllegalArgumentException("unknown sfnt version");
    }
    int count = Short.toUnsignedInt(in.getShort(4));
    List<Table> tables = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int at = HEADER + ENTRY * i;
      int offset = in.getInt(at + 8);
      int length = in.getInt(at + 12);
      if (offset < 0 || length < 0 || offset > font.length - length) {
        throw new IllegalArgumentException("table outside the file");
      }
      // A signature covers the old bytes and would be wrong.
      if (in.getInt(at) != TAG_DSIG) {
        tables.add(new Table(in.getInt(at), in.getInt(at + 4), in.slice(offset, length)));
      }
    }
    return tables;
  }

  /**
   * Puts the file together. The sums of the unchanged tables are taken from the old file, and the
   * sum of the whole is the sum of its parts: adding up 200 kB again would cost 10 ms of the start.
   */
  private static byte[] assemble(byte[] font, List<Table> tables, String family, String style) {
    List<Table> renamed = new ArrayList<>(tables.size());
    int size = HEADER + ENTRY * tables.size();
    for (Table table : tables) {
      Table next = table.tag == TAG_NAME ? nameTable(table.bytes, family, style) : table;
      renamed.add(next);
      size += padded(next.bytes.capacity());
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int count = renamed.size();
    int power = Integer.highestOneBit(count);
    out.putInt(ByteBuffer.wrap(font).getInt(0));
    out.putShort((short) count);
    out.putShort((short) (power * ENTRY));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) ((count - power) * ENTRY));

    int at = HEADER + ENTRY * count;
    int adjustment = -1;
    int whole = 0;
    for (Table table : renamed) {
      out.put(at, table.bytes, 0, table.bytes.capacity());
      if (table.tag == TAG_HEAD) {
        adjustment = at + ADJUSTMENT_OFFSET;
      }
      out.putInt(table.tag);
      out.putInt(table.sum);
      out.putInt(at);
      out.putInt(table.bytes.capacity());
      whole += table.sum;
      at += padded(table.bytes.capacity());
    }
    if (adjustment < 0) {
      throw new IllegalArgumentException("no head table");
    }
    whole += sum(out, HEADER + ENTRY * count);
    out.putInt(adjustment, WHOLE_FILE_SUM - whole);
    return out.array();
  }

  private static Table nameTable(ByteBuffer old, String family, String style) {
    byte[] names = names(old, family, style);
    byte[] whole = Arrays.copyOf(names, padded(names.length));
    int sum = sum(ByteBuffer.wrap(whole), whole.length);
    return new Table(TAG_NAME, sum, ByteBuffer.wrap(names));
  }

  private record Name(int platform, int encoding, int language, int id, ByteBuffer text) {}

  private static byte[] names(ByteBuffer in, String family, String style) {
    if (in.getShort(0) != 0) {
      throw new IllegalArgumentException("name table of a format with language tags");
    }
    int count = Short.toUnsignedInt(in.getShort(2));
    int texts = Short.toUnsignedInt(in.getShort(4));
    List<Name> names = new ArrayList<>(count);
    int size = 0;
    for (int i = 0; i < count; i++) {
      int at = NAME_HEADER + NAME_RECORD * i;
      int platform = Short.toUnsignedInt(in.getShort(at));
      int id = Short.toUnsignedInt(in.getShort(at + 6));
      if (DROPPED.contains(id)) {
        continue;
      }
      int length = Short.toUnsignedInt(in.getShort(at + 8));
      int from = texts + Short.toUnsignedInt(in.getShort(at + 10));
      ByteBuffer text = text(id, family, style, platform, in.slice(from, length));
      names.add(new Name(platform, in.getShort(at + 2), in.getShort(at + 4), id, text));
      size += text.capacity();
    }
    ByteBuffer out = ByteBuffer.allocate(NAME_HEADER + NAME_RECORD * names.size() + size);
    int storage = NAME_HEADER + NAME_RECORD * names.size();
    out.putShort((short) 0);
    out.putShort((short) names.size());
    out.putShort((short) storage);
    int offset = 0;
    for (Name name : names) {
      out.putShort((short) name.platform);
      out.putShort((short) name.encoding);
      out.putShort((short) name.language);
      out.putShort((short) name.id);
      out.putShort((short) name.text.capacity());
      out.putShort((short) offset);
      out.put(storage + offset, name.text, 0, name.text.capacity());
      offset += name.text.capacity();
    }
    return out.array();
  }

  private static ByteBuffer text(
      int id, String family, String style, int platform, ByteBuffer old) {
    Charset charset =
        platform == PLATFORM_MAC ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE;
    return switch (id) {
      case FAMILY -> encode(family, charset);
      case STYLE -> encode(style, charset);
      case UNIQUE, FULL -> encode(fullName(family, style), charset);
      case POST_SCRIPT -> encode(family.replace(" ", "") + "-" + style, charset);
      default -> old;
    };
  }

  private static ByteBuffer encode(String text, Charset charset) {
    return ByteBuffer.wrap(text.getBytes(charset));
  }

  /** The full name: the family alone for a regular face, else family and style. */
  static String fullName(String family, String style) {
    return style.toLowerCase(Locale.ROOT).equals("regular") ? family : family + " " + style;
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  private static int sum(ByteBuffer bytes, int length) {
    int sum = 0;
    for (int at = 0; at < length; at += 4) {
      sum += bytes.getInt(at);
    }
    return sum;
  }

  private static int tag(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }
}
