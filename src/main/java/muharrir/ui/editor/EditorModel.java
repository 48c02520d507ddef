package muharrir.ui.editor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import muharrir.article.Newsroom;
import muharrir.desk.Change;
import muharrir.desk.Embargoes;
import muharrir.desk.OpenArticle;
import muharrir.desk.Subscription;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.EmbedAddress;
import muharrir.document.EmbedSource;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Framing;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Position;
import muharrir.edit.BlockKind;
import muharrir.edit.Blocks;
import muharrir.edit.Command;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Inserting;
import muharrir.edit.Links;
import muharrir.edit.Marking;
import muharrir.edit.PictureAt;
import muharrir.edit.Selection;
import muharrir.library.LibraryFailure;
import org.jspecify.annotations.Nullable;

/** The open article and what the toolbar says and does about it. FX thread only. */
public final class EditorModel {
  private final Commands commands;
  private final ReadOnlyObjectWrapper<@Nullable OpenArticle> article =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<BlockKind>> kind =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper strong = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper emphasis = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Set<Mark>> marks = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyBooleanWrapper linked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper();
  private final Clock clock;
  private ZoneId zone = Newsroom.UNSET.zone();
  private final Consumer<Change> changed;
  private Subscription changes = () -> {};
  private Optional<Called> called = Optional.empty();

  /** Letters that were typed to call a command, and go away with what it does. */
  private record Called(Position from, int to) {}

  /**
   * A model with nothing open.
   *
   * @param clock tells the date of a new correction
   * @param changed hears of each change of the open article, text, details and selection
   */
  public EditorModel(Commands commands, Clock clock, Consumer<Change> changed) {
    this.commands = Objects.requireNonNull(commands);
    this.clock = Objects.requireNonNull(clock);
    this.changed = Objects.requireNonNull(changed);
  }

  /** Whose days count for the date of a correction. */
  public void setZone(ZoneId newZone) {
    zone = newZone;
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
      kind.set(Optional.empty());
      strong.set(false);
      emphasis.set(false);
      marks.set(Set.of());
      linked.set(false);
      canUndo.set(false);
      canRedo.set(false);
      writable.set(false);
    }
  }

  private void follow(OpenArticle open) {
    called = Optional.empty();
    EditorState state = open.state();
    put(kind, Optional.of(BlockKind.of(state.block())));
    strong.set(carries(state, new Mark.Strong()));
    emphasis.set(carries(state, new Mark.Emphasis()));
    put(marks, Marking.carried(state));
    linked.set(Links.at(state).isPresent());
    canUndo.set(open.canUndo());
    canRedo.set(open.canRedo());
    writable.set(open.writable());
  }

  /** A property takes an equal value for another one and wakes all that hang on it at each key. */
  private static <T> void put(ReadOnlyObjectWrapper<T> property, T value) {
    if (!value.equals(property.get())) {
      property.set(value);
    }
  }

  private static boolean carries(EditorState state, Mark mark) {
    return state.selection().isCaret()
        ? state.marks().contains(mark)
        : Marking.allMarked(state, mark);
  }

  /** Runs a command on the open article; nothing where there is nothing to do. */
  public void run(Command command) {
    OpenArticle open = article.get();
    if (open != null && open.writable()) {
      Command whole = called.map(c -> Inserting.without(c.from(), c.to(), command)).orElse(command);
      called = Optional.empty();
      whole.run(open.state()).ifPresent(open::apply);
    }
  }

  /**
   * Lets the next change of the text take letters away that were typed to call for it, as one unit
   * of undo. Forgotten when the text or the selection changes first.
   *
   * @param from where the letters begin
   * @param to where they end, in the same text
   */
  public void calledBy(Position from, int to) {
    called = Optional.of(new Called(from, to));
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

  /** Takes the looks off the selection, or off the next letters. */
  public void plain() {
    remark(commands.marking().plain(), Set.of());
  }

  /** Gives the selection, or the next letters, a language of their own, or that around them. */
  public void language(Optional<Mark.Language> language) {
    Set<Mark> next = new HashSet<>(marks.get());
    next.removeIf(mark -> mark instanceof Mark.Language);
    language.ifPresent(next::add);
    remark(commands.marking().language(language), next);
  }

  private void remark(Command selected, Set<Mark> next) {
    OpenArticle open = article.get();
    if (open == null || !open.writable()) {
      return;
    }
    EditorState state = open.state();
    if (state.selection().isCaret()) {
      open.adopt(new EditorState(state.document(), state.selection(), Optional.of(next)));
    } else {
      run(selected);
    }
  }

  /** Makes the selected blocks another kind. */
  public void make(BlockKind wanted) {
    run(commands.blocks().turn(wanted, today()));
  }

  /** Puts a new block of a kind behind the one with the caret; none of an embed. */
  public void insert(BlockKind wanted) {
    run(commands.inserting().insert(wanted, today()));
  }

  /** Whether an address can be that of a post or page to embed. */
  public static boolean acceptsEmbed(String address) {
    return EmbedAddress.clean(address).isPresent();
  }

  /** Whether a text is the address of a post or video of a service that we know, and no more. */
  static boolean acceptsPost(String text) {
    return text.strip().matches("https?://\\S+")
        && EmbedAddress.clean(text)
            .map(EmbedSource::of)
            .filter(source -> source.provider() != EmbedSource.Provider.PAGE)
            .filter(source -> !source.path().isEmpty())
            .isPresent();
  }

  /** Puts a post or page in; nothing where {@link #acceptsEmbed} refuses the address. */
  public void embed(String address) {
    run(commands.inserting().embed(address));
  }

  /** The text and the caret; empty while no article is open. */
  public Optional<EditorState> state() {
    return Optional.ofNullable(article.get()).map(OpenArticle::state);
  }

  /** Selects a block whole, unless what is selected goes over it and others. */
  void selectBlock(BlockId id) {
    OpenArticle open = article.get();
    if (open != null && open.state().document().contains(id)) {
      List<Block> selected = Blocks.selected(open.state());
      boolean among = selected.stream().anyMatch(block -> block.id().equals(id));
      if (selected.size() == 1 || !among) {
        open.select(Selection.all(open.state().document().block(id)));
      }
    }
  }

  /** Frames a picture anew. */
  public void frame(PictureAt picture, Framing framing) {
    run(picture.framed(framing));
  }

  /** Puts the caret at the end of a text of the picture that holds it. */
  void toPictureText(Part part) {
    OpenArticle open = article.get();
    if (open != null) {
      PictureAt.of(open.state())
          .ifPresent(picture -> {
            Field field = picture.field(part);
            int end = open.state().block().text(field).length();
            open.select(Selection.caret(new Position(picture.block(), field, end)));
          });
    }
  }

  /** Gives an embed another address; nothing where {@link #acceptsEmbed} refuses it. */
  public void changeEmbed(Block.Embed embed, String address) {
    EmbedAddress.clean(address)
        .map(clean -> new Block.Embed(embed.id(), embed.direction(), clean))
        .filter(changed -> !changed.equals(embed))
        .ifPresent(changed -> run(commands.blocks().reshapeTo(changed)));
  }

  /** Why the open article may not go out yet; empty where it may. */
  public Optional<LibraryFailure.Embargoed> embargo() {
    return Optional.ofNullable(article.get())
        .flatMap(open -> Embargoes.refusal(open.article(), clock.instant(), zone));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** Gives the selected blocks a base direction. */
  public void direct(Direction direction) {
    run(commands.blocks().direction(direction));
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
   * Puts pictures into the text at a block, each into a figure of its own, as one undo.
   *
   * @param landing whether the block itself takes them, and what a figure with a picture does
   */
  public void addPictures(BlockId place, Landing landing, List<MediaRef> pictures) {
    run(new AddPictures(commands, place, landing, pictures));
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

  /** The kind of the block with the caret; empty while no article is open. */
  public ReadOnlyObjectProperty<Optional<BlockKind>> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty strongProperty() {
    return strong.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty emphasisProperty() {
    return emphasis.getReadOnlyProperty();
  }

  /** The marks on all of the selection, or of the next letter. */
  public ReadOnlyObjectProperty<Set<Mark>> marksProperty() {
    return marks.getReadOnlyProperty();
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
