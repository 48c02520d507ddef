package muharrir.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.article.Metadata;
import muharrir.article.Release;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.edit.Replacing;
import muharrir.review.Decision;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.ReviewChange;

/**
 * What becomes of an open article as a whole: it is moved on by somebody, goes out, is corrected.
 * On the editing thread.
 */
public final class ArticleLife {
  private final OpenArticle open;

  ArticleLife(OpenArticle open) {
    this.open = open;
  }

  /**
   * Moves the article on in its life, by somebody and with a note, and says so in its history.
   *
   * @throws IllegalArgumentException if the status may not be reached from the present one
   * @throws IllegalStateException if the article is closed or not {@link OpenArticle#writable}
   */
  public void decide(Status to, PersonId who, String note) {
    List<PersonId> signers =
        to == Status.APPROVED
            ? open.review().signatures().stream()
                .map(Review.Signature::by)
                .filter(each -> !each.equals(who))
                .toList()
            : List.of();
    Decision decision =
        new Decision(who, open.now(), open.article().metadata().status(), to, note, signers);
    open.work(new ReviewChange.Decided(decision));
    open.setMetadata(open.article().metadata().moved(to, decision.when()));
  }

  /**
   * Says that the changes since the last release are of a kind that the page says nothing more of.
   *
   * @throws IllegalStateException if the article is closed or not {@link OpenArticle#writable}
   */
  public void release(Release.Kind kind) {
    open.setMetadata(open.article().metadata().begun().released(kind, open.now()));
  }

  /**
   * Says that the changes since the last release are a correction: the text gets a dated note at
   * its end, and an article that was published is corrected from now on.
   *
   * @param words of the note
   * @param day of it, in the newsroom's zone
   * @param who says so; empty where nobody sits at the desk
   * @throws IllegalStateException if the article is closed or not {@link OpenArticle#writable}
   */
  public void correct(Inline words, LocalDate day, Optional<PersonId> who) {
    List<Block> blocks = new ArrayList<>(open.article().document().blocks());
    blocks.add(new Block.Correction(noteId(), Direction.AUTO, day, words));
    open.endUnit();
    open.apply(Replacing.with(open.state(), new Document(blocks)));
    open.endUnit();
    Instant then = open.now();
    Metadata before = open.article().metadata().begun();
    if (before.status() == Status.PUBLISHED) {
      who.map(each -> new Decision(each, then, Status.PUBLISHED, Status.CORRECTED, words.text()))
          .ifPresent(decision -> open.work(new ReviewChange.Decided(decision)));
      open.setMetadata(before.moved(Status.CORRECTED, then));
    } else {
      open.setMetadata(before.released(Release.Kind.CORRECTION, then));
    }
  }

  /** Of the moment: two desks that correct one article do not give the same id to two notes. */
  private BlockId noteId() {
    long moment = open.now().toEpochMilli();
    while (true) {
      BlockId id = new BlockId("c" + Long.toString(moment, Character.MAX_RADIX));
      if (open.article().document().blocks().stream().noneMatch(block -> block.id().equals(id))) {
        return id;
      }
      moment++;
    }
  }
}
