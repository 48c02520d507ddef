package muharrir.edit;

import static muharrir.testing.Docs.box;
import static muharrir.testing.Docs.divider;
import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.embed;
import static muharrir.testing.Docs.figure;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.li;
import static muharrir.testing.Docs.ol;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.quote;
import static muharrir.testing.Docs.story;
import static muharrir.testing.Docs.table;
import static org.assertj.core.api.Assertions.assertThat;

import muharrir.testing.Docs;
import muharrir.testing.Docs.Draft;
import muharrir.testing.Docs.Tagged;
import org.junit.jupiter.api.Test;

/** Copying a part of a document and putting it elsewhere. */
class PastingTest {
  private static final String POST = "https://x.com/a/status/2000226051041964416";
  private final Commands commands = new Commands(Docs.ids());

  private String after(Tagged before, Fragment fragment) {
    EditorState state = before.state();
    Transaction transaction = commands.paste(fragment).run(state).orElseThrow();
    EditorState changed = new EditorState(transaction.apply(state.document()), transaction.after());
    Transaction inverse = transaction.invert(state.document());
    assertThat(inverse.apply(changed.document())).as("one undo").isEqualTo(state.document());
    assertThat(inverse.after()).isEqualTo(state.selection());
    return Docs.show(changed);
  }

  private static Fragment all(Draft... body) {
    return new Fragment(doc(body).document().body(), true);
  }

  private static Fragment selected(Tagged tagged) {
    return Fragment.of(tagged.state());
  }

  private static String copied(Tagged tagged) {
    return selected(tagged).plainText();
  }

  @Test
  void wordsOfOneTextAreWords() {
    assertThat(after(doc(p("أ‹a›ب")), selected(doc(h(2, "عن‹a›وا‹b›ن"))))).isEqualTo("p أوا‹a›ب");
    assertThat(after(doc(p("‹a›")), selected(doc(h(2, "عن‹a›وا‹b›ن"))))).isEqualTo("p وا‹a›");
  }

  @Test
  void aTextSelectedWholeKeepsItsKindWhereNothingStands() {
    Fragment heading = selected(doc(h(2, "‹a›عنوان‹b›")));
    assertThat(after(doc(p("‹a›")), heading)).isEqualTo("h2 عنوان‹a›");
    assertThat(after(doc(p("أ‹a›ب")), heading)).isEqualTo("p أعنوان‹a›ب");
  }

  @Test
  void theEndsJoinWhatIsThere() {
    Fragment three = selected(doc(p("أو‹a›ل"), h(2, "وسط"), p("آ‹b›خر")));
    assertThat(after(doc(h(3, "ق‹a›ب")), three)).isEqualTo("h3 قل\nh2 وسط\np آ‹a›ب");
    assertThat(after(doc(p("‹a›بعد")), three)).isEqualTo("p ل\nh2 وسط\np آ‹a›بعد");
    assertThat(after(doc(p("قبل‹a›")), three)).isEqualTo("p قبلل\nh2 وسط\np آ‹a›");
  }

  @Test
  void whatHasNoRunningTextStandsByItself() {
    assertThat(after(doc(p("أ‹a›ب")), all(embed(POST)))).isEqualTo("p أ\ne " + POST + " ‹a›\np ب");
    assertThat(after(doc(p("أ‹a›")), all(divider(), quote("ق", "ن", ""))))
        .isEqualTo("p أ\nhr\nq ق — ن — ‹a›");
    assertThat(after(doc(figure("ص", "")), all(p("أ"))))
        .as("no caret is set: at the start")
        .startsWith("f ");
  }

  @Test
  void aUnitIsCopiedAsItself() {
    Tagged table = doc(p("أ"), table("ع", "1|2", "3|4"));
    EditorState whole =
        new EditorState(
            table.document(),
            Selection.caret(Selection.whole(table.document().blocks().getLast())));
    Fragment fragment = Fragment.of(whole);
    assertThat(fragment.blocks()).containsExactly(table.document().blocks().getLast());
    assertThat(fragment.plainText()).isEqualTo("ع\n1\t2\n3\t4");
  }

  @Test
  void aBareCaretCopiesNothing() {
    assertThat(selected(doc(p("أ‹a›ب"))).isEmpty()).isTrue();
    assertThat(commands.paste(Fragment.EMPTY).run(doc(p("أ‹a›")).state())).isEmpty();
  }

  @Test
  void aFieldOfOneLineTakesOneLine() {
    Fragment two = all(p("*أ*"), li(0, "ب"), embed(POST));
    assertThat(after(story("", "ع‹a›", "", p("")), two))
        .isEqualTo("headline عأ ب " + POST + "‹a›\np");
    assertThat(after(doc(table("", "‹a›1|2")), all(p("*أ*"), p("ب"))))
        .isEqualTo("t  — *أ* ب‹a›1 — 2");
    assertThat(after(story("", "ع‹a›", "", p("ن")), all(divider())))
        .isEqualTo("headline ع\nhr ‹a›\np ن");
  }

  @Test
  void aBoxTakesLines() {
    assertThat(after(doc(box("ع", "أ‹a›ب")), all(p("س"), p("ص")))).isEqualTo("box ع — أس\nص‹a›ب");
  }

  @Test
  void aStoryFillsTheHeadOfAnEmptyArticle() {
    Tagged story = story("ك", "ع", "م", p("ن"));
    Fragment all = Fragment.of(story.document());
    assertThat(after(doc(p("‹a›")), all)).isEqualTo("kicker ك\nheadline ع\nstandfirst م\np ن‹a›");
    assertThat(after(doc(p("قبل‹a›")), all)).isEqualTo("p قبلك\nh2 ع\np م\np ن‹a›");
  }

  @Test
  void copiesListsWithTheirMarks() {
    assertThat(copied(doc(p("‹a›أ"), li(0, "ب"), li(1, "ج"), ol(0, "د"), ol(0, "هـ"), p("و‹b›"))))
        .isEqualTo("أ\n\n• ب\n  • ج\n1. د\n2. هـ\n\nو");
  }
}
