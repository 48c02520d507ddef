package muharrir.textview;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * Tells which of the two Shift keys is down. JavaFX gives both the same code, so the window system
 * is asked; where that cannot be done the answer is that nobody knows.
 */
@SuppressWarnings("restricted") // the program is started with native access
enum ShiftSide {
  LEFT,
  RIGHT,
  UNKNOWN;

  private static final Logger LOG = System.getLogger(ShiftSide.class.getName());

  /** Which Shift key is down at this moment; unknown also where both or none are. */
  static ShiftSide pressed() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    try (Arena arena = Arena.ofConfined()) {
      if (system.contains("linux")) {
        return onX11(arena);
      }
      return system.contains("windows") ? onWindows(arena) : UNKNOWN;
    } catch (IllegalArgumentException | UnsatisfiedLinkError e) {
      LOG.log(Level.DEBUG, "The window system cannot be asked for its keys", e);
      return UNKNOWN;
    }
  }

  private static ShiftSide of(boolean left, boolean right) {
    return left == right ? UNKNOWN : left ? LEFT : RIGHT;
  }

  private static ShiftSide onX11(Arena arena) {
    SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
    var pointer = ValueLayout.ADDRESS;
    MethodHandle open = handle(x11, "XOpenDisplay", FunctionDescriptor.of(pointer, pointer));
    MethodHandle close =
        handle(x11, "XCloseDisplay", FunctionDescriptor.of(ValueLayout.JAVA_INT, pointer));
    MethodHandle query =
        handle(x11, "XQueryKeymap", FunctionDescriptor.of(ValueLayout.JAVA_INT, pointer, pointer));
    MethodHandle code =
        handle(
            x11,
            "XKeysymToKeycode",
            FunctionDescriptor.of(ValueLayout.JAVA_BYTE, pointer, ValueLayout.JAVA_LONG));
    try {
      MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
      if (display.equals(MemorySegment.NULL)) {
        return UNKNOWN;
      }
      MemorySegment keys = arena.allocate(32);
      int answered = (int) query.invokeExact(display, keys);
      byte left = (byte) code.invokeExact(display, 0xffe1L);
      byte right = (byte) code.invokeExact(display, 0xffe2L);
      int closed = (int) close.invokeExact(display);
      LOG.log(Level.TRACE, "Keys asked {0}, closed {1}", answered, closed);
      return of(isDown(keys, left), isDown(keys, right));
    } catch (Throwable e) {
      throw new IllegalArgumentException("the X server gave no answer", e);
    }
  }

  private static boolean isDown(MemorySegment keys, byte code) {
    int at = Byte.toUnsignedInt(code);
    return (keys.get(ValueLayout.JAVA_BYTE, at / 8) >> at % 8 & 1) != 0;
  }

  private static ShiftSide onWindows(Arena arena) {
    SymbolLookup user = SymbolLookup.libraryLookup("user32", arena);
    MethodHandle state =
        handle(
            user,
            "GetAsyncKeyState",
            FunctionDescriptor.of(ValueLayout.JAVA_SHORT, ValueLayout.JAVA_INT));
    try {
      short left = (short) state.invokeExact(0xa0);
      short right = (short) state.invokeExact(0xa1);
      return of(left < 0, right < 0);
    } catch (Throwable e) {
      throw new IllegalArgumentException("Windows gave no answer", e);
    }
  }

  private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor form) {
    MemorySegment symbol =
        library.find(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    return Linker.nativeLinker().downcallHandle(symbol, form);
  }
}
