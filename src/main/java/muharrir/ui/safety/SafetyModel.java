package muharrir.ui.safety;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import muharrir.desk.Desk;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Remembered;

/**
 * The passphrase of the open library, and after how long the window locks itself. FX thread only.
 */
public final class SafetyModel {
  private static final String MINUTES = "lock.minutes";

  private final Desk desk;
  private final Background background;
  private final BooleanProperty locked = new SimpleBooleanProperty(this, "locked");
  private String code = "";
  private Runnable reopen = () -> {};
  private final IntegerProperty minutes = new SimpleIntegerProperty(this, "minutes");

  /** Of a library; the minutes are those of the person at this machine. */
  public SafetyModel(Desk desk, Background background, Remembered remembered) {
    this.desk = desk;
    this.background = background;
    locked.set(desk.safe().locked());
    minutes.set(remembered.get(MINUTES).map(SafetyModel::number).orElse(0));
    minutes.subscribe(now -> remembered.put(MINUTES, now.toString()));
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  /** Whether the library has a passphrase. */
  public BooleanProperty lockedProperty() {
    return locked;
  }

  /** After how many minutes without a key the window locks itself; 0 for never. */
  public IntegerProperty minutesProperty() {
    return minutes;
  }

  /** Whether the library takes changes. */
  public boolean writable() {
    return !desk.readOnly();
  }

  /** The passphrase, for whoever asks for it. */
  public UnlockView.Key key() {
    return desk.safe()::check;
  }

  /** The recovery code, from when it was made until somebody says that it is written down. */
  String code() {
    return code;
  }

  void codeIsWrittenDown() {
    code = "";
  }

  /** What shows the code where the box was closed before it was made. */
  public void onCodeUnseen(Runnable newReopen) {
    reopen = newReopen;
  }

  void showCode() {
    reopen.run();
  }

  void set(String passphrase, Runnable done, Consumer<Exception> failed) {
    background.run(
        _ -> desk.safe().set(passphrase),
        (String made) -> {
          code = made;
          locked.set(true);
          done.run();
        },
        failed);
  }

  void change(String old, String passphrase, Runnable done, Consumer<Exception> failed) {
    background.run(
        _ -> {
          desk.safe().change(old, passphrase);
          return true;
        },
        _ -> done.run(),
        failed);
  }

  void remove(String old, Runnable done, Consumer<Exception> failed) {
    background.run(
        _ -> {
          desk.safe().remove(old);
          return true;
        },
        _ -> {
          locked.set(false);
          done.run();
        },
        failed);
  }
}
