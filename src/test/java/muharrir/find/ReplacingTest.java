package muharrir.find;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import muharrir.edit.EditorState;
import muharrir.edit.History;
import muharrir.edit.Span;
import muharrir.edit.Transaction;
import muharrir.testing.Docs;
import org.junit.jupiter.api.Test;

class ReplacingTest {
  private static Optional<Transaction> replace(EditorState state, Query query, String template)
      throws QueryException {
    Finder finder = Finder.of(query);
    List<Span> hits = finder.find(state.document(), () -> false);
    return Replacing.of(
        state, hits, finder.replacements(state.document(), hits, template, () -> false));
  }

  private static String replaced(EditorState state, Query query, String template)
      throws QueryException {
    Transaction done = replace(state, query, template).orElseThrow();
    return Docs.show(new EditorState(done.apply(state.document()), done.after()));
  }

  @Test
  void everyHitInEveryBlockIsReplacedAndTheCaretKeepsItsPlace() throws QueryException {
    EditorState state =
        doc(p("خبر أول وخبر ثان"), h(2, "خبرٌ"), q("قول", "خبر"), p("آخر ‹a›خبر")).state();
    assertThat(replaced(state, Query.of("خبر"), "نبأ"))
        .isEqualTo("p نبأ أول ونبأ ثان\nh2 نبأ\nq قول — نبأ\np آخر ‹a›نبأ");
  }

  @Test
  void whatComesInHasTheMarksOfTheFirstLetterThatGoes() throws QueryException {
    EditorState state = doc(p("قال *مسؤول* و*م*سؤول‹a›")).state();
    assertThat(replaced(state, Query.of("مسؤول"), "وزير")).isEqualTo("p قال *وزير* و*وزير*‹a›");
  }

  @Test
  void allIsOneUnitOfUndo() throws QueryException {
    EditorState state = doc(p("أ ب أ ب أ")).state();
    Transaction done = replace(state, Query.of("ب"), "").orElseThrow();
    History history = new History();
    history.record(state.document(), done, 0);
    var after = done.apply(state.document());
    assertThat(history.undo(after).orElseThrow().apply(after)).isEqualTo(state.document());
    assertThat(history.canUndo()).isFalse();
  }

  @Test
  void groupsOfAnExpressionComeBack() throws QueryException {
    EditorState state = doc(p("12/2025 و1/2024‹a›")).state();
    Query dates = Query.of("(\\d+)/(\\d{4})").withPattern(true);
    assertThat(replaced(state, dates, "$2-$1")).isEqualTo("p 2025-12 و2024-1‹a›");
    assertThatThrownBy(() -> replace(state, dates, "$3"))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> assertThat(e.reason()).isEqualTo(QueryException.Reason.REPLACEMENT));
  }

  @Test
  void aDollarAmongWordsIsADollar() throws QueryException {
    assertThat(replaced(doc(p("100 دولار‹a›")).state(), Query.of("دولار"), "$1"))
        .isEqualTo("p 100 $1‹a›");
  }

  @Test
  void oneReplacedHitLeavesTheCaretBehindIt() throws QueryException {
    EditorState state = doc(p("‹a›خبر وخبر")).state();
    List<Span> hits = Finder.of(Query.of("خبر")).find(state.document(), () -> false);
    Transaction done = Replacing.of(state, hits.subList(0, 1), List.of("نبأ جديد")).orElseThrow();
    assertThat(Docs.show(new EditorState(done.apply(state.document()), done.after())))
        .isEqualTo("p نبأ جديد‹a› وخبر");
  }

  @Test
  void theSameInTheSamePlaceIsNoChange() throws QueryException {
    assertThat(replace(doc(p("خبر خبر")).state(), Query.of("خبر"), "خبر")).isEmpty();
  }
}
