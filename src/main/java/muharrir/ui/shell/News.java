package muharrir.ui.shell;

import javafx.scene.Node;
import muharrir.arabic.Strings;
import muharrir.library.LibraryException;
import muharrir.ui.kit.FailureWords;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;

/** Tells what went wrong, once in words for the person and once in the log with its cause. */
final class News {
  private static final System.Logger LOG = System.getLogger(News.class.getName());

  private final ShellView shell;
  private final Strings strings;
  private final Wrapped wrapped;
  private final Mishaps mishaps = new Mishaps(System::nanoTime);
  private Runnable giveUp = () -> {};
  private @Nullable Node problem;

  News(ShellView shell, Strings strings, Wrapped wrapped) {
    this.shell = shell;
    this.strings = strings;
    this.wrapped = wrapped;
  }

  /** A failure of work in the background. */
  void failed(Exception cause) {
    LOG.log(System.Logger.Level.ERROR, "work for the window failed", cause);
    show(words(cause));
  }

  /** Something that nobody expected. */
  void unexpected(Throwable cause) {
    switch (mishaps.take(cause)) {
      case TELL -> {
        LOG.log(System.Logger.Level.ERROR, "unexpected failure in the window", cause);
        show(strings.get("shell.unexpected"));
      }
      case KNOWN -> {}
      case GIVE_UP -> {
        LOG.log(System.Logger.Level.ERROR, "the window is given up", cause);
        giveUp.run();
      }
    }
  }

  /** Says how the window is closed, if it comes to that. */
  void onGiveUp(Runnable close) {
    giveUp = close;
  }

  /** The words for a failure. */
  String words(Exception cause) {
    return cause instanceof LibraryException library
        ? FailureWords.of(strings, library.failure())
        : strings.get("shell.unexpected");
  }

  /** Shows a problem in place of the one before. */
  void show(String text) {
    dismiss();
    Node banner = Banner.problem(wrapped, strings, text, this::dismiss);
    problem = banner;
    shell.banners().add(banner);
  }

  /** Shows a fact that stays. */
  void fact(String text) {
    shell.banners().addFirst(Banner.fact(wrapped, text));
  }

  /** Sends the problem away; true if there was one. */
  boolean dismiss() {
    Node shown = problem;
    problem = null;
    return shown != null && shell.banners().remove(shown);
  }
}
