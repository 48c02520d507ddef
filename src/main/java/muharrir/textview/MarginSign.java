package muharrir.textview;

import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/** One sign in the margin: a pill with a few letters, or a dot. */
final class MarginSign extends StackPane {
  static final double HEIGHT = 18;

  private final String tip;
  private Runnable clicked = () -> {};

  MarginSign(Decoration.MarginMark mark, String tip, Palette palette) {
    this.tip = tip;
    setManaged(false);
    getStyleClass().add("margin-sign-pill");
    setCursor(Cursor.HAND);
    setMinSize(HEIGHT, HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(tip.isEmpty() ? mark.text() : tip);
    if (mark.text().isEmpty()) {
      getChildren().add(new Circle(4, mark.tone().ink(palette)));
    } else {
      CornerRadii round = new CornerRadii(HEIGHT / 2);
      setBackground(
          new Background(new BackgroundFill(mark.tone().soft(palette), round, Insets.EMPTY)));
      setBorder(
          new Border(
              new BorderStroke(
                  mark.tone().mid(palette), BorderStrokeStyle.SOLID, round, BorderWidths.DEFAULT)));
      Label label = new Label(mark.text());
      label.getStyleClass().add("margin-sign");
      label.setTextFill(mark.tone().ink(palette));
      label.setPadding(new Insets(0, 5, 0, 5));
      label.setMinWidth(USE_PREF_SIZE);
      getChildren().add(label);
    }
    addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            clicked.run();
          }
          event.consume();
        });
  }

  void setOnClicked(Runnable action) {
    clicked = action;
  }

  /** What is said while the mouse rests on it. */
  String tip() {
    return tip;
  }
}
