package muharrir.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteModelTest {
  private final Actions actions = new Actions(Strings.arabic());
  private final SimpleBooleanProperty open = new SimpleBooleanProperty(true);
  private final List<List<String>> remembered = new ArrayList<>();
  private PaletteModel palette = new PaletteModel(actions, List.of(), remembered::add);

  @BeforeEach
  void commands() {
    actions.add(Action.Group.ARTICLE, "action.new", "Ctrl+N", () -> {});
    actions.add(Action.Group.VIEW, "action.library", "Ctrl+1", () -> {});
    actions.add(Action.Group.VIEW, "action.preview", "Ctrl+2", () -> {});
    actions
        .add(Action.Group.INSERT, "action.link", "Ctrl+L", () -> {})
        .when(open, "action.needs.text");
    actions.add(Action.Group.BLOCK, "action.heading", "Ctrl+Alt+1", () -> {});
    actions.add(Action.Group.BLOCK, "action.subheading", "Ctrl+Alt+2", () -> {});
  }

  private List<String> find(String query) {
    return palette.entries(query).stream().map(Entry::text).toList();
  }

  @Test
  void findsByArabicAndByEnglishNames() {
    assertThat(find("رابط")).containsExactly("رابط");
    assertThat(find("LINK")).first().isEqualTo("رابط");
    assertThat(find("hyperlink")).containsExactly("رابط");
  }

  @Test
  void foldsHamzaAndTakesTheArticleForNothing() {
    assertThat(find("اصغر")).first().isEqualTo("عنوان أصغر");
    assertThat(find("معاينه")).first().isEqualTo("المعاينة");
    assertThat(find("العنوان")).isEmpty();
  }

  @Test
  void thePrefixOfANameStandsBeforeTheMiddleAndBeforeOtherWords() {
    assertThat(find("عنوان")).containsExactly("عنوان فرعي", "عنوان أصغر", "رابط");
    assertThat(find("pre")).first().isEqualTo("المعاينة");
  }

  @Test
  void lettersInTheirOrderAreEnough() {
    assertThat(find("nwart")).containsExactly("خبر جديد");
    assertThat(find("zzz")).isEmpty();
  }

  @Test
  void whatWasDoneLatelyStandsFirst() {
    palette.done(actions.get("action.preview"));
    palette.done(actions.get("action.link"));
    assertThat(find("").subList(0, 3)).containsExactly("رابط", "المعاينة", "خبر جديد");
    assertThat(remembered.getLast()).containsExactly("action.link", "action.preview");
    palette = new PaletteModel(actions, remembered.getLast(), _ -> {});
    assertThat(find("").getFirst()).isEqualTo("رابط");
  }

  @Test
  void whatCannotBeDoneStandsLastAndSaysWhy() {
    open.set(false);
    assertThat(palette.entries("").getLast())
        .isEqualTo(
            new Entry.Command(actions.get("action.link"), "رابط", "افتح خبرًا يقبل الكتابة أولًا"));
  }

  @Test
  void theSheetHasEveryCommandInItsGroupAndFindsByKeys() {
    SheetModel sheet = new SheetModel(actions, Strings.of(java.util.Locale.ENGLISH));
    List<String> rows = sheet.entries("").stream().map(Entry::text).toList();
    assertThat(rows)
        .startsWith("Article", "خبر جديد", "Paragraphs", "عنوان فرعي", "عنوان أصغر", "Insert");
    assertThat(rows).contains("In the text", "Word by word");
    assertThat(sheet.entries("Ctrl+Alt+1").stream().map(Entry::text))
        .containsExactly("Paragraphs", "عنوان فرعي");
  }
}
