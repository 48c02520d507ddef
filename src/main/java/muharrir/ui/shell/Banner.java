package muharrir.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import muharrir.arabic.Strings;
import muharrir.textview.TextBlock;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** News that stay above the panes until they are settled or sent away. */
final class Banner extends HBox {
  private static final double LEAST_HEIGHT = 36;

  private final TextBlock words;

  private Banner(Wrapped wrapped, String text, Node icon) {
    getStyleClass().add("banner");
    // One line stands beside the middle of a button, not at its top.
    setFillHeight(false);
    words = wrapped.message(text);
    setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(icon, words);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(LEAST_HEIGHT, super.computePrefHeight(width));
  }

  /** In a low window the panes give way, not the words. */
  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  /** A fact about the library which cannot be sent away. */
  static Banner fact(Wrapped wrapped, String text) {
    return new Banner(wrapped, text, Icons.of(RemixiconAL.LOCK_LINE, 16));
  }

  /** Something that goes wrong now; it goes when that is over. */
  static Banner lasting(Wrapped wrapped, String text, Button help) {
    Banner banner = new Banner(wrapped, text, Icons.of(RemixiconAL.ERROR_WARNING_LINE, 16));
    banner.getStyleClass().add("bad");
    help.setMinWidth(USE_PREF_SIZE);
    banner.getChildren().add(help);
    return banner;
  }

  boolean says(String text) {
    return text.equals(words.textProperty().get().text());
  }

  /** Something that went wrong. */
  static Banner problem(Wrapped wrapped, Strings strings, String text, Runnable close) {
    Banner banner = new Banner(wrapped, text, Icons.of(RemixiconAL.ERROR_WARNING_LINE, 16));
    banner.getStyleClass().add("bad");
    Button away = Buttons.icon(RemixiconAL.CLOSE_LINE, strings.get("common.close"), "");
    away.setOnAction(_ -> close.run());
    banner.getChildren().add(away);
    return banner;
  }
}
