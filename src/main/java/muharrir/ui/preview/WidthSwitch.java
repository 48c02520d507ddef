package muharrir.ui.preview;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Buttons;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** Chooses between the screens on which a page is looked at; one is always chosen. */
final class WidthSwitch {
  private final SegmentedButton node = new SegmentedButton();

  WidthSwitch(Strings strings, ObjectProperty<PreviewWidth> width) {
    Map<PreviewWidth, ToggleButton> buttons = new EnumMap<>(PreviewWidth.class);
    for (PreviewWidth mode : PreviewWidth.values()) {
      ToggleButton button = Buttons.toggle(icon(mode), strings.get(key(mode)), "");
      // A click on the chosen one would leave none chosen.
      button.setOnAction(event -> {
        button.setSelected(true);
        width.set(mode);
      });
      buttons.put(mode, button);
      node.getButtons().add(button);
    }
    node.getStyleClass().add("segments");
    width.subscribe(mode -> buttons.forEach((which, button) -> button.setSelected(which == mode)));
  }

  Node node() {
    return node;
  }

  private static Ikon icon(PreviewWidth mode) {
    return switch (mode) {
      case PHONE -> RemixiconMZ.SMARTPHONE_LINE;
      case TABLET -> RemixiconMZ.TABLET_LINE;
      case DESKTOP -> RemixiconAL.COMPUTER_LINE;
      case PRINT -> RemixiconMZ.PRINTER_LINE;
    };
  }

  private static String key(PreviewWidth mode) {
    return switch (mode) {
      case PHONE -> "preview.phone";
      case TABLET -> "preview.tablet";
      case DESKTOP -> "preview.desktop";
      case PRINT -> "preview.print";
    };
  }
}
