package muharrir.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
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
 * @param suggesting who works on the text so that each change is only a suggestion
 * @param proposals what is suggested and not decided
 */
public record Review(
    List<ReviewThread> threads,
    List<Decision> decisions,
    List<Waiver> waivers,
    List<Signature> signatures,
    boolean sensitive,
    Map<BlockId, Source> sources,
    Optional<PersonId> suggesting,
    Optional<Proposals> proposals) {
  /** No work yet. */
  public static final Review NONE =
      new Review(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          false,
          Map.of(),
          Optional.empty(),
          Optional.empty());

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
    Objects.requireNonNull(suggesting);
    Objects.requireNonNull(proposals);
  }

  /** A thread; empty if there is none of this id. */
  public Optional<ReviewThread> thread(ThreadId id) {
    return threads.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** How many threads wait for somebody. */
  public int open() {
    return (int) threads.stream().filter(each -> !each.isResolved()).count();
  }

  /** How many threads wait for an answer of somebody. */
  public int asked(PersonId person) {
    return (int) threads.stream().filter(each -> each.asks(person)).count();
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

  /** What is suggested for the text of the article, in reading order. */
  public List<Suggestion> suggestions(Document document) {
    return proposals.map(each -> Suggestions.of(each, document).all()).orElse(List.of());
  }

  /**
   * What is left to decide after some suggestions are accepted. A stale one is nobody's proposal as
   * it stands: it should be decided by itself.
   *
   * @param document the text of the article, which stays as it is
   */
  public Optional<Proposals> accepting(Document document, Collection<Suggestion> some) {
    if (proposals.isEmpty()) {
      return Optional.empty();
    }
    Document original = Suggestions.of(proposals.get(), document).with(some::contains);
    return original.equals(document)
        ? Optional.empty()
        : Optional.of(proposals.get().withOriginal(original, document));
  }

  /**
   * The text after some suggestions are rejected; of a stale one somebody's own words go, too.
   *
   * @param document the text of the article
   */
  public Document rejecting(Document document, Collection<Suggestion> some) {
    return proposals
        .map(each -> Suggestions.of(each, document).with(one -> !some.contains(one)))
        .orElse(document);
  }

  /** What is asked before the text may be approved. */
  public Approval approval(Document document) {
    return new Approval(
        document,
        threads,
        suggestions(document).size(),
        sensitive,
        signatures.stream().map(Signature::by).toList(),
        waivers);
  }

  /**
   * The same work after a change of the text.
   *
   * @param at when it was done
   */
  public Review carried(Transaction transaction, Document before, Document after, Instant at) {
    boolean nothing =
        threads.isEmpty() && signatures.isEmpty() && suggesting.isEmpty() && proposals.isEmpty();
    if (transaction.steps().isEmpty() || nothing) {
      return this;
    }
    List<ReviewThread> moved =
        threads.isEmpty() ? threads : new Anchors(transaction, before, after).carryAll(threads);
    return withThreads(moved)
        .withSignatures(List.of())
        .withProposals(proposed(transaction, before, after, at));
  }

  private Optional<Proposals> proposed(
      Transaction transaction, Document before, Document after, Instant at) {
    return suggesting.isPresent()
        ? proposals
            .orElseGet(() -> Proposals.of(before))
            .suggested(transaction, before, after, suggesting.get(), at)
        : proposals.flatMap(each -> each.followed(transaction, before, after));
  }

  /** The work after one more piece of it. */
  public Review after(ReviewChange change) {
    return switch (change) {
      case ReviewChange.Talked(ReviewThread thread) -> withThread(thread);
      case ReviewChange.Withdrawn(ThreadId thread) ->
          withThreads(threads.stream().filter(each -> !each.id().equals(thread)).toList());
      case ReviewChange.Decided(Decision decision) ->
          // Whoever sends a text back, or on, begins a new round of signatures.
          withDecisions(and(decisions, decision)).withSignatures(List.of());
      case ReviewChange.Waived(Waiver waiver) ->
          withWaivers(
              and(
                  waivers.stream()
                      .filter(each -> !each.obstacle().equals(waiver.obstacle()))
                      .toList(),
                  waiver));
      case ReviewChange.Signed(Signature signature) ->
          signatures.stream().anyMatch(each -> each.by().equals(signature.by()))
              ? this
              : withSignatures(and(signatures, signature));
      case ReviewChange.Joined(Review both) -> both;
      case ReviewChange.Marked(boolean now) ->
          new Review(threads, decisions, waivers, signatures, now, sources, suggesting, proposals);
      case ReviewChange.Sourced(BlockId block, Optional<Source> source) -> {
        Map<BlockId, Source> all = new LinkedHashMap<>(sources);
        all.remove(block);
        source.ifPresent(each -> all.put(block, each));
        yield new Review(
            threads, decisions, waivers, signatures, sensitive, all, suggesting, proposals);
      }
      case ReviewChange.Suggests(Optional<PersonId> who) ->
          new Review(threads, decisions, waivers, signatures, sensitive, sources, who, proposals);
      // Who takes a suggestion changes the text that was signed.
      case ReviewChange.Settled(Optional<Proposals> left) ->
          withProposals(left).withSignatures(List.of());
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

  Review withThreads(List<ReviewThread> all) {
    return new Review(
        all, decisions, waivers, signatures, sensitive, sources, suggesting, proposals);
  }

  private Review withDecisions(List<Decision> all) {
    return new Review(threads, all, waivers, signatures, sensitive, sources, suggesting, proposals);
  }

  private Review withWaivers(List<Waiver> all) {
    return new Review(
        threads, decisions, all, signatures, sensitive, sources, suggesting, proposals);
  }

  private Review withSignatures(List<Signature> all) {
    return new Review(threads, decisions, waivers, all, sensitive, sources, suggesting, proposals);
  }

  Review withProposals(Optional<Proposals> now) {
    return new Review(threads, decisions, waivers, signatures, sensitive, sources, suggesting, now);
  }

  private static <T> List<T> and(List<T> some, T one) {
    List<T> all = new ArrayList<>(some);
    all.add(one);
    return all;
  }
}
