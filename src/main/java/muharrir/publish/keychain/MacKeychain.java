package muharrir.publish.keychain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Optional;
import muharrir.publish.Keychain;
import org.jspecify.annotations.Nullable;

/**
 * The login keychain of macOS, through its Security framework. The program {@code security} would
 * be simpler, but takes the secret among its arguments, where every other program sees it.
 */
final class MacKeychain implements Keychain {
  private static final String SECURITY = "/System/Library/Frameworks/Security.framework/Security";
  private static final String FOUNDATION =
      "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation";
  private static final String SERVICE = "Muharrir";
  private static final int DONE = 0;

  private final MethodHandle add;
  private final MethodHandle find;
  private final MethodHandle change;
  private final MethodHandle delete;
  private final MethodHandle free;
  private final MethodHandle release;

  @SuppressWarnings("restricted")
  private MacKeychain() {
    Linker linker = Linker.nativeLinker();
    SymbolLookup security = SymbolLookup.libraryLookup(SECURITY, Arena.global());
    SymbolLookup foundation = SymbolLookup.libraryLookup(FOUNDATION, Arena.global());
    add =
        linker.downcallHandle(
            security.findOrThrow("SecKeychainAddGenericPassword"),
            FunctionDescriptor.of(
                JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS,
                ADDRESS));
    find =
        linker.downcallHandle(
            security.findOrThrow("SecKeychainFindGenericPassword"),
            FunctionDescriptor.of(
                JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS,
                ADDRESS));
    change =
        linker.downcallHandle(
            security.findOrThrow("SecKeychainItemModifyAttributesAndData"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
    delete =
        linker.downcallHandle(
            security.findOrThrow("SecKeychainItemDelete"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS));
    free =
        linker.downcallHandle(
            security.findOrThrow("SecKeychainItemFreeContent"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    release =
        linker.downcallHandle(
            foundation.findOrThrow("CFRelease"), FunctionDescriptor.ofVoid(ADDRESS));
  }

  static Keychain open() {
    try {
      return new MacKeychain();
    } catch (IllegalArgumentException | NoSuchElementException e) {
      System.getLogger(MacKeychain.class.getName())
          .log(System.Logger.Level.WARNING, "no keychain of macOS here", e);
      return Keychain.NONE;
    }
  }

  @Override
  public boolean present() {
    return true;
  }

  /** An entry: its secret, if it was asked for, and the item, which is to be released. */
  private static final class Entry {
    private final char @Nullable [] secret;
    private final MemorySegment item;

    private Entry(char @Nullable [] secret, MemorySegment item) {
      this.secret = secret;
      this.item = item;
    }
  }

  @SuppressWarnings("restricted")
  private Optional<Entry> entry(Arena arena, String account, boolean withSecret) throws Throwable {
    byte[] name = account.getBytes(StandardCharsets.UTF_8);
    MemorySegment length = arena.allocate(JAVA_INT);
    MemorySegment data = Native.pointer(arena);
    MemorySegment item = Native.pointer(arena);
    int done =
        (int)
            find.invokeExact(
                MemorySegment.NULL,
                SERVICE.length(),
                arena.allocateFrom(SERVICE),
                name.length,
                arena.allocateFrom(JAVA_BYTE, name),
                withSecret ? length : MemorySegment.NULL,
                withSecret ? data : MemorySegment.NULL,
                item);
    if (done != DONE) {
      return Optional.empty();
    }
    if (!withSecret) {
      return Optional.of(new Entry(null, item.get(ADDRESS, 0)));
    }
    MemorySegment bytes = data.get(ADDRESS, 0).reinterpret(length.get(JAVA_INT, 0));
    char[] secret = Native.decode(bytes, StandardCharsets.UTF_8);
    bytes.fill((byte) 0);
    int _ = (int) free.invokeExact(MemorySegment.NULL, bytes);
    return Optional.of(new Entry(secret, item.get(ADDRESS, 0)));
  }

  @Override
  public Optional<char[]> find(String account) {
    try (Arena arena = Arena.ofConfined()) {
      Optional<Entry> entry = entry(arena, account, true);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      release.invokeExact(entry.get().item);
      return Optional.ofNullable(entry.get().secret);
    } catch (Throwable e) {
      throw Native.unexpected(e);
    }
  }

  @Override
  public boolean keep(String account, char[] secret) {
    try (Arena arena = Arena.ofConfined();
        Native.Laid laid = Native.lay(arena, secret, StandardCharsets.UTF_8)) {
      byte[] name = account.getBytes(StandardCharsets.UTF_8);
      Optional<Entry> there = entry(arena, account, false);
      int done;
      if (there.isPresent()) {
        MemorySegment item = there.get().item;
        done = (int) change.invokeExact(item, MemorySegment.NULL, laid.length(), laid.words());
        release.invokeExact(item);
      } else {
        done =
            (int)
                add.invokeExact(
                    MemorySegment.NULL,
                    SERVICE.length(),
                    arena.allocateFrom(SERVICE),
                    name.length,
                    arena.allocateFrom(JAVA_BYTE, name),
                    laid.length(),
                    laid.words(),
                    MemorySegment.NULL);
      }
      return done == DONE;
    } catch (Throwable e) {
      throw Native.unexpected(e);
    }
  }

  @Override
  public void forget(String account) {
    try (Arena arena = Arena.ofConfined()) {
      Optional<Entry> there = entry(arena, account, false);
      if (there.isPresent()) {
        MemorySegment item = there.get().item;
        int _ = (int) delete.invokeExact(item);
        release.invokeExact(item);
      }
    } catch (Throwable e) {
      throw Native.unexpected(e);
    }
  }
}
