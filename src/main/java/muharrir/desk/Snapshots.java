package muharrir.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import muharrir.article.Article;
import muharrir.article.Version;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.edit.Rebuild;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.library.LibraryException;
import muharrir.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Says when a version of an article is worth keeping while it is written: at each new status, after
 * each five minutes in which something was typed, and before much is deleted at once.
 */
final class Snapshots {
  private static final Duration INTERVAL = Duration.ofMinutes(5);

  /** So many letters, or blocks, are a loss that one may want back tomorrow. */
  private static final int MANY_LETTERS = 300;

  private static final int MANY_BLOCKS = 3;

  /** A text of fewer letters is no text yet: a word that was typed and taken back. */
  private static final int FEW_LETTERS = 40;

  private final Clock clock;
  private final BiConsumer<Article, Version.Reason> keep;
  private @Nullable Instant since;
  private @Nullable Article fullest;
  private int fullestLetters;
  private int gone;
  private @Nullable Document counted;
  private int countedLetters;

  /**
   * Snapshots of one article.
   *
   * @param keep is handed what is to be kept, on the editing thread; does not wait for the disk
   */
  Snapshots(Clock clock, BiConsumer<Article, Version.Reason> keep) {
    this.clock = clock;
    this.keep = keep;
  }

  /** Snapshots that are stored as versions, by the thread of the library. */
  static Snapshots into(Store store, Clock clock) {
    return new Snapshots(
        clock,
        (article, reason) -> store.later(Duration.ZERO, () -> keep(store, clock, article, reason)));
  }

  private static void keep(Store store, Clock clock, Article article, Version.Reason reason) {
    try {
      store.write(rows -> rows.keepVersion(article, reason, clock.instant()));
    } catch (LibraryException e) {
      // The text itself is in the journal, and the autosaver tells the person of the cause.
      System.getLogger(Snapshots.class.getName())
          .log(System.Logger.Level.WARNING, "a version could not be kept", e);
    }
  }

  void changed(Change change) {
    if (change.before().metadata().status() != change.after().metadata().status()) {
      keep.accept(change.after(), Version.Reason.STATUS);
    }
    if (!change.textChanged()) {
      return;
    }
    deleted(change);
    Instant now = clock.instant();
    Instant start = since;
    // A clock that was set back begins anew.
    if (start == null || now.isBefore(start)) {
      since = now;
    } else if (Duration.between(start, now).compareTo(INTERVAL) >= 0) {
      since = now;
      keep.accept(change.after(), Version.Reason.INTERVAL);
    }
  }

  /**
   * Keeps what stood before a large deletion, and before more than half of a text has gone letter
   * by letter: the text as it was when it was longest.
   */
  private void deleted(Change change) {
    int before = lettersOf(change.before().document());
    int now = lettersOf(change.after().document());
    int taken = taken(change.transaction().orElseThrow(), change.before(), now - before);
    Article full = fullest == null || before >= fullestLetters ? change.before() : fullest;
    int most = Math.max(before, fullestLetters);
    gone += taken;
    if ((2 * taken > before && before >= FEW_LETTERS)
        || change.transaction().filter(Snapshots::deletesMuch).isPresent()) {
      keep.accept(change.before(), Version.Reason.BEFORE_DELETION);
      begin(change.after(), now);
    } else if (2 * gone > most && most >= FEW_LETTERS) {
      keep.accept(full, Version.Reason.BEFORE_DELETION);
      begin(change.after(), now);
    } else if (now >= most) {
      begin(change.after(), now);
    } else {
      fullest = full;
      fullestLetters = most;
    }
  }

  private void begin(Article article, int letters) {
    fullest = article;
    fullestLetters = letters;
    gone = 0;
  }

  /**
   * How many letters a text has. At a key all but one block are those of the text before, which
   * need not be counted again.
   */
  private int lettersOf(Document document) {
    List<Block> now = document.blocks();
    List<Block> then = counted == null ? List.of() : counted.blocks();
    int common = Math.min(now.size(), then.size());
    int head = 0;
    while (head < common && same(now.get(head), then.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < common - head
        && same(now.get(now.size() - 1 - tail), then.get(then.size() - 1 - tail))) {
      tail++;
    }
    countedLetters -= letters(then.subList(head, then.size() - tail));
    countedLetters += letters(now.subList(head, now.size() - tail));
    counted = document;
    return countedLetters;
  }

  @SuppressWarnings("ReferenceEquality") // blocks are immutable: identity says all
  private static boolean same(Block a, Block b) {
    return a == b;
  }

  private static int letters(List<Block> blocks) {
    int letters = 0;
    for (Block block : blocks) {
      letters += letters(block);
    }
    return letters;
  }

  private static int letters(Block block) {
    int letters = 0;
    for (Field field : block.fields()) {
      letters += block.text(field).length();
    }
    return letters;
  }

  /** How many letters a change took away, others that came in their place not counted. */
  private static int taken(Transaction transaction, Article before, int growth) {
    int taken = 0;
    for (Step step : transaction.steps()) {
      switch (step) {
        case Step.ReplaceText replace -> taken += replace.to() - replace.from();
        case Step.RemoveBlocks remove -> {
          for (BlockId id : remove.ids()) {
            if (before.document().contains(id)) {
              taken += letters(before.document().block(id));
            }
          }
        }
        case Step.Remark _, Step.Split _, Step.Join _, Step.InsertBlocks _ -> {}
        case Step.Reshape _, Step.Move _, Rebuild _ -> {}
      }
    }
    // What is rebuilt tells only by what is left.
    return Math.max(taken, -growth);
  }

  private static boolean deletesMuch(Transaction transaction) {
    int letters = 0;
    int blocks = 0;
    for (Step step : transaction.steps()) {
      switch (step) {
        case Step.ReplaceText replace -> letters += replace.to() - replace.from();
        case Step.RemoveBlocks remove -> blocks += remove.ids().size();
        case Step.Remark _, Step.Split _, Step.Join _, Step.InsertBlocks _ -> {}
        case Step.Reshape _, Step.Move _, Rebuild _ -> {}
      }
    }
    return letters >= MANY_LETTERS || blocks >= MANY_BLOCKS;
  }
}
