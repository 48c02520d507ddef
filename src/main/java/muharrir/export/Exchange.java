package muharrir.export;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets two folders change places in one step of the file system, so that at no moment, a power cut
 * included, there is none in the place. Linux and macOS can do that; Java itself has no word for
 * it.
 */
final class Exchange {
  private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
  private static final int HERE = -100;
  private static final int SWAP = 2;

  private Exchange() {}

  /** Swaps them; false, and nothing has happened, where the system or the drive cannot. */
  static boolean swap(Path one, Path other) {
    try (Arena arena = Arena.ofConfined()) {
      return switch (System.getProperty("os.name", "")) {
        case "Linux" -> linux(name(arena, one), name(arena, other));
        case "Mac OS X" -> mac(name(arena, one), name(arena, other));
        default -> false;
      };
    } catch (RuntimeException | LinkageError e) {
      LOG.log(System.Logger.Level.DEBUG, "folders cannot be exchanged here", e);
      return false;
    }
  }

  private static MemorySegment name(Arena arena, Path path) {
    Charset charset =
        Optional.ofNullable(System.getProperty("sun.jnu.encoding"))
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .orElse(StandardCharsets.UTF_8);
    byte[] bytes = path.toAbsolutePath().toString().getBytes(charset);
    MemorySegment name = arena.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, name, ValueLayout.JAVA_BYTE, 0, bytes.length);
    return name;
  }

  private static boolean linux(MemorySegment one, MemorySegment other) {
    Optional<MethodHandle> call =
        call(
            "renameat2",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    return call.isPresent() && succeeds(call.get(), HERE, one, HERE, other, SWAP);
  }

  private static boolean mac(MemorySegment one, MemorySegment other) {
    Optional<MethodHandle> call =
        call(
            "renamex_np",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    return call.isPresent() && succeeds(call.get(), one, other, SWAP);
  }

  @SuppressWarnings("restricted") // Both are functions of the C library with these very types.
  private static Optional<MethodHandle> call(String name, FunctionDescriptor types) {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> found =
        linker.defaultLookup().find(name).or(() -> SymbolLookup.loaderLookup().find(name));
    return found.map(address -> linker.downcallHandle(address, types));
  }

  private static boolean succeeds(MethodHandle call, Object... arguments) {
    try {
      return call.invokeWithArguments(arguments) instanceof Integer outcome && outcome == 0;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
