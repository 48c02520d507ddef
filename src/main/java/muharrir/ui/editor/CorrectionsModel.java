package muharrir.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import muharrir.desk.Desk;
import muharrir.edit.typing.Correction;
import muharrir.ui.kit.Background;

/** The words that the desk wants put right: read, changed and stored off the FX thread. */
public final class CorrectionsModel {
  private final Desk desk;
  private final Background background;
  private final Consumer<List<Correction>> changed;
  private final Consumer<Exception> failed;

  /**
   * The corrections of a library.
   *
   * @param changed hears of them when they have been read or stored
   * @param failed hears why they could not be
   */
  public CorrectionsModel(
      Desk desk,
      Background background,
      Consumer<List<Correction>> changed,
      Consumer<Exception> failed) {
    this.desk = desk;
    this.background = background;
    this.changed = changed;
    this.failed = failed;
  }

  boolean writable() {
    return !desk.readOnly();
  }

  /** Reads them for the typing. */
  public void load() {
    load(_ -> {});
  }

  /** Reads them for the typing, and then for a form. */
  public void load(Consumer<List<Correction>> then) {
    background.run(_ -> desk.corrections(), changed.andThen(then), failed);
  }

  void store(List<Correction> corrections, Runnable then) {
    background.run(
        _ -> {
          desk.setCorrections(corrections);
          return corrections;
        },
        stored -> {
          changed.accept(stored);
          then.run();
        },
        failed);
  }
}
