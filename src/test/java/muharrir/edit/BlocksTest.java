package muharrir.edit;

import static muharrir.testing.Docs.box;
import static muharrir.testing.Docs.correction;
import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.embed;
import static muharrir.testing.Docs.figure;
import static muharrir.testing.Docs.gallery;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.li;
import static muharrir.testing.Docs.ol;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.pull;
import static muharrir.testing.Docs.q;
import static muharrir.testing.Docs.quote;
import static muharrir.testing.Docs.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import muharrir.document.Block.ListStyle;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.MediaRef;
import muharrir.document.Position;
import muharrir.testing.Docs;
import muharrir.testing.Docs.Tagged;
import org.junit.jupiter.api.Test;

/** Lists, boxes, tables and galleries, and how one kind of block becomes another. */
class BlocksTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 15);
  private static final String POST = "https://x.com/a/status/2000226051041964416";
  private final Commands commands = new Commands(Docs.ids());

  private static String after(EditorState state, Command command) {
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

  private static String after(Tagged before, Command command) {
    return after(before.state(), command);
  }

  private String turned(Tagged before, BlockKind kind) {
    return after(before, commands.blocks().turn(kind, TODAY));
  }

  private static EditorState whole(Tagged before, String block) {
    Position at = new Position(new BlockId(block), Field.WHOLE, 0);
    return new EditorState(before.document(), Selection.caret(at));
  }

  @Test
  void enterInAListMakesAnItemAndAnEmptyOneEndsIt() {
    assertThat(after(doc(li(1, "أب‹a›ج")), commands.enter())).isEqualTo("li1 أب\nli1 ‹a›ج");
    assertThat(after(doc(ol(1, "‹a›")), commands.enter())).isEqualTo("ol0 ‹a›");
    assertThat(after(doc(ol(0, "‹a›")), commands.enter())).isEqualTo("p ‹a›");
  }

  @Test
  void backspaceAtTheStartOfAnItemTakesItOut() {
    assertThat(after(doc(li(1, "‹a›أ")), commands.deleting().backward())).isEqualTo("li0 ‹a›أ");
    assertThat(after(doc(li(0, "‹a›أ")), commands.deleting().backward())).isEqualTo("p ‹a›أ");
  }

  @Test
  void anItemIsOneLevelDeeperThanTheOneBeforeItAtMost() {
    Command deeper = commands.lists().indent(1);
    assertThat(after(doc(li(0, "أ‹a›")), deeper)).isEqualTo("nothing");
    assertThat(after(doc(li(0, "أ"), li(0, "ب‹a›")), deeper)).isEqualTo("li0 أ\nli1 ب‹a›");
    assertThat(after(doc(li(0, "أ"), li(1, "ب‹a›")), deeper)).isEqualTo("nothing");
    assertThat(after(doc(li(0, "أ"), li(1, "ب‹a›")), commands.lists().indent(-1)))
        .isEqualTo("li0 أ\nli0 ب‹a›");
  }

  @Test
  void turnsSelectedBlocksIntoAListAndBack() {
    assertThat(after(doc(p("أ‹a›"), h(2, "ب‹b›")), commands.blocks().list(ListStyle.NUMBERED)))
        .isEqualTo("ol0 أ‹a›\nol0 ب‹b›");
    assertThat(after(doc(ol(0, "أ‹a›"), ol(1, "ب‹b›")), commands.blocks().list(ListStyle.NUMBERED)))
        .isEqualTo("p أ‹a›\np ب‹b›");
  }

  @Test
  void losesNoWordInTurning() {
    assertThat(turned(doc(quote("قول‹a›", "فلان", "وزير")), BlockKind.HEADING))
        .isEqualTo("h2 قول‹a›\np فلان\np وزير");
    assertThat(turned(doc(quote("قول", "فلان‹a›", "وزير")), BlockKind.PULL_QUOTE))
        .isEqualTo("pull قول — فلان‹a›\np وزير");
    assertThat(turned(doc(pull("قول‹a›", "")), BlockKind.INFO_BOX)).isEqualTo("box ‹a› — قول");
    assertThat(turned(doc(box("عنوان", "نص‹a›")), BlockKind.CORRECTION))
        .isEqualTo("correction 2025-12-15 نص‹a›\np عنوان");
    assertThat(turned(doc(figure("تعليق‹a›", "مصوّر")), BlockKind.PARAGRAPH))
        .isEqualTo("p تعليق‹a›\np مصوّر");
    assertThat(turned(doc(p("تعليق‹a›")), BlockKind.FIGURE)).isEqualTo("f تعليق‹a›");
  }

  @Test
  void aNewBoxIsGivenItsTitleFirst() {
    assertThat(turned(doc(p("‹a›")), BlockKind.INFO_BOX)).isEqualTo("box ‹a›");
    assertThat(turned(doc(p("أ‹a›ب")), BlockKind.INFO_BOX)).isEqualTo("box ‹a› — أب");
    assertThat(turned(doc(p("أ‹a›"), p("ب‹b›")), BlockKind.INFO_BOX))
        .isEqualTo("box  — أ‹a›\nbox  — ب‹b›");
    assertThat(turned(doc(table("", "عنوان‹a›")), BlockKind.INFO_BOX)).isEqualTo("box ‹a› — عنوان");
    assertThat(after(doc(box("عنوان‹a›", "نص")), commands.enter())).isEqualTo("box عنوان — نص‹a›");
  }

  @Test
  void turnsAddressesIntoCardsAndBack() {
    assertThat(turned(doc(p(POST + "‹a›")), BlockKind.EMBED)).isEqualTo("e " + POST + " ‹a›");
    assertThat(turned(doc(p("خبر‹a›")), BlockKind.EMBED)).isEqualTo("nothing");
    assertThat(after(whole(doc(embed(POST)), "b1"), commands.blocks().paragraph()))
        .isEqualTo("p ‹a›" + POST);
  }

  @Test
  void turnsTablesIntoRowsAndBack() {
    assertThat(turned(doc(table("عنوان", "أ|ب‹a›", "ج|")), BlockKind.BULLETS))
        .isEqualTo("li0 ‹a›عنوان\nli0 أ – ب\nli0 ج");
    assertThat(turned(doc(p("أ‹a›"), q("ب", "ج"), p("د‹b›")), BlockKind.TABLE))
        .startsWith("t  — أ‹a› —  — ب — ج — د");
  }

  @Test
  void galleriesComeApartIntoFigures() {
    assertThat(turned(doc(gallery("معًا‹a›", "أ", "ب")), BlockKind.FIGURE))
        .isEqualTo("p ‹a›معًا\nf أ\nf ب");
  }

  @Test
  void rowsAndColumnsComeAndGoAroundTheCaret() {
    Tagged before = doc(table("ع", "أ|ب‹a›", "ج|د"));
    Tables tables = commands.tables();
    assertThat(after(before, tables.insertRow(true))).isEqualTo("t ع — أ — ب —  — ‹a› — ج — د");
    assertThat(after(before, tables.insertColumn(false))).isEqualTo("t ع — أ — ‹a› — ب — ج —  — د");
    assertThat(after(before, tables.removeRow())).isEqualTo("t ع — ج — د‹a›");
    assertThat(after(before, tables.removeColumn())).isEqualTo("t ع — أ‹a› — ج");
    assertThat(after(doc(table("", "أ‹a›")), tables.removeRow())).isEqualTo("nothing");
    assertThat(after(before, tables.step(true))).isEqualTo("t ع — أ — ب — ج‹a› — د");
    assertThat(after(doc(table("", "أ‹a›")), tables.step(true))).isEqualTo("t  — أ — ‹a›");
  }

  @Test
  void enterInATableGoesDown() {
    assertThat(after(doc(table("", "أ‹a›|ب", "ج|د")), commands.enter()))
        .isEqualTo("t  — أ — ب — ج‹a› — د");
    assertThat(after(doc(table("", "أ‹a›")), commands.enter())).isEqualTo("t  — أ\np ‹a›");
  }

  @Test
  void picturesOfAGalleryComeGoAndMoveWithTheirTexts() {
    BlockId id = new BlockId("b1");
    Galleries galleries = commands.galleries();
    assertThat(after(doc(gallery("", "أ", "ب‹a›")), galleries.move(id, 1, -1)))
        .isEqualTo("g  — ب‹a› —  — أ");
    assertThat(after(doc(gallery("", "أ", "ب‹a›")), galleries.remove(id, 0)))
        .isEqualTo("g  — ب‹a›");
    MediaRef media = new MediaRef("ab".repeat(32), "png", 4, 3);
    Optional<Transaction> added =
        galleries.add(id, List.of(media)).run(doc(gallery("", "أ‹a›")).state());
    assertThat(added.orElseThrow().apply(doc(gallery("", "أ")).document()).block(id).pictures())
        .hasSize(2)
        .endsWith(media);
  }

  @Test
  void aBoxKeepsItsLinesAndAnEmptyLineLeadsOut() {
    assertThat(after(doc(box("ع‹a›", "نص")), commands.enter())).isEqualTo("box ع — نص‹a›");
    assertThat(after(doc(box("ع", "نص‹a›")), commands.enter())).isEqualTo("box ع — نص\n‹a›");
    assertThat(after(doc(box("ع", "نص\n‹a›")), commands.enter())).isEqualTo("box ع — نص\np ‹a›");
    assertThat(after(doc(box("‹a›", "")), commands.enter())).isEqualTo("box  — ‹a›");
  }

  @Test
  void aUnitIsSelectedFirstAndDeletedNext() {
    Tagged before = doc(figure("", ""), p("‹a›نص"));
    assertThat(after(before, commands.deleting().backward())).isEqualTo("f ‹a›\np نص");
    assertThat(after(whole(before, "b1"), commands.deleting().backward()))
        .isEqualTo("standfirst ‹a›\np نص");
    assertThat(after(whole(before, "b1"), commands.insertText("خ"))).isEqualTo("f\np خ‹a›\np نص");
    assertThat(after(doc(table("‹a›", "أ")), commands.deleting().backward()))
        .isEqualTo("t ‹a› — أ");
    assertThat(after(doc(correction("‹a›نص")), commands.deleting().backward()))
        .isEqualTo("p ‹a›نص");
  }

  @Test
  void aSelectionThatReachesAUnitTakesAllOfIt() {
    Tagged before = doc(p("أ‹a›ب"), table("", "ج"), p("د‹b›هـ"));
    assertThat(after(before, commands.deleting().selection())).isEqualTo("p أ‹a›هـ");
  }

  @Test
  void movesABlockBehindAnother() {
    Tagged before = doc(p("أ‹a›"), p("ب"), p("ج"));
    assertThat(after(before, commands.blocks().moveBehind(new BlockId("b1"), new BlockId("b3"))))
        .isEqualTo("p ب\np ج\np ‹a›أ");
    assertThat(after(before, commands.blocks().moveBehind(new BlockId("b3"), BlockId.STANDFIRST)))
        .isEqualTo("p ‹a›ج\np أ\np ب");
    assertThat(after(before, commands.blocks().moveBehind(new BlockId("b2"), new BlockId("b1"))))
        .isEqualTo("nothing");
  }

  @Test
  void severalBlocksMoveTogether() {
    Tagged before = doc(p("أ"), p("‹a›ب"), p("ج‹b›"), p("د"));
    assertThat(after(before, commands.blocks().moveBlock(1))).isEqualTo("p أ\np د\np ‹a›ب\np ج‹b›");
    assertThat(after(before, commands.blocks().moveBlock(-1)))
        .isEqualTo("p ‹a›ب\np ج‹b›\np أ\np د");
    assertThat(after(doc(p("أ‹a›"), p("ب‹b›")), commands.blocks().moveBlock(-1)))
        .isEqualTo("nothing");
  }

  @Test
  void aCopyStandsBehindItsBlockAndTheCaretGoesThere() {
    assertThat(after(doc(h(2, "عن‹a›وان"), p("نص")), commands.blocks().duplicate()))
        .isEqualTo("h2 عنوان\nh2 ‹a›عنوان\np نص");
    assertThat(after(doc(p("‹a›أ"), p("ب‹b›")), commands.blocks().duplicate()))
        .isEqualTo("p أ\np ب\np ‹a›أ\np ب‹b›");
  }

  @Test
  void blocksAreDeletedWithAllThatIsInThem() {
    assertThat(after(doc(p("أ"), quote("ب‹a›", "ج", "د"), p("ه")), commands.deleting().blocks()))
        .isEqualTo("p أ\np ‹a›ه");
    assertThat(after(doc(p("أ"), p("ب‹a›")), commands.deleting().blocks())).isEqualTo("p أ‹a›");
    assertThat(after(doc(p("أ‹a›")), commands.deleting().blocks())).isEqualTo("p ‹a›");
  }

  @Test
  void linesOfTheHeadAreNeitherCopiedNorDeleted() {
    Tagged head = Docs.story("", "عنوان‹a›", "", p("نص"));
    assertThat(after(head, commands.blocks().duplicate())).isEqualTo("nothing");
    assertThat(after(head, commands.deleting().blocks())).isEqualTo("nothing");
  }
}
