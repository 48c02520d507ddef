package muharrir.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Gallery;
import muharrir.document.MediaRef;
import muharrir.document.Table;
import muharrir.edit.Command;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.edit.Step;
import muharrir.edit.Transaction;

/** Puts pictures into a text, each into a figure of its own, all as one undo. */
final class AddPictures implements Command {
  private final Commands commands;
  private final BlockId place;
  private final Landing landing;
  private final List<MediaRef> pictures;

  /**
   * Pictures at a block. A figure that is empty takes the first one; a gallery takes all; from the
   * head of an article without a picture the first one becomes its main picture; else they follow
   * the block.
   *
   * @param place if the text does not have it any more, the block with the caret
   * @param landing whether the block itself takes them, and what a figure with a picture does
   */
  AddPictures(Commands commands, BlockId place, Landing landing, List<MediaRef> pictures) {
    this.commands = commands;
    this.place = place;
    this.landing = landing;
    this.pictures = List.copyOf(pictures);
  }

  @Override
  public Optional<Transaction> run(EditorState state) {
    if (pictures.isEmpty()) {
      return Optional.empty();
    }
    Block block = state.document().contains(place) ? state.document().block(place) : state.block();
    EditorState now = state.with(Selection.caret(Selection.entry(block)));
    if (block instanceof Gallery gallery && landing != Landing.BEHIND) {
      return commands.galleries().add(gallery.id(), pictures).run(now);
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      Command command = i == 0 ? first(now, block, pictures.getFirst()) : after(pictures.get(i));
      Optional<Transaction> done = command.run(now);
      if (done.isPresent()) {
        steps.addAll(done.get().steps());
        now = new EditorState(done.get().apply(now.document()), done.get().after());
      }
    }
    return Optional.of(
        new Transaction(steps, state.selection(), now.selection(), Transaction.Kind.WHOLE));
  }

  private Command first(EditorState state, Block block, MediaRef media) {
    return switch (block) {
      case Block.Figure figure when takes(figure) ->
          commands.blocks().reshapeTo(figure.withMedia(Optional.of(media)));
      case Block.HeadLine _ when state.document().hero().isEmpty() ->
          commands.blocks().insertHero(Block.Figure.of(BlockId.HERO, Optional.of(media)));
      case Block.TextBlock _, Block.Parts _, Block.Bare _, Table _, Gallery _ -> after(media);
    };
  }

  private boolean takes(Block.Figure figure) {
    return switch (landing) {
      case INTO -> figure.media().isEmpty();
      case REPLACING -> true;
      case BEHIND -> false;
    };
  }

  private Command after(MediaRef media) {
    return commands.blocks().insertBlock(id -> Block.Figure.of(id, Optional.of(media)));
  }
}
