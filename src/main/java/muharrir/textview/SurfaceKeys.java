package muharrir.textview;

import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import muharrir.document.Block;
import muharrir.document.Block.ListItem;
import muharrir.document.Field;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Marking;
import muharrir.edit.Selection;
import muharrir.edit.Tables;
import muharrir.typeset.Caret;
import muharrir.typeset.CaretShape;

/** The keys of the surface. */
final class SurfaceKeys {
  private final TextSurface surface;
  private final Commands commands;
  private final LayoutKeys keys = new LayoutKeys();
  private final DirectionKeys direction;
  private boolean swallowTyped;
  private boolean sideTyped;
  private double goal = Double.NaN;

  SurfaceKeys(TextSurface surface) {
    this.surface = surface;
    this.commands = surface.commands();
    this.direction = new DirectionKeys(surface, ShiftSide::pressed);
  }

  void attach() {
    surface.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    surface.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    surface.addEventHandler(KeyEvent.KEY_RELEASED, direction::released);
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> direction.disarm());
    surface.focusedProperty().subscribe(direction::disarm);
    // A key that the window takes for a command of its own never comes to the surface.
    EventHandler<KeyEvent> others = direction::meantForMore;
    surface
        .sceneProperty()
        .subscribe((before, now) -> {
          if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, others);
          }
          if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, others);
          }
        });
  }

  private void pressed(KeyEvent event) {
    swallowTyped = false;
    sideTyped = LayoutKeys.typesBySide(event);
    if (surface.model() == null || sideTyped) {
      return;
    }
    direction.pressed(event);
    KeyCode key = keys.meant(event);
    boolean vertical =
        key == KeyCode.UP
            || key == KeyCode.DOWN
            || key == KeyCode.PAGE_UP
            || key == KeyCode.PAGE_DOWN;
    if (!vertical && !key.isModifierKey()) {
      goal = Double.NaN;
    }
    boolean done = event.isShortcutDown() ? chord(key, event) : plain(key, event);
    if (done) {
      swallowTyped = true;
      event.consume();
    }
  }

  private boolean plain(KeyCode key, KeyEvent event) {
    if (event.isAltDown() || event.isMetaDown() || event.isControlDown()) {
      return false;
    }
    boolean shift = event.isShiftDown();
    switch (key) {
      case LEFT, KP_LEFT -> sideways(false, shift);
      case RIGHT, KP_RIGHT -> sideways(true, shift);
      case UP, KP_UP -> vertical(false, shift);
      case DOWN, KP_DOWN -> vertical(true, shift);
      case HOME -> move(surface.moves().lineEdge(spot(), false), shift);
      case END -> move(surface.moves().lineEdge(spot(), true), shift);
      case PAGE_UP -> page(false, shift);
      case PAGE_DOWN -> page(true, shift);
      case ENTER -> surface.run(shift ? commands.lineBreak() : commands.enter());
      case BACK_SPACE -> surface.typing().backspace();
      case DELETE -> {
        if (shift) {
          cut();
        } else {
          surface.run(commands.deleting().forward());
        }
      }
      case TAB -> {
        return tab(shift);
      }
      case INSERT -> {
        if (shift) {
          paste();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * Tab goes from cell to cell, nests the items of a list, and goes through what belongs to a
   * picture or a quotation: caption, credit, who said it; it goes through the head of the article
   * to its body; elsewhere it leaves the text.
   */
  private boolean tab(boolean back) {
    EditorState state = surface.requireModel().state();
    if (Tables.at(state)) {
      surface.run(commands.tables().step(!back));
      return true;
    }
    if (state.block() instanceof ListItem) {
      surface.run(commands.lists().indent(back ? -1 : 1));
      return true;
    }
    Block block = state.block();
    Position head = state.selection().head();
    int at = block.fields().indexOf(head.field());
    int next = at + (back ? -1 : 1);
    if (block instanceof Block.HeadLine) {
      return throughHead(state.document().blocks(), block, back);
    }
    if (at < 0 || next < 0 || next >= block.fields().size()) {
      return false;
    }
    Field field = block.fields().get(next);
    surface.placeCaret(new Position(block.id(), field, block.text(field).length()));
    return true;
  }

  private boolean throughHead(List<Block> blocks, Block here, boolean back) {
    int next = blocks.indexOf(here) + (back ? -1 : 1);
    if (next < 0 || next >= blocks.size() || blocks.get(next).fields().isEmpty()) {
      return false;
    }
    Block block = blocks.get(next);
    Field field = block.fields().getFirst();
    int place = block instanceof Block.HeadLine ? block.text(field).length() : 0;
    surface.placeCaret(new Position(block.id(), field, place));
    return true;
  }

  private boolean chord(KeyCode key, KeyEvent event) {
    boolean shift = event.isShiftDown();
    if (event.isAltDown()) {
      return block(key);
    }
    switch (key) {
      case LEFT, KP_LEFT -> move(surface.moves().word(spot(), false), shift);
      case RIGHT, KP_RIGHT -> move(surface.moves().word(spot(), true), shift);
      case UP, KP_UP -> move(surface.moves().paragraph(spot(), false), shift);
      case DOWN, KP_DOWN -> move(surface.moves().paragraph(spot(), true), shift);
      case HOME -> move(surface.moves().edge(false), shift);
      case END -> move(surface.moves().edge(true), shift);
      case BACK_SPACE -> surface.run(commands.deleting().wordBackward());
      case DELETE -> surface.run(commands.deleting().wordForward());
      case A -> selectAll();
      case C, INSERT -> copy();
      case X -> cut();
      case V -> {
        if (shift) {
          surface.outside().clips().pastePlain(surface);
        } else {
          paste();
        }
      }
      case B -> toggle(new Mark.Strong());
      case I -> toggle(new Mark.Emphasis());
      case Z -> again(shift);
      case Y -> again(true);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Ctrl+Alt: kinds of blocks. */
  private boolean block(KeyCode key) {
    switch (key) {
      case DIGIT0, NUMPAD0 -> surface.run(commands.blocks().paragraph());
      case DIGIT1, NUMPAD1 -> surface.run(commands.blocks().heading(2));
      case DIGIT2, NUMPAD2 -> surface.run(commands.blocks().heading(3));
      case Q -> surface.run(commands.blocks().quote());
      case UP -> surface.run(commands.blocks().moveBlock(-1));
      case DOWN -> surface.run(commands.blocks().moveBlock(1));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void typed(KeyEvent event) {
    String text = event.getCharacter();
    boolean command = (event.isControlDown() || event.isMetaDown()) && !sideTyped;
    boolean control = text.isEmpty() || text.charAt(0) < ' ' || text.charAt(0) == 0x7f;
    if (swallowTyped || command || control || surface.model() == null) {
      return;
    }
    goal = Double.NaN;
    surface.typing().type(ArabicKeys.letters(text));
    event.consume();
  }

  private Spot spot() {
    Spot spot = surface.caretSpot();
    return spot == null ? surface.moves().edge(false) : spot;
  }

  private void move(Spot to, boolean extend) {
    surface.moveTo(to, extend);
  }

  private void sideways(boolean right, boolean extend) {
    EditorState state = surface.requireModel().state();
    Selection selection = state.selection();
    if (extend || selection.isCaret()) {
      Moves moves = surface.moves();
      move(
          surface.logicalArrows() ? moves.logical(spot(), right) : moves.sideways(spot(), right),
          extend);
      return;
    }
    boolean toEnd = right != Moves.rightToLeft(spot());
    Position to = toEnd ? selection.end(state.document()) : selection.start(state.document());
    Spot edge = surface.viewport().flow().spot(to, toEnd ? Caret.Side.BEFORE : Caret.Side.AFTER);
    if (edge != null) {
      move(edge, false);
    }
  }

  private void vertical(boolean down, boolean extend) {
    Spot from = spot();
    double keep = goalFrom(from);
    move(surface.moves().vertical(from, down, keep), extend);
    goal = keep;
  }

  private double goalFrom(Spot from) {
    if (!Double.isNaN(goal)) {
      return goal;
    }
    CaretShape shape = Moves.shape(from);
    return shape == null ? surface.viewport().flow().width() : shape.x();
  }

  private void page(boolean down, boolean extend) {
    Spot from = spot();
    double keep = goalFrom(from);
    CaretShape shape = Moves.shape(from);
    double y = shape == null ? from.view().top : (shape.top() + shape.bottom()) / 2;
    double by = (down ? 1 : -1) * Math.max(40, surface.getHeight() - 60);
    surface.scrollBy(by);
    double target = Math.max(0, Math.min(surface.viewport().flow().height(), y + by));
    move(surface.viewport().flow().hit(keep, target), extend);
    goal = keep;
  }

  private void selectAll() {
    surface.select(surface.moves().edge(false).position(), surface.moves().edge(true));
  }

  private void again(boolean redo) {
    SurfaceModel model = surface.requireModel();
    if (model.writable()) {
      if (redo) {
        model.redo();
      } else {
        model.undo();
      }
      surface.refresh();
    }
  }

  /** Switches a mark on the selection, or for the next letter where nothing is selected. */
  private void toggle(Mark mark) {
    SurfaceModel model = surface.requireModel();
    if (model.writable() && model.state().selection().isCaret()) {
      surface.adopt(Marking.toggledTypingMarks(model.state(), mark));
    } else {
      surface.run(commands.marking().toggleMark(mark));
    }
  }

  private void copy() {
    surface.outside().clips().copy(surface.requireModel().state());
  }

  private void cut() {
    copy();
    EditorState state = surface.requireModel().state();
    boolean unit = !state.block().has(state.selection().head().field());
    if (!state.selection().isCaret() || unit) {
      surface.run(unit ? commands.deleting().forward() : commands.deleting().selection());
    }
  }

  private void paste() {
    if (surface.outside().pasteTaken()) {
      return;
    }
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null && Marking.pastesLink(surface.requireModel().state(), text)) {
      surface.run(commands.marking().link(text.strip()));
    } else {
      surface.outside().clips().paste(surface);
    }
  }
}
