package muharrir.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * What JavaFX tells when something is dragged over a window and dropped. Where there is no display
 * nothing can be dragged, and a board that holds something is made only by the toolkit.
 */
public final class Drops {
  private Drops() {}

  /** An event of a drag that holds something, at a place in the target. */
  public static DragEvent event(
      EventType<DragEvent> type, Map<DataFormat, Object> content, double x, double y) {
    return new DragEvent(type, board(content), x, y, x, y, TransferMode.COPY, null, null, null);
  }

  private static Dragboard board(Map<DataFormat, Object> content) {
    try {
      Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
      Object holds =
          Proxy.newProxyInstance(
              Drops.class.getClassLoader(),
              new Class<?>[] {peer},
              (_, method, arguments) ->
                  switch (method.getName()) {
                    case "getContentTypes" -> content.keySet();
                    case "hasContent" -> content.containsKey(arguments[0]);
                    case "getContent" -> content.get(arguments[0]);
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> throw new UnsupportedOperationException(method.getName());
                  });
      Constructor<Dragboard> maker = Dragboard.class.getDeclaredConstructor(peer);
      maker.setAccessible(true);
      return maker.newInstance(holds);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
