package muharrir.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import muharrir.edit.BlockKind;
import muharrir.edit.Command;
import muharrir.edit.Tables;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Action.Group;
import muharrir.ui.kit.Actions;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The commands that put blocks in, move them, and work on tables. */
public final class BlockActions {
  /** What the menu of insertions offers, in its order; an empty one is a line between. */
  static final List<String> INSERTIONS =
      List.of(
          "action.picture",
          "action.figure",
          "action.gallery",
          "action.table",
          "action.embed",
          "action.divider",
          "",
          "action.insertQuote",
          "action.insertPullQuote",
          "action.insertInfoBox",
          "action.insertCorrection");

  /** What can be called by its name at the start of a line. */
  static final List<String> CALLED =
      List.of(
          "action.paragraph",
          "action.heading",
          "action.subheading",
          "action.bullets",
          "action.numbers",
          "action.quote",
          "action.pullQuote",
          "action.picture",
          "action.figure",
          "action.gallery",
          "action.embed",
          "action.table",
          "action.infoBox",
          "action.divider",
          "action.correction");

  static final List<String> TABLE =
      List.of(
          "action.rowAbove",
          "action.rowBelow",
          "action.removeRow",
          "",
          "action.columnBefore",
          "action.columnAfter",
          "action.removeColumn",
          "",
          "action.tableHeader");

  static final List<String> MOVES = List.of("action.moveUp", "action.moveDown");

  private final Actions actions;
  private final EditorModel model;

  private BlockActions(Actions actions, EditorModel model) {
    this.actions = actions;
    this.model = model;
  }

  /**
   * Adds them.
   *
   * @param askAddress opens the box for the address of a post
   */
  public static void addTo(Actions actions, EditorModel model, Runnable askAddress) {
    BlockActions adding = new BlockActions(actions, model);
    adding.insertions(askAddress);
    adding.moves();
    adding.whole();
    adding.tables();
  }

  private void insertions(Runnable askAddress) {
    insert("action.figure", "Ctrl+Alt+P", BlockKind.FIGURE, RemixiconAL.IMAGE_LINE);
    insert("action.gallery", "Ctrl+Alt+G", BlockKind.GALLERY, RemixiconAL.GALLERY_LINE);
    insert("action.table", "Ctrl+Alt+T", BlockKind.TABLE, RemixiconMZ.TABLE_2);
    add(Group.INSERT, "action.embed", "Ctrl+Alt+E", askAddress, model.writableProperty())
        .icon(RemixiconAL.LINKS_LINE);
    insert("action.divider", "Ctrl+Alt+D", BlockKind.DIVIDER, RemixiconMZ.SEPARATOR);
    insert("action.insertQuote", "", BlockKind.QUOTE, RemixiconAL.DOUBLE_QUOTES_R);
    insert("action.insertPullQuote", "", BlockKind.PULL_QUOTE, RemixiconAL.CHAT_QUOTE_LINE);
    insert("action.insertInfoBox", "", BlockKind.INFO_BOX, RemixiconAL.INFORMATION_LINE);
    insert("action.insertCorrection", "", BlockKind.CORRECTION, RemixiconAL.ERROR_WARNING_LINE);
  }

  private void insert(String id, String keys, BlockKind kind, Ikon icon) {
    add(Group.INSERT, id, keys, () -> model.insert(kind), model.writableProperty()).icon(icon);
  }

  private void moves() {
    body("action.moveUp", "Alt+Up Ctrl+Alt+Up", model.commands().blocks().moveBlock(-1))
        .icon(RemixiconAL.ARROW_UP_LINE);
    body("action.moveDown", "Alt+Down Ctrl+Alt+Down", model.commands().blocks().moveBlock(1))
        .icon(RemixiconAL.ARROW_DOWN_LINE);
  }

  private void whole() {
    body("action.duplicateBlock", "Ctrl+Shift+D", model.commands().blocks().duplicate())
        .icon(RemixiconAL.FILE_COPY_2_LINE);
    body("action.removeBlock", "Ctrl+Shift+Delete", model.commands().deleting().blocks())
        .icon(RemixiconAL.DELETE_BIN_LINE);
  }

  private Action body(String id, String keys, Command command) {
    return add(Group.BLOCK, id, keys, () -> model.run(command), isNot(BlockKind.HEAD));
  }

  private void tables() {
    Tables tables = model.commands().tables();
    table("action.rowAbove", "Ctrl+Alt+Shift+Up", tables.insertRow(false))
        .icon(RemixiconAL.INSERT_ROW_TOP);
    table("action.rowBelow", "Ctrl+Alt+Shift+Down", tables.insertRow(true))
        .icon(RemixiconAL.INSERT_ROW_BOTTOM);
    table("action.removeRow", "Ctrl+Alt+Shift+Delete", tables.removeRow())
        .icon(RemixiconAL.DELETE_ROW);
    table("action.columnBefore", "Ctrl+Alt+Shift+Right", tables.insertColumn(false))
        .icon(RemixiconAL.INSERT_COLUMN_RIGHT);
    table("action.columnAfter", "Ctrl+Alt+Shift+Left", tables.insertColumn(true))
        .icon(RemixiconAL.INSERT_COLUMN_LEFT);
    table("action.removeColumn", "Ctrl+Alt+Delete", tables.removeColumn())
        .icon(RemixiconAL.DELETE_COLUMN);
    table("action.tableHeader", "Ctrl+Alt+Shift+H", tables.toggleHeader())
        .icon(RemixiconAL.LAYOUT_TOP_LINE);
  }

  private Action table(String id, String keys, Command command) {
    return add(Group.BLOCK, id, keys, () -> model.run(command), is(BlockKind.TABLE));
  }

  private BooleanBinding is(BlockKind kind) {
    return when(now -> now.map(k -> k == kind).orElse(false));
  }

  private BooleanBinding isNot(BlockKind kind) {
    return when(now -> now.map(k -> k != kind).orElse(false));
  }

  private BooleanBinding when(Function<Optional<BlockKind>, Boolean> fits) {
    return Bindings.createBooleanBinding(
        () -> model.writableProperty().get() && fits.apply(model.kindProperty().get()),
        model.writableProperty(),
        model.kindProperty());
  }

  private Action add(
      Group group, String id, String keys, Runnable work, ObservableBooleanValue possible) {
    String why = group == Group.INSERT ? "action.needs.text" : "action.needs.place";
    return actions.add(group, id, keys, work).when(possible, why).inText();
  }
}
