package muharrir.ui.review;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.desk.Overview.Card;
import muharrir.textview.TextBlock;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Statuses;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** An article on the board: a button as tall as its words need at its width. */
final class BoardCard extends Button {
  private final VBox body;

  BoardCard(Strings strings, Wrapped wrapped, Card card, Instant now) {
    String headline =
        card.summary().headline().isBlank()
            ? strings.get("library.untitled")
            : card.summary().headline();
    TextBlock words = wrapped.headline(headline);
    words.setMaxLines(3);
    String age = age(strings, Duration.between(card.summary().updated(), now));
    String section = card.summary().section();
    Label about = new Label(section.isBlank() ? age : section + " · " + age);
    about.getStyleClass().add("meta");
    HBox signs = new HBox(8, about);
    signs.getStyleClass().add("row");
    if (card.waiting() > 0) {
      signs.getChildren().add(waiting(Integer.toString(card.waiting()), RemixiconAL.CHAT_1_LINE));
    }
    if (card.asked() > 0) {
      signs.getChildren().add(waiting(Integer.toString(card.asked()), RemixiconAL.AT_LINE));
    }
    body = new VBox(4, words, signs);
    if (card.merge()) {
      body.getChildren()
          .add(waiting(strings.get("library.waitingMerge"), RemixiconAL.GIT_MERGE_LINE));
    }
    getStyleClass().add("board-card");
    setGraphic(body);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    body.prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> inner(getWidth()), widthProperty(), paddingProperty()));
    if (card.unread()) {
      getStyleClass().add("unread");
    }
    setId("card-" + card.summary().id());
    setAccessibleText(
        String.join(
            "، ",
            headline,
            Statuses.name(strings, card.summary().status()),
            strings.count("count.threads", card.waiting()),
            card.asked() > 0 ? strings.count("count.asked", card.asked()) : "",
            card.merge() ? strings.get("library.waitingMerge") : "",
            card.unread() ? strings.get("board.isUnread") : ""));
  }

  private static Label waiting(String words, Ikon sign) {
    Label label = new Label(words, Icons.of(sign, 13));
    label.getStyleClass().add("board-waiting");
    return label;
  }

  /** How long an article has rested, in the largest unit. */
  private static String age(Strings strings, Duration rested) {
    if (rested.toDays() > 0) {
      return strings.count("count.days", rested.toDays());
    }
    if (rested.toHours() > 0) {
      return strings.count("count.hours", rested.toHours());
    }
    return strings.count("count.minutes", Math.max(0, rested.toMinutes()));
  }

  private double inner(double width) {
    return Math.max(0, width - snappedLeftInset() - snappedRightInset());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = inner(width < 0 ? prefWidth(-1) : width);
    return snappedTopInset() + body.prefHeight(room) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
