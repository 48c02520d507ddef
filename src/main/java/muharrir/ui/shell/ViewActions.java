package muharrir.ui.shell;

import javafx.beans.property.ObjectProperty;
import muharrir.ui.kit.Action.Group;
import muharrir.ui.kit.Actions;
import muharrir.ui.preview.ReaderView;
import muharrir.ui.preview.ViewSwitch;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** The commands that choose how the preview shows the article. */
final class ViewActions {
  private ViewActions() {}

  static void addTo(Actions actions, ShellModel shell, PreviewSide preview) {
    ObjectProperty<ReaderView> view = preview.viewProperty();
    for (ReaderView each : ReaderView.values()) {
      actions
          .add(
              Group.VIEW,
              name(each),
              "",
              () -> {
                shell.showPreview();
                view.set(each);
              })
          .icon(ViewSwitch.icon(each))
          .switching(view.isEqualTo(each));
    }
    actions.add(Group.VIEW, "action.viewNext", "F7", () -> turn(shell, view, true));
    actions.add(Group.VIEW, "action.viewPrevious", "Shift+F7", () -> turn(shell, view, false));
    actions
        .add(
            Group.VIEW,
            "action.viewDark",
            "",
            () -> {
              shell.showPreview();
              preview.darkProperty().set(!preview.darkProperty().get());
            })
        .icon(RemixiconAL.CONTRAST_2_LINE)
        .switching(preview.darkProperty());
  }

  private static void turn(ShellModel shell, ObjectProperty<ReaderView> view, boolean forward) {
    if (shell.showPreview()) {
      return;
    }
    view.set(view.get().next(forward));
  }

  private static String name(ReaderView view) {
    return switch (view) {
      case PHONE -> "action.viewPhone";
      case TABLET -> "action.viewTablet";
      case DESKTOP -> "action.viewDesktop";
      case PRINT -> "action.viewPrint";
      case CARD -> "action.viewCard";
      case HEADLINE -> "action.viewHeadline";
    };
  }
}
