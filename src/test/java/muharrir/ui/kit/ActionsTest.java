package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import muharrir.arabic.Strings;
import org.junit.jupiter.api.Test;

class ActionsTest {
  private final Actions actions = new Actions(Strings.arabic());

  @Test
  void aChordIsReadAndShownAsItIsWritten() {
    assertThat(Chord.of("Ctrl+Shift+F")).isEqualTo(new Chord(KeyCode.F, true, false, true));
    assertThat(Chord.of("Ctrl+Alt+1")).isEqualTo(new Chord(KeyCode.NUMPAD1, true, true, false));
    assertThat(Chord.of("Ctrl+/").caps()).containsExactly("Ctrl", "/");
    assertThat(Chord.of("Shift+F6").text()).isEqualTo("Shift+F6");
    assertThat(Chord.of("Ctrl+Plus").caps()).containsExactly("Ctrl", "+");
    assertThat(new Chord(KeyCode.ADD, true, false, false)).isEqualTo(Chord.of("Ctrl+Plus"));
    assertThatThrownBy(() -> Chord.of("Hyper+B")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Chord.of("Ctrl+")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChordMeansOneCommandOnly() {
    actions.add(Action.Group.EDIT, "action.undo", "Ctrl+Z", () -> {});
    assertThatThrownBy(() -> actions.add(Action.Group.EDIT, "action.redo", "Ctrl+Z", () -> {}))
        .hasMessage("Ctrl+Z is both action.undo and action.redo");
    assertThatThrownBy(() -> actions.add(Action.Group.EDIT, "action.undo", "", () -> {}))
        .hasMessage("there are two commands action.undo");
  }

  @Test
  void aCommandIsKnownByItsNamesInBothLanguages() {
    Action link = actions.add(Action.Group.INSERT, "action.link", "Ctrl+L", () -> {});
    assertThat(actions.name(link)).isEqualTo("رابط");
    assertThat(actions.words(link))
        .containsExactly("رابط", "Link", "وصلة عنوان URL", "hyperlink address URL");
    assertThat(actions.keys("action.link")).isEqualTo("Ctrl+L");
  }

  @Test
  void inAMenuTheKeysKeepTheirOrderInALineOfArabic() {
    Action larger = actions.add(Action.Group.VIEW, "action.larger", "Ctrl+Plus", () -> {});
    assertThat(actions.label(larger)).isEqualTo(actions.name(larger) + "   Ctrl++\u200E");
    Action up = actions.add(Action.Group.EDIT, "action.moveUp", "Alt+Up", () -> {});
    assertThat(actions.label(up)).isEqualTo(actions.name(up));
  }

  @Test
  void whatCannotBeDoneIsNotDoneAndSaysWhy() {
    List<String> done = new ArrayList<>();
    SimpleBooleanProperty possible = new SimpleBooleanProperty(false);
    Action undo =
        actions
            .add(Action.Group.EDIT, "action.undo", "Ctrl+Z", () -> done.add("undo"))
            .when(possible, "action.needs.undo");
    undo.run();
    assertThat(done).isEmpty();
    assertThat(actions.whyNot(undo)).isEqualTo("لا شيء يُتراجع عنه");
    possible.set(true);
    undo.run();
    assertThat(done).containsExactly("undo");
    assertThat(actions.whyNot(undo)).isEmpty();
  }
}
