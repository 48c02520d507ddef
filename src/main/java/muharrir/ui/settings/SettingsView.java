package muharrir.ui.settings;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Icons;
import org.kordamp.ikonli.Ikon;

/** The box of all settings: the names of its chapters beside the chapter that is open. */
public final class SettingsView extends VBox {
  /** How the window looks. */
  public static final String APPEARANCE = "appearance";

  /** How typing goes. */
  public static final String WRITING = "writing";

  /** Who may approve. */
  public static final String REVIEW = "review";

  /** The passphrase of the library. */
  public static final String SAFETY = "safety";

  /** How the published pages look. */
  public static final String PAGES = "pages";

  /** What the newsroom is called, and by whom it is led. */
  public static final String NEWSROOM = "newsroom";

  /**
   * A chapter; its name is the string {@code settings.ID}.
   *
   * @param form makes its page each time it is opened
   */
  public record Chapter(String id, Ikon icon, Supplier<? extends Region> form) {}

  private final ToggleGroup names = new ToggleGroup();
  private final StackPane page = new StackPane();

  /**
   * The box.
   *
   * @param open the id of the chapter that it opens at; the first where there is none such
   */
  public SettingsView(Strings strings, List<Chapter> chapters, String open) {
    setId("settings");
    getStyleClass().add("settings");
    Label title = new Label(strings.get("settings.title"));
    title.getStyleClass().add("popover-title");
    VBox list = new VBox();
    list.getStyleClass().add("settings-chapters");
    list.setAccessibleRole(AccessibleRole.TAB_PANE);
    list.setAccessibleText(strings.get("settings.title"));
    for (Chapter chapter : chapters) {
      list.getChildren().add(name(strings.get("settings." + chapter.id()), chapter));
    }
    names
        .selectedToggleProperty()
        .addListener((_, before, now) -> {
          if (now == null) {
            names.selectToggle(before);
          } else if (now.getUserData() instanceof Chapter chapter) {
            page.getChildren().setAll(chapter.form().get());
          }
        });
    HBox.setHgrow(page, Priority.ALWAYS);
    page.getStyleClass().add("settings-page");
    HBox both = new HBox(list, page);
    both.getStyleClass().add("settings-both");
    getChildren().addAll(title, both);
    names.selectToggle(
        names.getToggles().stream()
            .filter(toggle -> toggle.getUserData() instanceof Chapter c && c.id().equals(open))
            .findFirst()
            .orElse(names.getToggles().getFirst()));
  }

  private ToggleButton name(String text, Chapter chapter) {
    ToggleButton button = new ToggleButton(text, Icons.of(chapter.icon(), 18));
    button.getStyleClass().addAll("quiet", "settings-chapter");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setId("settings-" + chapter.id());
    button.setUserData(chapter);
    button.setToggleGroup(names);
    button.setAccessibleRole(AccessibleRole.TAB_ITEM);
    return button;
  }

  /** What the keyboard goes to: the name of the chapter that is open. */
  public Node first() {
    return names.getSelectedToggle() instanceof ToggleButton open ? open : this;
  }
}
