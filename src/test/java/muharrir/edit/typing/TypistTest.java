package muharrir.edit.typing;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import muharrir.document.Document;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.document.Run;
import muharrir.edit.Command;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.History;
import muharrir.edit.Selection;
import muharrir.edit.Transaction;
import muharrir.testing.Docs;
import muharrir.testing.Docs.Tagged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypistTest {
  private final Commands commands = new Commands(Docs.ids());
  private Habits habits = Habits.USUAL;
  private final Typist typist = new Typist(commands, () -> habits);
  private final History history = new History();
  private EditorState state = doc(p("‹a›")).state();
  private long nanos;

  private void start(Tagged text) {
    state = text.state();
  }

  private void perform(Transaction transaction) {
    state = new EditorState(transaction.apply(state.document()), transaction.after());
  }

  private void run(Command command) {
    Optional<Transaction> transaction = command.run(state);
    transaction.ifPresent(this::apply);
  }

  private void apply(Transaction transaction) {
    history.record(state.document(), transaction, nanos++);
    perform(transaction);
  }

  /** Types as the surface does; ⌫ is Backspace. */
  private String type(String keys) {
    for (String key : keys.split("(?<=.)", -1)) {
      if (key.equals("⌫")) {
        if (typist.takesBack(state)) {
          history.undo(state.document()).ifPresent(this::perform);
        } else {
          run(commands.deleting().backward());
        }
      } else if (!key.isEmpty()) {
        run(commands.insertText(key));
        typist
            .after(state)
            .ifPresent(change -> {
              apply(change);
              typist.did(state);
            });
      }
    }
    return Docs.show(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "قال, ثم | قال، ثم",
        "متى? | متى؟",
        "أولًا; | أولًا؛",
        "(أمس), | (أمس)،",
        "1,000 و3;4 | 1,000 و3;4",
        "عام 2011, وبعده | عام 2011، وبعده",
        "عام 2011? | عام 2011؟",
        "قناة CNN, ثم | قناة CNN, ثم",
        "https://a.org/خبر,ب? | https://a.org/خبر,ب?",
        "Who? Me, you; | Who? Me, you;",
        "قال \"نعم\" ثم | قال «نعم» ثم",
        "قال \"نعم يا \"CNN\" هنا\" | قال «نعم يا “CNN” هنا»",
        "و\"أكد\" بـ\"قوة\" | و«أكد» بـ«قوة»",
        "وكالة \"Reuters\" | وكالة «Reuters»",
        "شاشة 55\" هنا | شاشة 55\" هنا",
        "She said \"yes\" | She said “yes”",
        "قال -- ثم | قال – ثم",
        "قال--ثم | قال—ثم",
        "2011--2015 | 2011–2015",
        "ثم... | ثم…",
        "ثم.... | ثم….",
        "انشاءالله, نعم | إن شاء الله، نعم",
        "والى هنا | وإلى هنا",
        "خالى هنا | خالى هنا",
        "ان شاء الله. | إن شاء الله."
      })
  void signsAndWords(String keys, String shown) {
    assertThat(type(keys)).isEqualTo("p " + shown + "‹a›");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "قال,⌫ ثم | قال, ثم",
        "قال,⌫⌫, ثم | قال, ثم",
        "متى?⌫ | متى?",
        "قال \"⌫نعم\" | قال \"نعم\"",
        "عام 2011, ⌫ثم | عام 2011, ثم",
        "قال -- ⌫ثم | قال –ثم",
        "قال --⌫ ثم | قال -- ثم",
        "ثم...⌫ | ثم...",
        "انشاءالله ⌫⌫ ثم | انشاءالله ثم",
        "لاكن ⌫ثم | لاكن ثم"
      })
  void oneBackspaceGivesBackWhatWasTyped(String keys, String shown) {
    assertThat(type(keys)).isEqualTo("p " + shown + "‹a›");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "## خبر | h2 خبر‹a›",
        "### خبر | h3 خبر‹a›",
        "- خبر | li0 خبر‹a›",
        "* خبر | li0 خبر‹a›",
        "• خبر | li0 خبر‹a›",
        "1. خبر | ol0 خبر‹a›",
        "١. خبر | ol0 خبر‹a›",
        "1) خبر | ol0 خبر‹a›",
        "١- خبر | ol0 خبر‹a›",
        "#### خبر | p #### خبر‹a›",
        "2. خبر | p 2. خبر‹a›",
        "## ⌫خبر | p ## خبر‹a›",
        "1. ⌫خبر | p 1. خبر‹a›"
      })
  void signsAtTheStartMakeBlocks(String keys, String shown) {
    assertThat(type(keys)).isEqualTo(shown);
  }

  @Test
  void quotationsAndRules() {
    assertThat(type("> خبر")).startsWith("q ").contains("خبر‹a›");
    start(doc(p("قبل"), p("‹a›")));
    assertThat(type("--- بعد")).isEqualTo("p قبل\nhr\np بعد‹a›");
    start(doc(p("قبل"), p("‹a›")));
    assertThat(type("*** ⌫")).isEqualTo("p قبل\np *** ‹a›");
  }

  @Test
  void signsInFrontOfWordsThatAreThereTurnTheParagraph() {
    start(doc(p("‹a›خبر")));
    assertThat(type("## ")).isEqualTo("h2 ‹a›خبر");
    start(doc(p("‹a›خبر")));
    assertThat(type("--- ")).isEqualTo("p --- ‹a›خبر");
    start(doc(h(2, "‹a›خبر")));
    assertThat(type("- ")).isEqualTo("h2 - ‹a›خبر");
  }

  /** The letters to be checked. */
  private List<String> doubts() {
    return state.text().runs().stream()
        .filter(run -> run.marks().contains(new Mark.Check()))
        .map(Run::text)
        .toList();
  }

  @Test
  void doubtsAreMarked() {
    assertThat(type("قتل «12»؟؟ شخصًا")).isEqualTo("p قتل «12» شخصًا‹a›");
    assertThat(doubts()).containsExactly("12");
    start(doc(p("‹a›")));
    assertThat(type("قتل زيد?? ثم")).isEqualTo("p قتل زيد ثم‹a›");
    assertThat(doubts()).containsExactly("زيد");
    start(doc(p("‹a›")));
    assertThat(type("قتل ؟؟ شخصًا [تحقق]")).isEqualTo("p قتل ؟؟ شخصًا [تحقق]‹a›");
    assertThat(doubts()).containsExactly("؟؟", "[تحقق]");
    start(doc(p("‹a›")));
    assertThat(type("قتل 12؟؟⌫ شخصًا")).isEqualTo("p قتل 12؟؟ شخصًا‹a›");
    assertThat(doubts()).isEmpty();
  }

  @Test
  void headlinesCarryNoMarks() {
    start(story("", "خبر‹a›", "", p("متن")));
    assertThat(type("؟؟")).contains("خبر؟؟‹a›");
  }

  @Test
  void nothingSmartWhenItIsOff() {
    habits = new Habits(false, List.of());
    assertThat(type("قال, \"متى?\" -- لاكن ...")).isEqualTo("p قال, \"متى?\" -- لاكن ...‹a›");
  }

  @Test
  void undoGivesTheRawTextFirst() {
    type("قال,");
    history.undo(state.document()).ifPresent(this::perform);
    assertThat(Docs.show(state)).isEqualTo("p قال,‹a›");
    history.redo(state.document()).ifPresent(this::perform);
    assertThat(Docs.show(state)).isEqualTo("p قال،‹a›");
  }

  @Test
  void randomTypingStaysValidAndIsUndoneToTheStart() {
    RandomGenerator random = new SplittableRandom(7);
    String keys = "اشنلذكىهوف الله ءمسؤل  ,;?\"-.#>*1١)[تحقق]؟؟⌫⌫\"abحC/:@";
    for (int round = 0; round < 60; round++) {
      start(doc(p("خبر‹a›"), p(""), h(2, "عنوان")));
      Document first = state.document();
      for (int i = 0; i < 120; i++) {
        if (random.nextInt(25) == 0) {
          run(commands.enter());
        } else if (random.nextInt(25) == 0) {
          run(commands.blocks().paragraph());
        } else if (random.nextInt(15) == 0) {
          Position start = Selection.entry(state.block());
          state = state.with(Selection.caret(start));
        } else {
          type(String.valueOf(keys.charAt(random.nextInt(keys.length()))));
        }
      }
      Document end = state.document();
      while (history.canUndo()) {
        history.undo(state.document()).ifPresent(this::perform);
      }
      assertThat(state.document()).isEqualTo(first);
      while (history.canRedo()) {
        history.redo(state.document()).ifPresent(this::perform);
      }
      assertThat(state.document()).isEqualTo(end);
      while (history.canUndo()) {
        history.undo(state.document()).ifPresent(this::perform);
      }
    }
  }
}
