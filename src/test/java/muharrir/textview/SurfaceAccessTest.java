package muharrir.textview;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.embed;
import static muharrir.testing.Docs.figure;
import static muharrir.testing.Docs.li;
import static muharrir.testing.Docs.table;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a screen reader is told. */
class SurfaceAccessTest {
  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  private static Object told(Desk desk, AccessibleAttribute attribute) {
    return desk.surface().queryAccessibleAttribute(attribute);
  }

  private static Desk at(Document document, Position caret) {
    return Desk.of(document.body(), caret);
  }

  @Test
  void tellsTheTextWithTheCaretAndWhatItIs() throws Exception {
    Fx.run(() -> {
      Document document = doc(li(0, "بند أول"), table("", "أ|ب", "ج|دال")).document();
      Desk desk = at(document, new Position(new BlockId("b1"), Field.TEXT, 3));
      assertThat(told(desk, AccessibleAttribute.TEXT)).isEqualTo("بند أول");
      assertThat(told(desk, AccessibleAttribute.CARET_OFFSET)).isEqualTo(3);
      assertThat(told(desk, AccessibleAttribute.ROLE_DESCRIPTION)).isEqualTo("surface.listItem");
      desk.press(KeyCode.END, "s");
      assertThat(told(desk, AccessibleAttribute.SELECTION_START)).isEqualTo(3);
      assertThat(told(desk, AccessibleAttribute.SELECTION_END)).isEqualTo(7);
      desk.surface().placeCaret(new Position(new BlockId("b2"), Field.cell(1, 1), 1));
      assertThat(told(desk, AccessibleAttribute.TEXT)).isEqualTo("دال");
      assertThat(told(desk, AccessibleAttribute.ROLE_DESCRIPTION))
          .isEqualTo("editor.kind.table 2، 2");
      desk.close();
    });
  }

  @Test
  void tellsWhatABlockThatIsSelectedWholeSays() throws Exception {
    Fx.run(() -> {
      String post = "https://x.com/a/status/1";
      Document document = doc(figure("المدينة", "رنا"), embed(post)).document();
      Desk desk = at(document, new Position(new BlockId("b1"), Field.WHOLE, 0));
      assertThat(told(desk, AccessibleAttribute.TEXT)).isEqualTo("المدينة – رنا");
      assertThat(told(desk, AccessibleAttribute.ROLE_DESCRIPTION)).isEqualTo("editor.kind.figure");
      desk.surface().placeCaret(new Position(new BlockId("b2"), Field.WHOLE, 0));
      assertThat(told(desk, AccessibleAttribute.TEXT)).isEqualTo(post);
      desk.close();
    });
  }
}
