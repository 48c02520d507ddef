package muharrir.ui.shell;

import muharrir.ui.safety.SafetyModel;

/** The quick lock: hides the window where the library has a passphrase, else offers to set one. */
public final class Locking {
  private final SafetyModel model;
  private Runnable hide = () -> {};
  private Runnable offer = () -> {};

  Locking(Tools tools) {
    this.model = new SafetyModel(tools.desk(), tools.background(), tools.remembered());
  }

  /** The passphrase of the library. */
  public SafetyModel model() {
    return model;
  }

  /** What hides the window and asks for the passphrase. */
  public void onLock(Runnable newHide) {
    hide = newHide;
  }

  void onNoPassphrase(Runnable newOffer) {
    offer = newOffer;
    model.onCodeUnseen(newOffer);
  }

  void lock() {
    (model.lockedProperty().get() ? hide : offer).run();
  }
}
