package muharrir.ui.commands;

import java.util.List;
import muharrir.ui.kit.Action;

/** What a box of commands shows for what is typed into its field. */
public interface CommandList {
  /** The rows for a query, from above. */
  List<Entry> entries(String query);

  /** A command of the list is about to be done. */
  void done(Action action);
}
