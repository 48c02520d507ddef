package muharrir.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import muharrir.document.BlockId;
import muharrir.document.Field.Part;
import muharrir.edit.BlockKind;
import muharrir.edit.Command;
import muharrir.edit.Galleries;
import muharrir.edit.PictureAt;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Action.Group;
import muharrir.ui.kit.Actions;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The commands on figures, galleries and embeds. */
public final class MediaActions {
  static final List<String> FIGURE =
      List.of("action.replacePicture", "action.frame", "action.altText");

  static final List<String> GALLERY =
      List.of(
          "action.addPictures",
          "action.pictureBack",
          "action.pictureOn",
          "action.frame",
          "action.altText",
          "action.removePicture");

  static final List<String> EMBED = List.of("action.openEmbed", "action.changeEmbed");

  private static final String NEEDS_PLACE = "action.needs.place";

  /**
   * What the window does for them.
   *
   * @param choosePicture asks for the picture of the figure with the caret, or for more of a
   *     gallery
   * @param frame opens the box in which the picture at the caret is cut
   * @param openEmbed shows what the embed at the caret shows in the browser
   * @param changeEmbed opens the box for another address
   */
  public record Window(
      Runnable choosePicture, Runnable frame, Runnable openEmbed, Runnable changeEmbed) {}

  private final Actions actions;
  private final EditorModel model;

  private MediaActions(Actions actions, EditorModel model) {
    this.actions = actions;
    this.model = model;
  }

  /** Adds them; their keys count while the keyboard is in the text. */
  public static void addTo(Actions actions, EditorModel model, Window window) {
    MediaActions adding = new MediaActions(actions, model);
    adding.pictures(window);
    adding.galleries();
    adding.embeds(window);
  }

  private void pictures(Window window) {
    add("action.replacePicture", "", window.choosePicture(), BlockKind.FIGURE)
        .icon(RemixiconAL.IMAGE_EDIT_LINE);
    add("action.addPictures", "", window.choosePicture(), BlockKind.GALLERY)
        .icon(RemixiconAL.IMAGE_ADD_LINE);
    add("action.frame", "Ctrl+Alt+F", window.frame(), BlockKind.FIGURE, BlockKind.GALLERY)
        .icon(RemixiconAL.CROP_LINE);
    Runnable alt = () -> model.toPictureText(Part.ALT);
    add("action.altText", "", alt, BlockKind.FIGURE, BlockKind.GALLERY).icon(RemixiconMZ.TEXT);
  }

  private void embeds(Window window) {
    add("action.openEmbed", "", window.openEmbed(), BlockKind.EMBED)
        .icon(RemixiconAL.EXTERNAL_LINK_LINE);
    add("action.changeEmbed", "", window.changeEmbed(), BlockKind.EMBED)
        .icon(RemixiconMZ.PENCIL_LINE);
  }

  private void galleries() {
    Galleries all = model.commands().galleries();
    picture("action.pictureBack", "Alt+Shift+Up", at -> all.move(at.gallery, at.picture, -1))
        .icon(RemixiconAL.ARROW_RIGHT_LINE);
    picture("action.pictureOn", "Alt+Shift+Down", at -> all.move(at.gallery, at.picture, 1))
        .icon(RemixiconAL.ARROW_LEFT_LINE);
    picture("action.removePicture", "Alt+Shift+Delete", at -> all.remove(at.gallery, at.picture))
        .icon(RemixiconAL.CLOSE_CIRCLE_LINE);
  }

  private record Shown(BlockId gallery, int picture) {}

  /** A command on the picture of a gallery at which the bar stands: the first from its title. */
  private Action picture(String id, String keys, Function<Shown, Command> on) {
    Command command =
        state ->
            PictureAt.of(state)
                .flatMap(at -> on.apply(new Shown(at.block(), at.place())).run(state));
    return add(id, keys, () -> model.run(command), BlockKind.GALLERY);
  }

  private Action add(String id, String keys, Runnable work, BlockKind... kinds) {
    Set<BlockKind> fitting = Set.of(kinds);
    BooleanBinding possible =
        Bindings.createBooleanBinding(
            () -> {
              Optional<BlockKind> now = model.kindProperty().get();
              return model.writableProperty().get() && now.map(fitting::contains).orElse(false);
            },
            model.writableProperty(),
            model.kindProperty());
    return actions.add(Group.BLOCK, id, keys, work).when(possible, NEEDS_PLACE).inText();
  }
}
