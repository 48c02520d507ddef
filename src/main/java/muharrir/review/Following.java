package muharrir.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.edit.PositionMap;
import muharrir.edit.Rebuild;
import muharrir.edit.Step;
import muharrir.edit.StepException;
import muharrir.edit.Transaction;
import muharrir.review.Proposals.Disturbed;

/**
 * Does to the original what somebody did, without suggesting, to the text with suggestions in it.
 *
 * <p>What is written outside the suggested words is written in both texts. What is written among
 * suggested words stays a part of the suggestion, which is then disturbed: nobody has suggested
 * just that. Suggested words that go together with words around them go from both.
 */
final class Following {
  private final Proposals proposals;
  private final List<Disturbed> disturbed = new ArrayList<>();
  private Document original;

  private Following(Proposals proposals) {
    this.proposals = proposals;
    this.original = proposals.original();
  }

  /**
   * Follows a change.
   *
   * @param before the text as it stood
   * @param after the same after {@code transaction}
   */
  Following(Proposals proposals, Transaction transaction, Document before, Document after) {
    this(proposals);
    if (replaces(transaction)) {
      original = merged(before, original, after);
      return;
    }
    Document current = before;
    for (Step step : transaction.steps()) {
      Document next = step.apply(current);
      PositionMap positions = step.positions(current);
      disturbed.replaceAll(
          each -> new Disturbed(each.place().carried(positions), each.suggested()));
      try {
        follow(step, current, next);
      } catch (StepException | IllegalArgumentException e) {
        // The place is not in the original: what was done there belongs to the suggestion.
      }
      current = next;
    }
  }

  Document original() {
    return original;
  }

  List<Disturbed> disturbed() {
    return disturbed;
  }

  /** Whether blocks are taken out and others, perhaps with the same ids, put in: a restore. */
  private static boolean replaces(Transaction transaction) {
    return transaction.steps().stream().anyMatch(Step.RemoveBlocks.class::isInstance)
        && transaction.steps().stream().anyMatch(Step.InsertBlocks.class::isInstance);
  }

  private void follow(Step step, Document before, Document after) {
    switch (step) {
      case Step.ReplaceText(BlockId block, Field field, int _, int _, Inline _) ->
          text(before.block(block), after.block(block), field);
      case Step.Remark(BlockId block, Field field, int _, Inline _) ->
          text(before.block(block), after.block(block), field);
      case Step.Split split -> split(split, before);
      case Step.Join join -> join(join, before, after);
      case Step.InsertBlocks insert -> insert(insert, before);
      case Step.RemoveBlocks remove -> remove(Set.copyOf(remove.ids()));
      case Step.Reshape reshape -> shape(before.block(reshape.block().id()), reshape.block());
      case Rebuild rebuild -> shape(before.block(rebuild.block().id()), rebuild.block());
      case Step.Move move -> {
        if (original.contains(move.block())) {
          BlockId follows = before(after, move.block(), original);
          if (!follows.equals(move.block())) {
            original = new Step.Move(move.block(), follows).apply(original);
          }
        }
      }
    }
  }

  private void text(Block before, Block after, Field field) {
    Optional<Block> found = original.find(before.id());
    if (found.isEmpty()) {
      Inline was = Suggestions.words(before);
      Touch touch = proposals.touch(before.id()).orElseGet(() -> somebody(before.id()));
      disturbed.add(new Disturbed(touch, was));
      return;
    }
    Block old = found.get();
    Optional<Field> there = Counterparts.of(before, field, old);
    if (there.isPresent()) {
      Inline now =
          followed(old.id(), field, old.text(there.get()), before.text(field), after.text(field));
      original = original.with(old.withText(there.get(), now));
    }
  }

  private static Touch somebody(BlockId block) {
    return Touch.whole(block, new PersonId("?"), Instant.EPOCH);
  }

  /** The original text of a field after a change of the same text with suggestions in it. */
  private Inline followed(BlockId block, Field field, Inline old, Inline before, Inline after) {
    if (old.equals(before)) {
      return after;
    }
    int start = before.commonStart(after);
    int tail = before.commonTail(after, start);
    int end = before.length() - tail;
    Inline insert = after.slice(start, after.length() - tail);
    List<Hunk> hunks = Hunk.of(old, before);
    if (start == end) {
      return inserted(block, field, hunks, old, before, start, insert);
    }
    Inline result = Inline.EMPTY;
    boolean done = false;
    for (Hunk hunk : hunks) {
      if (hunk.to() <= start || hunk.from() >= end) {
        result = result.plus(hunk.before());
        continue;
      }
      if (hunk.same()) {
        int from = Math.max(start, hunk.from());
        int to = Math.min(end, hunk.to());
        result = result.plus(hunk.after().slice(0, from - hunk.from()));
        if (!done) {
          result = result.plus(insert);
          done = true;
        }
        result = result.plus(hunk.after().slice(to - hunk.from(), hunk.after().length()));
      } else if (start <= hunk.from()
          && hunk.to() <= end
          && (start < hunk.from() || hunk.to() < end)) {
        if (!done) {
          result = result.plus(insert);
          done = true;
        }
      } else {
        disturb(block, field, hunk, start, end, insert.length());
        // New words at the edge of a suggestion that was cut stay its own.
        done = done || hunk.from() < start;
        result = result.plus(hunk.before());
      }
    }
    return result;
  }

  /** Notes that letters from {@code start} to {@code end} of a text were changed in this part. */
  private void disturb(BlockId block, Field field, Hunk hunk, int start, int end, int inserted) {
    Touch touch =
        proposals.touch(block, field, hunk.from(), hunk.to()).orElseGet(() -> somebody(block));
    int from = Math.min(hunk.from(), start);
    int to = start + inserted + Math.max(0, hunk.to() - end);
    disturbed.add(
        new Disturbed(
            new Touch(block, field, from, Math.max(from, to), touch.by(), touch.at()),
            hunk.after()));
  }

  private Inline inserted(
      BlockId block,
      Field field,
      List<Hunk> hunks,
      Inline old,
      Inline before,
      int at,
      Inline insert) {
    boolean apart = !insert.isEmpty() && isSpace(insert.text().charAt(insert.length() - 1));
    // A whole word with its space stands by itself; a letter goes to the word that it touches.
    boolean clings = at > 0 && (apart || !isSpace(before.text().charAt(at - 1)));
    int place = old.length();
    for (Hunk hunk : hunks) {
      boolean starts = at == hunk.from();
      boolean ends = at == hunk.to();
      if (hunk.same()) {
        boolean inside = (hunk.from() < at && at < hunk.to()) || (ends && clings) || starts;
        if (inside) {
          place = hunk.first() + at - hunk.from();
          return old.replace(place, place, insert);
        }
      } else if (hunk.from() == hunk.to()) {
        // Words that go have no inside; what is written there belongs to the word before or after.
        if (starts && clings) {
          return old.replace(hunk.first(), hunk.first(), insert);
        }
      } else if ((hunk.from() < at && at < hunk.to()) || starts || (ends && clings)) {
        disturb(block, field, hunk, at, at, insert.length());
        return old;
      }
    }
    return old.replace(place, place, insert);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void split(Step.Split split, Document before) {
    if (!original.contains(split.block())
        || !original.block(split.block()).has(Field.TEXT)
        || original.contains(split.tail().id())) {
      return;
    }
    Inline old = original.block(split.block()).text(Field.TEXT);
    Inline now = before.block(split.block()).text(Field.TEXT);
    int at = old.length();
    for (Hunk hunk : Hunk.of(old, now)) {
      if (split.at() < hunk.to() || (split.at() == hunk.to() && hunk.same())) {
        at = hunk.same() ? hunk.first() + split.at() - hunk.from() : hunk.first();
        break;
      }
    }
    original = new Step.Split(split.block(), at, split.tail()).apply(original);
  }

  private void join(Step.Join join, Document before, Document after) {
    if (!original.contains(join.second())) {
      if (original.contains(join.first())) {
        Inline added = before.block(join.second()).text(Field.TEXT);
        Touch touch = proposals.touch(join.second()).orElseGet(() -> somebody(join.second()));
        disturbed.add(
            new Disturbed(
                new Touch(
                    join.first(),
                    Field.TEXT,
                    join.at(),
                    join.at() + added.length(),
                    touch.by(),
                    touch.at()),
                added));
      }
      return;
    }
    boolean follows =
        original.contains(join.first())
            && original.indexOf(join.second()) == original.indexOf(join.first()) + 1
            && original.block(join.first()).has(Field.TEXT)
            && original.block(join.second()).has(Field.TEXT);
    original =
        follows
            ? new Step.Join(
                    join.first(),
                    join.second(),
                    original.block(join.first()).text(Field.TEXT).length())
                .apply(original)
            : merged(before, original, after);
  }

  private void insert(Step.InsertBlocks insert, Document before) {
    List<Block> fresh =
        insert.blocks().stream().filter(each -> !original.contains(each.id())).toList();
    if (!fresh.isEmpty()) {
      BlockId after =
          original.contains(insert.after())
              ? insert.after()
              : before(before, insert.after(), original);
      original = new Step.InsertBlocks(after, fresh).apply(original);
    }
  }

  /** The nearest block before another one that a document has, too. */
  private static BlockId before(Document side, BlockId id, Document other) {
    for (int i = side.indexOf(id) - 1; i >= 0; i--) {
      BlockId found = side.blocks().get(i).id();
      if (other.contains(found)) {
        return found;
      }
    }
    return BlockId.STANDFIRST;
  }

  private void remove(Set<BlockId> ids) {
    original =
        original.withBlocks(blocks -> {
          blocks.removeIf(block -> ids.contains(block.id()));
          return blocks;
        });
  }

  private void shape(Block before, Block after) {
    original
        .find(before.id())
        .flatMap(old -> shaped(before, old, after))
        .ifPresent(block -> original = original.with(block));
  }

  /** A block of the original in the new shape; empty where a suggestion gave it another one. */
  private static Optional<Block> shaped(Block before, Block old, Block after) {
    if (old.equals(before)) {
      return Optional.of(after);
    }
    boolean sameShape =
        Counterparts.same(old, before) && Suggestions.shaped(before, old).equals(old);
    return sameShape && old.fields().equals(after.fields())
        ? Optional.of(Suggestions.shaped(after, old))
        : Optional.empty();
  }

  /** The original of a text after it was brought together with another. */
  static Document merged(Proposals proposals, Document before, Document after) {
    return new Following(proposals).merged(before, proposals.original(), after);
  }

  /**
   * Three texts brought together: what {@code after} changed in {@code before}, done to another.
   */
  private Document merged(Document before, Document other, Document after) {
    Merge merge = Merge.byBlocks(before, other, after);
    Document result = merge.document();
    for (Merge.Conflict conflict : merge.conflicts()) {
      if (conflict.isOfAll()) {
        result =
            result.with(
                block(
                    conflict.base().getFirst(),
                    conflict.mine().getFirst(),
                    conflict.theirs().getFirst()));
      } else if (conflict.theirs().isEmpty()) {
        // Gone with all that was suggested for it.
        result = merge.document().contains(conflict.id()) ? without(result, conflict.id()) : result;
      }
    }
    return result;
  }

  private static Document without(Document document, BlockId id) {
    return document.withBlocks(blocks -> {
      blocks.removeIf(block -> block.id().equals(id));
      return blocks;
    });
  }

  private Block block(Block before, Block old, Block after) {
    Block result =
        shaped(
                before,
                old,
                Counterparts.same(after, before) ? Suggestions.shaped(after, before) : after)
            .orElse(old);
    if (Counterparts.same(before, old) && Counterparts.same(old, after)) {
      Set<Field> changed =
          after.fields().stream()
              .filter(field -> !before.text(field).equals(after.text(field)))
              .collect(Collectors.toSet());
      for (Field field : changed) {
        result =
            result.withText(
                field,
                followed(old.id(), field, old.text(field), before.text(field), after.text(field)));
      }
    }
    return result;
  }
}
