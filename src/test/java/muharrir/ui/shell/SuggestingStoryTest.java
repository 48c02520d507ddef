package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Span;
import muharrir.review.Comment;
import muharrir.review.Person.Role;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.ReviewThread;
import muharrir.review.Suggestion;
import muharrir.review.Suggestion.Words;
import muharrir.testing.PictureBytes;
import muharrir.textview.TextBox;
import muharrir.ui.preview.PageMark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From draft to approved with remarks in the page and suggestions on the text. */
class SuggestingStoryTest {
  private static final String TEXT = "وصل الوزير إلى حلب مساءً وقال إن الطريق مفتوح أمام الجميع";
  private static final PersonId HALA = new PersonId("hala");

  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.store("عودة الطريق", TEXT);
    window.desk.reviews().put(Chair.person("rana", "رنا مراد", Role.JOURNALIST));
    window.desk.reviews().put(Chair.person("hala", "هالة الأتاسي", Role.EDITOR));
    window.start(Optional.of(article.id()));
    window.until("it asks", () -> window.find("#sit-rana") != null);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void sit(String id) throws Exception {
    Chair.sit(window, id);
  }

  private Review review() throws Exception {
    return window.desk.reviews().review(article.id());
  }

  private Article now() throws Exception {
    return window.desk.find(article.id()).orElseThrow();
  }

  private List<Suggestion> suggestions() throws Exception {
    return review().suggestions(now().document());
  }

  private BlockId body() {
    return article.document().body().getFirst().id();
  }

  private String text() throws Exception {
    Block block = now().document().block(body());
    return block.text(Field.TEXT).text();
  }

  private void move(Status to, String note) throws Exception {
    window.press("#status-tag");
    decide(to, note);
  }

  /** Moves the article on in the box that is open. */
  private void decide(Status to, String note) throws Exception {
    window.press("#move-" + to);
    if (!note.isEmpty()) {
      window.on(() -> {
        ((TextBox) Objects.requireNonNull(window.find("#move-note"))).setText(note);
        return true;
      });
    }
    window.until(
        "it is possible",
        () -> !((ButtonBase) Objects.requireNonNull(window.find("#move-go"))).isDisabled());
    window.press("#move-go");
    window.until("it is moved", () -> now().metadata().status() == to);
  }

  /** Selects words in the page and remarks on them. */
  private void remark(Span words, String kind, String said) throws Exception {
    window.on(() -> {
      window.preview.select(words);
      return true;
    });
    int before = review().open();
    window.ctrlAlt(KeyCode.M, "m");
    window.press("#remark-" + kind);
    window.until("the remark is asked for", () -> window.find("#remark-text") != null);
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#remark-text"))).setText(said);
      return true;
    });
    window.press("#remark-send");
    window.until("it is kept", () -> review().open() == before + 1);
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    assertThat(review().threads())
        .extracting(thread -> thread.anchor().quotation())
        .contains(words(words));
  }

  private String words(Span span) throws Exception {
    return now()
        .document()
        .block(span.block())
        .text(span.field())
        .text()
        .substring(span.from(), span.to());
  }

  /** Where words stand. */
  private Span span(BlockId block, Field field, String words) throws Exception {
    int from = now().document().block(block).text(field).text().indexOf(words);
    return new Span(block, field, from, from + words.length());
  }

  /** Answers in the thread that one is at. */
  private void answer(String said) throws Exception {
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#thread-reply"))).setText(said);
      return true;
    });
    window.press("#thread-send");
    window.until(
        "it is answered",
        () ->
            review().threads().stream()
                .flatMap(thread -> thread.comments().stream())
                .anyMatch(comment -> comment.text().equals(said)));
  }

  /** Selects words of the first paragraph and types others over them. */
  private void write(String old, String put) throws Exception {
    write(span(body(), Field.TEXT, old), put);
  }

  private void write(Span old, String put) throws Exception {
    window.on(() -> {
      window.preview.select(old);
      return true;
    });
    window.type(put);
    window.until(
        "it is written",
        () -> now().document().block(old.block()).text(old.field()).text().contains(put));
  }

  /** Writes an article by the keys, from its headline to the caption of its picture. */
  private BlockId written() throws Exception {
    window.ctrl(KeyCode.N);
    window.until(
        "a new one is open",
        () ->
            window.preview.shown().filter(shown -> !shown.id().equals(article.id())).isPresent()
                && window.focused("#surface"));
    article = window.preview.shown().orElseThrow();
    window.type("جسر الرستن");
    window.key(KeyCode.ENTER);
    window.type("مقدمة");
    window.key(KeyCode.ENTER);
    window.type(TEXT);
    window.key(KeyCode.ENTER);
    window.type("فقرة ثانية");
    window.key(KeyCode.ENTER);
    window.type("> كنا ندفع مرتين");
    window.key(KeyCode.TAB);
    window.type("محمود العلي");
    window.key(KeyCode.TAB);
    window.type("سائق");
    window.key(KeyCode.ENTER);
    Path file = folder.resolve("p.png");
    Files.write(file, PictureBytes.file(PictureBytes.halves(200, 100), "png"));
    window.dialogs.picture = file.toFile();
    window.press("#picture");
    window.until("a picture", () -> figure().isPresent());
    BlockId picture = figure().orElseThrow().id();
    write(new Span(picture, Field.CAPTION, 0, 0), "الجسر صباح الافتتاح");
    article = now();
    assertThat(article.document().blocks())
        .filteredOn(Block.Quote.class::isInstance)
        .singleElement()
        .satisfies(quote ->
            assertThat(quote.fields())
                .extracting(field -> quote.text(field).text())
                .containsExactly("كنا ندفع مرتين", "محمود العلي", "سائق"));
    return picture;
  }

  private Optional<Block.Figure> figure() throws Exception {
    return now().document().blocks().stream()
        .filter(Block.Figure.class::isInstance)
        .map(Block.Figure.class::cast)
        .findFirst();
  }

  private String mode() {
    return window.find("#suggesting") instanceof Labeled mode && mode.isVisible()
        ? mode.getText()
        : "";
  }

  @Test
  void fromDraftToApproved() throws Exception {
    sit("rana");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    BlockId picture = written();
    move(Status.IN_REVIEW, "");

    // The editor speaks of three places of the page and suggests two changes.
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    remark(span(body(), Field.TEXT, "الوزير"), "QUESTION", "أي وزير؟");
    remark(span(picture, Field.CAPTION, "صباح"), "COMMENT", "أهو يوم الافتتاح؟");
    remark(span(BlockId.HEADLINE, Field.TEXT, "الرستن"), "MUST_FIX", "سمّ الطريق");
    assertThat(mode()).isEmpty();
    window.ctrlAlt(KeyCode.I, "i");
    window.until("it says so", () -> mode().contains("هالة الأتاسي"));
    write("مساءً", "صباحًا");
    write("مفتوح", "سالك");
    window.ctrlAlt(KeyCode.I, "i");
    window.until("it is over", () -> mode().isEmpty());
    assertThat(suggestions())
        .extracting(Suggestion::by)
        .containsExactly(Optional.of(HALA), Optional.of(HALA));
    String suggested = text();
    assertThat(suggested).contains("صباحًا", "سالك").doesNotContain("مساءً", "مفتوح");
    assertThat(window.on(() -> window.preview.marks()))
        .filteredOn(mark -> !mark.gone().isEmpty())
        .extracting(PageMark::gone)
        .extracting(String::strip)
        .containsExactly("مساءً", "مفتوح");

    window.press("#status-tag");
    window.press("#move-APPROVED");
    window.until("it is said what stands in the way", () -> window.find(".obstacle") != null);
    decide(Status.CHANGES_REQUESTED, "أجيبي عن الأسئلة");

    // The journalist answers, accepts one and rejects one by the keys.
    sit("rana");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    for (int i = 0; i < 3; i++) {
      do {
        window.key(KeyCode.F8);
      } while (window.on(() -> window.find("#thread-resolve") == null));
      answer("جواب " + i);
      window.press("#thread-resolve");
      int left = 2 - i;
      window.until("it is resolved", () -> review().open() == left);
    }
    write(span(BlockId.HEADLINE, Field.TEXT, "الرستن"), "حمص");
    assertThat(review().threads())
        .allMatch(ReviewThread::isResolved)
        .allSatisfy(thread ->
            assertThat(thread.comments())
                .extracting(Comment::author)
                .containsExactly(HALA, new PersonId("rana")));
    Suggestion first = suggestions().getFirst();
    assertThat(((Words) first.what()).after().text().strip()).isEqualTo("صباحًا");
    window.on(() -> {
      window.preview.pick(new Position(body(), Field.TEXT, suggested.indexOf("صباحًا") + 2));
      return true;
    });
    window.ctrlAlt(KeyCode.A, "a");
    window.until("one is accepted", () -> suggestions().size() == 1);
    assertThat(text()).isEqualTo(suggested);
    window.ctrlAlt(KeyCode.X, "x");
    window.until("one is rejected", () -> suggestions().isEmpty());
    assertThat(text()).contains("صباحًا", "مفتوح").doesNotContain("سالك");
    window.ctrl(KeyCode.Z);
    window.until("it is open again", () -> suggestions().size() == 1);
    assertThat(text()).isEqualTo(suggested);
    window.ctrl(KeyCode.Y);
    window.until("and rejected again", () -> suggestions().isEmpty());
    move(Status.IN_REVIEW, "");

    // The editor compares with what she saw last and approves.
    sit("hala");
    window.ctrlAlt(KeyCode.N, "n");
    window.until(
        "she sees the two words that are others since she left the chair",
        () ->
            window.find("#versions-counts") instanceof Label counts
                && counts.getText().equals("كلمات أُضيفت: 2، حُذفت: 2، عُدّلت: 0"));
    window.key(KeyCode.ESCAPE);
    move(Status.APPROVED, "");
    assertThat(review().decisions()).hasSize(4);

    File out = folder.resolve("out").toFile();
    Files.createDirectories(out.toPath());
    window.dialogs.folder = out;
    window.ctrl(KeyCode.E);
    window.press("#export-one");
    window.until(
        "the page is written",
        () -> {
          try (Stream<Path> files = Files.walk(out.toPath())) {
            return files.anyMatch(file -> file.endsWith("index.html"));
          }
        });
    try (Stream<Path> files = Files.walk(out.toPath())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String trace :
            List.of(
                "مساءً",
                "سالك",
                "أي وزير؟",
                "hala",
                "هالة",
                "سمّ الطريق",
                "يوم الافتتاح",
                "جواب",
                "رنا")) {
          assertThat(all)
              .as("%s in %s", trace, file)
              .doesNotContain(
                  new String(trace.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  @Test
  void theModeIsOfWhoeverSitsHere() throws Exception {
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrlAlt(KeyCode.I, "i");
    window.until("it says so", () -> !mode().isEmpty());
    sit("rana");
    window.until("nobody writes in another's name", () -> mode().isEmpty());
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    write("الجميع", "الناس");
    assertThat(review().proposals()).isEmpty();
  }

  @Test
  void aStaleOneShowsBothTextsAndIsNotAcceptedWithTheOthers() throws Exception {
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrlAlt(KeyCode.I, "i");
    window.until("it says so", () -> !mode().isEmpty());
    write("مساءً", "صباح اليوم");
    write("مفتوح", "سالك");
    sit("rana");
    window.until("the mode is over", () -> mode().isEmpty());
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    write("اليوم", "السبت");
    window.until("it is stale", () -> suggestions().stream().anyMatch(Suggestion::isStale));
    window.ctrl(KeyCode.DIGIT3);
    window.until("the cards are there", () -> window.find(".suggestion-gone") != null);
    window.until("it is said", () -> window.find("#suggestion-stale") instanceof Label);
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type("اقبل كل الاقتراحات");
    window.key(KeyCode.ENTER);
    window.until("the other is taken", () -> suggestions().size() == 1);
    assertThat(suggestions().getFirst().isStale()).isTrue();
  }
}
