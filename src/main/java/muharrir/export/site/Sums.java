package muharrir.export.site;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 sums of the files of a site, for several threads.
 *
 * <p>The program runs with Java's first compiler alone, which knows nothing of the processor's own
 * instructions for SHA-256: 300 us for a page of 24 kB, more than drawing it takes, where OpenSSL
 * needs 20. So a site with much to add up asks the OpenSSL of a Linux system, where it is found and
 * says the same as Java; all others are added up by Java. Reaching it takes 100 ms once: not for a
 * site with little to do.
 */
final class Sums {
  private static final System.Logger LOG = System.getLogger(Sums.class.getName());
  private static final HexFormat HEX = HexFormat.of();
  private static final int LENGTH = 32;

  /** Bytes that Java adds up before OpenSSL is looked for: about as long as that takes. */
  private static final long SMALL = 8 << 20;

  private static final List<String> LIBRARIES = List.of("libcrypto.so.3", "libcrypto.so.1.1");

  private final AtomicLong added = new AtomicLong();
  private volatile @Nullable MethodHandle system;
  private boolean sought;

  /** The sum of a file as a manifest writes it: 64 small hexadecimal digits. */
  String of(byte[] bytes) {
    MethodHandle known = system;
    if (known == null && added.addAndGet(bytes.length) > SMALL) {
      known = seek(bytes);
    }
    return known == null ? Print.sum(bytes) : HEX.formatHex(ask(known, bytes));
  }

  private synchronized @Nullable MethodHandle seek(byte[] bytes) {
    if (!sought) {
      sought = true;
      find()
          .filter(found -> HEX.formatHex(ask(found, bytes)).equals(Print.sum(bytes)))
          .ifPresent(found -> system = found);
    }
    return system;
  }

  /** {@code unsigned char *SHA256(const unsigned char *data, size_t count, unsigned char *sum)}. */
  @SuppressWarnings("restricted")
  static Optional<MethodHandle> find() {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      for (String library : LIBRARIES) {
        try {
          MemorySegment function =
              SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow("SHA256");
          // The bytes are read where they lie: the collector waits for that, 20 us for a page.
          return Optional.of(
              Linker.nativeLinker()
                  .downcallHandle(
                      function,
                      FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, ADDRESS),
                      Linker.Option.critical(true)));
        } catch (RuntimeException e) {
          LOG.log(System.Logger.Level.DEBUG, "no " + library, e);
        }
      }
    }
    return Optional.empty();
  }

  static byte[] ask(MethodHandle sha256, byte[] bytes) {
    byte[] sum = new byte[LENGTH];
    try {
      MemorySegment _ =
          (MemorySegment)
              sha256.invokeExact(
                  MemorySegment.ofArray(bytes), (long) bytes.length, MemorySegment.ofArray(sum));
    } catch (Throwable e) {
      throw new IllegalStateException("OpenSSL did not add up " + bytes.length + " bytes", e);
    }
    return sum;
  }
}
