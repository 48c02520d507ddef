package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.document.BlockId;
import muharrir.library.ArticleSummary;
import muharrir.library.Backup;
import muharrir.library.LibraryQuery;
import muharrir.review.Comment;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.Reading;
import muharrir.review.Review;
import muharrir.review.ReviewThread;

/**
 * A library in an earlier form, as the last program left it that wrote this form: built from its
 * own sources, and killed while an article was open. What was done to that one since the library
 * was opened is in the log beside the file, and in the journal alone.
 *
 * @param form from 1 on; the first holds one article, the others hold three and the desk's work
 */
record OldLibrary(int form) {
  /** The form before that of today. */
  private static final int LAST = 4;

  private static final ArticleId ROAD = new ArticleId("frm00001");
  private static final ArticleId ELECTION = new ArticleId("frm00002");
  private static final ArticleId ATTACK = new ArticleId("frm00003");
  private static final String ROAD_TEXT =
      """
      سوريا

      فتح الطريق إلى تدمر

      مقدمة فتح الطريق إلى تدمر

      أعلن المحافظ فتح الطريق صباح اليوم.

      ووصلت القافلة الأولى ظهرًا.\
      """;
  private static final String ELECTION_TEXT =
      """
      سوريا

      نتائج الانتخابات المحلية

      مقدمة نتائج الانتخابات المحلية

      بلغت نسبة المشاركة أربعين في المئة.

      وقال المراقبون إن الاقتراع جرى بهدوء.\
      """;
  private static final String ATTACK_TEXT =
      """
      سوريا

      هجوم تدمر يعيد شبح داعش

      مقدمة هجوم تدمر يعيد شبح داعش

      قتل ثلاثة في هجوم قرب تدمر.

      ونفى مصدر أمني ذلك. كلمة أخيرة قبل الانقطاع\
      """;

  static Stream<OldLibrary> all() {
    return IntStream.rangeClosed(1, LAST).mapToObj(OldLibrary::new);
  }

  void put(Path library) throws IOException {
    Files.createDirectories(library);
    for (String name : List.of("library.db", "library.db-wal")) {
      try (InputStream in =
          Objects.requireNonNull(
              OldLibrary.class.getResourceAsStream("/libraries/form-" + form + "/" + name))) {
        Files.copy(in, library.resolve(name));
      }
    }
  }

  /** Opens what a kill left behind; all that was in it is there, and the backup of before. */
  void check(Path library) throws Exception {
    Map<ArticleId, Article> now = Libraries.sound(library);
    if (form == 1) {
      assertThat(now.keySet()).containsExactly(new ArticleId("dp8n0zw9"));
      Article article = now.values().iterator().next();
      assertThat(article.headline())
          .isEqualTo("هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية سورية لاحتواء الخطر");
      assertThat(article.document().plainText().strip()).endsWith("كلمة أخيرة قبل الانقطاع");
    } else {
      assertThat(now.values())
          .extracting(each ->
              each.id() + " " + each.metadata().status() + "\n" + each.document().plainText())
          .containsExactly(
              ROAD + " PUBLISHED\n" + ROAD_TEXT,
              ELECTION + " DRAFT\n" + ELECTION_TEXT + " وأُغلقت الصناديق",
              ATTACK + " IN_REVIEW\n" + ATTACK_TEXT);
    }
    try (Desk desk = Desks.open(library)) {
      if (form > 1) {
        checkDesk(desk);
        checkWork(desk, now);
      }
      checkVersions(desk);
    }
    assertThat(Libraries.soundBackups(library))
        .extracting(Backup::reason)
        .contains(Backup.Reason.MIGRATION);
  }

  private void checkDesk(Desk desk) throws Exception {
    assertThat(desk.newsroom().name()).isEqualTo("غرفة أخبار تدمر");
    assertThat(desk.newsroom().editorInChief()).isEqualTo("هالة الحسن");
    assertThat(desk.reviews().rules().signaturesWhenSensitive()).isEqualTo(1);
    assertThat(desk.reviews().people())
        .extracting(Person::name)
        .containsExactlyElementsOf(
            form < 4
                ? List.of("سامي خليل", "هالة الحسن")
                : List.of("سامي خليل", "هالة الحسن", "المحامي عمر"));
    assertThat(desk.list(LibraryQuery.ALL))
        .extracting(ArticleSummary::headline)
        .containsExactlyInAnyOrder(
            "فتح الطريق إلى تدمر", "نتائج الانتخابات المحلية", "هجوم تدمر يعيد شبح داعش");
    assertThat(desk.reviews().unread(new PersonId("sami"), desk.list(LibraryQuery.ALL)))
        .as("he saw the road; since then a guest's remark came, where the form knows of that")
        .containsExactlyInAnyOrderElementsOf(
            form < 4 ? List.of(ELECTION, ATTACK) : List.of(ROAD, ELECTION, ATTACK));
  }

  private void checkWork(Desk desk, Map<ArticleId, Article> now) throws Exception {
    Review road = desk.reviews().review(ROAD);
    String question = "t1 QUESTION المحافظ [hala: أي محافظ؟, sami: محافظ حمص.] true";
    assertThat(threads(road, now.get(ROAD)))
        .isEqualTo(
            form < 4
                ? List.of(question)
                : List.of(question, "guest-a COMMENT القافلة [guest-q1: كم شاحنة فيها؟] false"));
    assertThat(decisions(road))
        .containsExactly(
            "sami DRAFT إلى IN_REVIEW",
            "hala IN_REVIEW إلى APPROVED",
            "hala APPROVED إلى PUBLISHED");
    assertThat(road.sensitive()).isTrue();
    assertThat(Objects.requireNonNull(road.sources().get(new BlockId("b1"))).said())
        .isEqualTo("مكتب المحافظ");
    assertThat(road.waivers())
        .extracting(each -> each.by() + " " + each.reason())
        .containsExactly("hala وافق المحامي هاتفيًا");

    Review election = desk.reviews().review(ELECTION);
    assertThat(threads(election, now.get(ELECTION)))
        .containsExactly(
            "t2 MUST_FIX أربعين [hala: الرقم الرسمي 41] false",
            "t3 SUGGESTED_WORDS المراقبون [] false");
    assertThat(election.threads().getLast().words().orElseThrow().text())
        .isEqualTo("المراقبون الدوليون");
    assertThat(election.suggesting()).contains(new PersonId("sami"));
    assertThat(Reading.ORIGINAL.of(election, now.get(ELECTION).document()).plainText())
        .as("without what is only suggested")
        .isEqualTo(ELECTION_TEXT);

    Review attack = desk.reviews().review(ATTACK);
    assertThat(threads(attack, now.get(ATTACK)))
        .containsExactly("t4 COMMENT مصدر [hala: من هو المصدر؟, sami: في وزارة الدفاع] false");
    assertThat(decisions(attack)).containsExactly("sami DRAFT جاهز");
    assertThat(attack.signatures())
        .extracting(Review.Signature::by)
        .containsExactly(new PersonId("hala"));
  }

  private static List<String> threads(Review review, Article article) {
    return review.threads().stream().map(each -> said(each, article)).toList();
  }

  private static String said(ReviewThread thread, Article article) {
    List<String> comments = thread.comments().stream().map(OldLibrary::said).toList();
    return String.join(
        " ",
        thread.id().value(),
        thread.kind().name(),
        thread.anchor().span().text(article.document()),
        comments.toString(),
        String.valueOf(thread.isResolved()));
  }

  private static String said(Comment comment) {
    return comment.author().value() + ": " + comment.text();
  }

  private static List<String> decisions(Review review) {
    return review.decisions().stream()
        .map(each -> each.who().value() + " " + each.from() + " " + each.note())
        .toList();
  }

  /** All that were kept then, before those that the opening adds. */
  private void checkVersions(Desk desk) throws Exception {
    if (form == 1) {
      assertThat(versions(desk, new ArticleId("dp8n0zw9"), 1)).containsExactly("1 IMPORTED  ");
      return;
    }
    // Who sat there and names are kept from the third form on.
    String hala = form < 3 ? "" : "hala";
    assertThat(versions(desk, ROAD, 8))
        .containsExactly(
            "6 STATUS " + hala + " " + (form < 3 ? "" : "كما نُشر"),
            "5 STATUS " + hala + " ",
            "4 STATUS " + hala + " ",
            "1 IMPORTED " + hala + " ");
    assertThat(versions(desk, ELECTION, 8))
        .containsExactly(
            "7 CLOSED " + hala + " " + (form < 3 ? "" : "قبل اعتماد الأرقام"),
            "2 IMPORTED " + hala + " ");
    assertThat(versions(desk, ATTACK, 8))
        .containsExactly("8 STATUS " + hala + " ", "3 IMPORTED " + hala + " ");
    assertThat(desk.history().article(ROAD, 6).document().plainText()).isEqualTo(ROAD_TEXT);
  }

  private static List<String> versions(Desk desk, ArticleId id, int last) throws Exception {
    return desk.history().entries(id).stream()
        .filter(each -> each.sequence() <= last)
        .map(
            each -> each.sequence() + " " + each.reason() + " " + each.author() + " " + each.name())
        .toList();
  }

  @Override
  public String toString() {
    return "form " + form;
  }
}
