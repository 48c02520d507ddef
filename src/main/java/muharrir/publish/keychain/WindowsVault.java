package muharrir.publish.keychain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Optional;
import muharrir.publish.Keychain;

/** The Credential Manager of Windows, through Advapi32. */
final class WindowsVault implements Keychain {
  private static final int GENERIC = 1;

  /** For this person on this machine, over the end of the session. */
  private static final int LOCAL_MACHINE = 2;

  /** The longest secret that it takes, in bytes. */
  private static final int MOST = 5 * 512;

  /** CREDENTIALW, on 64 bits. */
  static final StructLayout CREDENTIAL =
      MemoryLayout.structLayout(
          JAVA_INT.withName("flags"),
          JAVA_INT.withName("type"),
          ADDRESS.withName("target"),
          ADDRESS.withName("comment"),
          JAVA_INT.withName("writtenLow"),
          JAVA_INT.withName("writtenHigh"),
          JAVA_INT.withName("size"),
          MemoryLayout.paddingLayout(Integer.BYTES),
          ADDRESS.withName("blob"),
          JAVA_INT.withName("persist"),
          JAVA_INT.withName("attributeCount"),
          ADDRESS.withName("attributes"),
          ADDRESS.withName("alias"),
          ADDRESS.withName("user"));

  private final MethodHandle write;
  private final MethodHandle read;
  private final MethodHandle delete;
  private final MethodHandle free;

  @SuppressWarnings("restricted")
  private WindowsVault() {
    Linker linker = Linker.nativeLinker();
    SymbolLookup library = SymbolLookup.libraryLookup("Advapi32", Arena.global());
    write =
        linker.downcallHandle(
            library.findOrThrow("CredWriteW"), FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    read =
        linker.downcallHandle(
            library.findOrThrow("CredReadW"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
    delete =
        linker.downcallHandle(
            library.findOrThrow("CredDeleteW"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    free =
        linker.downcallHandle(library.findOrThrow("CredFree"), FunctionDescriptor.ofVoid(ADDRESS));
  }

  static Keychain open() {
    try {
      return new WindowsVault();
    } catch (IllegalArgumentException | NoSuchElementException e) {
      System.getLogger(WindowsVault.class.getName())
          .log(System.Logger.Level.WARNING, "no Credential Manager here", e);
      return Keychain.NONE;
    }
  }

  private static MemorySegment target(Arena arena, String account) {
    return arena.allocateFrom("Muharrir: " + account, StandardCharsets.UTF_16LE);
  }

  private static long at(String field) {
    return CREDENTIAL.byteOffset(PathElement.groupElement(field));
  }

  @Override
  public boolean present() {
    return true;
  }

  @Override
  @SuppressWarnings("restricted")
  public Optional<char[]> find(String account) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment found = Native.pointer(arena);
      int done = (int) read.invokeExact(target(arena, account), GENERIC, 0, found);
      if (done == 0) {
        return Optional.empty();
      }
      MemorySegment credential = found.get(ADDRESS, 0).reinterpret(CREDENTIAL.byteSize());
      try {
        MemorySegment blob =
            credential.get(ADDRESS, at("blob")).reinterpret(credential.get(JAVA_INT, at("size")));
        char[] secret = Native.decode(blob, StandardCharsets.UTF_16LE);
        blob.fill((byte) 0);
        return Optional.of(secret);
      } finally {
        free.invokeExact(credential);
      }
    } catch (Throwable e) {
      throw Native.unexpected(e);
    }
  }

  @Override
  public boolean keep(String account, char[] secret) {
    try (Arena arena = Arena.ofConfined();
        Native.Laid laid = Native.lay(arena, secret, StandardCharsets.UTF_16LE)) {
      if (laid.length() > MOST) {
        return false;
      }
      MemorySegment credential = arena.allocate(CREDENTIAL);
      credential.set(JAVA_INT, at("type"), GENERIC);
      credential.set(ADDRESS, at("target"), target(arena, account));
      credential.set(JAVA_INT, at("size"), laid.length());
      credential.set(ADDRESS, at("blob"), laid.words());
      credential.set(JAVA_INT, at("persist"), LOCAL_MACHINE);
      credential.set(ADDRESS, at("user"), arena.allocateFrom(account, StandardCharsets.UTF_16LE));
      int done = (int) write.invokeExact(credential, 0);
      return done != 0;
    } catch (Throwable e) {
      throw Native.unexpected(e);
    }
  }

  @Override
  public void forget(String account) {
    try (Arena arena = Arena.ofConfined()) {
      int _ = (int) delete.invokeExact(target(arena, account), GENERIC, 0);
    } catch (Throwable e) {
      throw Native.unexpected(e);
    }
  }
}
