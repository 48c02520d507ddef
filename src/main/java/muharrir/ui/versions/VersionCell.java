package muharrir.ui.versions;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import muharrir.arabic.Strings;
import muharrir.article.Version;
import muharrir.review.Person;
import muharrir.review.compare.Comparison;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Times;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** A version in the time line: its name, when, why, by whom, and how many words came and went. */
final class VersionCell extends ListCell<Line> {
  private final Strings strings;
  private final ZoneId zone;
  private final Supplier<@Nullable Line> pinned;
  private final Label title = new Label();
  private final Label time = new Label();
  private final Label why = new Label();
  private final Label author = new Label();
  private final Label came = new Label();
  private final Label went = new Label();
  private final Region dot = new Region();
  private final Label pin = new Label(null, Icons.of(RemixiconMZ.PUSHPIN_2_LINE, 14));
  private final Label seen = new Label(null, Icons.of(RemixiconAL.EYE_LINE, 14));
  private final HBox row;
  private Subscription counting = Subscription.EMPTY;

  VersionCell(Strings strings, ZoneId zone, Supplier<@Nullable Line> pinned) {
    this.strings = strings;
    this.zone = zone;
    this.pinned = pinned;
    title.getStyleClass().add("version-title");
    time.getStyleClass().add("meta");
    why.getStyleClass().add("meta");
    author.getStyleClass().add("meta");
    came.getStyleClass().add("count-came");
    went.getStyleClass().add("count-went");
    seen.setText(strings.get("versions.seen"));
    seen.getStyleClass().add("version-seen");
    Region line = new Region();
    line.getStyleClass().add("version-rail");
    dot.getStyleClass().add("version-dot");
    StackPane rail = new StackPane(line, dot);
    StackPane.setAlignment(dot, Pos.TOP_CENTER);
    rail.getStyleClass().add("version-side");
    time.setMinWidth(Region.USE_PREF_SIZE);
    pin.setMinWidth(Region.USE_PREF_SIZE);
    came.setMinWidth(Region.USE_PREF_SIZE);
    went.setMinWidth(Region.USE_PREF_SIZE);
    seen.setMinWidth(Region.USE_PREF_SIZE);
    VBox words =
        new VBox(1, spread(title, pin, time), spread(why, seen), spread(author, came, went));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(8, rail, words);
    row.setMinWidth(0);
    // As wide as the list and no wider: a long name is cut, and the list does not go sideways.
    setPrefWidth(0);
  }

  private static HBox spread(Region start, Region... end) {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox row = new HBox(6, start, between);
    row.getChildren().addAll(end);
    row.setAlignment(Pos.CENTER_LEFT);
    start.setMinWidth(0);
    return row;
  }

  /** What a version is called: its name, or its number. */
  static String title(Strings strings, Line line) {
    String name = line.version().name();
    return name.isEmpty() ? strings.get("versions.number", line.number()) : name;
  }

  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    counting.unsubscribe();
    counting = Subscription.EMPTY;
    if (line == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Version.Entry version = line.version();
    boolean named = !version.name().isEmpty();
    title.setText(title(strings, line));
    pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("named"), named);
    time.setText(Times.shortly(version.at(), zone));
    why.setText(strings.get("versions.reason." + version.reason().name().toLowerCase(Locale.ROOT)));
    author.setText(line.author().map(Person::name).orElse(""));
    show(pin, Objects.equals(pinned.get(), line));
    show(seen, line.seen());
    setGraphic(row);
    counting = line.words().subscribe(this::count);
  }

  private void count(Optional<Comparison.Count> words) {
    Comparison.Count count = words.orElse(Comparison.Count.NONE);
    came.setText(count.added() == 0 ? "" : strings.get("versions.came", count.added()));
    went.setText(count.removed() == 0 ? "" : strings.get("versions.went", count.removed()));
    setAccessibleText(
        String.join(
            " ",
            title.getText(),
            time.getText(),
            why.getText(),
            author.getText(),
            came.getText(),
            went.getText()));
  }

  private static void show(Label label, boolean on) {
    label.setVisible(on);
    label.setManaged(on);
  }
}
