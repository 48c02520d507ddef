package muharrir.publish.keychain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import muharrir.publish.Keychain;

/**
 * The keychain of a Linux desktop, the Secret Service of GNOME, KDE and KeePassXC, through the
 * library libsecret that each of them brings. The password goes from memory to memory: no program
 * is started that another one could look at.
 *
 * <p>Used by one thread at a time.
 */
final class SecretService implements Keychain {
  private static final String LIBRARY = "libsecret-1.so.0";
  private static final String GLIB = "libglib-2.0.so.0";

  /** Attributes by which an entry is found. */
  private static final String SERVICE = "service";

  private static final String ACCOUNT = "account";
  private static final String OURS = "org.muharrir.publish";

  /** The collection that is unlocked when the person logs in. */
  private static final MemorySegment DEFAULT_COLLECTION = MemorySegment.NULL;

  private final MethodHandle newTable;
  private final MethodHandle insert;
  private final MethodHandle dropTable;
  private final MethodHandle store;
  private final MethodHandle lookup;
  private final MethodHandle clear;
  private final MethodHandle freeSecret;
  private final MethodHandle freeError;
  private final MemorySegment hash;
  private final MemorySegment equal;

  @SuppressWarnings("restricted")
  private SecretService() {
    Linker linker = Linker.nativeLinker();
    SymbolLookup secret = SymbolLookup.libraryLookup(LIBRARY, Arena.global());
    SymbolLookup glib = SymbolLookup.libraryLookup(GLIB, Arena.global());
    hash = glib.findOrThrow("g_str_hash");
    equal = glib.findOrThrow("g_str_equal");
    newTable =
        linker.downcallHandle(
            glib.findOrThrow("g_hash_table_new"), FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
    insert =
        linker.downcallHandle(
            glib.findOrThrow("g_hash_table_insert"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    dropTable =
        linker.downcallHandle(
            glib.findOrThrow("g_hash_table_unref"), FunctionDescriptor.ofVoid(ADDRESS));
    freeError =
        linker.downcallHandle(glib.findOrThrow("g_error_free"), FunctionDescriptor.ofVoid(ADDRESS));
    store =
        linker.downcallHandle(
            secret.findOrThrow("secret_password_storev_sync"),
            FunctionDescriptor.of(
                JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    lookup =
        linker.downcallHandle(
            secret.findOrThrow("secret_password_lookupv_sync"),
            FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    clear =
        linker.downcallHandle(
            secret.findOrThrow("secret_password_clearv_sync"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    freeSecret =
        linker.downcallHandle(
            secret.findOrThrow("secret_password_free"), FunctionDescriptor.ofVoid(ADDRESS));
  }

  /** The keychain of this desktop; {@link Keychain#NONE} where the library is not installed. */
  static Keychain open() {
    try {
      return new SecretService();
    } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
      System.getLogger(SecretService.class.getName())
          .log(System.Logger.Level.INFO, "no " + LIBRARY + " here, so no keychain", e);
      return Keychain.NONE;
    }
  }

  /**
   * Whether somebody answers for it: a desktop may have the library and no keychain. Looks for an
   * entry that is not there.
   */
  @Override
  public boolean present() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment problem = Native.pointer(arena);
      MemorySegment table = table(arena, "");
      try {
        MemorySegment found =
            (MemorySegment)
                lookup.invokeExact(MemorySegment.NULL, table, MemorySegment.NULL, problem);
        free(found);
      } finally {
        dropTable.invokeExact(table);
      }
      return !failed(problem, "looking for a keychain");
    } catch (Throwable e) {
      throw Native.unexpected(e);
    }
  }

  @Override
  public Optional<char[]> find(String account) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment problem = Native.pointer(arena);
      MemorySegment table = table(arena, account);
      try {
        MemorySegment found =
            (MemorySegment)
                lookup.invokeExact(MemorySegment.NULL, table, MemorySegment.NULL, problem);
        try {
          return failed(problem, "looking up a secret") || found.equals(MemorySegment.NULL)
              ? Optional.empty()
              : Optional.of(Native.utf8(found));
        } finally {
          free(found);
        }
      } finally {
        dropTable.invokeExact(table);
      }
    } catch (Throwable e) {
      throw Native.unexpected(e);
    }
  }

  @Override
  public boolean keep(String account, char[] secret) {
    try (Arena arena = Arena.ofConfined();
        Native.Laid laid = Native.lay(arena, secret, StandardCharsets.UTF_8)) {
      MemorySegment problem = Native.pointer(arena);
      MemorySegment table = table(arena, account);
      try {
        int kept =
            (int)
                store.invokeExact(
                    MemorySegment.NULL,
                    table,
                    DEFAULT_COLLECTION,
                    arena.allocateFrom("Muharrir: " + account),
                    laid.words(),
                    MemorySegment.NULL,
                    problem);
        return !failed(problem, "keeping a secret") && kept != 0;
      } finally {
        dropTable.invokeExact(table);
      }
    } catch (Throwable e) {
      throw Native.unexpected(e);
    }
  }

  @Override
  public void forget(String account) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment problem = Native.pointer(arena);
      MemorySegment table = table(arena, account);
      try {
        int _ = (int) clear.invokeExact(MemorySegment.NULL, table, MemorySegment.NULL, problem);
        failed(problem, "forgetting a secret");
      } finally {
        dropTable.invokeExact(table);
      }
    } catch (Throwable e) {
      throw Native.unexpected(e);
    }
  }

  /** The attributes of an entry; they live as long as the arena. */
  private MemorySegment table(Arena arena, String account) throws Throwable {
    MemorySegment table = (MemorySegment) newTable.invokeExact(hash, equal);
    int _ = (int) insert.invokeExact(table, arena.allocateFrom(SERVICE), arena.allocateFrom(OURS));
    int _ =
        (int) insert.invokeExact(table, arena.allocateFrom(ACCOUNT), arena.allocateFrom(account));
    return table;
  }

  private void free(MemorySegment secret) throws Throwable {
    // Overwrites it, too.
    freeSecret.invokeExact(secret);
  }

  private boolean failed(MemorySegment problem, String what) throws Throwable {
    MemorySegment error = problem.get(ADDRESS, 0);
    if (error.equals(MemorySegment.NULL)) {
      return false;
    }
    freeError.invokeExact(error);
    System.getLogger(SecretService.class.getName())
        .log(System.Logger.Level.INFO, "the keychain failed at " + what);
    return true;
  }
}
