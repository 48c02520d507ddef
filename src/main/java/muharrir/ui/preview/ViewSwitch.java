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

/** Chooses between the ways in which readers meet an article; one is always chosen. */
public final class ViewSwitch {
  private final SegmentedButton node = new SegmentedButton();

  ViewSwitch(Strings strings, ObjectProperty<ReaderView> view) {
    Map<ReaderView, ToggleButton> buttons = new EnumMap<>(ReaderView.class);
    for (ReaderView mode : ReaderView.values()) {
      ToggleButton button = Buttons.toggle(icon(mode), strings.get(key(mode)), "");
      // A click on the chosen one would leave none chosen.
      button.setOnAction(event -> {
        button.setSelected(true);
        view.set(mode);
      });
      buttons.put(mode, button);
      node.getButtons().add(button);
    }
    node.getStyleClass().add("segments");
    view.subscribe(mode -> buttons.forEach((which, button) -> button.setSelected(which == mode)));
  }

  Node node() {
    return node;
  }

  /** The sign of a view. */
  public static Ikon icon(ReaderView view) {
    return switch (view) {
      case PHONE -> RemixiconMZ.SMARTPHONE_LINE;
      case TABLET -> RemixiconMZ.TABLET_LINE;
      case DESKTOP -> RemixiconAL.COMPUTER_LINE;
      case PRINT -> RemixiconMZ.PRINTER_LINE;
      case CARD -> RemixiconMZ.SHARE_LINE;
      case HEADLINE -> RemixiconAL.HEADING;
    };
  }

  private static String key(ReaderView view) {
    return switch (view) {
      case PHONE -> "preview.phone";
      case TABLET -> "preview.tablet";
      case DESKTOP -> "preview.desktop";
      case PRINT -> "preview.print";
      case CARD -> "preview.card";
      case HEADLINE -> "preview.headline";
    };
  }
}
