package muharrir.ui.versions;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muharrir.arabic.Strings;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.compare.Comparison;
import muharrir.typeset.StyledText;
import muharrir.ui.kit.Theme;
import org.junit.jupiter.api.Test;

class DiffRowsTest {
  private static final DiffLook LOOK = DiffLook.of(Theme.Mode.LIGHT);

  private final Document then =
      doc(
              p("أعلنت البلدية خطة الطرق"),
              p("وقال المهندس إن العمل يبدأ غدا"),
              h(2, "كلفة المشروع"),
              p("لا جديد هنا"))
          .document();

  private static List<String> rows(Document before, Document after, boolean hideSlight) {
    return DiffRows.of(Comparison.of(before, after), Strings.arabic(), LOOK, hideSlight).stream()
        .map(row ->
            switch (row) {
              case DiffRow.Same same -> "=" + same.blocks();
              case DiffRow.Said said -> said.name() + ": " + shown(said.text());
              case DiffRow.Changed changed ->
                  String.join(" ", changed.labels()) + "| " + shown(changed.text());
            })
        .toList();
  }

  /** A text with what came in ‹+ +› and what went in ‹- -›. */
  private static String shown(StyledText text) {
    StringBuilder out = new StringBuilder(text.text());
    for (StyledText.Run run : text.runs().reversed()) {
      String sign =
          run.style().equals(LOOK.added()) ? "+" : run.style().equals(LOOK.removed()) ? "-" : "~";
      out.insert(run.to(), sign + "›").insert(run.from(), "‹" + sign);
    }
    return out.toString();
  }

  private static Document replaced(Document document, String id, String text) {
    BlockId block = new BlockId(id);
    return document.with(document.block(block).withText(Field.TEXT, Inline.of(text)));
  }

  @Test
  void wholeWordsAreMarkedAndWhatIsTheSameIsCounted() {
    assertThat(rows(then, replaced(then, "b2", "وقال المهندس إن العمل يبدأ الأحد"), false))
        .containsExactly("=4", "| وقال المهندس إن العمل يبدأ ‹-غدا-›\u200c‹+الأحد+›", "=2");
  }

  @Test
  void differencesOfHarakatAndSpellingCanBeHidden() {
    Document marked = replaced(then, "b2", "وقالَ المهندس إن العمل يبدأ غدًا");

    assertThat(rows(then, marked, false))
        .containsExactly(
            "=4", "| ‹-وقال-›\u200c‹+وقالَ+› المهندس إن العمل يبدأ ‹-غدا-›\u200c‹+غدًا+›", "=2");
    assertThat(rows(then, marked, true)).containsExactly("=7");
  }

  @Test
  void paragraphsThatCameWentAndMovedAreSaid() {
    Document after =
        then.withBlocks(blocks -> {
          blocks.add(blocks.remove(3));
          blocks.remove(3);
          return blocks;
        });

    assertThat(rows(then, after, false))
        .containsExactly(
            "=3",
            "versions.removed| ‹-وقال المهندس إن العمل يبدأ غدا-›",
            "=2",
            "versions.change.moved| أعلنت البلدية خطة الطرق");
  }

  @Test
  void aParagraphComesBackInItsPlaceOrNotAtAll() {
    Document after =
        then.withBlocks(blocks -> {
          blocks.remove(4);
          return blocks;
        });
    DiffRow.Restore gone =
        DiffRows.of(Comparison.of(then, after), Strings.arabic(), LOOK, false).stream()
            .map(row ->
                row instanceof DiffRow.Changed changed
                    ? changed.restore()
                    : Optional.<DiffRow.Restore>empty())
            .flatMap(Optional::stream)
            .collect(Collectors.toList())
            .getFirst();

    assertThat(VersionsModel.with(after, gone)).isEqualTo(then);
    assertThat(VersionsModel.with(then, gone)).as("it is there already").isEqualTo(then);

    Document edited = replaced(then, "b1", "غيرها");
    DiffRow.Restore changed =
        new DiffRow.Restore(
            then.block(new BlockId("b1")), Optional.of(new BlockId("b1")), BlockId.STANDFIRST);
    assertThat(VersionsModel.with(edited, changed)).isEqualTo(then);
  }
}
