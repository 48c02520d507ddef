package muharrir.publish.keychain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Secrets on their way between Java and a library of the system: no copy stays behind. */
final class Native {
  /** Longer than any password. */
  private static final long MOST = 1 << 16;

  private Native() {}

  /** Room for the address of something. */
  static MemorySegment pointer(Arena arena) {
    MemorySegment room = arena.allocate(ADDRESS);
    room.set(ADDRESS, 0, MemorySegment.NULL);
    return room;
  }

  /**
   * A secret in memory of the system; closing overwrites it.
   *
   * @param words with a zero behind it
   * @param length in bytes, without the zero
   */
  record Laid(MemorySegment words, int length) implements AutoCloseable {
    @Override
    public void close() {
      words.fill((byte) 0);
    }
  }

  /** Lays a secret into memory of the system. */
  static Laid lay(Arena arena, char[] secret, Charset charset) {
    byte[] bytes = encode(secret, charset);
    MemorySegment words = arena.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, words, JAVA_BYTE, 0, bytes.length);
    Arrays.fill(bytes, (byte) 0);
    return new Laid(words, bytes.length);
  }

  /** A text in UTF-8 that ends before a zero. */
  @SuppressWarnings("restricted")
  static char[] utf8(MemorySegment text) {
    MemorySegment all = text.reinterpret(MOST);
    int length = 0;
    while (all.get(JAVA_BYTE, length) != 0) {
      length++;
    }
    return decode(all.asSlice(0, length), StandardCharsets.UTF_8);
  }

  private static byte[] encode(char[] secret, Charset charset) {
    ByteBuffer buffer = charset.encode(CharBuffer.wrap(secret));
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    // Nothing of it is left in memory that nobody wipes.
    buffer.clear();
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0);
    }
    return bytes;
  }

  static char[] decode(MemorySegment text, Charset charset) {
    byte[] bytes = text.toArray(JAVA_BYTE);
    CharBuffer buffer = charset.decode(ByteBuffer.wrap(bytes));
    char[] secret = new char[buffer.remaining()];
    buffer.get(secret);
    buffer.clear();
    while (buffer.hasRemaining()) {
      buffer.put('\0');
    }
    Arrays.fill(bytes, (byte) 0);
    return secret;
  }

  /** What a call of a library cannot throw. */
  static IllegalStateException unexpected(Throwable e) {
    return new IllegalStateException("a library of the system could not be called", e);
  }
}
