package muharrir.ui.preview;

import java.util.function.Consumer;

/**
 * Brings pictures that move, once somebody starts them. In the page stands only their name: it is
 * patched with each letter, and their bytes may be many.
 */
@FunctionalInterface
public interface Motions {
  /** Nothing moves. */
  Motions NONE = (_, _) -> {};

  /**
   * Brings a picture.
   *
   * @param name its address in the page
   * @param then takes its {@code data:} address, later on the FX thread; not called if there is
   *     none
   */
  void fetch(String name, Consumer<String> then);
}
