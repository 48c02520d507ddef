package muharrir.desk;

import static muharrir.testing.Docs.gallery;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.li;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.story;
import static muharrir.testing.Docs.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Framing;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Position;
import muharrir.edit.BlockKind;
import muharrir.edit.Command;
import muharrir.edit.Commands;
import muharrir.edit.Fragment;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.edit.Transaction;
import muharrir.edit.typing.Habits;
import muharrir.edit.typing.Typist;
import muharrir.find.Replacing;
import muharrir.library.SaveState;
import muharrir.review.PersonId;
import muharrir.review.Proposals;
import muharrir.review.Reading;
import muharrir.review.ReviewChange;
import muharrir.review.Suggestion;
import muharrir.testing.Docs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that a person can do to a text, done while only suggesting. */
class SuggestedEditsTest {
  private static final PersonId EDITOR = new PersonId("hala");
  private static final MediaRef PICTURE = new MediaRef("ab".repeat(32), "jpg", 300, 200);

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    desk = Desks.open(folder.resolve("library"), new Random(5));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** Hands on an open article. */
  record Hands(OpenArticle article, Commands commands) {
    void run(Command command) {
      Optional<Transaction> change = command.run(article.state());
      assertThat(change).isPresent();
      article.apply(change.orElseThrow());
    }

    Position at(String block, int offset) {
      return new Position(new BlockId(block), Field.TEXT, offset);
    }

    void caret(String block, String before) {
      int at =
          article
              .state()
              .document()
              .block(new BlockId(block))
              .text(Field.TEXT)
              .text()
              .indexOf(before);
      assertThat(at).isNotNegative();
      article.select(Selection.caret(at(block, at)));
    }

    void select(String block, String words) {
      int at =
          article
              .state()
              .document()
              .block(new BlockId(block))
              .text(Field.TEXT)
              .text()
              .indexOf(words);
      assertThat(at).isNotNegative();
      article.select(new Selection(at(block, at), at(block, at + words.length())));
    }

    /** Types as the surface does, with what happens by itself behind each letter. */
    void type(String letters, Typist typist) {
      for (String letter : letters.split("", -1)) {
        if (!letter.isEmpty()) {
          run(commands.insertText(letter));
          typist
              .after(article.state())
              .ifPresent(more -> {
                article.apply(more);
                typist.did(article.state());
              });
        }
      }
    }

    void type(String letters) {
      type(letters, new Typist(commands, () -> Habits.NONE));
    }

    /** Backspace as the surface does it. */
    void backspace(Typist typist) {
      if (typist.takesBack(article.state())) {
        article.undo();
      } else {
        run(commands.deleting().backward());
      }
    }
  }

  @FunctionalInterface
  interface Work {
    void on(Hands hands);
  }

  record Edit(String name, Work work, List<String> suggested) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Edit edit(String name, Work work, String... suggested) {
    return new Edit(name, work, List.of(suggested));
  }

  private static Fragment rich() {
    Block bold =
        new Block.Paragraph(
            new BlockId("x1"),
            Direction.AUTO,
            Inline.of("نص ").plus(Inline.of("غليظ", Set.of(new Mark.Strong()))));
    Block head = new Block.Heading(new BlockId("x2"), Direction.AUTO, 2, Inline.of("عنوان ملصق"));
    Block last = new Block.Paragraph(new BlockId("x3"), Direction.AUTO, Inline.of("وذيل "));
    return new Fragment(List.of(bold, head, last), true);
  }

  private static Typist typist(Hands hands) {
    return new Typist(hands.commands(), () -> Habits.USUAL);
  }

  static Stream<Edit> edits() {
    return Stream.of(
        edit(
            "paste of plain words",
            hands -> {
              hands.caret("b1", "الوزير");
              hands.run(hands.commands().paste("نائب "));
            },
            "words b1.text [|نائب ]"),
        edit(
            "paste of plain lines",
            hands -> {
              hands.caret("b1", " إلى");
              hands.run(hands.commands().paste(" أمس\n\nثم سافر"));
            },
            "split b1 [وصل الوزير أمس] [ثم سافر إلى حلب مساءً أمس]"),
        edit(
            "paste of plain words over selected ones",
            hands -> {
              hands.select("b1", "الوزير");
              hands.run(hands.commands().paste("السفير"));
            },
            "words b1.text [الوزير |السفير ]"),
        edit(
            "rich paste",
            hands -> {
              hands.caret("b2", "صباحًا");
              hands.run(hands.commands().paste(rich()));
            },
            "split b2 [وعاد نص غليظ] [عنوان ملصق, وذيل صباحًا]"),
        edit(
            "paste of a picture",
            hands -> {
              hands.caret("b2", "وعاد");
              hands.run(
                  hands
                      .commands()
                      .blocks()
                      .insertBlock(id ->
                          new Block.Figure(
                              id,
                              Direction.AUTO,
                              Optional.of(PICTURE),
                              Framing.WHOLE,
                              Inline.EMPTY,
                              Inline.EMPTY,
                              Inline.EMPTY,
                              Inline.EMPTY)));
            },
            "added Figure []"),
        edit(
            "replace all",
            hands -> {
              List<Span> hits = new ArrayList<>();
              for (Block block : hands.article().state().document().blocks()) {
                for (Field field : block.fields()) {
                  String text = block.text(field).text();
                  for (int at = text.indexOf("حلب"); at >= 0; at = text.indexOf("حلب", at + 1)) {
                    hits.add(new Span(block.id(), field, at, at + 3));
                  }
                }
              }
              hands.run(state -> Replacing.of(state, hits, hits.stream().map(_ -> "حمص").toList()));
            },
            "words headline.text [حلب |حمص ]",
            "words standfirst.text [حلب|حمص]",
            "words b1.text [حلب |حمص ]",
            "words b3.text [حلب |حمص ]",
            "words b7.cell-1-0 [حلب|حمص]"),
        edit(
            "drag of words to another paragraph",
            hands -> {
              hands.select("b1", "مساءً ");
              hands.run(hands.commands().dragging().carry(hands.at("b2", 5), false));
            },
            "words b1.text [مساءً |]",
            "words b2.text [|مساءً ]"),
        edit(
            "drag of a copy",
            hands -> {
              hands.select("b1", "مساءً ");
              hands.run(hands.commands().dragging().carry(hands.at("b2", 5), true));
            },
            "words b2.text [|مساءً ]"),
        edit(
            "smart signs",
            hands -> {
              hands
                  .article()
                  .select(
                      Selection.caret(
                          Selection.endOf(
                              hands.article().state().document().block(new BlockId("b2")))));
              hands.type(", فهل عاد?", typist(hands));
            },
            "words b2.text [|، فهل عاد؟]"),
        edit(
            "a smart sign taken back",
            hands -> {
              Typist typist = typist(hands);
              hands
                  .article()
                  .select(
                      Selection.caret(
                          Selection.endOf(
                              hands.article().state().document().block(new BlockId("b2")))));
              hands.type(",", typist);
              hands.backspace(typist);
            },
            "words b2.text [|,]"),
        edit(
            "autocorrect",
            hands -> {
              hands.caret("b2", "صباحًا");
              hands.type("الى حلب ", typist(hands));
            },
            "words b2.text [|إلى حلب ]"),
        edit(
            "autocorrect taken back",
            hands -> {
              Typist typist = typist(hands);
              hands.caret("b2", "صباحًا");
              hands.type("الى ", typist);
              hands.backspace(typist);
            },
            "words b2.text [|الى ]"),
        edit(
            "a heading by its signs",
            hands -> {
              Typist typist = typist(hands);
              hands.caret("b3", "وقال");
              hands.type("## ", typist);
            },
            "shape b3 Paragraph Heading"),
        edit(
            "block down",
            hands -> {
              hands.caret("b1", "وصل");
              hands.run(hands.commands().blocks().moveBlock(1));
            },
            "moved b1"),
        edit(
            "block up twice",
            hands -> {
              hands.caret("b3", "وقال");
              hands.run(hands.commands().blocks().moveBlock(-1));
              hands.run(hands.commands().blocks().moveBlock(-1));
            },
            "moved b3"),
        edit(
            "block down and up again",
            hands -> {
              hands.caret("b1", "وصل");
              hands.run(hands.commands().blocks().moveBlock(1));
              hands.run(hands.commands().blocks().moveBlock(-1));
            }),
        edit(
            "turn into a quotation",
            hands -> {
              hands.caret("b3", "وقال");
              hands.run(hands.commands().blocks().turn(BlockKind.QUOTE, LocalDate.EPOCH));
            },
            "shape b3 Paragraph Quote"),
        edit(
            "another level of a heading, another direction",
            hands -> {
              hands.caret("b4", "خلفية");
              hands.run(hands.commands().blocks().heading(3));
              hands.caret("b2", "وعاد");
              hands.run(hands.commands().blocks().direction(Direction.LTR));
            },
            "shape b2 Paragraph Paragraph",
            "shape b4 Heading Heading"),
        edit(
            "a list item deeper",
            hands -> {
              hands.caret("b6", "ثانٍ");
              hands.run(hands.commands().lists().indent(1));
            },
            "shape b6 ListItem ListItem"),
        edit(
            "copy of a block",
            hands -> {
              hands.caret("b2", "وعاد");
              hands.run(hands.commands().blocks().duplicate());
            },
            "added Paragraph [وعاد صباحًا]"),
        edit(
            "bold",
            hands -> {
              hands.select("b1", "الوزير");
              hands.run(hands.commands().marking().toggleMark(new Mark.Strong()));
            },
            "marks b1.text [الوزير|الوزير]"),
        edit(
            "link",
            hands -> {
              hands.select("b1", "الوزير");
              hands.run(hands.commands().marking().link("https://example.org/"));
            },
            "marks b1.text [الوزير|الوزير]"),
        edit(
            "split and join",
            hands -> {
              hands.caret("b1", "إلى");
              hands.run(hands.commands().enter());
              hands.caret("b3", "وقال");
              hands.run(hands.commands().deleting().backward());
            },
            "split b1 [وصل الوزير ] [إلى حلب مساءً أمس]",
            "joined b2 [وعاد صباحًاوقال إن الطريق إلى حلب مفتوح]"),
        edit(
            "delete over three blocks",
            hands -> {
              hands.article().select(new Selection(hands.at("b1", 5), hands.at("b3", 5)));
              hands.run(hands.commands().deleting().selection());
            },
            "joined b1 [وصل اإن الطريق إلى حلب مفتوح]"),
        edit(
            "new row and column",
            hands -> {
              hands.article().select(Selection.caret(cell(hands, 1, 0)));
              hands.run(hands.commands().tables().insertRow(true));
              hands.run(hands.commands().tables().insertColumn(true));
            },
            "shape b7 Table Table"),
        edit(
            "row gone",
            hands -> {
              hands.article().select(Selection.caret(cell(hands, 1, 0)));
              hands.run(hands.commands().tables().removeRow());
            },
            "shape b7 Table Table"),
        edit(
            "no header, words in a cell",
            hands -> {
              hands.article().select(Selection.caret(cell(hands, 1, 1)));
              hands.run(hands.commands().tables().toggleHeader());
              hands.article().select(Selection.caret(cell(hands, 1, 1)));
              hands.type("نحو ");
            },
            "shape b7 Table Table",
            "words b7.cell-1-1 [|نحو ]"),
        edit(
            "words in a cell",
            hands -> {
              hands.article().select(Selection.caret(cell(hands, 1, 1)));
              hands.type("نحو ");
            },
            "words b7.cell-1-1 [|نحو ]"),
        edit(
            "picture into a gallery",
            hands ->
                hands.run(hands.commands().galleries().add(new BlockId("b8"), List.of(PICTURE))),
            "shape b8 Gallery Gallery"),
        edit(
            "picture out of a gallery",
            hands -> hands.run(hands.commands().galleries().remove(new BlockId("b8"), 0)),
            "shape b8 Gallery Gallery"),
        edit(
            "pictures of a gallery change places",
            hands -> hands.run(hands.commands().galleries().move(new BlockId("b8"), 0, 1)),
            "shape b8 Gallery Gallery"));
  }

  private static Position cell(Hands hands, int row, int column) {
    Block table = hands.article().state().document().block(new BlockId("b7"));
    return new Position(table.id(), Field.cell(row, column), 0);
  }

  private OpenArticle article() throws Exception {
    Document start =
        story(
                "كيكر",
                "حلب اليوم",
                "في حلب",
                p("وصل الوزير إلى حلب مساءً أمس"),
                p("وعاد صباحًا"),
                p("وقال إن الطريق إلى حلب مفتوح"),
                h(2, "خلفية"),
                li(0, "أول"),
                li(0, "ثانٍ"),
                table("جدول", "المدينة|العدد", "حلب|100", "حمص|50"),
                gallery("معرض", "صورة أولى", "صورة ثانية"))
            .document();
    Article article =
        new Article(
            ArticleId.random(new Random(1)),
            start,
            Metadata.draft(Instant.parse("2025-12-14T08:00:00Z")));
    return desk.openArticle(desk.importArticle(article).article().id());
  }

  private static void suggest(OpenArticle article, boolean on) {
    article.endUnit();
    article.work(new ReviewChange.Suggests(on ? Optional.of(EDITOR) : Optional.empty()));
  }

  private static List<Suggestion> all(OpenArticle article) {
    return article.review().suggestions(article.state().document());
  }

  private static Document original(OpenArticle article) {
    return article.review().proposals().map(Proposals::original).orElse(article.state().document());
  }

  private static String told(Suggestion suggestion) {
    return switch (suggestion.what()) {
      case Suggestion.Words words ->
          (words.isFormat() ? "marks " : "words ")
              + words.block()
              + "."
              + words.field()
              + " ["
              + words.before().text()
              + "|"
              + words.after().text()
              + "]";
      case Suggestion.Shape shape ->
          "shape " + shape.block() + " " + kind(shape.before()) + " " + kind(shape.after());
      case Suggestion.Added added ->
          "added " + kind(added.added()) + " [" + text(added.added()) + "]";
      case Suggestion.Removed removed -> "removed " + removed.block();
      case Suggestion.Moved moved -> "moved " + moved.block();
      case Suggestion.Joined joined ->
          "joined " + joined.block() + " [" + text(joined.whole()) + "]";
      case Suggestion.Split split ->
          "split "
              + split.block()
              + " ["
              + text(split.first())
              + "] "
              + split.added().stream().map(SuggestedEditsTest::text).toList();
    };
  }

  private static String kind(Block block) {
    return block.getClass().getSimpleName();
  }

  private static String text(Block block) {
    return block.has(Field.TEXT) ? block.text(Field.TEXT).text() : "";
  }

  @ParameterizedTest
  @MethodSource("edits")
  void itIsSuggestedUndoneDoneAgainAcceptedAndRejected(Edit edit) throws Exception {
    OpenArticle article = article();
    Document start = article.state().document();
    suggest(article, true);
    edit.work().on(new Hands(article, new Commands(Docs.ids())));
    suggest(article, false);
    Document after = article.state().document();
    List<Suggestion> all = all(article);

    assertThat(all.stream().map(SuggestedEditsTest::told).toList())
        .containsExactlyElementsOf(edit.suggested());
    assertThat(all).allMatch(each -> each.by().equals(Optional.of(EDITOR)));
    assertThat(all).noneMatch(Suggestion::isStale);
    assertThat(original(article)).isEqualTo(start);
    assertThat(Reading.ACCEPTED.of(article.review(), after)).isEqualTo(after);
    assertThat(Reading.ORIGINAL.of(article.review(), after)).isEqualTo(start);

    int units = 0;
    while (article.canUndo()) {
      article.undo();
      units++;
    }
    assertThat(article.state().document()).isEqualTo(start);
    assertThat(all(article)).isEmpty();
    for (int i = 0; i < units; i++) {
      article.redo();
    }
    assertThat(article.state().document()).isEqualTo(after);
    assertThat(all(article).stream().map(SuggestedEditsTest::told).toList())
        .containsExactlyElementsOf(edit.suggested());

    if (!all.isEmpty()) {
      article.accept(all(article));
      assertThat(article.state().document()).isEqualTo(after);
      assertThat(article.review().proposals()).isEmpty();
      article.undo();
      assertThat(original(article)).isEqualTo(start);
      article.reject(all(article));
      assertThat(article.state().document()).isEqualTo(start);
      assertThat(article.review().proposals()).isEmpty();
      article.undo();
    }
    assertThat(article.state().document()).isEqualTo(after);
    assertThat(original(article)).isEqualTo(start);
    Desks.until(() -> article.saveState() instanceof SaveState.Saved);
    try (Desk other = Desks.open(folder.resolve("library"))) {
      assertThat(other.reviews().review(article.id())).isEqualTo(article.review());
      assertThat(other.find(article.id())).contains(article.article());
    }
  }
}
