package muharrir.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.edit.Transaction;

/**
 * The desk's work on one article: its threads, the moves of its life, and what was let pass.
 *
 * @param threads in the order in which they were opened
 * @param decisions in their order
 * @param waivers one for an obstacle
 * @param signatures of this text, no one twice; they fall with the next change of it
 * @param sensitive whether it is marked legal or sensitive, and needs more signatures
 * @param sources of paragraphs; of one that was deleted it waits for its coming back
 */
public record Review(
    List<ReviewThread> threads,
    List<Decision> decisions,
    List<Waiver> waivers,
    List<Signature> signatures,
    boolean sensitive,
    Map<BlockId, Source> sources) {
  /** No work yet. */
  public static final Review NONE =
      new Review(List.of(), List.of(), List.of(), List.of(), false, Map.of());

  /**
   * Somebody signed a text.
   *
   * @param at to the millisecond
   */
  public record Signature(PersonId by, Instant at) {
    public Signature {
      Objects.requireNonNull(by);
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  public Review {
    threads = List.copyOf(threads);
    decisions = List.copyOf(decisions);
    waivers = List.copyOf(waivers);
    signatures = List.copyOf(signatures);
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  /** A thread; empty if there is none of this id. */
  public Optional<ReviewThread> thread(ThreadId id) {
    return threads.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** How many threads wait for somebody. */
  public int open() {
    return (int) threads.stream().filter(each -> !each.isResolved()).count();
  }

  /** Everybody who moved the article or spoke of it. */
  public Set<PersonId> people() {
    Set<PersonId> all = new LinkedHashSet<>();
    decisions.forEach(each -> all.add(each.who()));
    threads.forEach(each -> {
      all.add(each.author());
      each.comments().forEach(comment -> all.add(comment.author()));
      all.addAll(each.mentioned());
    });
    return all;
  }

  /** What is asked before the text may be approved. */
  public Approval approval(Document document) {
    return new Approval(
        document, threads, sensitive, signatures.stream().map(Signature::by).toList(), waivers);
  }

  /** The same work after a change of the text. */
  public Review carried(Transaction transaction, Document before, Document after) {
    if (transaction.steps().isEmpty() || (threads.isEmpty() && signatures.isEmpty())) {
      return this;
    }
    List<ReviewThread> moved =
        threads.isEmpty() ? threads : new Anchors(transaction, before, after).carryAll(threads);
    return new Review(moved, decisions, waivers, List.of(), sensitive, sources);
  }

  /** The work after one more piece of it. */
  public Review after(ReviewChange change) {
    return switch (change) {
      case ReviewChange.Talked(ReviewThread thread) -> withThread(thread);
      case ReviewChange.Withdrawn(ThreadId thread) ->
          withThreads(threads.stream().filter(each -> !each.id().equals(thread)).toList());
      case ReviewChange.Decided(Decision decision) ->
          new Review(
              threads,
              and(decisions, decision),
              waivers,
              // Whoever sends a text back, or on, begins a new round of signatures.
              List.of(),
              sensitive,
              sources);
      case ReviewChange.Waived(Waiver waiver) ->
          new Review(
              threads,
              decisions,
              and(
                  waivers.stream()
                      .filter(each -> !each.obstacle().equals(waiver.obstacle()))
                      .toList(),
                  waiver),
              signatures,
              sensitive,
              sources);
      case ReviewChange.Signed(Signature signature) ->
          signatures.stream().anyMatch(each -> each.by().equals(signature.by()))
              ? this
              : new Review(
                  threads, decisions, waivers, and(signatures, signature), sensitive, sources);
      case ReviewChange.Joined(Review both) -> both;
      case ReviewChange.Marked(boolean now) ->
          new Review(threads, decisions, waivers, signatures, now, sources);
      case ReviewChange.Sourced(BlockId block, Optional<Source> source) -> {
        Map<BlockId, Source> all = new LinkedHashMap<>(sources);
        all.remove(block);
        source.ifPresent(each -> all.put(block, each));
        yield new Review(threads, decisions, waivers, signatures, sensitive, all);
      }
    };
  }

  private Review withThread(ReviewThread thread) {
    List<ReviewThread> all = new ArrayList<>(threads);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(thread.id())) {
        all.set(i, thread);
        return withThreads(all);
      }
    }
    all.add(thread);
    return withThreads(all);
  }

  private Review withThreads(List<ReviewThread> all) {
    return new Review(all, decisions, waivers, signatures, sensitive, sources);
  }

  private static <T> List<T> and(List<T> some, T one) {
    List<T> all = new ArrayList<>(some);
    all.add(one);
    return all;
  }
}
