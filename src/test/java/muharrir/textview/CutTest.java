package muharrir.textview;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CutTest {
  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  /** A clip that is mirrored within what it cuts makes JavaFX paint the control twice over. */
  @Test
  void aTextInAWindowFromRightToLeftIsNotCutByAMirroredClip() throws Exception {
    Fx.run(() -> {
      Desk desk =
          Desk.of(doc(p("نص")).document().body(), new Position(new BlockId("b1"), Field.TEXT, 0));
      Scene window = new Scene(new StackPane());
      window.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
      Node surface = desk.surface();
      window.setRoot(new StackPane(surface));
      assertThat(surface.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
      assertThat(Objects.requireNonNull(surface.getClip()).getLocalToParentTransform().isIdentity())
          .isTrue();
      desk.close();
    });
  }
}
