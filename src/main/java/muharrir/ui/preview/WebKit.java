package muharrir.ui.preview;

import java.lang.System.Logger.Level;

/** The native library behind JavaFX's WebView. */
public final class WebKit {
  private static final System.Logger LOG = System.getLogger(WebKit.class.getName());

  private WebKit() {}

  /**
   * Loads the library ahead of the first {@link WebPreview}, on any thread but JavaFX's. Where
   * JavaFX comes in jars, it compares the hundred megabytes in there with those it unpacked
   * earlier, which takes more than a second; where it does not, the disk may still be slow. What
   * cannot be loaded here is left to the WebView, which tries again and tells why.
   */
  public static void load() {
    try {
      // The loader of JavaFX has no public door. It looks for the library where its caller came
      // from.
      Class.forName("com.sun.glass.utils.NativeLibLoader")
          .getMethod("loadLibrary", String.class)
          .invoke(null, "jfxwebkit");
    } catch (ReflectiveOperationException | LinkageError e) {
      LOG.log(Level.DEBUG, "the library of the preview was not loaded ahead", e);
    }
  }
}
