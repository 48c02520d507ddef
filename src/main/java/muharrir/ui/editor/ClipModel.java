package muharrir.ui.editor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.desk.Clips;
import muharrir.desk.OpenArticle;
import muharrir.document.Block.Paragraph;
import muharrir.document.Document;
import muharrir.edit.EditorState;
import muharrir.edit.Fragment;
import muharrir.edit.Marking;
import muharrir.export.ClipForms;
import muharrir.library.LibraryFailure;
import muharrir.textview.SurfaceClips;
import muharrir.textview.TextSurface;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Toast;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/**
 * The clipboard of the open article: gives every form of what is copied, takes the best one of what
 * is pasted, and tells what came of it. FX thread only.
 */
public final class ClipModel implements SurfaceClips {
  /** Our own form, without loss. */
  static final DataFormat OWN = format("application/x-muharrir+json");

  static final DataFormat MARKDOWN = format("text/markdown");

  /** Tells other programs in which letters the HTML is written. */
  private static final String UTF_8 = "<meta charset=\"utf-8\">";

  private final EditorModel editor;
  private final Clips clips;
  private final Background background;
  private final Strings strings;
  private final Toast toast;
  private final Consumer<Exception> failed;
  private Predicate<Clipboard> pictures = _ -> false;
  private LibraryFailure.@Nullable Embargoed warned;

  /**
   * The clipboard for the article of an editor.
   *
   * @param failed hears of what went wrong in the background
   */
  public ClipModel(
      EditorModel editor,
      Clips clips,
      Background background,
      Strings strings,
      Toast toast,
      Consumer<Exception> failed) {
    this.editor = Objects.requireNonNull(editor);
    this.clips = Objects.requireNonNull(clips);
    this.background = Objects.requireNonNull(background);
    this.strings = Objects.requireNonNull(strings);
    this.toast = Objects.requireNonNull(toast);
    this.failed = Objects.requireNonNull(failed);
  }

  private static DataFormat format(String type) {
    DataFormat known = DataFormat.lookupMimeType(type);
    return known != null ? known : new DataFormat(type);
  }

  /** Sets what takes pictures, as files or as such, off the clipboard; true where it did. */
  public void setPictures(Predicate<Clipboard> taker) {
    pictures = taker;
  }

  @Override
  public void copy(EditorState state) {
    Fragment fragment = Fragment.of(state);
    if (!fragment.isEmpty()) {
      ClipForms forms = ClipForms.of(fragment, strings);
      ClipboardContent content = new ClipboardContent();
      content.putString(forms.plain());
      Optional<LibraryFailure.Embargoed> embargo = editor.embargo();
      if (embargo.isEmpty()) {
        content.putHtml(UTF_8 + forms.html());
        content.put(MARKDOWN, ByteBuffer.wrap(forms.markdown().getBytes(StandardCharsets.UTF_8)));
      } else {
        warn(embargo.get());
      }
      content.put(OWN, ByteBuffer.wrap(forms.own().getBytes(StandardCharsets.UTF_8)));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  /** Says once for each article and time that other programs get no more than plain text. */
  private void warn(LibraryFailure.Embargoed embargo) {
    if (!embargo.equals(warned)) {
      warned = embargo;
      toast.show(RemixiconAL.LOCK_LINE, strings.get("clip.embargo.plain", embargo.arguments()));
    }
  }

  /** Says that the article may not go out yet; whether that is so. */
  private boolean refused() {
    Optional<LibraryFailure.Embargoed> embargo = editor.embargo();
    embargo.ifPresent(why ->
        toast.show(RemixiconAL.LOCK_LINE, strings.get("clip.embargo.refused", why.arguments())));
    return embargo.isPresent();
  }

  void copy() {
    open().ifPresent(article -> copy(article.state()));
  }

  void cut() {
    copy();
    open()
        .ifPresent(article -> {
          EditorState state = article.state();
          boolean unit = !state.block().has(state.selection().head().field());
          if (unit) {
            editor.run(editor.commands().deleting().forward());
          } else if (!state.selection().isCaret()) {
            editor.run(editor.commands().deleting().selection());
          }
        });
  }

  /** Copies what is selected as text in another language: HTML or Markdown, to be read. */
  void copyAs(Function<ClipForms, String> form) {
    open()
        .filter(_ -> !refused())
        .ifPresent(article -> {
          Fragment fragment = Fragment.of(article.state());
          if (!fragment.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(form.apply(ClipForms.of(fragment, strings)));
            Clipboard.getSystemClipboard().setContent(content);
            toast.show(RemixiconAL.CLIPBOARD_LINE, strings.get("clip.copied"));
          }
        });
  }

  /** Puts what a message says of the whole article on the clipboard. */
  void copyMessage() {
    open()
        .filter(_ -> !refused())
        .ifPresent(open -> {
          Article article = open.article();
          background.run(
              _ -> clips.message(article),
              text -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
                toast.show(RemixiconAL.CLIPBOARD_LINE, strings.get("clip.copied"));
              },
              failed);
        });
  }

  private Optional<OpenArticle> open() {
    return Optional.ofNullable(editor.articleProperty().get());
  }

  @Override
  public void paste(TextSurface surface) {
    paste();
  }

  @Override
  public void pastePlain(TextSurface surface) {
    pastePlain();
  }

  void pastePlain() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null && !text.isEmpty()) {
      editor.run(editor.commands().paste(text));
    }
  }

  void paste() {
    if (!editor.writableProperty().get()) {
      return;
    }
    Clipboard board = Clipboard.getSystemClipboard();
    String plain = Objects.requireNonNullElse(board.getString(), "");
    // Some programs answer whatever they are asked for: only what is offered counts.
    Optional<String> own = board.hasContent(OWN) ? text(board.getContent(OWN)) : Optional.empty();
    String html = board.hasHtml() ? board.getHtml() : null;
    if (address(plain)) {
      return;
    }
    if (own.isPresent()) {
      pasteOwn(own.get(), plain);
    } else if (board.hasFiles() && pictures.test(board)) {
      return;
    } else if (html != null && !(plain.isBlank() && board.hasImage())) {
      pasteHtml(html, plain);
    } else if (board.hasImage() && pictures.test(board)) {
      return;
    } else {
      pastePlain();
    }
  }

  /**
   * An address alone: on selected words it becomes their link, and that of a post or video in an
   * empty paragraph the card of it. Whoever wants the address itself pastes it as plain text.
   */
  private boolean address(String plain) {
    Optional<EditorState> state = editor.state();
    if (state.isEmpty()) {
      return false;
    }
    if (Marking.pastesLink(state.get(), plain)) {
      editor.run(editor.commands().marking().link(plain.strip()));
      return true;
    }
    boolean alone =
        state.get().selection().isCaret()
            && state.get().block() instanceof Paragraph paragraph
            && paragraph.text().isEmpty();
    if (alone && EditorModel.acceptsPost(plain)) {
      editor.embed(plain);
      return true;
    }
    return false;
  }

  private static Optional<String> text(@Nullable Object content) {
    return switch (content) {
      case null -> Optional.empty();
      case String string -> Optional.of(string);
      case ByteBuffer bytes ->
          Optional.of(StandardCharsets.UTF_8.decode(bytes.duplicate()).toString());
      default -> Optional.empty();
    };
  }

  private void run(@Nullable Fragment fragment, String plain) {
    if (fragment != null) {
      editor.run(editor.commands().paste(fragment));
    } else if (!plain.isEmpty()) {
      editor.run(editor.commands().paste(plain));
    }
  }

  /** HTML of a few pages is read at once, so that the next key finds it there. */
  void pasteHtml(String html, String plain) {
    if (Clips.takesTime(html)) {
      OpenArticle article = editor.articleProperty().get();
      Background.Job job =
          background.run(
              progress -> clips.html(html, progress::cancelled),
              answer -> {
                toast.dismiss();
                if (Objects.equals(article, editor.articleProperty().get())) {
                  pasted(answer, plain);
                }
              },
              failed);
      toast.show(
          RemixiconAL.CLIPBOARD_LINE,
          strings.get("clip.working"),
          strings.get("clip.cancel"),
          job::cancel);
    } else {
      pasted(clips.html(html, () -> false), plain);
    }
  }

  /** Whether a picture of it is in the library is asked of the disk: not here. */
  private void pasteOwn(String json, String plain) {
    if (!json.contains("\"sha256\"")) {
      run(clips.own(json).orElse(null), plain);
      return;
    }
    OpenArticle article = editor.articleProperty().get();
    background.run(
        _ -> clips.own(json),
        fragment -> {
          if (Objects.equals(article, editor.articleProperty().get())) {
            run(fragment.orElse(null), plain);
          }
        },
        failed);
  }

  private void pasted(Optional<Clips.Pasted> answer, String plain) {
    run(answer.map(Clips.Pasted::fragment).orElse(null), plain);
    answer.ifPresent(pasted -> tell(pasted, plain));
  }

  private void tell(Clips.Pasted pasted, String plain) {
    Optional<OpenArticle> article = open();
    if (article.isEmpty() || (pasted.fragment().blocks().size() == 1 && pasted.cleaned() == 0)) {
      return;
    }
    Document after = article.get().state().document();
    String words = strings.count("clip.pasted", pasted.fragment().blocks().size());
    String all =
        pasted.cleaned() == 0
            ? words
            : words + strings.get("clip.and") + strings.count("clip.cleaned", pasted.cleaned());
    if (plain.isBlank()) {
      toast.show(RemixiconAL.CLIPBOARD_LINE, all);
    } else {
      toast.show(
          RemixiconAL.CLIPBOARD_LINE,
          all,
          strings.get("clip.raw"),
          () -> raw(article.get(), after, plain));
    }
  }

  /** Takes the paste back and puts the bare text in its place, if nothing was changed since. */
  private void raw(OpenArticle article, Document after, String plain) {
    boolean same = open().filter(article::equals).isPresent();
    if (same && article.state().document().equals(after)) {
      editor.undo();
      editor.run(editor.commands().paste(plain));
    } else {
      toast.show(RemixiconAL.CLIPBOARD_LINE, strings.get("clip.changed"));
    }
  }
}
