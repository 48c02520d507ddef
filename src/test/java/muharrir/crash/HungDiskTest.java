package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import muharrir.app.WindowProcess;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.Surroundings;
import muharrir.library.LibraryQuery;
import muharrir.review.Review;
import muharrir.store.EmergencyFile;
import muharrir.store.JournalRow.Place;
import muharrir.store.Rows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A drive that neither takes nor refuses: a network that went, a disk that tries again and again.
 * What is typed goes into the emergency copy all the same, and the person is told.
 */
@Tag("crash")
class HungDiskTest {
  private static final String SILENT = "not saved Silent";

  /** More than are typed by then. */
  private static final String WORDS = "100000";

  private static final String PAUSE = "25";

  @TempDir Path folder;

  /** What is done to one typist and the drive. */
  @FunctionalInterface
  private interface Story {
    void run(Path library) throws Exception;
  }

  /** Each with a library of its own, side by side: most of the time is spent waiting. */
  private void each(List<Story> stories) throws Exception {
    List<Future<Boolean>> all = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(stories.size())) {
      for (Story story : stories) {
        Path library = Files.createDirectories(folder.resolve("library" + all.size()));
        all.add(
            pool.submit(() -> {
              story.run(library);
              return true;
            }));
      }
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    }
  }

  private static Path state(Path library) {
    return library.resolveSibling(library.getFileName() + "-state");
  }

  private static Gate typing(Path gate, Path library, Gate.Keeper keeper) throws IOException {
    return Gate.start(gate, library, keeper, "type", library.toString(), WORDS, PAUSE, "1");
  }

  private static Optional<String> emergency(Path state) {
    return Optional.ofNullable(state.toFile().list()).stream()
        .flatMap(Stream::of)
        .filter(name -> name.endsWith(".journal"))
        .findFirst();
  }

  /** The words that are in an emergency copy at this moment; 0 where there is none. */
  private static int copied(Path state) throws IOException {
    Optional<String> name = emergency(state);
    if (name.isEmpty()) {
      return 0;
    }
    String id = name.get().substring("emergency-".length(), name.get().lastIndexOf('.'));
    Place place = null;
    for (EmergencyFile.Entry entry : new EmergencyFile(state, id).read()) {
      switch (entry) {
        case EmergencyFile.Entry.Base(Article whole, long _) ->
            place = new Place(whole, Review.NONE, Rows.start(whole));
        case EmergencyFile.Entry.Reviewed _ -> {}
        case EmergencyFile.Entry.Change(var row) -> place = row.replay(place);
      }
    }
    return place == null ? 0 : Deeds.words(Libraries.last(place.article()));
  }

  private static int typed(List<String> said) {
    return (int) said.stream().filter(line -> line.startsWith("typed ")).count();
  }

  /** Waits, with a limit that no sound run comes near, until that many words are in the copy. */
  private static void untilCopied(Path state, int words) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (copied(state) < words) {
      assertThat(System.nanoTime()).as("%d words in the copy", copied(state)).isLessThan(end);
      Thread.sleep(5);
    }
  }

  /** A typist whose drive hangs; the words in the copy, some of them typed after that was said. */
  private static int hung(Gate typing, Path library, Gatekeeper.Hanging drive) throws Exception {
    typing.until("saved ");
    long start = System.nanoTime();
    drive.hang();
    typing.until(SILENT);
    long said = System.nanoTime();
    untilCopied(state(library), typed(typing.said()) + 10);
    System.out.printf(
        "hung drive             said after %d ms, %d words in the emergency copy of %d typed%n",
        (said - start) / 1_000_000, copied(state(library)), typed(typing.said()));
    return copied(state(library));
  }

  /** The call that hung comes to an end after all, this one or that. */
  @Test
  void answersAgain() throws Exception {
    Path gate = Gate.build(folder);
    each(
        Stream.of(Gate.Answer.GO, Gate.Answer.NO_ROOM, Gate.Answer.IO_ERROR)
            .<Story>map(end -> library -> answersAgain(gate, library, end))
            .toList());
  }

  private static void answersAgain(Path gate, Path library, Gate.Answer end) throws Exception {
    Gatekeeper.Hanging drive = new Gatekeeper.Hanging();
    int saved;
    try (Gate typing = typing(gate, library, drive)) {
      hung(typing, library, drive);
      List<String> before = typing.said();
      assertThat(before.subList(before.indexOf(SILENT), before.size()))
          .as("never said to be saved meanwhile")
          .noneMatch(line -> line.startsWith("saved"));
      int typed = typed(before);
      drive.answer(end);
      Desks.until(() -> Deeds.saved(typing.said()) >= typed);
      Desks.until(() -> emergency(state(library)).isEmpty());
      saved = Deeds.saved(typing.said());
      typing.kill();
      assertThat(typing.ended()).isEqualTo(137);
    }
    assertThat(words(library)).isGreaterThanOrEqualTo(saved);
  }

  /** The emergency copy would stand on the same drive: it is said all the same. */
  @Test
  void holdsTheEmergencyCopyAsWell() throws Exception {
    Path library = Files.createDirectories(folder.resolve("drive/library"));
    Path gate = Gate.build(folder);
    Gatekeeper.Hanging drive = new Gatekeeper.Hanging();
    int saved;
    try (Gate typing =
        Gate.start(
            gate, library.getParent(), drive, "type", library.toString(), WORDS, PAUSE, "1")) {
      typing.until("saved ");
      drive.hang();
      typing.until(SILENT + " nowhere");
      int said = typed(typing.said());
      Desks.until(() -> typed(typing.said()) > said + 10);
      drive.answer(Gate.Answer.GO);
      Desks.until(() -> Deeds.saved(typing.said()) > said);
      Desks.until(() -> emergency(state(library)).isEmpty());
      saved = Deeds.saved(typing.said());
      typing.kill();
      assertThat(typing.ended()).isEqualTo(137);
    }
    assertThat(words(library)).isGreaterThanOrEqualTo(saved);
  }

  /**
   * Killed while the drive hangs; or when the commit that hung has come about after all and others
   * follow it, before or after the copy has gone: the article is there once, with all that was in
   * the copy.
   */
  @Test
  void theProgramIsKilled() throws Exception {
    Path gate = Gate.build(folder);
    each(
        Stream.of(0, 1, 4, 30)
            .<Story>map(calls -> library -> isKilled(gate, library, calls))
            .toList());
  }

  private static void isKilled(Path gate, Path library, int calls) throws Exception {
    Gatekeeper.Hanging drive = new Gatekeeper.Hanging();
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    Gate.Keeper keeper =
        call -> {
          Gate.Answer answer = drive.asked(call);
          return left.decrementAndGet() <= 0 ? Gate.Answer.KILL : answer;
        };
    int copied;
    try (Gate typing = typing(gate, library, keeper)) {
      copied = hung(typing, library, drive);
      left.set(calls);
      drive.answer(Gate.Answer.GO);
      assertThat(typing.ended()).isEqualTo(137);
    }
    int words = words(library);
    System.out.printf(
        "killed %2d calls later   %d words there of %d in the copy%n", calls, words, copied);
    assertThat(words).isGreaterThanOrEqualTo(copied);
  }

  /** The words of the one article that there is. */
  private static int words(Path library) throws Exception {
    Map<ArticleId, Article> articles = Libraries.sound(library);
    assertThat(articles).as("no article stands there twice").hasSize(1);
    String text = Libraries.last(articles.values().iterator().next());
    int words = Deeds.words(text);
    String rest = text.substring(Deeds.text(words).length());
    assertThat(Deeds.word(words + 1)).as("no hole").startsWith(rest);
    return words;
  }

  /** In the window: the banner says so, and a session that ends does not wait for the drive. */
  @Test
  void isSaidInTheWindowWhichCloses() throws Exception {
    Path library = folder.resolve("مكتبة");
    ArticleId id;
    try (Desk desk = Desks.open(library)) {
      id = desk.create().id();
    }
    Gatekeeper.Hanging drive = new Gatekeeper.Hanging();
    Path gate = Gate.build(folder);
    int typed;
    try (Gatekeeper keeper = Gatekeeper.at(gate, library, drive)) {
      List<String> before =
          Stream.concat(
                  Stream.of("env"),
                  keeper.environment().entrySet().stream()
                      .map(one -> one.getKey() + "=" + one.getValue()))
              .toList();
      try (WindowProcess window =
          WindowProcess.start(
              before, folder, "--library", library.toString(), "open", id.value())) {
        window.until("up"::equals);
        window.tell("await #surface");
        window.tell("words 10 15 1");
        window.until("state محفوظ"::equals);
        drive.hang();
        int from = window.said().size();
        long start = System.nanoTime();
        window.begin("words 60 50 11");
        window.until(from, "state غير محفوظ"::equals);
        long said = System.nanoTime();
        window.tell("see #unsaved .text-block");
        assertThat(window.until(from, line -> line.startsWith("seen ")))
            .isEqualTo(
                "seen ما تكتبه غير محفوظ في المكتبة. القرص الذي فيه \u2066"
                    + library
                    + "\u2069 لا يستجيب. تحقق من أنه موصول ومن الشبكة؛ وحين يعود سيُحفظ كل ما كتبته"
                    + " من تلقاء نفسه. تابع الكتابة: النص باقٍ هنا، ومنه نسخة طوارئ على هذا الجهاز.");
        window.until(from, "done words"::equals);
        typed = window.typed();
        long ending = System.nanoTime();
        window.signal("TERM");
        window.ended();
        System.out.printf(
            "hung drive, window     said after %d ms, ended %d ms after the signal%n",
            (said - start) / 1_000_000, (System.nanoTime() - ending) / 1_000_000);
      }
    }
    Path state = folder.resolve("state/muharrir");
    Surroundings same = new Surroundings(Clock.systemUTC(), new Random(), state, Runnable::run);
    try (Desk desk = Desk.open(library, same)) {
      assertThat(desk.list(LibraryQuery.ALL)).hasSize(1);
      assertThat(desk.find(id).orElseThrow().document().plainText()).endsWith(Deeds.text(typed));
    }
  }
}
