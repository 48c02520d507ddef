package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.testing.MouseHand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PopoverLayerTest {
  /** What a test sees on the FX thread, where controls have to be made, too. */
  private record Rig(Button opener, Button other, PopoverLayer layer, Scene scene) {
    static Rig make() {
      Button opener = new Button("before");
      Button other = new Button("other");
      PopoverLayer layer = new PopoverLayer();
      Scene scene = new Scene(new StackPane(new VBox(opener, other), layer), 400, 300);
      scene.getRoot().applyCss();
      opener.requestFocus();
      return new Rig(opener, other, layer, scene);
    }

    /** Where the keyboard is when a box has been open and is closed again. */
    Node focusAfter(Runnable whileOpen) {
      Button inside = new Button("inside");
      layer.show(new VBox(inside), opener, inside, () -> {});
      assertThat(scene.getFocusOwner()).isEqualTo(inside);
      whileOpen.run();
      layer.hide();
      return scene.getFocusOwner();
    }
  }

  private static void onFx(Runnable test) throws Exception {
    WaitForAsyncUtils.asyncFx(test).get();
  }

  @Test
  void theKeyboardComesBackToWhereItWas() throws Exception {
    onFx(() -> {
      Rig rig = Rig.make();
      assertThat(rig.focusAfter(() -> {})).isEqualTo(rig.opener());
    });
  }

  /** As when an article opens under a box that asks something at the start. */
  @Test
  void theKeyboardGoesWhereItBelongsBehindTheBox() throws Exception {
    onFx(() -> {
      Rig rig = Rig.make();
      Node now = rig.focusAfter(() -> rig.layer().comeBackBy(rig.other()::requestFocus));
      assertThat(now).isEqualTo(rig.other());
    });
  }

  @Test
  void nothingIsRememberedWhileNoBoxIsOpen() throws Exception {
    onFx(() -> {
      Rig rig = Rig.make();
      rig.layer().comeBackBy(rig.other()::requestFocus);
      assertThat(rig.focusAfter(() -> {})).isEqualTo(rig.opener());
    });
  }

  /** As on the board, whose columns scroll: what is in them comes with the skin of their panes. */
  @Test
  void theKeyboardGoesIntoWhatIsScrolledInABox() throws Exception {
    onFx(() -> {
      Rig rig = Rig.make();
      Button inside = new Button("inside");
      rig.layer().show(new VBox(new ScrollPane(inside)), rig.opener(), inside, () -> {});
      assertThat(rig.scene().getFocusOwner()).isEqualTo(inside);
    });
  }

  @Test
  void theKeyboardNeverStaysBehindABox() throws Exception {
    onFx(() -> {
      Rig rig = Rig.make();
      Button cannot = new Button("cannot");
      Button can = new Button("can");
      cannot.setDisable(true);
      rig.layer().show(new VBox(cannot, can), rig.opener(), cannot, () -> {});
      assertThat(rig.scene().getFocusOwner()).isEqualTo(can);
      can.setDisable(true);
      rig.other().requestFocus();
      rig.layer().show(new VBox(cannot, can), rig.opener(), cannot, () -> {});
      assertThat(rig.scene().getFocusOwner()).isEqualTo(rig.layer());
    });
  }

  /** JavaFX shows the focus only to those who moved it by Tab or an arrow. */
  @Test
  void whoComesByKeysSeesWhereTheKeyboardIs() throws Exception {
    onFx(() -> {
      Rig rig = Rig.make();
      struck(rig.opener());
      rig.focusAfter(() -> {
        assertThat(isByKeys(rig)).isTrue();
        Node inside = rig.scene().getFocusOwner();
        inside.fireEvent(MouseHand.event(MouseEvent.MOUSE_PRESSED, inside, Point2D.ZERO));
        assertThat(isByKeys(rig)).isFalse();
      });
      rig.focusAfter(() -> assertThat(isByKeys(rig)).isFalse());
      struck(rig.opener());
      rig.focusAfter(() -> assertThat(isByKeys(rig)).isTrue());
    });
  }

  private static boolean isByKeys(Rig rig) {
    Node box = rig.layer().lookup(".popover-box");
    return box.getPseudoClassStates().contains(PseudoClass.getPseudoClass("by-keys"));
  }

  private static void struck(Node target) {
    target.fireEvent(
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            KeyEvent.CHAR_UNDEFINED,
            "",
            KeyCode.U,
            false,
            true,
            true,
            false));
  }
}
