package muharrir.desk;

import java.util.List;
import java.util.Objects;
import muharrir.library.LibraryException;
import muharrir.publish.Target;
import muharrir.store.Store;

/** Where the newsroom's site goes, as a setting of the library. */
public final class Targets {
  private static final String NAME = "targets";

  private final Desk desk;
  private final Store store;

  Targets(Desk desk, Store store) {
    this.desk = Objects.requireNonNull(desk);
    this.store = Objects.requireNonNull(store);
  }

  /** All targets, in the order in which they were named. */
  public List<Target.Named> all() throws LibraryException {
    return store.read(rows -> Target.read(rows.setting(NAME).orElse("")));
  }

  /** Says which targets there are. */
  public void set(List<Target.Named> targets) throws LibraryException {
    store.write(rows -> {
      rows.setSetting(NAME, Target.write(targets));
      return true;
    });
    desk.tell(new LibraryChange.Settings());
  }
}
