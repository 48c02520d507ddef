package muharrir.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.edit.PositionMap;
import muharrir.edit.Rebuild;
import muharrir.edit.Step;
import muharrir.edit.Transaction;

/**
 * The text without what was only suggested, and whose the suggestions are. The suggestions
 * themselves are the difference between it and the article's text; see {@link Suggestions}.
 *
 * <p>While somebody suggests, the original stays as it is. What is written otherwise belongs to
 * both texts: {@link Following} does it to the original, too.
 *
 * @param original the text as it would be with every suggestion rejected
 * @param touches where people worked while suggesting, in the text as it stands
 * @param disturbed suggestions whose words were changed by somebody who did not suggest
 */
public record Proposals(Document original, List<Touch> touches, List<Disturbed> disturbed) {
  /**
   * Words of a suggestion that were changed since.
   *
   * @param place where they stand now
   * @param suggested the words as they were suggested
   */
  public record Disturbed(Touch place, Inline suggested) {
    public Disturbed {
      Objects.requireNonNull(place);
      Objects.requireNonNull(suggested);
    }
  }

  public Proposals {
    Objects.requireNonNull(original);
    touches = List.copyOf(touches);
    disturbed = List.copyOf(disturbed);
  }

  /** Nothing suggested yet for this text. */
  public static Proposals of(Document text) {
    return new Proposals(text, List.of(), List.of());
  }

  /** The same after a change that is suggested; empty if nothing is suggested any more. */
  Optional<Proposals> suggested(
      Transaction transaction, Document before, Document after, PersonId by, Instant at) {
    if (original.equals(after)) {
      return Optional.empty();
    }
    Proposals carried = carried(transaction.positions(before));
    List<Touch> all = new ArrayList<>(carried.touches);
    List<Disturbed> left = new ArrayList<>(carried.disturbed);
    for (Touch touch : touched(transaction, before, by, at)) {
      add(all, touch);
      // Who suggests over it suggests it as it is now.
      left.removeIf(each -> meet(each.place(), touch));
    }
    return Optional.of(new Proposals(original, all, left));
  }

  /** The same after a change that belongs to both texts; empty if nothing is suggested any more. */
  Optional<Proposals> followed(Transaction transaction, Document before, Document after) {
    Following following = new Following(this, transaction, before, after);
    Document now = following.original();
    if (now.equals(after)) {
      return Optional.empty();
    }
    Proposals carried = carried(transaction.positions(before));
    List<Disturbed> all = new ArrayList<>(carried.disturbed);
    for (Disturbed each : following.disturbed()) {
      if (all.stream().noneMatch(known -> meet(known.place(), each.place()))) {
        all.add(each);
      }
    }
    all.removeIf(each -> {
      BlockId block = each.place().block();
      boolean still = same(block, before, after) && same(block, original, now);
      return !still && isOver(each.place(), now, after);
    });
    return Optional.of(new Proposals(now, carried.touches, all));
  }

  /** Whether a block was left alone; a comparison of its words would say what it said before. */
  @SuppressWarnings("ReferenceEquality") // blocks are immutable: identity says all
  private static boolean same(BlockId block, Document before, Document after) {
    Optional<Block> one = before.find(block);
    Optional<Block> two = after.find(block);
    return one.isPresent() && two.isPresent() && one.get() == two.get();
  }

  private static boolean meet(Touch one, Touch two) {
    return one.meets(two.block(), two.field(), two.from(), two.to());
  }

  /** Whether nothing is suggested at a place any more. */
  private static boolean isOver(Touch place, Document original, Document text) {
    Optional<Block> old = original.find(place.block());
    Optional<Block> now = text.find(place.block());
    if (place.isWhole() || now.isEmpty() || old.isEmpty()) {
      return old.isPresent() || now.isEmpty();
    }
    Field field = place.field();
    return old.get().has(field)
        && now.get().has(field)
        && Hunk.of(old.get().text(field), now.get().text(field)).stream()
            .noneMatch(
                each -> !each.same() && each.from() <= place.to() && place.from() <= each.to());
  }

  /**
   * What is left to decide after some suggestions are rejected.
   *
   * @param transaction leads to the text without them
   * @param before the text with them
   */
  public Optional<Proposals> without(Transaction transaction, Document before) {
    Document after = transaction.apply(before);
    if (original.equals(after)) {
      return Optional.empty();
    }
    Proposals carried = carried(transaction.positions(before));
    List<Disturbed> left =
        carried.disturbed.stream().filter(each -> !isOver(each.place(), original, after)).toList();
    return Optional.of(new Proposals(original, carried.touches, left));
  }

  /** Whether the same is suggested, by whomever and whenever. */
  public static boolean same(Optional<Proposals> one, Optional<Proposals> two) {
    return one.map(Proposals::original).equals(two.map(Proposals::original))
        && one.map(Proposals::disturbed).equals(two.map(Proposals::disturbed));
  }

  /**
   * The same with another original.
   *
   * @param text the text as it stands; what nothing is suggested for any more is not disturbed
   */
  Proposals withOriginal(Document now, Document text) {
    return new Proposals(
        now, touches, disturbed.stream().filter(each -> !isOver(each.place(), now, text)).toList());
  }

  /** With the touches where they are after a change. */
  Proposals carried(PositionMap positions) {
    List<Disturbed> moved =
        disturbed.stream()
            .map(each -> new Disturbed(each.place().carried(positions), each.suggested()))
            .toList();
    return new Proposals(
        original, touches.stream().map(each -> each.carried(positions)).toList(), moved);
  }

  private static void add(List<Touch> all, Touch one) {
    Touch joined = one;
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).joins(joined)) {
        joined = all.remove(i).with(joined);
      }
    }
    all.add(joined);
  }

  private static List<Touch> touched(
      Transaction transaction, Document before, PersonId by, Instant at) {
    List<Touch> all = new ArrayList<>();
    Document document = before;
    for (Step step : transaction.steps()) {
      PositionMap positions = step.positions(document);
      all.replaceAll(each -> each.carried(positions));
      switch (step) {
        case Step.ReplaceText(BlockId block, Field field, int from, int _, Inline insert) ->
            all.add(new Touch(block, field, from, from + insert.length(), by, at));
        case Step.Remark(BlockId block, Field field, int from, Inline marked) ->
            all.add(new Touch(block, field, from, from + marked.length(), by, at));
        case Step.Split split -> {
          all.add(new Touch(split.block(), Field.TEXT, split.at(), split.at(), by, at));
          all.add(Touch.whole(split.tail().id(), by, at));
        }
        case Step.Join join -> {
          all.add(new Touch(join.first(), Field.TEXT, join.at(), join.at(), by, at));
          all.add(Touch.whole(join.second(), by, at));
        }
        case Step.InsertBlocks insert ->
            insert.blocks().forEach(each -> all.add(Touch.whole(each.id(), by, at)));
        case Step.RemoveBlocks remove ->
            remove.ids().forEach(each -> all.add(Touch.whole(each, by, at)));
        case Step.Reshape reshape -> all.add(Touch.whole(reshape.block().id(), by, at));
        case Rebuild rebuild -> all.add(Touch.whole(rebuild.block().id(), by, at));
        case Step.Move move -> {
          all.add(Touch.whole(move.block(), by, at));
          // Of two that change places either may be told as the one that was moved.
          changesPlaces(move, document).ifPresent(each -> all.add(Touch.whole(each, by, at)));
        }
      }
      document = step.apply(document);
    }
    return all;
  }

  /** The one block over which another is moved; empty where it passes none or more. */
  private static Optional<BlockId> changesPlaces(Step.Move move, Document before) {
    int from = before.indexOf(move.block());
    int behind = before.indexOf(move.after());
    if (behind == from + 1) {
      return Optional.of(move.after());
    }
    return behind == from - 2 ? Optional.of(before.blocks().get(from - 1).id()) : Optional.empty();
  }

  /** Whose a change of words is: the last who worked there, or in that block, or at all. */
  Optional<Touch> touch(BlockId block, Field field, int from, int to) {
    List<Touch> here = touches.stream().filter(each -> each.block().equals(block)).toList();
    return latest(here, each -> each.meets(block, field, from, to))
        .or(() -> latest(here, Touch::isWhole))
        .or(() -> latest(here, _ -> true))
        .or(() -> latest(touches, _ -> true));
  }

  /** Who made, moved, turned or took out a block last. */
  Optional<Touch> touch(BlockId block) {
    return latest(touches, each -> each.isWhole() && each.block().equals(block));
  }

  /** Whose a change of a block as such is: the same, or the last who worked on any, or at all. */
  Optional<Touch> touchOfAny(BlockId block) {
    return touch(block)
        .or(() -> latest(touches, Touch::isWhole))
        .or(() -> latest(touches, _ -> true));
  }

  private static Optional<Touch> latest(List<Touch> some, Predicate<Touch> wanted) {
    Touch latest = null;
    for (Touch each : some) {
      if (wanted.test(each) && (latest == null || each.at().isAfter(latest.at()))) {
        latest = each;
      }
    }
    return Optional.ofNullable(latest);
  }

  /** What was suggested where other words stand now; empty where nobody disturbed it. */
  Optional<Inline> suggested(BlockId block, Field field, int from, int to, Inline now) {
    return disturbed.stream()
        .filter(each -> each.place().meets(block, field, from, to))
        .map(Disturbed::suggested)
        .filter(each -> !each.equals(now))
        .findFirst();
  }
}
