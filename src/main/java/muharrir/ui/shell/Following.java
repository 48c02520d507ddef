package muharrir.ui.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import muharrir.desk.OpenArticle;
import muharrir.document.Position;
import muharrir.ui.kit.Later;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what one writes in view in the page beside it, unless one would rather have the page stand
 * still. FX thread only.
 */
final class Following {
  /** After the page has taken in what was typed, and never between two letters. */
  private static final Duration PAUSE = Duration.ofMillis(400);

  private final ObservableValue<Boolean> wanted;
  private final Supplier<Optional<OpenArticle>> article;
  private final Consumer<Position> page;
  private final Later later = new Later(this::follow);
  private @Nullable Position last;

  /**
   * Follows the caret.
   *
   * @param wanted whether the page is to follow
   * @param page brings a place of the text into view, if it is not there already
   */
  Following(
      ObservableValue<Boolean> wanted,
      Supplier<Optional<OpenArticle>> article,
      Consumer<Position> page) {
    this.wanted = wanted;
    this.article = article;
    this.page = page;
    wanted.subscribe(this::moved);
  }

  /** The caret may be elsewhere. */
  void moved() {
    if (wanted.getValue()) {
      later.start(PAUSE);
    } else {
      later.stop();
    }
  }

  /** A page that somebody scrolls stays there until the caret moves. */
  private void follow() {
    Position caret =
        article.get().map(OpenArticle::state).map(s -> s.selection().head()).orElse(null);
    if (caret != null && !caret.equals(last)) {
      page.accept(caret);
    }
    last = caret;
  }
}
