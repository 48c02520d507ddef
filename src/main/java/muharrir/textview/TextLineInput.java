package muharrir.textview;

import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import muharrir.typeset.Caret;
import muharrir.typeset.Words;

/** Keys, mouse and input methods of a one-line field. */
final class TextLineInput implements InputMethodRequests {
  private final TextLine line;
  private final LayoutKeys keys = new LayoutKeys();
  private boolean swallowTyped;
  private boolean sideTyped;
  private boolean dragging;

  TextLineInput(TextLine line) {
    this.line = line;
  }

  void attach() {
    line.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    line.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    line.addEventHandler(MouseEvent.MOUSE_PRESSED, this::mousePressed);
    line.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::mouseDragged);
    line.setInputMethodRequests(this);
    line.setOnInputMethodTextChanged(event -> {
      if (!event.getCommitted().isEmpty()) {
        insert(event.getCommitted(), true);
      }
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
      case LEFT, KP_LEFT -> line.step(false, shift);
      case RIGHT, KP_RIGHT -> line.step(true, shift);
      case HOME, UP -> line.moveTo(Caret.before(0), shift);
      case END, DOWN -> line.moveTo(Caret.after(line.model().text().length()), shift);
      case BACK_SPACE -> change(() -> line.model().deleteBack(false));
      case DELETE -> change(() -> line.model().deleteOn(false));
      case ENTER -> line.act();
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
      case LEFT, KP_LEFT -> line.word(false, shift);
      case RIGHT, KP_RIGHT -> line.word(true, shift);
      case BACK_SPACE -> change(() -> line.model().deleteBack(true));
      case DELETE -> change(() -> line.model().deleteOn(true));
      case A -> line.selectAll();
      case C, INSERT -> copy();
      case X -> {
        copy();
        if (line.model().hasSelection()) {
          change(() -> line.model().deleteBack(false));
        }
      }
      case V -> {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
          insert(text.strip(), false);
        }
      }
      case Z -> change(shift ? line.model()::redo : line.model()::undo);
      case Y -> change(line.model()::redo);
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
    if (line.model().hasSelection()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(line.model().selected());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private void mousePressed(MouseEvent event) {
    line.requestFocus();
    Caret hit = line.hit(event.getX());
    dragging = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
    if (event.getButton() == MouseButton.PRIMARY) {
      switch (event.getClickCount() % 3) {
        case 1 -> line.moveTo(hit, event.isShiftDown());
        case 2 -> {
          Words.Range word = Words.around(line.model().text(), hit.index());
          line.select(word.from(), word.to());
        }
        default -> line.selectAll();
      }
    }
    event.consume();
  }

  private void mouseDragged(MouseEvent event) {
    if (dragging) {
      line.moveTo(line.hit(event.getX()), true);
      event.consume();
    }
  }

  @Override
  public Point2D getTextLocation(int offset) {
    return line.caretOnScreen();
  }

  @Override
  public int getLocationOffset(int x, int y) {
    return 0;
  }

  @Override
  public void cancelLatestCommittedText() {}

  @Override
  public String getSelectedText() {
    return line.model().selected();
  }
}
