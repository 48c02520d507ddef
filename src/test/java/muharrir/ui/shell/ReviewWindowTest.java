package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.article.Status;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.library.Progress;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.Draft;
import muharrir.review.Person.Role;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.review.ReviewThread;
import muharrir.review.Source;
import muharrir.review.ThreadId;
import muharrir.textview.TextBlock;
import muharrir.textview.TextBox;
import muharrir.textview.TextLine;
import muharrir.ui.preview.PageMark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journalist writes and submits, an editor remarks, the journalist answers, it is approved. */
class ReviewWindowTest {
  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.store("عنوان", "وصل الوزير إلى حلب");
    window.desk.reviews().put(Chair.person("rana", "رنا مراد", Role.JOURNALIST));
    window.desk.reviews().put(Chair.person("hala", "هالة الأتاسي", Role.EDITOR));
    window.start(Optional.of(article.id()));
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

  private Status status() throws Exception {
    return window.desk.find(article.id()).orElseThrow().metadata().status();
  }

  private boolean enabled(String selector) {
    Node node = Objects.requireNonNull(window.find(selector), selector);
    return !((ButtonBase) node).isDisabled();
  }

  private void move(Status to) throws Exception {
    window.press("#status-tag");
    window.press("#move-" + to);
    window.until("it is possible", () -> enabled("#move-go"));
    window.press("#move-go");
    window.until("it is moved", () -> status() == to);
  }

  /** Opens the box for a remark on the word at the caret. */
  private void remark(String kind, String text) throws Exception {
    window.ctrlAlt(KeyCode.M, "m");
    window.press("#remark-" + kind);
    window.until("the remark is asked for", () -> window.find("#remark-text") != null);
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#remark-text"))).setText(text);
      return true;
    });
    window.press("#remark-send");
    window.until("the box is closed", () -> window.find("#remark-text") == null);
  }

  @Test
  void itAsksWhoSitsHereAndRemembers() throws Exception {
    window.until("it asks", () -> window.find("#sit-hala") != null);
    window.press("#sit-hala");
    window.until(
        "the chip says so",
        () ->
            Objects.requireNonNull(window.find("#person"))
                .getAccessibleText()
                .contains("هالة الأتاسي"));
  }

  @Test
  void somebodyNewIsAddedAndSits() throws Exception {
    window.until("it asks", () -> window.find("#person-name") != null);
    window.on(() -> {
      ((TextLine) Objects.requireNonNull(window.find("#person-name"))).setText("سامي");
      return true;
    });
    window.press("#person-save");
    window.until("somebody sits", () -> window.desk.reviews().people().size() == 3);
    assertThat(window.desk.reviews().people().getLast().name()).isEqualTo("سامي");
    window.until("the box is closed", () -> window.find("#person-name") == null);
  }

  private TextBox reply() {
    return (TextBox) Objects.requireNonNull(window.find("#thread-reply"));
  }

  @Test
  void anAnswerThatIsBegunOutlivesWhatElseChanges() throws Exception {
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    remark("QUESTION", "أي وزير؟");
    window.until("one can answer", () -> window.find("#thread-reply") != null);
    TextBox first = window.on(this::reply);
    window.on(() -> {
      first.requestFocus();
      first.setText("نصف ");
      return true;
    });
    window.type("اب");
    window.key(KeyCode.BACK_SPACE);
    window.key(KeyCode.BACK_SPACE);
    window.type("بج");
    window.key(KeyCode.RIGHT);
    // Somebody else answers, remarks elsewhere, and another list is chosen.
    window.on(() -> {
      OpenArticle open = window.desk.openArticle(article.id());
      ReviewThread asked = open.review().threads().getFirst();
      Comment said = new Comment(new PersonId("rana"), Instant.EPOCH, "وزير النقل");
      open.work(new ReviewChange.Talked(asked.reply(said)));
      open.work(
          new ReviewChange.Talked(
              ReviewThread.open(
                  new ThreadId("other"),
                  Anchor.of(
                      open.article().document(), new Span(BlockId.HEADLINE, Field.TEXT, 0, 5)),
                  ReviewThread.Kind.COMMENT,
                  said)));
      return true;
    });
    window.press("#threads-ALL");
    window.until("the other is shown", () -> window.find("#thread-other") != null);
    window.until("the answer is shown", () -> texts("#thread-" + asked()).contains("وزير النقل"));
    assertThat(window.<TextBox>on(this::reply)).as("the same field").isSameAs(first);
    assertThat(window.<Boolean>on(() -> first.isFocused())).isTrue();
    window.type("و");
    assertThat(window.<String>on(() -> first.getText()))
        .as("the caret stayed")
        .isEqualTo("نصف بوج");
    assertThat(window.<Boolean>on(() -> enabled("#thread-send"))).isTrue();
    window.press("#thread-send");
    window.until(
        "it is kept whole",
        () ->
            review().threads().getFirst().comments().getLast().text().equals("نصف بوج")
                && reply().getText().isEmpty());
  }

  @Test
  void anAnswerThatIsBegunIsOnesOwnAndOutlivesTheWindow() throws Exception {
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    remark("QUESTION", "أي وزير؟");
    window.until("one can answer", () -> window.find("#thread-reply") != null);
    window.on(() -> {
      reply().requestFocus();
      return true;
    });
    window.type("نصف");
    window.until("it is stored", () -> stored().equals(List.of("نصف")));
    assertThat(window.desk.reviews().drafts())
        .containsExactly(
            new Draft(
                new PersonId("hala"),
                article.id(),
                new Draft.Answer(new ThreadId(asked())),
                "نصف"));

    sit("rana");
    window.until("another has not begun", () -> reply().getText().isEmpty());
    sit("hala");
    window.until("it is there again", () -> reply().getText().equals("نصف"));

    window.close();
    window = new WindowRig(folder);
    window.start(Optional.of(article.id()));
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.key(KeyCode.F8);
    window.until(
        "it outlived the window",
        () -> window.find("#thread-reply") != null && reply().getText().equals("نصف"));
    window.press("#thread-send");
    window.until("it is sent", () -> review().threads().getFirst().comments().size() == 2);
    window.until("and begun no more", () -> stored().isEmpty());
  }

  private List<String> stored() throws Exception {
    return window.desk.reviews().drafts().stream().map(Draft::text).toList();
  }

  private String asked() throws Exception {
    return review().threads().getFirst().id().value();
  }

  @Test
  void cardsThatDidNotChangeStayAndSoDoesTheirPlace() throws Exception {
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    OpenArticle open = window.on(() -> window.desk.openArticle(article.id()));
    window.on(() -> {
      for (int i = 0; i < 30; i++) {
        talk(open, "t" + i, i);
      }
      return true;
    });
    window.ctrl(KeyCode.DIGIT3);
    window.until("all are listed", () -> window.find("#thread-t29") != null);
    window.key(KeyCode.F8);
    window.until("one is at the first", () -> window.find("#thread-reply") != null);
    List<Node> cards = window.on(this::cards);
    ScrollPane scroll = window.on(() -> (ScrollPane) window.find(".threads-scroll"));
    window.on(() -> {
      scroll.setVvalue(0.5);
      return true;
    });

    window.on(() -> {
      talk(open, "t30", 2);
      return true;
    });
    window.until("the new one is listed", () -> window.find("#thread-t30") != null);
    assertThat(window.<List<Node>>on(this::cards)).hasSize(31).containsAll(cards);
    window.until("laid out", () -> !scroll.isNeedsLayout());
    assertThat(window.<Double>on(() -> scroll.getVvalue())).isBetween(0.4, 0.6);
  }

  private static void talk(OpenArticle open, String id, int place) {
    Block block = open.article().document().blocks().getLast();
    Anchor anchor =
        Anchor.of(open.article().document(), new Span(block.id(), Field.TEXT, place % 3, 5));
    Comment said = new Comment(new PersonId("rana"), Instant.EPOCH, "ملاحظة " + id);
    open.work(
        new ReviewChange.Talked(
            ReviewThread.open(new ThreadId(id), anchor, ReviewThread.Kind.COMMENT, said)));
  }

  private boolean says(String card, String begin) {
    return window.find(card) != null
        && texts(card).stream().anyMatch(text -> text.startsWith(begin));
  }

  private List<Node> cards() {
    return List.copyOf(
        Objects.requireNonNull(window.find(".threads-pane")).lookupAll(".thread-card"));
  }

  @Test
  void fromDraftToApproved() throws Exception {
    window.until("it asks", () -> window.find("#sit-rana") != null);
    sit("rana");
    window.until("it is open", () -> window.find("#status-tag") != null && enabled("#status-tag"));
    move(Status.IN_REVIEW);

    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    remark("MUST_FIX", "أي وزير؟ @رنا");
    window.until("it is kept", () -> review().open() == 1);
    ReviewThread asked = review().threads().getFirst();
    assertThat(asked.kind()).isEqualTo(ReviewThread.Kind.MUST_FIX);
    assertThat(asked.author()).isEqualTo(new PersonId("hala"));
    assertThat(asked.mentioned()).containsExactly(new PersonId("rana"));
    window.until("the card is shown", () -> window.find("#thread-" + asked.id()) != null);

    window.press("#status-tag");
    window.press("#move-APPROVED");
    window.until("it is said what stands in the way", () -> window.find(".obstacle") != null);
    assertThat(window.<Boolean>on(() -> enabled("#move-go"))).isFalse();
    window.press("#move-CHANGES_REQUESTED");
    assertThat(window.<Boolean>on(() -> enabled("#move-go"))).as("a note is wanted").isFalse();
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#move-note"))).setText("اذكر اسم الوزير");
      return true;
    });
    window.press("#move-go");
    window.until("it is sent back", () -> status() == Status.CHANGES_REQUESTED);

    sit("rana");
    window.press("#thread-resolve");
    window.until("it is resolved", () -> review().open() == 0);
    window.press("#threads-ALL");
    window.until("it says by whom", () -> says("#thread-" + asked.id(), "حُلّت بيد رنا"));
    window.press("#thread-reopen");
    window.until("and who opened it", () -> says("#thread-" + asked.id(), "أُعيد فتحها بيد رنا"));
    window.press("#thread-resolve");
    window.until("it is resolved again", () -> review().open() == 0);
    move(Status.IN_REVIEW);
    sit("hala");
    move(Status.APPROVED);

    assertThat(review().decisions()).hasSize(4);
    assertThat(review().decisions().get(1).note()).isEqualTo("اذكر اسم الوزير");
    assertThat(review().signatures()).isEmpty();
  }

  @Test
  void whatIsWaivedAndWhoSignsStandsWhereOneApprovesAndInTheHistory() throws Exception {
    window.desk.reviews().put(Chair.person("chief", "هناء القطان", Role.EDITOR_IN_CHIEF));
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    remark("MUST_FIX", "أي وزير؟");
    window.until("it is kept", () -> review().open() == 1);
    move(Status.IN_REVIEW);

    sit("chief");
    window.press("#status-tag");
    window.press("#move-APPROVED");
    window.until("a reason may be given", () -> window.find(".obstacle .text-line") != null);
    window.on(() -> {
      ((TextLine) Objects.requireNonNull(window.find(".obstacle .text-line"))).setText("اتصلنا به");
      return true;
    });
    window.press(".obstacle .button");
    window.until("it is said who waived it", () -> standing().size() == 1);
    assertThat(standing().getFirst())
        .startsWith("ملاحظة «يجب إصلاحه» مفتوحة: «وصل». تجاوزٌ بقرار هناء القطان (")
        .endsWith("): اتصلنا به");
    window.press("#move-sensitive");
    window.press("#move-sign");
    window.until("it is said who signed", () -> standing().size() == 2);
    assertThat(standing().getFirst()).startsWith("وقّع النص: هناء القطان (");
    window.key(KeyCode.ESCAPE);

    sit("hala");
    move(Status.APPROVED);
    assertThat(review().decisions().getLast().signers()).containsExactly(new PersonId("chief"));
    window.press("#status-tag");
    window.until("the history is shown", () -> window.find(".move-history") != null);
    assertThat(window.<List<String>>on(() -> texts(".move-history")))
        .contains("ومعه توقيع: هناء القطان");
  }

  private List<String> standing() {
    return texts("#move-standing");
  }

  private List<String> texts(String selector) {
    Node box = window.find(selector);
    return box == null
        ? List.of()
        : box.lookupAll(".text-block").stream()
            .map(node -> ((TextBlock) node).textProperty().get().text())
            .toList();
  }

  @Test
  void suggestedWordsAreTakenOverAndUndone() throws Exception {
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrlAlt(KeyCode.M, "m");
    window.press("#remark-SUGGESTED_WORDS");
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#remark-words"))).setText("سافر");
      return true;
    });
    window.press("#remark-send");
    window.until("it is kept", () -> review().open() == 1);
    String before = review().threads().getFirst().anchor().quotation();
    window.press("#thread-accept");
    window.until("the words are there", () -> text().contains("سافر"));
    assertThat(text()).doesNotContain(before);
    assertThat(review().open()).isZero();
    window.ctrl(KeyCode.Z);
    window.until("the words are back", () -> text().contains(before));
  }

  @Test
  void aKindTakenByTheMouseLeavesTheKeyboardInTheWords() throws Exception {
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrlAlt(KeyCode.M, "m");
    window.until("it is asked for", () -> window.focused("#remark-text"));
    window.click("#remark-MUST_FIX");
    window.type("أي");
    assertThat(((TextBox) Objects.requireNonNull(window.find("#remark-text"))).getText())
        .isEqualTo("أي");
    window.click("#remark-SUGGESTED_WORDS");
    window.until("the words are asked for", () -> window.focused("#remark-words"));
    window.key(KeyCode.ESCAPE);
    window.press("#status-tag");
    window.click("#move-IN_REVIEW");
    window.until("a note may be typed", () -> window.focused("#move-note"));
    window.press("#move-IN_REVIEW");
    assertThat(window.<Boolean>on(() -> enabled("#move-go"))).as("it stays chosen").isTrue();
  }

  @Test
  void theKeyboardGoesToTheOneWhoMayTakeTheChair() throws Exception {
    window.until("it asks", () -> window.focused("#sit-rana"));
    window.key(KeyCode.ESCAPE);
    for (String next : List.of("rana", "hala", "rana")) {
      window.ctrlAlt(KeyCode.U, "u");
      window.until("it is at " + next, () -> window.focused("#sit-" + next));
      window.press("#sit-" + next);
      window.until("the box is closed", () -> window.find("#sit-" + next) == null);
    }
  }

  @Test
  void wordsSelectedInThePageAreRemarkedOnAndMarkedThere() throws Exception {
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    Block block = article.document().blocks().getLast();
    int from = block.text(Field.TEXT).text().indexOf("حلب");
    window.on(() -> {
      window.preview.select(new Span(block.id(), Field.TEXT, from + 1, from + 3));
      return true;
    });
    remark("QUESTION", "أم ريفها؟");
    window.until("it is kept", () -> review().open() == 1);
    assertThat(review().threads().getFirst().anchor().quotation()).isEqualTo("حلب");
    assertThat(window.on(() -> window.preview.marks()))
        .containsExactly(new PageMark(block.id().value(), "text", from, from + 3, "accent", true));

    assertThat(window.on(() -> window.desk.openArticle(article.id()).state().selection()))
        .as("what is typed next does not replace the words")
        .isEqualTo(Selection.caret(new Position(block.id(), Field.TEXT, from + 3)));

    window.press("#threads-close");
    window.until("the library is back", () -> window.find(".threads-pane") == null);
    window.on(() -> {
      window.preview.pick(new Position(block.id(), Field.TEXT, from + 1));
      return true;
    });
    window.until("the thread is shown", () -> window.find(".threads-pane") != null);
  }

  @Test
  void theBoardShowsWhatIsWhereAndOpensIt() throws Exception {
    Article other = window.store("خبر ثان", "نص");
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    remark("COMMENT", "من؟");
    window.ctrlAlt(KeyCode.L, "l");
    window.until("the board is there", () -> window.find("#card-" + article.id()) != null);
    assertThat(window.focused(".board-card")).as("the keyboard is on the first card").isTrue();
    Node card = Objects.requireNonNull(window.find("#card-" + other.id()));
    assertThat(card.getAccessibleText()).contains("خبر ثان", "مسودة", "لا ملاحظات");
    assertThat(Objects.requireNonNull(window.find("#card-" + article.id())).getAccessibleText())
        .contains("ملاحظة مفتوحة");
    window.press("#card-" + other.id());
    window.until("it is open", () -> window.preview.headlines.getLast().equals("خبر ثان"));
    assertThat(window.find(".board")).isNull();
  }

  @Test
  void whatChangedSinceOneLookedIsOneKey() throws Exception {
    Article other = window.store("خبر ثان", "نص");
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrlAlt(KeyCode.N, "n");
    window.until("she never looked", () -> window.find(".toast") != null);
    window.ctrlAlt(KeyCode.L, "l");
    window.press("#card-" + other.id());
    window.until(
        "she has seen the first",
        () -> window.desk.reviews().lastSeen(new PersonId("hala"), article.id()).isPresent());
    window.ctrlAlt(KeyCode.L, "l");
    window.press("#card-" + article.id());
    window.until("it is back", () -> window.preview.headlines.getLast().equals("عنوان"));
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.type("جديدة ");
    window.ctrlAlt(KeyCode.N, "n");
    window.until("the difference is shown", () -> window.find("#versions-counts") != null);
    window.until(
        "one word came",
        () ->
            ((Label) Objects.requireNonNull(window.find("#versions-counts")))
                .getText()
                .equals("كلمات أُضيفت: 1، حُذفت: 0، عُدّلت: 0"));
  }

  @Test
  void aLockedQuotationWarnsWhenItIsEditedAndNothingOfItGoesOut() throws Exception {
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrlAlt(KeyCode.O, "o");
    window.until("it asks where from", () -> window.find("#source-said") != null);
    window.on(() -> {
      ((TextLine) Objects.requireNonNull(window.find("#source-said"))).setText("تسجيل المؤتمر");
      ((CheckBox) Objects.requireNonNull(window.find("#source-locked"))).setSelected(true);
      ((CheckBox) Objects.requireNonNull(window.find("#source-checked"))).setSelected(true);
      return true;
    });
    window.press("#source-save");
    window.until("it is kept", () -> review().sources().size() == 1);
    Source source = review().sources().values().iterator().next();
    assertThat(source.said()).isEqualTo("تسجيل المؤتمر");
    assertThat(source.checked().orElseThrow().by()).isEqualTo(new PersonId("hala"));
    assertThat(source.words()).contains("وصل الوزير إلى حلب");
    assertThat(window.on(() -> window.preview.marks()))
        .extracting(PageMark::from)
        .containsExactly(PageMark.MARGIN);

    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.type("لا ");
    window.until("it warns", () -> window.find(".toast .button") != null);
    Path out = folder.resolve("out");
    window.desk.export(List.of(article.id()), out, Progress.NONE);
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain(
                new String(
                    "تسجيل المؤتمر".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
      }
    }
  }

  @Test
  void aChangeOfAPublishedArticleIsAskedForOnceAndGoesOutAsACorrection() throws Exception {
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    for (Status to : List.of(Status.IN_REVIEW, Status.APPROVED, Status.PUBLISHED)) {
      move(to);
    }
    window.on(() -> {
      Objects.requireNonNull(window.find("#surface")).requestFocus();
      return true;
    });
    window.type("س");
    window.until(
        "it is asked quietly",
        () -> window.desk.find(article.id()).orElseThrow().metadata().unsettled());
    assertThat(window.<Boolean>on(() -> window.focused("#surface"))).isTrue();

    window.ctrl(KeyCode.E);
    window.until("the export asks first", () -> window.find("#release-CORRECTION") != null);
    assertThat(window.<Boolean>on(() -> enabled("#release-go"))).isFalse();
    window.press("#release-CORRECTION");
    assertThat(window.<Boolean>on(() -> enabled("#release-go"))).isFalse();
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#release-words")))
          .setText("وصل الوزير إلى إدلب");
      return true;
    });
    window.press("#release-go");

    window.until("then the export is there", () -> window.find("#export-one") != null);
    window.until("it is corrected", () -> status() == Status.CORRECTED);
    assertThat(text()).contains("وصل الوزير إلى إدلب");
    assertThat(window.desk.find(article.id()).orElseThrow().metadata().unsettled()).isFalse();
  }

  private void suggest(Span on, String words) throws Exception {
    window.on(() -> {
      window.preview.select(on);
      return true;
    });
    window.ctrlAlt(KeyCode.M, "m");
    window.press("#remark-SUGGESTED_WORDS");
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#remark-words"))).setText(words);
      return true;
    });
    int before = review().open();
    window.press("#remark-send");
    window.until("it is kept", () -> review().open() == before + 1);
  }

  @Test
  void suggestionsAreTakenByKeysAndAllAtOnceAsOneUndo() throws Exception {
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    Block block = article.document().blocks().getLast();
    String text = block.text(Field.TEXT).text();
    suggest(span(block, text, "وصل"), "سافر وفد");
    suggest(span(block, text, "حلب"), "دمشق");
    suggest(span(block, text, "الوزير"), "الوزيران");
    String second = review().threads().get(1).id().value();

    window.on(() -> {
      ((ButtonBase) Objects.requireNonNull(window.find("#threads"))).requestFocus();
      return true;
    });
    window.key(KeyCode.F8);
    window.until("it goes on", () -> window.find(".thread-card.here") != null);
    while (!("thread-" + second).equals(window.on(() -> hereCard()))) {
      window.key(KeyCode.F8);
    }
    window.ctrlAlt(KeyCode.X, "x");
    window.until("it is rejected", () -> review().open() == 2);
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type("اقبل كل الاقتراحات");
    window.key(KeyCode.ENTER);
    window.until("both are taken", () -> text().contains("سافر وفد الوزيران إلى حلب"));
    assertThat(review().open()).isZero();
    window.on(() -> {
      Objects.requireNonNull(window.find("#surface")).requestFocus();
      return true;
    });
    window.ctrl(KeyCode.Z);
    window.until("both are undone at once", () -> text().contains("وصل الوزير إلى حلب"));
  }

  @Test
  void rubbishThatIsPastedIsCleanedAndWhatIsTooLongWaits() throws Exception {
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrlAlt(KeyCode.M, "m");
    window.until("it is asked for", () -> window.find("#remark-text") != null);
    String rubbish = "كلمة\u0000\u0007\uD800 \u202E\uFFFEأخرى";
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#remark-text"))).setText("ب".repeat(20_001));
      return true;
    });
    assertThat(window.<Boolean>on(() -> enabled("#remark-send"))).isFalse();
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#remark-text"))).setText(rubbish);
      return true;
    });
    window.press("#remark-send");
    window.until("it is kept", () -> review().open() == 1);
    assertThat(review().threads().getFirst().comments().getFirst().text())
        .startsWith("كلمة")
        .endsWith("أخرى")
        .doesNotContain("\u0000", "\uD800");
  }

  private static Span span(Block block, String text, String words) {
    int from = text.indexOf(words);
    return new Span(block.id(), Field.TEXT, from, from + words.length());
  }

  private String hereCard() {
    Node card = window.find(".thread-card.here");
    return card == null ? "" : card.getId();
  }

  private String text() throws Exception {
    return window.desk.find(article.id()).orElseThrow().document().plainText();
  }
}
