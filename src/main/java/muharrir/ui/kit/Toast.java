package muharrir.ui.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * The layer over the window in which short news appear for six seconds, at the bottom start, with
 * at most one thing to do. News on one line; what needs more words belongs where it happened.
 */
public final class Toast extends StackPane {
  private static final Duration STAY = Duration.seconds(6);

  private final PauseTransition stay = new PauseTransition(STAY);

  /** An empty layer, through which the mouse passes. */
  public Toast() {
    setPickOnBounds(false);
    setAlignment(Pos.BOTTOM_LEFT);
    stay.setOnFinished(_ -> getChildren().clear());
  }

  /** Shows news, in place of older ones. */
  public void show(Ikon icon, String text) {
    show(icon, text, null, () -> {});
  }

  /** Shows news with something to do about them. */
  public void show(Ikon icon, String text, @Nullable String actionName, Runnable action) {
    Label words = new Label(text, Icons.of(icon, 18));
    words.setGraphicTextGap(12);
    HBox box = new HBox(words);
    box.getStyleClass().add("toast");
    box.setMaxWidth(USE_PREF_SIZE);
    box.setAccessibleRole(AccessibleRole.TEXT);
    box.setAccessibleText(text);
    if (actionName != null) {
      Button button = Buttons.link(actionName);
      button.setOnAction(_ -> {
        getChildren().clear();
        action.run();
      });
      box.getChildren().add(button);
    }
    box.setOnMouseEntered(_ -> stay.stop());
    box.setOnMouseExited(_ -> stay.playFromStart());
    setMargin(box, new Insets(0, 24, 16, 24));
    getChildren().setAll(box);
    Motion.fadeIn(box);
    stay.playFromStart();
  }

  /** Takes the news away; true if there were any. */
  public boolean dismiss() {
    boolean shown = !getChildren().isEmpty();
    getChildren().clear();
    stay.stop();
    return shown;
  }
}
