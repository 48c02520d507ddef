package muharrir.ui.shell;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.document.Document;
import muharrir.document.Table;
import muharrir.edit.BlockKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks called for in a whole window: by a slash, by the toolbar, by keys. */
class BlocksWindowTest {
  /** More than what one block and two words take. */
  private static final int MOST_UNDOS = 12;

  @TempDir Path folder;
  private WindowRig rig;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    rig = new WindowRig(folder);
    article = rig.store("عنوان", "متن");
    rig.start(Optional.of(article.id()));
    rig.until("the text has the keyboard", () -> rig.focused("#surface"));
    rig.key(KeyCode.END);
    rig.key(KeyCode.ENTER);
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  private Document document() throws Exception {
    return rig.on(() -> rig.desk.find(article.id()).orElseThrow().document());
  }

  private void kindsAre(BlockKind... kinds) throws Exception {
    rig.until(
        "blocks " + List.of(kinds),
        () ->
            rig.desk.find(article.id()).orElseThrow().document().body().stream()
                .map(BlockKind::of)
                .toList()
                .equals(List.of(kinds)));
  }

  private void textEnds(String end) throws Exception {
    rig.until(
        "text ends " + end,
        () -> rig.desk.find(article.id()).orElseThrow().document().plainText().endsWith(end));
  }

  private boolean menu() throws Exception {
    return rig.on(() -> rig.find("#slash-menu").isVisible());
  }

  @Test
  void aSlashCallsForATableByItsArabicName() throws Exception {
    rig.type("/جدو");
    assertThat(menu()).isTrue();
    rig.key(KeyCode.ENTER);
    assertThat(menu()).isFalse();
    kindsAre(BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.PARAGRAPH);
    rig.ctrl(KeyCode.Z);
    kindsAre(BlockKind.PARAGRAPH, BlockKind.PARAGRAPH);
    textEnds("/جدو");
  }

  @Test
  void orByItsEnglishName() throws Exception {
    rig.type("/pull");
    rig.key(KeyCode.ENTER);
    kindsAre(BlockKind.PARAGRAPH, BlockKind.PULL_QUOTE);
    assertThat(document().plainText()).doesNotContain("/");
  }

  @Test
  void escapeLeavesTheLetters() throws Exception {
    rig.type("/جد");
    rig.key(KeyCode.ESCAPE);
    assertThat(menu()).isFalse();
    rig.type("ول");
    assertThat(menu()).isFalse();
    textEnds("/جدول");
  }

  @Test
  void aSlashInsideAParagraphIsASlash() throws Exception {
    rig.type("و/");
    assertThat(menu()).isFalse();
  }

  @Test
  void arrowsGoThroughTheKinds() throws Exception {
    rig.type("/");
    rig.key(KeyCode.DOWN);
    rig.key(KeyCode.ENTER);
    kindsAre(BlockKind.PARAGRAPH, BlockKind.HEADING);
  }

  @Test
  void anEmbedAsksForItsAddress() throws Exception {
    rig.type("/تضمين");
    rig.key(KeyCode.ENTER);
    rig.until("the box", () -> rig.find("#embed-address") != null);
    rig.type("لا شيء");
    rig.press("#embed-set");
    assertThat(rig.on(() -> rig.find("#embed-problem").isVisible())).isTrue();
    rig.ctrl(KeyCode.A);
    rig.type("https://youtu.be/dQw4w9WgXcQ?si=abc");
    rig.press("#embed-set");
    kindsAre(BlockKind.PARAGRAPH, BlockKind.EMBED, BlockKind.PARAGRAPH);
    assertThat(document().plainText()).doesNotContain("تضمين");
    rig.until("the text has the keyboard", () -> rig.focused("#surface"));
    rig.type("بعد");
    textEnds("بعد");
  }

  /** The first text of each kind takes the first word, and Enter goes on to the next one. */
  @Test
  void theCaretStandsWhereOneWritesNextInEveryKind() throws Exception {
    rig.type("آخر");
    textEnds("آخر");
    rig.key(KeyCode.UP);
    rig.key(KeyCode.END);
    rig.key(KeyCode.ENTER);
    kindsAre(BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH);
    Document before = document();
    goesTo(before, "فقرة", "PARAGRAPH أب", "PARAGRAPH جد");
    goesTo(before, "عنوان فرعي", "HEADING أب", "PARAGRAPH جد");
    goesTo(before, "عنوان أصغر", "SUBHEADING أب", "PARAGRAPH جد");
    goesTo(before, "قائمة نقطية", "BULLETS أب", "BULLETS جد");
    goesTo(before, "قائمة مرقّمة", "NUMBERS أب", "NUMBERS جد");
    goesTo(before, "اقتباس", "QUOTE أب|جد|");
    goesTo(before, "عبارة بارزة", "PULL_QUOTE أب|جد");
    goesTo(before, "مكان لصورة", "FIGURE أب|جد||", "PARAGRAPH آخر");
    goesTo(before, "مجموعة صور", "GALLERY أب", "PARAGRAPH جد", "PARAGRAPH آخر");
    goesTo(before, "جدول", "TABLE أب|جد||||||||", "PARAGRAPH آخر");
    goesTo(before, "إطار معلومات", "INFO_BOX أب|جد");
    goesTo(before, "فاصل", "DIVIDER ", "PARAGRAPH أب", "PARAGRAPH جدآخر");
    goesTo(before, "تصحيح", "CORRECTION أب", "PARAGRAPH جد");
  }

  /** Calls for a block by its name in the menu, writes, Enter, writes, and undoes it all. */
  private void goesTo(Document before, String name, String... blocks) throws Exception {
    rig.type("/" + name);
    assertThat(menu()).as(name).isTrue();
    rig.key(KeyCode.ENTER);
    rig.type("أب");
    rig.key(KeyCode.ENTER);
    rig.type("جد");
    rig.until(name, () -> made(blocks.length).equals(List.of(blocks)));
    for (int i = 0; i < MOST_UNDOS && !document().equals(before); i++) {
      rig.ctrl(KeyCode.Z);
    }
    assertThat(document()).as("undone: " + name).isEqualTo(before);
  }

  /** The first blocks behind the one that was there, each with its texts. */
  private List<String> made(int count) throws Exception {
    return rig.desk.find(article.id()).orElseThrow().document().body().stream()
        .skip(1)
        .limit(count)
        .map(block ->
            BlockKind.of(block)
                + " "
                + block.fields().stream()
                    .map(field -> block.text(field).text())
                    .collect(joining("|")))
        .toList();
  }

  @Test
  void tabWalksTheCellsAndNestsItems() throws Exception {
    rig.type("/table");
    rig.key(KeyCode.ENTER);
    for (int i = 0; i < 10; i++) {
      rig.key(KeyCode.TAB);
    }
    rig.until(
        "a fourth row",
        () ->
            rig.desk.find(article.id()).orElseThrow().document().body().get(1)
                    instanceof Table table
                && table.rows().size() == 4);
    assertThat(rig.focused("#surface")).isTrue();
  }
}
