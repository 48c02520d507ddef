package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.article.Version.Reason;
import muharrir.library.LibraryException;
import muharrir.review.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions are named, renamed, signed by who sits at the desk, and go along in a hand-off. */
class VersionRoomTest {
  private record Seen(Reason reason, String author, String name) {}

  @TempDir Path folder;
  private Desk desk;
  private ArticleId id;

  @BeforeEach
  void open() throws LibraryException {
    desk = Desks.open(folder.resolve("library"), new Random(1));
    id = desk.create().id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static List<Seen> seen(Desk of, ArticleId id) throws LibraryException {
    return of.history().of(id).stream()
        .map(each -> new Seen(each.reason(), each.author(), each.name()))
        .toList();
  }

  private Article typed(String words) throws LibraryException {
    OpenArticle open = desk.openArticle(id);
    Desks.toEnd(open);
    Desks.type(open, words);
    Article now = open.article();
    ArticleShelf.waitFor(open.close());
    return now;
  }

  @Test
  void theTextAsItIsNowIsKeptUnderAName() throws Exception {
    desk.history().signAs(Optional.of(new PersonId("hala")));
    OpenArticle open = desk.openArticle(id);
    Desks.toEnd(open);
    Desks.type(open, "خبر");

    desk.history().keep(open.article(), "قبل الردّ");

    assertThat(seen(desk, id))
        .containsExactly(
            new Seen(Reason.NAMED, "hala", "قبل الردّ"), new Seen(Reason.CREATED, "", ""));
    assertThat(desk.history().of(id).getFirst().article()).isEqualTo(open.article());
  }

  @Test
  void aVersionThatIsThereAlreadyTakesTheName() throws Exception {
    Article now = typed("خبر");

    desk.history().keep(now, "أول");
    desk.history().keep(now, "ثانٍ");

    assertThat(seen(desk, id))
        .containsExactly(
            new Seen(Reason.NAMED, "", "ثانٍ"),
            new Seen(Reason.CLOSED, "", "أول"),
            new Seen(Reason.CREATED, "", ""));
  }

  @Test
  void aNameIsChangedAndTakenAwayAndTheVersionStays() throws Exception {
    long first = desk.history().of(id).getFirst().sequence();

    desk.history().rename(id, first, "البداية");
    assertThat(seen(desk, id)).containsExactly(new Seen(Reason.CREATED, "", "البداية"));
    desk.history().rename(id, first, "");
    assertThat(seen(desk, id)).containsExactly(new Seen(Reason.CREATED, "", ""));
    desk.history().rename(new ArticleId("otherone"), first, "غيره");
    assertThat(seen(desk, id)).containsExactly(new Seen(Reason.CREATED, "", ""));
  }

  @Test
  void whatIsKeptWhileOneWritesIsOfWhoSitsThere() throws Exception {
    desk.history().signAs(Optional.of(new PersonId("hala")));
    typed("خبر");
    desk.history().signAs(Optional.empty());
    typed(" آخر");

    assertThat(seen(desk, id))
        .containsExactly(
            new Seen(Reason.CLOSED, "", ""),
            new Seen(Reason.CLOSED, "hala", ""),
            new Seen(Reason.CREATED, "", ""));
  }

  @Test
  void namesAndAuthorsGoAlongToAnotherDesk() throws Exception {
    desk.history().signAs(Optional.of(new PersonId("hala")));
    desk.history().keep(typed("خبر"), "للمحامي");
    Path file = desk.handoffs().write(id, folder.resolve("out"));

    try (Desk other = Desks.open(folder.resolve("other"), new Random(2))) {
      other.handoffs().read(file);
      assertThat(seen(other, id))
          .containsExactly(
              new Seen(Reason.CLOSED, "hala", "للمحامي"), new Seen(Reason.CREATED, "", ""));
    }
  }

  @Test
  void aNameIsOneLineOfALimitedLength() {
    Version version = versionNamed("م".repeat(Version.LONGEST_NAME));
    assertThat(version.name()).hasSize(Version.LONGEST_NAME);
    for (String wrong : List.of("م".repeat(Version.LONGEST_NAME + 1), "سطر\nآخر")) {
      assertThatThrownBy(() -> versionNamed(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Version versionNamed(String name) {
    try {
      Version first = desk.history().of(id).getFirst();
      return new Version(1, first.at(), Reason.NAMED, "", name, first.article());
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
  }
}
