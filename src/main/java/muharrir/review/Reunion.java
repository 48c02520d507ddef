package muharrir.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import muharrir.article.Article;
import muharrir.article.Metadata;
import muharrir.article.Release;
import muharrir.article.Version;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.review.ReviewThread.Turn;

/**
 * Two desks' work on one article brought together.
 *
 * <p>The text is merged block by block from the last state that both have had. What is said about
 * it is merged member by member; where both said something else, mine stands. Remarks of both are
 * kept, and follow their words into the merged text.
 *
 * @param mine as it was here
 * @param theirs as it came
 * @param text the merged text and what a person has to decide
 * @param metadata merged; its status may be one that mine cannot be moved to at once
 * @param work the desk's work of both, on the merged text
 */
public record Reunion(Article mine, Article theirs, Merge text, Metadata metadata, Review work) {

  /**
   * The last state that both desks have had.
   *
   * @param versions mine, the last first
   * @return empty if the two have nothing in common
   */
  public static Optional<Article> base(Article mine, List<Version> versions, Handoff theirs) {
    Set<Article> known = new LinkedHashSet<>();
    known.add(theirs.article());
    theirs.versions().forEach(version -> known.add(version.article()));
    if (known.contains(mine)) {
      return Optional.of(mine);
    }
    return versions.stream().map(Version::article).filter(known::contains).findFirst();
  }

  /** Brings the two together. */
  public static Reunion of(Article base, Article mine, Review work, Handoff theirs) {
    Merge text = Merge.of(base.document(), mine.document(), theirs.article().document());
    Metadata metadata = merged(base.metadata(), mine.metadata(), theirs.article().metadata());
    Review both =
        merged(work, theirs.review())
            .withProposals(
                proposals(
                    mine,
                    SettledElsewhere.without(
                        work.proposals(),
                        mine.document(),
                        base.document(),
                        theirs.review().proposals(),
                        theirs.article().document()),
                    theirs.article(),
                    SettledElsewhere.without(
                        theirs.review().proposals(),
                        theirs.article().document(),
                        base.document(),
                        work.proposals(),
                        mine.document()),
                    text.document()));
    return new Reunion(mine, theirs.article(), text, metadata, placed(both, text));
  }

  /** Whether nothing of mine would change. */
  public boolean changesNothing(Review now) {
    return text.conflicts().isEmpty()
        && text.document().equals(mine.document())
        && metadata.withUpdated(mine.metadata().updated()).equals(mine.metadata())
        && work.equals(now);
  }

  /** The same after a person decided something about the text. */
  public Reunion with(Merge decided) {
    return new Reunion(mine, theirs, decided, metadata, placed(work, decided));
  }

  private static Metadata merged(Metadata base, Metadata mine, Metadata theirs) {
    Metadata merged =
        mine.withBylines(one(base, mine, theirs, Metadata::bylines))
            .withDateline(one(base, mine, theirs, Metadata::dateline))
            .withSection(one(base, mine, theirs, Metadata::section))
            .withTags(one(base, mine, theirs, Metadata::tags))
            .withSlug(one(base, mine, theirs, Metadata::slug))
            .withEmbargo(one(base, mine, theirs, Metadata::embargo))
            .withStatus(one(base, mine, theirs, Metadata::status))
            .withReleases(
                union(mine.releases(), theirs.releases(), Comparator.comparing(Release::at)));
    return merged.withLanguage(
        one(base, mine, theirs, Metadata::language), one(base, mine, theirs, Metadata::direction));
  }

  private static <T> T one(
      Metadata base, Metadata mine, Metadata theirs, Function<Metadata, T> member) {
    T here = member.apply(mine);
    return here.equals(member.apply(base)) ? member.apply(theirs) : here;
  }

  private static Review merged(Review mine, Review theirs) {
    Map<ThreadId, ReviewThread> threads = new LinkedHashMap<>();
    mine.threads().forEach(each -> threads.put(each.id(), each));
    theirs.threads().forEach(each -> threads.merge(each.id(), each, Reunion::merged));
    Map<String, Waiver> waivers = new LinkedHashMap<>();
    mine.waivers().forEach(each -> waivers.put(each.obstacle(), each));
    theirs.waivers().forEach(each -> waivers.putIfAbsent(each.obstacle(), each));
    Map<BlockId, Source> sources = new LinkedHashMap<>(theirs.sources());
    sources.putAll(mine.sources());
    // Who signed a text has not signed what came out of two.
    List<Review.Signature> signatures =
        mine.signatures().equals(theirs.signatures()) ? mine.signatures() : List.of();
    return new Review(
        List.copyOf(threads.values()),
        union(mine.decisions(), theirs.decisions(), Comparator.comparing(Decision::when)),
        List.copyOf(waivers.values()),
        signatures,
        mine.sensitive() || theirs.sensitive(),
        sources,
        mine.suggesting(),
        mine.proposals());
  }

  /** The merged text without what either side only suggested. */
  private static Optional<Proposals> proposals(
      Article mine,
      Optional<Proposals> one,
      Article theirs,
      Optional<Proposals> two,
      Document text) {
    if (one.isEmpty() && two.isEmpty()) {
      return Optional.empty();
    }
    Document original = text;
    Set<Touch> touches = new LinkedHashSet<>();
    List<Proposals.Disturbed> disturbed = new ArrayList<>();
    if (two.isPresent()) {
      original = Following.merged(two.get(), theirs.document(), original);
      touches.addAll(two.get().touches());
      disturbed.addAll(two.get().disturbed());
    }
    if (one.isPresent()) {
      original = Following.merged(one.get(), mine.document(), original);
      touches.addAll(one.get().touches());
      one.get().disturbed().stream()
          .filter(each -> !disturbed.contains(each))
          .forEach(disturbed::add);
    }
    return original.equals(text)
        ? Optional.empty()
        : Optional.of(new Proposals(original, List.copyOf(touches), disturbed));
  }

  private static <T> List<T> union(List<T> some, List<T> more, Comparator<T> order) {
    Set<T> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all.stream().sorted(order).toList();
  }

  private static ReviewThread merged(ReviewThread mine, ReviewThread theirs) {
    List<Turn> turns = new ArrayList<>();
    for (Turn turn : union(mine.turns(), theirs.turns(), Comparator.comparing(Turn::at))) {
      // Both may have resolved it: the second time says nothing new.
      if (turn.resolved() == (turns.size() % 2 == 0)) {
        turns.add(turn);
      }
    }
    return new ReviewThread(
        mine.id(),
        mine.anchor(),
        mine.kind(),
        mine.author(),
        mine.opened(),
        mine.words(),
        union(mine.comments(), theirs.comments(), Comparator.comparing(Comment::at)),
        turns);
  }

  private static Review placed(Review review, Merge text) {
    return review.withThreads(
        review.threads().stream()
            .map(each -> each.withAnchor(placed(followed(each.anchor(), text), text.document())))
            .toList());
  }

  /** The words of a paragraph that was split or joined may stand in another block of it. */
  private static Anchor followed(Anchor anchor, Merge text) {
    boolean words = !anchor.isDetached() && !anchor.field().equals(Field.WHOLE);
    if (!words || holds(text.document().find(anchor.block()), anchor)) {
      return anchor;
    }
    return text.parted().stream()
        .filter(names -> names.contains(anchor.block()))
        .flatMap(Set::stream)
        .map(text.document()::find)
        .filter(block -> holds(block, anchor))
        .findFirst()
        .map(block -> at(block.orElseThrow(), anchor))
        .orElse(anchor);
  }

  private static boolean holds(Optional<Block> block, Anchor anchor) {
    return block
        .filter(each -> each.has(anchor.field()))
        .filter(each -> nearest(each.text(anchor.field()).text(), anchor.quotation(), 0) >= 0)
        .isPresent();
  }

  private static Anchor at(Block block, Anchor anchor) {
    String text = block.text(anchor.field()).text();
    int from = nearest(text, anchor.quotation(), anchor.from());
    return anchor.at(
        new Span(block.id(), anchor.field(), from, from + anchor.quotation().length()));
  }

  /** An anchor that was set on one side's text, on the merged one. */
  private static Anchor placed(Anchor anchor, Document document) {
    Optional<Block> block = document.find(anchor.block());
    if (anchor.isDetached()) {
      return block.filter(each -> document.contains(anchor.start())).isPresent()
          ? anchor
          : anchor.detached(start(document), anchor.lost().orElseThrow());
    }
    if (anchor.field().equals(Field.WHOLE)) {
      return block.filter(Block::isUnit).isPresent()
          ? anchor
          : anchor.detached(start(document), home(anchor));
    }
    if (anchor.span().fits(document) && anchor.span().text(document).equals(anchor.quotation())) {
      return anchor;
    }
    if (block.filter(each -> each.has(anchor.field())).isPresent()) {
      String text = block.get().text(anchor.field()).text();
      int at = nearest(text, anchor.quotation(), anchor.from());
      if (at >= 0) {
        return anchor.at(
            new Span(anchor.block(), anchor.field(), at, at + anchor.quotation().length()));
      }
      if (anchor.span().fits(document)) {
        return anchor;
      }
      return anchor.detached(
          new Position(anchor.block(), anchor.field(), Math.min(anchor.from(), text.length())),
          home(anchor));
    }
    return anchor.detached(start(document), home(anchor));
  }

  private static Anchor.Home home(Anchor anchor) {
    return new Anchor.Home(anchor.block(), anchor.field(), anchor.from(), anchor.quotation());
  }

  private static Position start(Document document) {
    return Selection.startOf(document.blocks().getFirst());
  }

  private static int nearest(String text, String words, int from) {
    int best = -1;
    for (int at = text.indexOf(words);
        at >= 0 && !words.isEmpty();
        at = text.indexOf(words, at + 1)) {
      if (best < 0 || Math.abs(at - from) < Math.abs(best - from)) {
        best = at;
      }
    }
    return best;
  }

  /** The people of both desks; who is known to both is called as here. */
  public static List<Person> people(List<Person> mine, List<Person> theirs) {
    Map<PersonId, Person> all = new LinkedHashMap<>();
    mine.forEach(each -> all.put(each.id(), each));
    theirs.forEach(each -> all.putIfAbsent(each.id(), each));
    return List.copyOf(all.values());
  }
}
