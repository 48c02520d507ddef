package muharrir.textview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.testing.MouseHand;
import muharrir.typeset.Caret;
import muharrir.typeset.CaretShape;
import muharrir.typeset.FontSet;

/** A surface in a window, with hands on its keys and mouse. FX thread only. */
final class Desk {
  private final Random random = new Random(1);
  private final HistoryModel model;
  private final TextSurface surface;
  private final Stage stage = new Stage();

  private Desk(Document document, Position caret) {
    surface =
        new TextSurface(
            new FontSet(),
            Palette.light(),
            texts(),
            (_, _, _) -> Optional.empty(),
            new Commands(() -> BlockId.random(random)));
    model = new HistoryModel(new EditorState(document, Selection.caret(caret)));
    model.onTransaction(surface::changed);
    model.onChange(surface::refresh);
    surface.setModel(model);
    stage.setScene(new Scene(surface, 720, 600));
    stage.show();
    surface.applyCss();
    surface.layout();
    surface.requestFocus();
  }

  static SurfaceTexts texts() {
    return new SurfaceTexts(key -> key, Object::toString, Object::toString);
  }

  /** A desk with these paragraphs, b0, b1 and so on, and the caret at the end of the first. */
  static Desk of(String... paragraphs) {
    List<Block> body = new ArrayList<>();
    for (String paragraph : paragraphs) {
      body.add(
          new Block.Paragraph(
              new BlockId("b" + body.size()), Direction.AUTO, Inline.of(paragraph)));
    }
    return of(body, new Position(new BlockId("b0"), Field.TEXT, paragraphs[0].length()));
  }

  static Desk of(List<Block> body, Position caret) {
    return new Desk(
        Document.of(Inline.EMPTY, Inline.of("عنوان"), Inline.of("مقدمة"), Optional.empty(), body),
        caret);
  }

  TextSurface surface() {
    return surface;
  }

  EditorState state() {
    return model.state();
  }

  /** The texts of the paragraphs of the body. */
  List<String> body() {
    return state().document().body().stream()
        .map(block -> block.has(Field.TEXT) ? block.text(Field.TEXT).text() : "#")
        .toList();
  }

  /** Block and offset of the caret. */
  String caret() {
    Position head = state().selection().head();
    return head.block() + ":" + head.offset();
  }

  Desk caretTo(String block, int offset) {
    surface.placeCaret(new Position(new BlockId(block), Field.TEXT, offset));
    return this;
  }

  double caretX() {
    return surface.overlay().caretX();
  }

  /** Types a text as a keyboard does. */
  Desk type(String text) {
    text.codePoints()
        .forEach(c -> {
          String key = Character.toString(c);
          fire(KeyEvent.KEY_PRESSED, KeyCode.UNDEFINED, key, "");
          fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, key, "");
        });
    return this;
  }

  /** Presses a key. Modifiers: c control, s shift, a alt. */
  Desk press(KeyCode code, String modifiers) {
    fire(KeyEvent.KEY_PRESSED, code, "", modifiers);
    return this;
  }

  Desk press(KeyCode... codes) {
    for (KeyCode code : codes) {
      press(code, "");
    }
    return this;
  }

  /** A chord as it arrives while an Arabic layout is on: no code, an Arabic text, and a letter. */
  Desk arabicChord(String text, String modifiers) {
    fire(KeyEvent.KEY_PRESSED, KeyCode.UNDEFINED, text, modifiers);
    fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, text, modifiers);
    return this;
  }

  /** Whether the surface keeps a key for itself, and the window does not get it. */
  boolean takes(KeyCode code, String modifiers) {
    List<KeyEvent> passed = new ArrayList<>();
    EventHandler<KeyEvent> beyond = passed::add;
    surface.getScene().addEventHandler(KeyEvent.KEY_PRESSED, beyond);
    press(code, modifiers);
    surface.getScene().removeEventHandler(KeyEvent.KEY_PRESSED, beyond);
    return passed.isEmpty();
  }

  private void fire(
      javafx.event.EventType<KeyEvent> type, KeyCode code, String text, String modifiers) {
    boolean typed = type == KeyEvent.KEY_TYPED;
    Event.fireEvent(
        surface,
        new KeyEvent(
            type,
            typed ? text : KeyEvent.CHAR_UNDEFINED,
            typed ? "" : text,
            code,
            modifiers.contains("s"),
            modifiers.contains("c"),
            modifiers.contains("a"),
            false));
  }

  /** Where the caret of a place would be drawn, in the control. */
  Point2D at(String block, int offset) {
    Spot spot =
        surface
            .viewport()
            .flow()
            .spot(new Position(new BlockId(block), Field.TEXT, offset), Caret.Side.AFTER);
    CaretShape shape = Moves.shape(spot);
    return surface.viewport().toControl(shape.x(), (shape.top() + shape.bottom()) / 2);
  }

  Desk mouse(javafx.event.EventType<MouseEvent> type, Point2D at, int clicks, boolean shift) {
    Event.fireEvent(
        surface,
        MouseHand.event(type, surface, at, clicks, shift, type != MouseEvent.MOUSE_RELEASED));
    return this;
  }

  Desk click(Point2D at, int clicks) {
    return mouse(MouseEvent.MOUSE_PRESSED, at, clicks, false)
        .mouse(MouseEvent.MOUSE_RELEASED, at, clicks, false);
  }

  void close() {
    stage.close();
  }
}
