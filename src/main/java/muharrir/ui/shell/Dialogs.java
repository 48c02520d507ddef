package muharrir.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the system's own dialogs are asked for; a test answers in their place. */
public interface Dialogs {
  /** Asks for a folder; null if the person thinks better of it. */
  @Nullable File folder(String title);

  /** Asks for any one file; null if the person thinks better of it. */
  @Nullable File file(String title);

  /** Asks for texts to import; empty if the person thinks better of it. */
  List<File> texts(String title);

  /** Asks for a picture; null if the person thinks better of it. */
  @Nullable File picture(String title);

  /** Asks for pictures; empty if the person thinks better of it. */
  default List<File> pictures(String title) {
    File one = picture(title);
    return one == null ? List.of() : List.of(one);
  }

  /** Shows a page of the web, by its http or https address, in the system's own browser. */
  void browse(String address);

  /** Shows a folder or page in the system's own program. */
  void show(Path path);
}
