package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.library.LibraryException;
import muharrir.library.LibraryQuery;
import muharrir.library.Refusal;
import muharrir.library.Refusal.RemarksRefused.Fault;
import muharrir.review.GuestRemarks;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.ReviewThread;
import muharrir.testing.Chromium;
import muharrir.testing.GuestMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lawyer reads a page without the program, and what they say comes back to its words. */
class GuestReviewsTest {
  @TempDir Path folder;
  private Desk desk;
  private ArticleId id;

  @BeforeEach
  void open() throws LibraryException {
    desk = Desks.open(folder.resolve("library"), new Random(1));
    id = desk.create().id();
    change("وصل الوزير إلى حلب <b> صباح اليوم");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** Types at the end of the article. */
  private void change(String words) throws LibraryException {
    OpenArticle open = desk.openArticle(id);
    Desks.toEnd(open);
    Desks.type(open, words);
    ArticleShelf.waitFor(open.close());
  }

  private BlockId block() throws LibraryException {
    return desk.find(id).orElseThrow().document().blocks().getLast().id();
  }

  private String remark(String name, int from, String words, String text) throws LibraryException {
    return GuestMessage.remark(name, block(), from, words, text);
  }

  private int take(String message) throws LibraryException {
    return desk.guests().join(desk.guests().read(message, "رسالة"));
  }

  private List<ReviewThread> threads() throws LibraryException {
    return desk.reviews().review(id).threads();
  }

  @Test
  void remarksBecomeThreadsOfTheGuestAtTheirWordsOnce() throws Exception {
    String message =
        GuestMessage.of(
            id, remark("a", 4, "الوزير", "أي وزير؟"), remark("b", 99, "حلب", "من حلب نفسها؟"));

    assertThat(take(message)).isEqualTo(2);
    assertThat(take(message)).as("the same again").isZero();

    assertThat(threads())
        .extracting(thread -> thread.anchor().span().text(desk.find(id).orElseThrow().document()))
        .containsExactly("الوزير", "حلب");
    assertThat(threads().getFirst().comments().getFirst().text()).isEqualTo("أي وزير؟");
    assertThat(desk.reviews().people())
        .containsExactly(
            new Person(
                new PersonId("guest-q1"),
                "المحامي عمر",
                Person.Role.GUEST,
                Person.initialsOf("المحامي عمر"),
                "#55514a"));
  }

  @Test
  void aRemarkThatWasChangedComesAsAnAnswer() throws Exception {
    take(GuestMessage.of(id, remark("a", 4, "الوزير", "أي وزير؟")));
    assertThat(take(GuestMessage.of(id, remark("a", 4, "الوزير", "وزير الصحة؟")))).isEqualTo(1);
    assertThat(threads()).hasSize(1);
    assertThat(threads().getFirst().comments())
        .extracting(comment -> comment.text())
        .containsExactly("أي وزير؟", "وزير الصحة؟");
  }

  @Test
  void wordsThatAreGoneStayAsAQuotation() throws Exception {
    take(GuestMessage.of(id, remark("a", 4, "رئيس الوزراء", "ليس هو")));
    assertThat(threads().getFirst().anchor().isDetached()).isTrue();
    assertThat(threads().getFirst().anchor().quotation()).isEqualTo("رئيس الوزراء");
  }

  private boolean isNewTo(PersonId person) throws LibraryException {
    boolean listed = desk.reviews().unread(person, desk.list(LibraryQuery.ALL)).equals(Set.of(id));
    assertThat(desk.overview(Optional.of(person)).cards().getFirst().unread()).isEqualTo(listed);
    return listed;
  }

  @Test
  void whatWasSaidLongAgoAndComesNowIsNewToWhoeverLookedBetween() throws Exception {
    PersonId sami = new PersonId("sami");
    PersonId hala = new PersonId("hala");
    desk.reviews().see(sami, id);
    desk.reviews().see(hala, id);
    assertThat(isNewTo(sami)).isFalse();
    String message = GuestMessage.of(id, remark("a", 4, "الوزير", "أي وزير؟"));
    take(message);
    assertThat(isNewTo(sami)).isTrue();
    desk.reviews().see(sami, id);
    assertThat(isNewTo(sami)).isFalse();
    assertThat(isNewTo(hala)).as("she has not looked yet").isTrue();

    take(message);
    assertThat(isNewTo(sami)).as("the same again is nothing new").isFalse();
    take(GuestMessage.of(id, remark("a", 4, "الوزير", "وزير الصحة؟")));
    assertThat(isNewTo(sami)).as("it was changed").isTrue();
    desk.close();
    desk = Desks.open(folder.resolve("library"), new Random(1));
    assertThat(isNewTo(sami)).as("it is kept").isTrue();
  }

  /** At each look another time of the day after {@code start}. */
  private static final class JumpingClock extends Clock {
    private final Instant start;
    private final Random random;

    JumpingClock(Instant start, Random random) {
      this.start = start;
      this.random = random;
    }

    @Override
    public Instant instant() {
      return start.plusSeconds(random.nextInt(100_000));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Looks and remarks by turns, under a clock that somebody sets forward and back. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverTheClockSaysWhatCameAfterALookIsNew(long seed) throws Exception {
    Random random = new Random(seed);
    Instant start = Instant.now().plusSeconds(10);
    Clock jumping = new JumpingClock(start, random);
    desk.close();
    desk =
        Desk.open(
            folder.resolve("library"),
            new Surroundings(jumping, random, folder.resolve("state"), Runnable::run));
    List<PersonId> people = List.of(new PersonId("sami"), new PersonId("hala"));
    Set<PersonId> looked = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      if (random.nextInt(3) == 0) {
        take(GuestMessage.of(id, remark("r" + i, 4, "الوزير", "سؤال " + i)));
        looked.clear();
      } else {
        PersonId person = people.get(random.nextInt(2));
        desk.reviews().see(person, id);
        looked.add(person);
      }
      for (PersonId person : people) {
        assertThat(isNewTo(person))
            .as("%s after step %d", person, i)
            .isNotEqualTo(looked.contains(person));
      }
    }
  }

  @Test
  void mailAndChatsMayQuoteAndWrapTheText() throws Exception {
    String message =
        "مرحبًا،\n> "
            + GuestMessage.of(id, remark("a", 4, "الوزير", "أي وزير؟"))
                .replace("\n", "\u200f \r\n> ")
            + "\nمع التحية";
    assertThat(take(message)).isEqualTo(1);
  }

  @Test
  void whatIsForeignDamagedNewerOrStrangeIsRefusedInWords() throws Exception {
    String good = GuestMessage.of(id, remark("a", 4, "الوزير", "أي وزير؟"));
    refused("لا شيء هنا", Fault.FOREIGN);
    refused(good.substring(0, good.length() - 30), Fault.DAMAGED);
    refused(
        good.replace("REMARKS-1\nev", "REMARKS-1\new").replace("REMARKS-1\ne", "REMARKS-1\nf"),
        Fault.DAMAGED);
    refused(good.replace("REMARKS-1", "REMARKS-2"), Fault.NEWER);
    refused(GuestMessage.of(new ArticleId("otherone")), Fault.STRANGE);
    refused(GuestMessage.of("{\"format\":1}"), Fault.DAMAGED);
    assertThat(threads()).isEmpty();
    assertThat(desk.reviews().people()).isEmpty();
  }

  private void refused(String text, Fault fault) {
    assertThatThrownBy(() -> desk.guests().read(text, "رسالة"))
        .isInstanceOfSatisfying(
            LibraryException.class,
            e -> assertThat(e.failure()).isEqualTo(new Refusal.RemarksRefused("رسالة", fault)));
  }

  @Test
  void aPageOfAnArticleUnderEmbargoSaysUntilWhen() throws Exception {
    OpenArticle open = desk.openArticle(id);
    Instant until = Instant.parse("2999-12-31T15:00:00Z");
    open.setMetadata(open.article().metadata().withEmbargo(Optional.of(until)));
    String label = "<p class=\"review-label\">نسخة للمراجعة، ليست للنشر";
    assertThat(Files.readString(desk.guests().write(id, folder.resolve("out"))))
        .contains(
            label
                + " <span>— تحت حظر النشر حتى الثلاثاء 31 كانون الأول 2999، 18:00 بتوقيت دمشق</span></p>");
    open.setMetadata(
        open.article().metadata().withEmbargo(Optional.of(Instant.now().minusSeconds(1))));
    assertThat(Files.readString(desk.guests().write(id, folder.resolve("out"))))
        .contains(label + "</p>");
  }

  @Test
  void inABrowserWordsAreSelectedRemarkedKeptAndSentBack() throws Exception {
    Path page = desk.guests().write(id, folder.resolve("out"));
    assertThat(desk.history().of(id).getFirst().reason()).isNotEqualTo(Version.Reason.CREATED);
    String hostile = "</script><img src=x onerror=alert(1)> & \"ليس صحيحًا\"";
    String message;
    try (Chromium browser = new Chromium()) {
      browser.open(page, 390, 800);
      assertThat(browser.evaluate("document.querySelector('.review-label').textContent"))
          .isEqualTo("نسخة للمراجعة، ليست للنشر");
      browser.evaluate(
          """
          (() => {
            const p = document.querySelector('[data-block="%s"]');
            const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
            let node = walk.nextNode();
            while (!node.data.includes('الوزير')) node = walk.nextNode();
            const at = node.data.indexOf('الوزير');
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 'الوزير'.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return new Promise(done => setTimeout(() => done(''), 200));
          })()
          """
              .formatted(block().value()));
      assertThat(browser.evaluate("String(document.querySelector('#review-bar').hidden)"))
          .isEqualTo("false");
      browser.evaluate("document.querySelector('#review-bar button').click()");
      type(browser, "#review-said", hostile);
      // The tab is closed by mistake before the remark was kept.
      browser.open(page, 1280, 900);
      assertThat(browser.evaluate("document.querySelector('#review-said').value"))
          .isEqualTo(hostile);
      browser.evaluate("document.querySelector('#review-save').click()");
      assertThat(browser.evaluate("document.querySelector('#review-list p').textContent"))
          .isEqualTo(hostile);
      browser.evaluate("document.querySelector('#review-copy').click()");
      assertThat(browser.evaluate("document.querySelector('#review-told').textContent"))
          .isEqualTo("اكتب اسمك أولًا ليُعرف صاحب الملاحظات.");
      type(browser, "#review-name", "المحامي عمر");
      browser.open(page, 1280, 900);
      assertThat(browser.evaluate("document.querySelector('#review-name').value"))
          .isEqualTo("المحامي عمر");
      browser.evaluate("document.querySelector('#review-copy').click()");
      message = browser.evaluate("document.querySelector('#review-text').value");
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.requests()).allMatch(each -> each.equals(page.toUri().toString()));
    }
    change("، بحسب الوكالة");

    assertThat(take(message)).isEqualTo(1);
    assertThat(take(message)).isZero();
    ReviewThread thread = threads().getFirst();
    assertThat(thread.anchor().field()).isEqualTo(Field.TEXT);
    assertThat(thread.anchor().span().text(desk.find(id).orElseThrow().document()))
        .isEqualTo("الوزير");
    assertThat(thread.comments().getFirst().text()).isEqualTo(hostile);
    Path file = folder.resolve("x.remarks (1).txt");
    Files.writeString(file, message);
    assertThat(GuestReviews.isOne(file)).isTrue();
    GuestRemarks again = desk.guests().read(file);
    assertThat(desk.guests().join(again)).isZero();
  }

  private static void type(Chromium browser, String field, String words) throws Exception {
    browser.evaluate(
        "(() => { const f = document.querySelector('%s'); f.value = decodeURIComponent('%s'); f.dispatchEvent(new Event('input')); })()"
            .formatted(
                field,
                java.net.URLEncoder.encode(words, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("'", "%27")));
  }
}
