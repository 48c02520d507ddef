package muharrir.edit;

import static muharrir.testing.Docs.divider;
import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.embed;
import static muharrir.testing.Docs.figure;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.q;
import static muharrir.testing.Docs.quote;
import static muharrir.testing.Docs.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import muharrir.document.Mark;
import muharrir.testing.Docs;
import muharrir.testing.Docs.Tagged;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private static final String POST = "https://x.com/a/status/2000226051041964416";
  private final Commands commands = new Commands(Docs.ids());
  private final Deleting deleting = commands.deleting();

  /** Runs a command, checks that undo brings the document and selection back, shows the result. */
  private static String after(Tagged before, Command command) {
    EditorState state = before.state();
    Optional<Transaction> transaction = command.run(state);
    if (transaction.isEmpty()) {
      return "nothing";
    }
    EditorState changed =
        new EditorState(transaction.get().apply(state.document()), transaction.get().after());
    Transaction inverse = transaction.get().invert(state.document());
    assertThat(inverse.apply(changed.document())).isEqualTo(state.document());
    assertThat(inverse.after()).isEqualTo(state.selection());
    return Docs.show(changed);
  }

  @Test
  void typesAtTheCaretWithTheMarksAroundIt() {
    assertThat(after(doc(p("خبر‹a› عاجل")), commands.insertText("ٌ"))).isEqualTo("p خبرٌ‹a› عاجل");
    assertThat(after(doc(p("*خبر‹a›*")), commands.insertText("ان"))).isEqualTo("p *خبران*‹a›");
    assertThat(after(doc(p("*خبر* ‹a›")), commands.insertText("و"))).isEqualTo("p *خبر* و‹a›");
  }

  @Test
  void typesOverTheSelection() {
    assertThat(after(doc(p("قال ‹a›الوزير‹b› أمس")), commands.insertText("المدير")))
        .isEqualTo("p قال المدير‹a› أمس");
    assertThat(after(doc(p("أ ‹b›ب"), h(2, "ج"), p("د‹a› ه")), commands.insertText("و")))
        .isEqualTo("p أ و‹a› ه");
  }

  @Test
  void typingAfterAnEmbedBeginsAParagraph() {
    Tagged doc = doc(embed(POST));
    assertThat(after(doc, commands.insertText("ن"))).isEqualTo("e " + POST + "\np ن‹a›");
  }

  @Test
  void enterSplitsAParagraphAndKeepsMarks() {
    assertThat(after(doc(p("أول *ثا‹a›ن*")), commands.enter())).isEqualTo("p أول *ثا*\np *‹a›ن*");
  }

  @Test
  void enterAtTheEndOfAHeadingBeginsAParagraph() {
    assertThat(after(doc(h(2, "عنوان‹a›"), p("نص")), commands.enter()))
        .isEqualTo("h2 عنوان\np ‹a›\np نص");
    assertThat(after(doc(h(3, "عن‹a›وان")), commands.enter())).isEqualTo("h3 عن\nh3 ‹a›وان");
  }

  @Test
  void enterWalksThroughTheHeadIntoTheBody() {
    assertThat(after(story("أ‹a›", "ب", "", p("ج")), commands.enter()))
        .isEqualTo("kicker أ\nheadline ب‹a›\np ج");
    assertThat(after(story("", "ب", "د‹a›", p("")), commands.enter()))
        .isEqualTo("headline ب\nstandfirst د\np ‹a›");
    assertThat(after(story("", "ب", "د‹a›", p("ج")), commands.enter()))
        .isEqualTo("headline ب\nstandfirst د\np ‹a›\np ج");
  }

  @Test
  void enterInAQuotationGoesToTheSpeakerThenOn() {
    assertThat(after(doc(q("قول‹a›", "")), commands.enter())).isEqualTo("q قول — ‹a›");
    assertThat(after(doc(q("قول", "فلان‹a›")), commands.enter())).isEqualTo("q قول — فلان — ‹a›");
    assertThat(after(doc(quote("قول", "فلان", "وزير‹a›")), commands.enter()))
        .isEqualTo("q قول — فلان — وزير\np ‹a›");
    assertThat(after(doc(q("‹a›", "")), commands.enter())).isEqualTo("p ‹a›");
  }

  @Test
  void enterInAFigureGoesFromFieldToField() {
    assertThat(after(doc(figure("تعليق‹a›", "")), commands.enter())).isEqualTo("f تعليق — ‹a›");
  }

  @Test
  void enterOnAnEmbedBeginsAParagraph() {
    assertThat(after(doc(embed(POST), p("ب")), commands.enter()))
        .isEqualTo("e " + POST + "\np ‹a›\np ب");
  }

  @Test
  void backspaceTakesOneMarkDeleteACluster() {
    assertThat(after(doc(p("مدر\u0651\u0650‹a›س")), deleting.backward()))
        .isEqualTo("p مدر\u0651‹a›س");
    assertThat(after(doc(p("مُدَ‹a›رِّس")), deleting.forward())).isEqualTo("p مُدَ‹a›س");
    assertThat(after(doc(p("a👩‍👧‹a›")), deleting.backward())).isEqualTo("p a‹a›");
  }

  @Test
  void backspaceTakesTheSignBetweenLettersThatDoNotJoinAlone() {
    assertThat(after(doc(p("می\u200C‹a›خواهم")), deleting.backward())).isEqualTo("p می‹a›خواهم");
    assertThat(after(doc(p("ه\u200D‹a›")), deleting.backward())).isEqualTo("p ه‹a›");
    assertThat(after(doc(p("a👩‍👧‹a›")), deleting.backward())).isEqualTo("p a‹a›");
  }

  @Test
  void backspaceAtTheStartJoins() {
    assertThat(after(doc(p("أول"), p("‹a›ثان")), deleting.backward())).isEqualTo("p أول‹a›ثان");
    assertThat(after(doc(p(""), h(2, "‹a›عنوان")), deleting.backward())).isEqualTo("h2 ‹a›عنوان");
    assertThat(after(doc(q("‹a›قول", "")), deleting.backward())).isEqualTo("p ‹a›قول");
    assertThat(after(story("", "ع", "", p("‹a›نص")), deleting.backward()))
        .isEqualTo("headline ع\nstandfirst ‹a›\np نص");
    assertThat(after(story("", "ع", "م", p("‹a›"), p("نص")), deleting.backward()))
        .isEqualTo("headline ع\nstandfirst م‹a›\np نص");
  }

  @Test
  void backspaceAfterAnEmbedSelectsItThenRemovesIt() {
    assertThat(after(doc(p("أ"), embed(POST), p("‹a›ب")), deleting.backward()))
        .isEqualTo("p أ\ne " + POST + " ‹a›\np ب");
    EditorState onEmbed =
        doc(p("أ"), embed(POST), p("ب"))
            .state()
            .with(
                Selection.caret(
                    Selection.startOf(doc(p("أ"), embed(POST)).document().body().get(1))));
    Transaction gone = deleting.backward().run(onEmbed).orElseThrow();
    assertThat(Docs.show(new EditorState(gone.apply(onEmbed.document()), gone.after())))
        .isEqualTo("p أ‹a›\np ب");
  }

  @Test
  void deleteAtTheEndJoinsTheNext() {
    assertThat(after(doc(p("أول‹a›"), p("ثان")), deleting.forward())).isEqualTo("p أول‹a›ثان");
    assertThat(after(doc(p("‹a›"), divider()), deleting.forward())).isEqualTo("hr ‹a›");
    assertThat(after(story("أ‹a›", "ب", "", p("ج")), deleting.forward())).isEqualTo("nothing");
  }

  @Test
  void deletesWords() {
    assertThat(after(doc(p("خبر عاجل جداً ‹a›")), deleting.wordBackward()))
        .isEqualTo("p خبر عاجل ‹a›");
    assertThat(after(doc(p("خبر‹a› عاجل جداً")), deleting.wordForward()))
        .isEqualTo("p خبر‹a› جداً");
  }

  @Test
  void deletingEverythingLeavesOneParagraphToWriteIn() {
    Tagged all = story("‹a›ك", "ع", "م", h(2, "أ"), embed(POST), p("ب‹b›"));
    assertThat(after(all, deleting.selection())).isEqualTo("kicker ‹a›\np");
    assertThat(after(doc(divider()), deleting.backward())).isEqualTo("p ‹a›");
  }

  @Test
  void pastesLinesAsParagraphs() {
    assertThat(after(doc(p("أ‹a›ب")), commands.paste("س\r\n\r\nص\nع")))
        .isEqualTo("p أس\np ص\np ع‹a›ب");
    assertThat(after(doc(p("أ‹a›ب")), commands.paste(" كلمة "))).isEqualTo("p أ كلمة ‹a›ب");
    assertThat(after(story("", "أ‹a›", "", p("")), commands.paste("ب\nج")))
        .isEqualTo("headline أب ج‹a›\np");
  }

  @Test
  void theEndsOfPastedLinesDoNotRunIntoTheWordsThatAreThere() {
    assertThat(after(doc(p("أ‹a›ب")), commands.paste(" س\n ص "))).isEqualTo("p أ س\np ص ‹a›ب");
    assertThat(after(doc(p("أ ‹a› ب")), commands.paste(" س\n ص "))).isEqualTo("p أ س\np ص‹a› ب");
    assertThat(after(doc(p("‹a›")), commands.paste("  س\n ص "))).isEqualTo("p س\np ص‹a›");
  }

  @Test
  void togglesBoldOverBlocks() {
    assertThat(after(doc(p("أ‹a›ب"), p("ج‹b›د")), commands.marking().toggleMark(new Mark.Strong())))
        .isEqualTo("p أ*‹a›ب*\np *ج*‹b›د");
    assertThat(after(doc(p("أ*‹a›ب‹b›ج*")), commands.marking().toggleMark(new Mark.Strong())))
        .isEqualTo("p أ‹a›ب*‹b›ج*");
    assertThat(after(doc(p("أ‹a›")), commands.marking().toggleMark(new Mark.Strong())))
        .isEqualTo("nothing");
  }

  @Test
  void marksSwitchedAtACaretTakeTheNextLetter() {
    EditorState state = Marking.toggledTypingMarks(doc(p("أ‹a›")).state(), new Mark.Strong());
    Transaction typed = commands.insertText("ب").run(state).orElseThrow();
    assertThat(Docs.show(new EditorState(typed.apply(state.document()), typed.after())))
        .isEqualTo("p أ*ب*‹a›");
  }

  @Test
  void changesTheKindOfBlocks() {
    assertThat(after(doc(p("أ‹a›"), p("ب‹b›")), commands.blocks().heading(2)))
        .isEqualTo("h2 أ‹a›\nh2 ب‹b›");
    assertThat(after(doc(q("قول‹a›", "فلان")), commands.blocks().paragraph()))
        .isEqualTo("p قول‹a›\np فلان");
    assertThat(after(doc(p("قول‹a›")), commands.blocks().quote())).isEqualTo("q قول‹a›");
    assertThat(after(story("أ‹a›", "", "", p("")), commands.blocks().quote())).isEqualTo("nothing");
  }

  @Test
  void movesBlocks() {
    assertThat(after(doc(p("أ"), p("ب‹a›")), commands.blocks().moveBlock(-1)))
        .isEqualTo("p ب‹a›\np أ");
    assertThat(after(doc(p("أ‹a›"), p("ب")), commands.blocks().moveBlock(1)))
        .isEqualTo("p ب\np أ‹a›");
    assertThat(after(doc(p("أ‹a›"), p("ب")), commands.blocks().moveBlock(-1))).isEqualTo("nothing");
  }

  @Test
  void linksTheSelectionAndUnlinksFromACaretInside() {
    EditorState state = doc(p("قال ‹a›الوزير‹b› أمس")).state();
    Transaction linked = commands.marking().link("https://example.org/").run(state).orElseThrow();
    EditorState inside =
        new EditorState(
            linked.apply(state.document()), Selection.caret(state.selection().anchor().at(6)));
    assertThat(inside.text().runs()).hasSize(3);
    assertThat(Links.at(inside)).contains(new Mark.Link("https://example.org/"));
    Transaction bare = commands.marking().unlink().run(inside).orElseThrow();
    assertThat(bare.apply(inside.document())).isEqualTo(state.document());
  }
}
