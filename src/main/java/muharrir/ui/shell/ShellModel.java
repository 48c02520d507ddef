package muharrir.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import muharrir.ui.kit.StatusGlyph;
import muharrir.ui.shell.PaneLayout.Wish;
import org.jspecify.annotations.Nullable;

/** What the frame shows: the panes, the article's name and status, the state of its saving. */
public final class ShellModel {
  /** How safe the text is. */
  public enum SaveState {
    /** No article is open. */
    NONE,
    SAVED,
    SAVING,
    FAILED,
    READ_ONLY
  }

  private final DoubleProperty width = new SimpleDoubleProperty(1440);
  private final ObjectProperty<Wish> library = new SimpleObjectProperty<>(Wish.AUTO);
  private final ObjectProperty<Wish> preview = new SimpleObjectProperty<>(Wish.AUTO);
  private final ReadOnlyObjectWrapper<PaneLayout> layout =
      new ReadOnlyObjectWrapper<>(PaneLayout.at(1440, Wish.AUTO, Wish.AUTO));
  private final BooleanProperty focus = new SimpleBooleanProperty();
  private final StringProperty title = new SimpleStringProperty("");
  private final ObjectProperty<StatusGlyph.@Nullable Kind> status = new SimpleObjectProperty<>();
  private final StringProperty statusName = new SimpleStringProperty("");
  private final ObjectProperty<SaveState> saveState = new SimpleObjectProperty<>(SaveState.NONE);
  private final StringProperty saveProblem = new SimpleStringProperty("");
  private final StringProperty words = new SimpleStringProperty("");
  private final StringProperty embargo = new SimpleStringProperty("");
  private final StringProperty merges = new SimpleStringProperty("");
  private final StringProperty checks = new SimpleStringProperty("");
  private final StringProperty pictureGaps = new SimpleStringProperty("");
  private final StringProperty threads = new SimpleStringProperty("");
  private final StringProperty suggesting = new SimpleStringProperty("");
  private final StringProperty suggestions = new SimpleStringProperty("");
  private final StringProperty readingTime = new SimpleStringProperty("");
  private final StringProperty headlineLength = new SimpleStringProperty("");

  public ShellModel() {
    width.addListener((_, _, _) -> lay());
    focus.addListener((_, _, _) -> lay());
    library.addListener((_, _, _) -> lay());
    preview.addListener((_, _, _) -> lay());
  }

  private void lay() {
    layout.set(
        focus.get()
            ? PaneLayout.ONLY_EDITOR
            : PaneLayout.at(width.get(), library.get(), preview.get()));
  }

  /** Shows or hides the library; where both do not fit, the preview gives way. */
  public void toggleLibrary() {
    boolean shown = layout.get().library();
    if (!shown && preview.get() == Wish.SHOWN) {
      preview.set(Wish.AUTO);
    }
    library.set(shown ? hidden(library.get()) : Wish.SHOWN);
    if (layout.get().library() == shown) {
      library.set(Wish.HIDDEN);
    }
  }

  /** Shows or hides the preview; where both do not fit, the library gives way. */
  public void togglePreview() {
    boolean shown = layout.get().preview();
    if (!shown && library.get() == Wish.SHOWN) {
      library.set(Wish.AUTO);
    }
    preview.set(shown ? hidden(preview.get()) : Wish.SHOWN);
    if (layout.get().preview() == shown) {
      preview.set(Wish.HIDDEN);
    }
  }

  /** Shows the preview; whether it was not shown before. */
  boolean showPreview() {
    boolean shown = layout.get().preview();
    if (!shown && !focus.get()) {
      togglePreview();
    }
    return !shown && layout.get().preview();
  }

  private static Wish hidden(Wish now) {
    return now == Wish.SHOWN ? Wish.AUTO : Wish.HIDDEN;
  }

  /** Brings the writing surface back where a pane stands alone. */
  public void showEditor() {
    if (!layout.get().editor()) {
      library.set(Wish.AUTO);
      preview.set(Wish.AUTO);
    }
  }

  /** Whether nothing but the text is shown. */
  public BooleanProperty focusProperty() {
    return focus;
  }

  /** The width of the window, told by the view. */
  public DoubleProperty widthProperty() {
    return width;
  }

  public ReadOnlyObjectProperty<PaneLayout> layoutProperty() {
    return layout.getReadOnlyProperty();
  }

  /** The headline of the open article, empty when none is open. */
  public StringProperty titleProperty() {
    return title;
  }

  public ObjectProperty<StatusGlyph.@Nullable Kind> statusProperty() {
    return status;
  }

  public StringProperty statusNameProperty() {
    return statusName;
  }

  public ObjectProperty<SaveState> saveStateProperty() {
    return saveState;
  }

  /** Why the text is not saved and what to do, one line. */
  public StringProperty saveProblemProperty() {
    return saveProblem;
  }

  /** How many pictures lack a description or a credit, in words; empty for none. */
  public StringProperty pictureGapsProperty() {
    return pictureGaps;
  }

  /** How much is still to be checked; empty for nothing. */
  public StringProperty mergesProperty() {
    return merges;
  }

  public StringProperty embargoProperty() {
    return embargo;
  }

  public StringProperty checksProperty() {
    return checks;
  }

  /** How many remarks wait for somebody; empty for none. */
  public StringProperty threadsProperty() {
    return threads;
  }

  /** Says that each change is only a suggestion, and whose; empty while it is not. */
  public StringProperty suggestingProperty() {
    return suggesting;
  }

  /** How many suggestions wait for somebody; empty for none. */
  public StringProperty suggestionsProperty() {
    return suggestions;
  }

  public StringProperty wordsProperty() {
    return words;
  }

  public StringProperty readingTimeProperty() {
    return readingTime;
  }

  public StringProperty headlineLengthProperty() {
    return headlineLength;
  }
}
