package muharrir.textview;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import muharrir.document.BlockId;
import muharrir.edit.Commands;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TextSurface} leaves to others: pictures, files, the clipboard. FX thread only.
 *
 * <p>Until somebody takes them over, pictures cannot be chosen, files are not taken, and the
 * clipboard holds plain text.
 */
public final class Outside {
  private Consumer<BlockId> onChoosePicture = _ -> {};
  private BooleanSupplier onPaste = () -> false;
  private @Nullable BiConsumer<PictureDrop, List<Path>> onDropFiles;
  private SurfaceClips clips;

  Outside(Commands commands) {
    clips = SurfaceClips.plain(commands);
  }

  /** What is called to choose the picture of a figure. */
  public void setOnChoosePicture(Consumer<BlockId> handler) {
    onChoosePicture = handler;
  }

  /** What takes picture files that are dropped, and where; without it they are not taken. */
  public void setOnDropFiles(BiConsumer<PictureDrop, List<Path>> handler) {
    onDropFiles = handler;
  }

  /** What is asked first at each paste; true if it has taken what is on the clipboard. */
  public void setOnPaste(BooleanSupplier taker) {
    onPaste = taker;
  }

  /** What copies, cuts and pastes; plain text where nothing is set. */
  public void setClips(SurfaceClips newClips) {
    clips = newClips;
  }

  void choosePicture(BlockId figure) {
    onChoosePicture.accept(figure);
  }

  /** Whether something else than text was on the clipboard, and is taken care of. */
  boolean pasteTaken() {
    return onPaste.getAsBoolean();
  }

  boolean takesFiles() {
    return onDropFiles != null;
  }

  void dropFiles(PictureDrop at, List<Path> files) {
    if (onDropFiles != null) {
      onDropFiles.accept(at, files);
    }
  }

  SurfaceClips clips() {
    return clips;
  }
}
