package muharrir.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Position;
import muharrir.edit.Span;
import muharrir.ui.preview.PageMark;
import muharrir.ui.preview.ReaderView;

/** The page beside the text, as the window sees it. */
public interface PreviewSide extends AutoCloseable {
  Region node();

  /** Makes the page when a scene has come to rest: it costs a second. */
  void startLater(Scene scene);

  /** Moves the keyboard to it. */
  void focus();

  /** How the article is looked at. */
  ObjectProperty<ReaderView> viewProperty();

  /** Whether it is looked at in dark colours. */
  BooleanProperty darkProperty();

  /** Another article is open: its page is shown from the beginning. */
  void open(Article article);

  /** The open article has changed. */
  void changed(Article article);

  /** The newsroom was described anew. */
  void newsroom(Newsroom newsroom);

  /** Brings a place of the text into view, if it is not there already. */
  void follow(Position place);

  /** Sets who is told which place of the text was clicked. */
  void onPick(Consumer<Position> handler);

  /** Sets who is told which words of the text were selected. */
  void onSelect(Consumer<Span> handler);

  /** Sets what takes a remark on what was clicked or selected last. */
  void onRemark(Runnable handler);

  /** Sets what is drawn over the page; asked anew after each change of the page. */
  void setMarks(Supplier<List<PageMark>> marks);

  /** Draws the marks as they are now. */
  void redraw();

  @Override
  void close();
}
