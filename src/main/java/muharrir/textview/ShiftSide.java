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
        boolean[] down = onX11(arena, 0xffe1L, 0xffe2L);
        return of(down[0], down[1]);
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

  /**
   * Whether a Control key is down at this moment: JavaFX does not tell while something is dragged.
   * Only asked where X11 shows the windows; no elsewhere.
   */
  static boolean isControlDown() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (!system.contains("linux")) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      boolean[] down = onX11(arena, 0xffe3L, 0xffe4L);
      return down[0] || down[1];
    } catch (IllegalArgumentException | UnsatisfiedLinkError e) {
      LOG.log(Level.DEBUG, "The window system cannot be asked for its keys", e);
      return false;
    }
  }

  /** Which of two keys, told by their X11 symbols, are down. */
  private static boolean[] onX11(Arena arena, long first, long second) {
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
        return new boolean[2];
      }
      MemorySegment keys = arena.allocate(32);
      int answered = (int) query.invokeExact(display, keys);
      byte left = (byte) code.invokeExact(display, first);
      byte right = (byte) code.invokeExact(display, second);
      int closed = (int) close.invokeExact(display);
      LOG.log(Level.TRACE, "Keys asked {0}, closed {1}", answered, closed);
      return new boolean[] {isDown(keys, left), isDown(keys, right)};
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
