package muharrir.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.review.Merge;
import muharrir.review.Merge.Conflict;
import muharrir.review.Merge.Side;
import muharrir.review.Reunion;
import muharrir.textview.TextBlock;
import muharrir.typeset.StyledText;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** An article that came back: what was changed on both desks, side by side, and which to take. */
public final class ReunionView extends VBox {
  private final Strings strings;
  private final Wrapped wrapped;
  private final ReunionWords words;
  private final List<Choice> choices = new ArrayList<>();
  private final Button join;
  private boolean decided;

  /** What was chosen for a paragraph that both have changed. */
  private record Choice(Conflict conflict, ToggleGroup sides) {
    Optional<Side> chosen() {
      return Optional.ofNullable(sides.getSelectedToggle()).map(t -> (Side) t.getUserData());
    }
  }

  /**
   * The box.
   *
   * @param done hears of the reunion when everything in it has been decided
   */
  public ReunionView(Strings strings, Reunion reunion, Wrapped wrapped, Consumer<Reunion> done) {
    this.strings = strings;
    this.wrapped = wrapped;
    this.words = new ReunionWords(strings);
    getStyleClass().addAll("form", "reunion");
    Label title = new Label(strings.get("reunion.title"));
    title.getStyleClass().add("popover-title");
    join = Buttons.primary(strings.get("reunion.join"), RemixiconAL.GIT_MERGE_LINE);
    join.setId("reunion-join");
    join.setOnAction(_ -> {
      decided = true;
      done.accept(decided(reunion));
    });
    getChildren()
        .addAll(
            title,
            wrapped.headline(reunion.mine().headline()),
            wrapped.small(strings.get("reunion.why")));
    List<Conflict> conflicts = reunion.text().conflicts();
    for (int i = 0; i < conflicts.size(); i++) {
      getChildren().add(conflict(conflicts.get(i), i));
    }
    getChildren().add(join);
    enable();
  }

  /** Runs something if the box was left before all was decided. */
  public void left(Runnable undecided) {
    if (!decided) {
      undecided.run();
    }
  }

  /** What the keyboard goes to. */
  public Node first() {
    return choices.isEmpty() ? join : (Node) choices.getFirst().sides().getToggles().getFirst();
  }

  private Node conflict(Conflict conflict, int number) {
    ToggleGroup sides = new ToggleGroup();
    choices.add(new Choice(conflict, sides));
    sides.selectedToggleProperty().subscribe(this::enable);
    GridPane grid = new GridPane(24, 6);
    int column = 0;
    for (Side side : List.of(Side.MINE, Side.THEIRS, Side.BASE)) {
      ColumnConstraints third = new ColumnConstraints();
      third.setPercentWidth(100.0 / 3);
      grid.getColumnConstraints().add(third);
      ToggleButton take = Buttons.chip(strings.get(key(side)));
      take.setUserData(side);
      take.setToggleGroup(sides);
      take.setId("reunion-" + number + "-" + side);
      StyledText said = words.of(conflict, side);
      take.setAccessibleText(strings.get(key(side)) + " " + said.text());
      TextBlock text = wrapped.story("");
      text.setText(said);
      HBox head = new HBox(take);
      head.getStyleClass().add("row");
      grid.add(head, column, 0);
      grid.add(text, column, 1);
      GridPane.setHgrow(text, Priority.ALWAYS);
      column++;
    }
    VBox box = new VBox(6, grid);
    if (conflict.part()) {
      box.getChildren().addFirst(wrapped.small(strings.get("reunion.split", "¶")));
    } else if (conflict.isJoined()) {
      box.getChildren().addFirst(wrapped.small(strings.get("reunion.joined", "¶")));
    }
    box.getStyleClass().add("reunion-conflict");
    box.setMaxWidth(Region.USE_COMPUTED_SIZE);
    return box;
  }

  private static String key(Side side) {
    return switch (side) {
      case MINE -> "reunion.mine";
      case THEIRS -> "reunion.theirs";
      case BASE -> "reunion.base";
    };
  }

  private void enable() {
    join.setDisable(choices.stream().anyMatch(each -> each.chosen().isEmpty()));
  }

  private Reunion decided(Reunion reunion) {
    Merge merge = reunion.text();
    for (Choice choice : choices) {
      merge = merge.decide(choice.conflict(), choice.chosen().orElse(Side.MINE));
    }
    return reunion.with(merge);
  }
}
