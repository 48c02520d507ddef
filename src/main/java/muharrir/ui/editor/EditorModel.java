package muharrir.ui.editor;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import muharrir.desk.Change;
import muharrir.desk.OpenArticle;
import muharrir.desk.Subscription;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.edit.Command;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Links;
import muharrir.edit.Marking;
import org.jspecify.annotations.Nullable;

/** The open article and what the toolbar says and does about it. FX thread only. */
public final class EditorModel {
  /** The kinds of blocks that the toolbar offers, and the rest. */
  public enum BlockKind {
    PARAGRAPH,
    HEADING,
    SUBHEADING,
    QUOTE,
    /** A line of the head, not to be made into something else, as are those that follow. */
    HEAD,
    FIGURE,
    EMBED,
    DIVIDER,
    /** No article is open. */
    NONE;

    /** Whether a block of this kind may be made another one. */
    public boolean changeable() {
      return switch (this) {
        case PARAGRAPH, HEADING, SUBHEADING, QUOTE -> true;
        case HEAD, FIGURE, EMBED, DIVIDER, NONE -> false;
      };
    }
  }

  private final Commands commands;
  private final ReadOnlyObjectWrapper<@Nullable OpenArticle> article =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<BlockKind> kind = new ReadOnlyObjectWrapper<>(BlockKind.NONE);
  private final ReadOnlyBooleanWrapper strong = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper emphasis = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper linked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper();
  private final Consumer<Change> changed;
  private Subscription changes = () -> {};

  /**
   * A model with nothing open.
   *
   * @param changed hears of each change of the open article, text, details and selection
   */
  public EditorModel(Commands commands, Consumer<Change> changed) {
    this.commands = Objects.requireNonNull(commands);
    this.changed = Objects.requireNonNull(changed);
  }

  /** Shows another article, or none. The one before is not closed by this. */
  public void show(@Nullable OpenArticle next) {
    changes.cancel();
    changes = () -> {};
    article.set(next);
    if (next != null) {
      changes =
          next.onChange(change -> {
            follow(next);
            changed.accept(change);
          });
      follow(next);
    } else {
      kind.set(BlockKind.NONE);
      strong.set(false);
      emphasis.set(false);
      linked.set(false);
      canUndo.set(false);
      canRedo.set(false);
      writable.set(false);
    }
  }

  private void follow(OpenArticle open) {
    EditorState state = open.state();
    kind.set(kindOf(state.block()));
    strong.set(carries(state, new Mark.Strong()));
    emphasis.set(carries(state, new Mark.Emphasis()));
    linked.set(Links.at(state).isPresent());
    canUndo.set(open.canUndo());
    canRedo.set(open.canRedo());
    writable.set(open.writable());
  }

  private static boolean carries(EditorState state, Mark mark) {
    return state.selection().isCaret()
        ? state.marks().contains(mark)
        : Marking.allMarked(state, mark);
  }

  private static BlockKind kindOf(Block block) {
    return switch (block) {
      case Block.Paragraph _ -> BlockKind.PARAGRAPH;
      case Block.Heading heading -> heading.level() == 2 ? BlockKind.HEADING : BlockKind.SUBHEADING;
      case Block.Quote _ -> BlockKind.QUOTE;
      case Block.HeadLine _ -> BlockKind.HEAD;
      case Block.Figure _ -> BlockKind.FIGURE;
      case Block.Embed _ -> BlockKind.EMBED;
      case Block.Divider _ -> BlockKind.DIVIDER;
    };
  }

  /** Runs a command on the open article; nothing where there is nothing to do. */
  public void run(Command command) {
    OpenArticle open = article.get();
    if (open != null && open.writable()) {
      command.run(open.state()).ifPresent(open::apply);
    }
  }

  /** Switches a mark on the selection, or for the next letters. */
  public void toggle(Mark mark) {
    OpenArticle open = article.get();
    if (open == null || !open.writable()) {
      return;
    }
    if (open.state().selection().isCaret()) {
      open.adopt(Marking.toggledTypingMarks(open.state(), mark));
    } else {
      run(commands.marking().toggleMark(mark));
    }
  }

  public void toggleStrong() {
    toggle(new Mark.Strong());
  }

  public void toggleEmphasis() {
    toggle(new Mark.Emphasis());
  }

  /** Makes the selected blocks another kind. */
  public void make(BlockKind wanted) {
    switch (wanted) {
      case PARAGRAPH -> run(commands.blocks().paragraph());
      case HEADING -> run(commands.blocks().heading(2));
      case SUBHEADING -> run(commands.blocks().heading(3));
      case QUOTE -> run(commands.blocks().quote());
      case HEAD, FIGURE, EMBED, DIVIDER, NONE -> {}
    }
  }

  /** Whether an address may be linked. */
  public static boolean acceptsLink(String address) {
    return Mark.Link.accepts(address);
  }

  /** The address of the link at the caret. */
  public Optional<String> linkAddress() {
    OpenArticle open = article.get();
    return open == null ? Optional.empty() : Links.at(open.state()).map(Mark.Link::address);
  }

  /** Whether there is something to link: letters selected, or a link around the caret. */
  public boolean canLink() {
    OpenArticle open = article.get();
    return open != null && open.writable() && (!open.state().selection().isCaret() || linked.get());
  }

  /**
   * Links the selection, or the link around the caret anew.
   *
   * @throws IllegalArgumentException if {@link #acceptsLink} refuses the address
   */
  public void link(String address) {
    run(commands.marking().link(address));
  }

  public void unlink() {
    run(commands.marking().unlink());
  }

  /**
   * Puts a picture into the figure that is named; else in a new figure: at the head of the article
   * where the caret stands in its head and there is none, else after the block with the caret.
   */
  public void setPicture(BlockId place, MediaRef media) {
    OpenArticle open = article.get();
    if (open == null) {
      return;
    }
    Document document = open.state().document();
    Block block = document.contains(place) ? document.block(place) : open.state().block();
    switch (block) {
      case Block.Figure figure ->
          run(commands.blocks().reshapeTo(figure.withMedia(Optional.of(media))));
      case Block.HeadLine _ when document.hero().isEmpty() ->
          run(commands.blocks().insertHero(figure(BlockId.HERO, media)));
      case Block.HeadLine _,
          Block.Paragraph _,
          Block.Heading _,
          Block.Quote _,
          Block.Embed _,
          Block.Divider _ ->
          run(commands.blocks().insertBlock(id -> figure(id, media)));
    }
  }

  private static Block.Figure figure(BlockId id, MediaRef media) {
    return new Block.Figure(
        id, Direction.AUTO, Optional.of(media), Inline.EMPTY, Inline.EMPTY, Inline.EMPTY);
  }

  public void undo() {
    OpenArticle open = article.get();
    if (open != null && open.writable()) {
      open.undo();
    }
  }

  public void redo() {
    OpenArticle open = article.get();
    if (open != null && open.writable()) {
      open.redo();
    }
  }

  /** What makes transactions. */
  public Commands commands() {
    return commands;
  }

  public ReadOnlyObjectProperty<@Nullable OpenArticle> articleProperty() {
    return article.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<BlockKind> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty strongProperty() {
    return strong.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty emphasisProperty() {
    return emphasis.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty linkedProperty() {
    return linked.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty writableProperty() {
    return writable.getReadOnlyProperty();
  }
}
