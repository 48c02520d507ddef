package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.document.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SurfaceKeysTest {
  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  private static void with(Desk made, Consumer<Desk> test) {
    try {
      test.accept(made);
    } finally {
      made.close();
    }
  }

  private static void on(String[] paragraphs, Consumer<Desk> test) throws Exception {
    Fx.run(() -> with(Desk.of(paragraphs), test));
  }

  private static void on(String paragraph, Consumer<Desk> test) throws Exception {
    on(new String[] {paragraph}, test);
  }

  @Test
  void lettersAreTyped() throws Exception {
    on(
        "خبر",
        desk -> {
          desk.type(" عاجل abc 12");
          assertThat(desk.body()).containsExactly("خبر عاجل abc 12");
          assertThat(desk.caret()).isEqualTo("b0:15");
        });
  }

  @Test
  void theLamAlefKeyTypesTwoLetters() throws Exception {
    on(
        "س",
        desk -> {
          desk.type("\uFEFBم");
          assertThat(desk.body()).containsExactly("سلام");
        });
  }

  @Test
  void enterSplitsAndBackspaceJoins() throws Exception {
    on(
        "خبر عاجل",
        desk -> {
          desk.caretTo("b0", 4).press(KeyCode.ENTER);
          assertThat(desk.body()).containsExactly("خبر ", "عاجل");
          desk.press(KeyCode.BACK_SPACE);
          assertThat(desk.body()).containsExactly("خبر عاجل");
          assertThat(desk.caret()).isEqualTo("b0:4");
        });
  }

  @Test
  void tabGoesThroughWhatBelongsToAQuotationAndThenLeavesTheText() throws Exception {
    Block quote =
        new Block.Quote(
            new BlockId("q"),
            Direction.AUTO,
            Inline.of("قول"),
            Inline.of("رنا"),
            Inline.of("سائقة"));
    Position end = new Position(new BlockId("q"), Field.TEXT, 3);
    Fx.run(() ->
        with(
            Desk.of(List.of(quote), end),
            desk -> {
              desk.press(KeyCode.TAB);
              assertThat(desk.state().selection().head())
                  .isEqualTo(new Position(end.block(), Field.ATTRIBUTION, 3));
              desk.press(KeyCode.TAB);
              assertThat(desk.state().selection().head())
                  .isEqualTo(new Position(end.block(), Field.ROLE, 5));
              desk.press(KeyCode.TAB, "s");
              desk.press(KeyCode.TAB, "s");
              assertThat(desk.state().selection().head()).isEqualTo(end);
              // Before the first and behind the last the surface lets it pass.
              assertThat(desk.takes(KeyCode.TAB, "s")).isFalse();
              desk.press(KeyCode.TAB);
              desk.press(KeyCode.TAB);
              assertThat(desk.takes(KeyCode.TAB, "")).isFalse();
            }));
  }

  @Test
  void tabGoesThroughTheHeadToTheBody() throws Exception {
    Fx.run(() ->
        with(
            Desk.of("خبر"),
            desk -> {
              desk.caretTo(BlockId.KICKER.value(), 0);
              assertThat(desk.takes(KeyCode.TAB, "s")).as("before the head").isFalse();
              desk.press(KeyCode.TAB);
              assertThat(desk.state().block().id()).isEqualTo(BlockId.HEADLINE);
              desk.press(KeyCode.TAB);
              assertThat(desk.state().block().id()).isEqualTo(BlockId.STANDFIRST);
              desk.press(KeyCode.TAB);
              assertThat(desk.caret()).isEqualTo("b0:0");
              assertThat(desk.takes(KeyCode.TAB, "")).as("in the body").isFalse();
              desk.caretTo(BlockId.STANDFIRST.value(), 0).press(KeyCode.TAB, "s");
              assertThat(desk.state().block().id()).isEqualTo(BlockId.HEADLINE);
            }));
  }

  @Test
  void enterGoesFromTheHeadToTheBody() throws Exception {
    on(
        "",
        desk -> {
          desk.caretTo("headline", 5).press(KeyCode.ENTER);
          assertThat(desk.caret()).isEqualTo("standfirst:5");
          desk.press(KeyCode.ENTER);
          assertThat(desk.caret()).isEqualTo("b0:0");
        });
  }

  @Test
  void backspaceTakesAMarkAndDeleteACluster() throws Exception {
    on(
        "دَرَس",
        desk -> {
          desk.caretTo("b0", 4).press(KeyCode.BACK_SPACE);
          assertThat(desk.body()).containsExactly("دَرس");
          desk.caretTo("b0", 0).press(KeyCode.DELETE);
          assertThat(desk.body()).containsExactly("رس");
        });
  }

  @Test
  void leftGoesOnInArabicAndEveryPressMovesThePicture() throws Exception {
    on(
        "قال abc 12 ثم",
        desk -> {
          desk.caretTo("b0", 0);
          List<Double> seen = new ArrayList<>();
          for (int i = 0; i < 13; i++) {
            seen.add(desk.caretX());
            desk.press(KeyCode.LEFT);
          }
          assertThat(seen).isSortedAccordingTo((a, b) -> Double.compare(b, a));
          assertThat(seen).doesNotHaveDuplicates();
          assertThat(desk.caret()).isEqualTo("b0:13");
          desk.press(KeyCode.RIGHT);
          assertThat(desk.caret()).isEqualTo("b0:12");
        });
  }

  @Test
  void leftCrossesIntoTheNextParagraph() throws Exception {
    on(
        new String[] {"خبر", "ثان"},
        desk -> {
          desk.press(KeyCode.LEFT);
          assertThat(desk.caret()).isEqualTo("b1:0");
          desk.press(KeyCode.RIGHT);
          assertThat(desk.caret()).isEqualTo("b0:3");
        });
  }

  @Test
  void upAndDownKeepTheirColumn() throws Exception {
    on(
        new String[] {"كلمة طويلة هنا في السطر", "قصير", "كلمة طويلة هنا في السطر"},
        desk -> {
          desk.caretTo("b0", 15);
          double x = desk.caretX();
          desk.press(KeyCode.DOWN);
          assertThat(desk.caret()).isEqualTo("b1:4");
          desk.press(KeyCode.DOWN);
          assertThat(desk.caret()).isEqualTo("b2:15");
          assertThat(desk.caretX()).isEqualTo(x);
          desk.press(KeyCode.UP, KeyCode.UP);
          assertThat(desk.caret()).isEqualTo("b0:15");
        });
  }

  @Test
  void homeEndAndWords() throws Exception {
    on(
        "خبر عاجل من تدمر",
        desk -> {
          desk.press(KeyCode.HOME);
          assertThat(desk.caret()).isEqualTo("b0:0");
          desk.press(KeyCode.LEFT, "c");
          assertThat(desk.caret()).isEqualTo("b0:4");
          desk.press(KeyCode.END);
          assertThat(desk.caret()).isEqualTo("b0:16");
          desk.press(KeyCode.RIGHT, "c");
          assertThat(desk.caret()).isEqualTo("b0:12");
          desk.press(KeyCode.BACK_SPACE, "c");
          assertThat(desk.body()).containsExactly("خبر عاجل تدمر");
          desk.press(KeyCode.HOME, "c");
          assertThat(desk.caret()).isEqualTo("kicker:0");
          desk.press(KeyCode.END, "c");
          assertThat(desk.caret()).isEqualTo("b0:13");
        });
  }

  @Test
  void shiftExtendsAndTypingReplaces() throws Exception {
    on(
        "خبر عاجل",
        desk -> {
          desk.press(KeyCode.HOME).press(KeyCode.LEFT, "cs").type("x");
          assertThat(desk.body()).containsExactly("xعاجل");
        });
  }

  @Test
  void undoAndRedo() throws Exception {
    on(
        "خبر",
        desk -> {
          desk.type("ات");
          desk.press(KeyCode.Z, "c");
          assertThat(desk.body()).containsExactly("خبر");
          desk.press(KeyCode.Z, "cs");
          assertThat(desk.body()).containsExactly("خبرات");
          desk.press(KeyCode.Z, "c").press(KeyCode.Y, "c");
          assertThat(desk.body()).containsExactly("خبرات");
        });
  }

  @Test
  void controlBUnderAnArabicLayoutIsBold() throws Exception {
    on(
        "خبر عاجل",
        desk -> {
          desk.press(KeyCode.HOME).press(KeyCode.LEFT, "cs").arabicChord("\uFEFB", "c");
          assertThat(desk.state().document().body().getFirst().text(Field.TEXT).runs())
              .containsExactly(
                  new Run("خبر ", java.util.Set.of(new Mark.Strong())), Run.plain("عاجل"));
          desk.arabicChord("ئ", "c");
          assertThat(desk.state().document().body().getFirst().text(Field.TEXT).runs())
              .containsExactly(Run.plain("خبر عاجل"));
        });
  }

  @Test
  void boldWithNothingSelectedIsForTheNextLetter() throws Exception {
    on(
        "خبر",
        desk -> {
          desk.press(KeyCode.B, "c").type("ة");
          assertThat(desk.state().document().body().getFirst().text(Field.TEXT).runs())
              .containsExactly(Run.plain("خبر"), new Run("ة", java.util.Set.of(new Mark.Strong())));
        });
  }

  @Test
  void controlAndALetterTypesNothing() throws Exception {
    on(
        "خبر",
        desk -> {
          desk.arabicChord("ص", "c");
          assertThat(desk.body()).containsExactly("خبر");
        });
  }

  @Test
  void kindsOfBlocks() throws Exception {
    on(
        "خبر",
        desk -> {
          desk.press(KeyCode.DIGIT1, "ca");
          assertThat(desk.state().block()).isInstanceOf(Block.Heading.class);
          desk.press(KeyCode.Q, "ca");
          assertThat(desk.state().block()).isInstanceOf(Block.Quote.class);
          desk.press(KeyCode.DIGIT0, "ca");
          assertThat(desk.state().block()).isInstanceOf(Block.Paragraph.class);
          assertThat(desk.body()).containsExactly("خبر");
        });
  }

  @Test
  void cutCopyAndPaste() throws Exception {
    on(
        new String[] {"خبر عاجل", "ثان"},
        desk -> {
          desk.press(KeyCode.RIGHT, "cs").press(KeyCode.X, "c");
          assertThat(desk.body()).containsExactly("خبر ", "ثان");
          assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("عاجل");
          desk.press(KeyCode.V, "c");
          assertThat(desk.body()).containsExactly("خبر عاجل", "ثان");
          desk.press(KeyCode.A, "c").press(KeyCode.C, "c");
          assertThat(Clipboard.getSystemClipboard().getString())
              .isEqualTo("عنوان\n\nمقدمة\n\nخبر عاجل\n\nثان");
          ClipboardContent lines = new ClipboardContent();
          lines.putString("واحد\nاثنان");
          Clipboard.getSystemClipboard().setContent(lines);
          desk.caretTo("b1", 3).press(KeyCode.V, "c");
          assertThat(desk.body()).containsExactly("خبر عاجل", "ثانواحد", "اثنان");
        });
  }

  @Test
  void anEmbedIsOneStepAndOneDelete() throws Exception {
    Fx.run(() -> {
      BlockId first = new BlockId("b0");
      List<Block> body =
          List.of(
              new Block.Paragraph(first, Direction.AUTO, Inline.of("خبر")),
              new Block.Embed(
                  new BlockId("e"), Direction.AUTO, "https://x.com/a/status/2000226051041964416"),
              new Block.Paragraph(new BlockId("b2"), Direction.AUTO, Inline.of("بعد")));
      with(
          Desk.of(body, new Position(first, Field.TEXT, 3)),
          desk -> {
            desk.press(KeyCode.LEFT);
            assertThat(desk.caret()).isEqualTo("e:0");
            desk.press(KeyCode.DOWN);
            assertThat(desk.caret()).isEqualTo("b2:0");
            desk.press(KeyCode.UP).press(KeyCode.C, "c");
            assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo("https://x.com/a/status/2000226051041964416");
            desk.press(KeyCode.DELETE);
            assertThat(desk.body()).containsExactly("خبر", "بعد");
          });
    });
  }
}
