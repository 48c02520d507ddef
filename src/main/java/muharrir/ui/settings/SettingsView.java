package muharrir.ui.settings;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Scrolling;
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

  /** In a window so low that there is less room, in logical pixels, all of it is scrolled. */
  private static final double LEAST = 240;

  /** So much room short chapters take, too: the box does not jump from one to the next. */
  private static final double STEADY = 420;

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
    page.getStyleClass().add("settings-page");
    ScrollPane scroll = new PageScroll(page);
    names.selectedToggleProperty().subscribe(_ -> scroll.setVvalue(0));
    HBox.setHgrow(scroll, Priority.ALWAYS);
    HBox both = new HBox(list, scroll);
    both.getStyleClass().add("settings-both");
    both.setMinHeight(0);
    setVgrow(both, Priority.ALWAYS);
    setMinHeight(LEAST);
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

  /** The open chapter, scrolled by itself in a low window: the names stay beside it. */
  private static final class PageScroll extends ScrollPane {
    PageScroll(Region page) {
      super(page);
      getStyleClass().add("settings-scroll");
      setMinHeight(0);
      setFocusTraversable(false);
      Scrolling.upAndDown(this);
    }

    /** How tall the words are follows from how wide they are set. */
    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      return Math.max(STEADY, getContent().prefHeight(width));
    }
  }
}
