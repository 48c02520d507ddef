package muharrir.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import muharrir.article.Newsroom;
import muharrir.desk.Change;
import muharrir.desk.OpenArticle;
import muharrir.document.BlockId;
import muharrir.document.Position;
import muharrir.edit.typing.Correction;
import muharrir.textview.DecorationClick;
import muharrir.textview.Decorations;
import muharrir.textview.PictureDrop;
import muharrir.textview.SurfaceClips;
import muharrir.ui.kit.Actions;

/** The writing surface, as the window around it sees it. */
public interface Surface {
  Node node();

  /** Shows an article and its caret. */
  void show(OpenArticle article);

  /** Shows the state of the article as a change has left it. */
  void changed(Change change);

  /** What is drawn on the text; the same object whatever article is shown. */
  Decorations decorations();

  /** Sets who is told of clicks on what is drawn. */
  void onDecorationClicked(Consumer<DecorationClick> handler);

  /** Moves the keyboard into the text. */
  void focus();

  /** Puts the caret at a place, if the text has it, and brings it into view. */
  void placeCaret(Position position);

  /** The newsroom was described anew: its dates are written on the surface. */
  void newsroom(Newsroom newsroom);

  /** Hands over the commands that are called for beside the text itself. */
  void equip(Actions actions, EditorModel model);

  /** Sets which words are put right while they are typed, where that is switched on. */
  void corrections(List<Correction> words);

  /** Whether a node is the surface or a part of it. */
  default boolean holds(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.equals(node())) {
        return true;
      }
    }
    return false;
  }

  /** Shows the text as a person likes it, now and whenever that changes. */
  void follow(Modes modes);

  /** Sets what copies, cuts and pastes. */
  void clips(SurfaceClips clips);

  /** Sets who is asked for the picture of a figure. */
  void onChoosePicture(Consumer<BlockId> handler);

  /** Sets who is given picture files that are dropped on the text, and where they go. */
  void onDropPictures(BiConsumer<PictureDrop, List<Path>> handler);

  /** Sets who is asked first at each paste; true if it has taken what is on the clipboard. */
  void onPaste(BooleanSupplier taker);
}
