package muharrir.textview;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.typeset.Caret;

/** Keys and input methods of the small fields. */
final class TextInputKeys implements InputMethodRequests {
  private final TextInput line;
  private final LayoutKeys keys = new LayoutKeys();
  private boolean swallowTyped;
  private boolean sideTyped;

  TextInputKeys(TextInput line) {
    this.line = line;
  }

  void attach() {
    line.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    line.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    line.setInputMethodRequests(this);
    line.setOnInputMethodTextChanged(event -> {
      if (!event.getCommitted().isEmpty()) {
        line.compose("", 0);
        insert(event.getCommitted(), true);
      }
      line.compose(SurfaceInput.composed(event), event.getCaretPosition());
      event.consume();
    });
  }

  private void pressed(KeyEvent event) {
    KeyCode key = keys.meant(event);
    sideTyped = LayoutKeys.typesBySide(event);
    boolean done = !sideTyped && (event.isShortcutDown() ? chord(key, event) : plain(key, event));
    swallowTyped = done;
    if (done) {
      event.consume();
    }
  }

  private boolean plain(KeyCode key, KeyEvent event) {
    if (event.isAltDown() || event.isMetaDown() || event.isControlDown()) {
      return false;
    }
    boolean shift = event.isShiftDown();
    switch (key) {
      case LEFT, KP_LEFT -> line.moves().step(false, shift);
      case RIGHT, KP_RIGHT -> line.moves().step(true, shift);
      case HOME -> line.moves().lineEdge(false, shift);
      case END -> line.moves().lineEdge(true, shift);
      case UP, KP_UP -> line.moves().vertical(-1, shift);
      case DOWN, KP_DOWN -> line.moves().vertical(1, shift);
      case BACK_SPACE -> change(() -> line.model().deleteBack(false));
      case DELETE -> {
        if (shift) {
          cut();
        } else {
          change(() -> line.model().deleteOn(false));
        }
      }
      case INSERT -> {
        if (shift) {
          paste();
        }
      }
      case ENTER -> {
        if (line.severalLines()) {
          insert("\n", false);
        } else {
          line.act();
        }
      }
      default -> {
        return line.severalLines() && page(key, shift);
      }
    }
    return true;
  }

  private boolean page(KeyCode key, boolean shift) {
    int lines = Math.max(1, (int) (line.getHeight() / line.style().lineHeight()) - 1);
    switch (key) {
      case PAGE_UP -> line.moves().vertical(-lines, shift);
      case PAGE_DOWN -> line.moves().vertical(lines, shift);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean chord(KeyCode key, KeyEvent event) {
    if (event.isAltDown()) {
      return false;
    }
    boolean shift = event.isShiftDown();
    switch (key) {
      case LEFT, KP_LEFT -> line.moves().word(false, shift);
      case RIGHT, KP_RIGHT -> line.moves().word(true, shift);
      case HOME -> line.moves().edge(false, shift);
      case END -> line.moves().edge(true, shift);
      case BACK_SPACE -> change(() -> line.model().deleteBack(true));
      case DELETE -> change(() -> line.model().deleteOn(true));
      case A -> line.selectAll();
      case C, INSERT -> copy();
      case X -> cut();
      case V -> paste();
      case Z -> change(shift ? line.model()::redo : line.model()::undo);
      case Y -> change(line.model()::redo);
      default -> {
        return line.severalLines() && several(key, shift);
      }
    }
    return true;
  }

  /** Chords that mean something in several lines only. */
  private boolean several(KeyCode key, boolean shift) {
    switch (key) {
      case UP, KP_UP -> line.moves().paragraph(false, shift);
      case DOWN, KP_DOWN -> line.moves().paragraph(true, shift);
      case ENTER -> line.act();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void cut() {
    copy();
    if (!line.masked() && line.model().hasSelection()) {
      change(() -> line.model().deleteBack(false));
    }
  }

  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null) {
      insert(line.severalLines() ? text : text.strip(), false);
    }
  }

  private void typed(KeyEvent event) {
    String text = event.getCharacter();
    boolean command = (event.isControlDown() || event.isMetaDown()) && !sideTyped;
    boolean control = text.isEmpty() || text.charAt(0) < ' ' || text.charAt(0) == 0x7f;
    if (!swallowTyped && !command && !control) {
      insert(text, true);
      event.consume();
    }
  }

  private void insert(String text, boolean typed) {
    change(() -> line.model().insert(ArabicKeys.letters(text), typed));
  }

  private void change(Runnable edit) {
    edit.run();
    line.changed(Caret.Side.BEFORE);
  }

  private void copy() {
    if (!line.masked() && line.model().hasSelection()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(line.model().selected());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  @Override
  public Point2D getTextLocation(int offset) {
    Bounds caret = line.localToScreen(line.caretBounds());
    return caret == null ? Point2D.ZERO : new Point2D(caret.getMinX(), caret.getMaxY());
  }

  @Override
  public int getLocationOffset(int x, int y) {
    return 0;
  }

  @Override
  public void cancelLatestCommittedText() {}

  @Override
  public String getSelectedText() {
    return line.masked() ? "" : line.model().selected();
  }
}
