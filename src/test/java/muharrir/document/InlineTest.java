package muharrir.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import muharrir.document.Mark.Emphasis;
import muharrir.document.Mark.Link;
import muharrir.document.Mark.Strong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineTest {
  private static final Mark LINK = new Link("https://example.org/");

  private static Inline of(Run... runs) {
    return Inline.of(List.of(runs));
  }

  private static Run bold(String text) {
    return new Run(text, Set.of(new Strong()));
  }

  @Test
  void neighboursWithOtherLinksStayApart() {
    Run first = new Run("أ", Set.of(new Mark.Link("https://example.org/1")));
    Run second = new Run("ب", Set.of(new Mark.Link("https://example.org/2")));
    assertThat(Inline.of(List.of(first, second)).runs()).containsExactly(first, second);
    assertThat(first.marks().contains(new Mark.Link("https://example.org/2"))).isFalse();
  }

  @Test
  void neighboursWithTheSameMarksAreOneRun() {
    assertThat(of(Run.plain("خ"), Run.plain("بر"), bold("ع"), bold("اجل")))
        .isEqualTo(of(Run.plain("خبر"), bold("عاجل")));
  }

  @Test
  void slicesAndReplacesInsideAWord() {
    Inline text = of(Run.plain("خبر "), bold("عاجل"));
    assertThat(text.slice(2, 6)).isEqualTo(of(Run.plain("ر "), bold("عا")));
    assertThat(text.replace(3, 5, Inline.of("٬"))).isEqualTo(of(Run.plain("خبر٬"), bold("اجل")));
    assertThat(text.map(0, 8, run -> run.without(Strong.class))).isEqualTo(Inline.of("خبر عاجل"));
  }

  @Test
  void aTypedLetterTakesTheMarksBeforeItButNoLinkAtItsEdge() {
    Inline text = of(bold("أ"), new Run("ب", Set.of(new Strong(), LINK)), Run.plain("ج"));
    assertThat(text.marksAt(0)).containsExactly(new Strong());
    assertThat(text.marksAt(1)).containsExactly(new Strong());
    assertThat(text.marksAt(2)).containsExactly(new Strong());
    assertThat(text.marksAt(3)).isEmpty();
    Inline link = of(new Run("كلمة", Set.of(LINK)));
    assertThat(link.marksAt(2)).containsExactly(LINK);
    assertThat(link.marksAt(4)).isEmpty();
  }

  @Test
  void marksAreInAFixedOrderAndOneOfAKind() {
    assertThat(new Run("أ", Set.of(new Emphasis(), LINK, new Strong())).marks())
        .containsExactly(LINK, new Strong(), new Emphasis());
    assertThatThrownBy(() -> new Run("أ", Set.of(LINK, new Link("https://example.org/2"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Run("أ", Set.of(LINK)))
        .isNotEqualTo(new Run("أ", Set.of(new Link("https://example.org/2"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\t", "\u0085", "\ud83d", "\udc69", "\ufffe", "a\u001bb"})
  void refusesWhatCannotBeStored(String text) {
    assertThatThrownBy(() -> Inline.of(text)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Inline.of(Inline.clean(text)).text()).matches("[ a-z\n]*");
  }

  @Test
  void cleaningKeepsLinesAndLetters() {
    assertThat(Inline.clean("أ\r\nب\rج\u2028د\te👩‍👧")).isEqualTo("أ\nب\nج\nد e👩‍👧");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a?b=c#d, true",
    "http://example.org, true",
    "mailto:a@example.org, true",
    "javascript:alert(1), false",
    "JaVaScRiPt:alert(1), false",
    "data:text/html;base64;x, false",
    "file:///etc/passwd, false",
    "//example.org, false",
    "example.org, false",
    "https:///x, false",
    "https://a b, false",
    "'https://a\"b', false",
    "mailto:, false",
  })
  void linksAreHttpHttpsOrMail(String address, boolean accepted) {
    assertThat(Link.accepts(address)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "'', RTL",
    "123, RTL",
    "OCHA تعلن خطة جديدة, RTL",
    "The Syrian سوريا, LTR",
    "Palmyra, LTR",
  })
  void directionGoesByTheMajorityOfStrongLetters(String text, Direction direction) {
    assertThat(Direction.AUTO.resolve(text)).isEqualTo(direction);
  }
}
