package muharrir.textview;

import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;
import muharrir.typeset.CaretShape;

/** Takes text from input methods, and tells them where the caret is. */
final class SurfaceInput implements InputMethodRequests {
  private final TextSurface surface;

  SurfaceInput(TextSurface surface) {
    this.surface = surface;
  }

  void attach() {
    surface.setInputMethodRequests(this);
    surface.setOnInputMethodTextChanged(this::changed);
  }

  private void changed(InputMethodEvent event) {
    String committed = event.getCommitted();
    if (!committed.isEmpty()) {
      surface.typing().type(ArabicKeys.letters(committed));
    }
    surface.compose(composed(event), event.getCaretPosition());
    event.consume();
  }

  /** What an input method composes, its clauses put together. */
  static String composed(InputMethodEvent event) {
    return event.getComposed().stream()
        .map(InputMethodTextRun::getText)
        .collect(Collectors.joining());
  }

  @Override
  public Point2D getTextLocation(int offset) {
    Spot spot = surface.composedSpot(offset);
    CaretShape shape = spot == null ? null : Moves.shape(spot);
    Point2D local =
        shape == null ? Point2D.ZERO : surface.viewport().toControl(shape.x(), shape.bottom());
    Point2D screen = surface.localToScreen(local);
    return screen == null ? Point2D.ZERO : screen;
  }

  @Override
  public int getLocationOffset(int x, int y) {
    return 0;
  }

  @Override
  public void cancelLatestCommittedText() {}

  @Override
  public String getSelectedText() {
    SurfaceModel model = surface.model();
    return model == null ? "" : ClipText.of(model.state());
  }
}
