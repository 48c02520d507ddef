package muharrir.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something that a person can have done by a button, by keys, or by its name: told once, shown in
 * the toolbars, the command palette and the list of shortcuts. Made by {@link Actions#add}. FX
 * thread only.
 */
public final class Action {
  /** What it is about: the order of the list of shortcuts. */
  public enum Group {
    ARTICLE,
    FORMAT,
    BLOCK,
    INSERT,
    EDIT,
    REVIEW,
    VIEW,
    HELP
  }

  private final String id;
  private final Group group;
  private final List<Chord> chords;
  private final Runnable work;
  private @Nullable Ikon icon;
  private boolean textOnly;
  private ObservableBooleanValue enabled = Bindings.createBooleanBinding(() -> true);
  private ObservableBooleanValue on = Bindings.createBooleanBinding(() -> false);
  private boolean switches;
  private String whyNot = "";

  Action(Group group, String id, String chords, Runnable work) {
    this.group = Objects.requireNonNull(group);
    this.id = Objects.requireNonNull(id);
    this.work = Objects.requireNonNull(work);
    this.chords =
        chords.isEmpty() ? List.of() : Arrays.stream(chords.split(" ", -1)).map(Chord::of).toList();
  }

  /** Gives it an icon. */
  public Action icon(Ikon shown) {
    icon = shown;
    return this;
  }

  /** Lets its keys count only while the keyboard is in the text of the article. */
  public Action inText() {
    textOnly = true;
    return this;
  }

  /**
   * Says when it can be done.
   *
   * @param key of the words that tell why not
   */
  public Action when(ObservableBooleanValue possible, String key) {
    enabled = possible;
    whyNot = key;
    return this;
  }

  /** Says whether what it switches is on. */
  public Action switching(ObservableBooleanValue state) {
    on = state;
    switches = true;
    return this;
  }

  /** Its name in the code, which is the key of its name in the strings. */
  public String id() {
    return id;
  }

  public Group group() {
    return group;
  }

  /** Its keys, the ones to be shown first; empty for none. */
  public List<Chord> chords() {
    return chords;
  }

  public Optional<Ikon> icon() {
    return Optional.ofNullable(icon);
  }

  /** Whether its keys count only in the text of the article. */
  public boolean isInText() {
    return textOnly;
  }

  /** Whether it can be done now. */
  public ObservableBooleanValue enabled() {
    return enabled;
  }

  /** The key of the words that tell why it cannot be done; empty for one that always can. */
  public String whyNot() {
    return whyNot;
  }

  /** Whether it switches something that is either on or off. */
  public boolean isSwitch() {
    return switches;
  }

  /** Whether what it switches is on now. */
  public ObservableBooleanValue on() {
    return on;
  }

  /** Does it, if it can be done. */
  public void run() {
    if (enabled.get()) {
      work.run();
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
