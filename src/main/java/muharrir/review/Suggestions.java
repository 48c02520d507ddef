package muharrir.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.Suggestion.Added;
import muharrir.review.Suggestion.Joined;
import muharrir.review.Suggestion.Moved;
import muharrir.review.Suggestion.Removed;
import muharrir.review.Suggestion.Shape;
import muharrir.review.Suggestion.Split;
import muharrir.review.Suggestion.What;
import muharrir.review.Suggestion.Words;

/**
 * What is suggested for a text: the differences between the original and the text as it stands,
 * whole words, in reading order; and the texts that come of taking some of them.
 */
public final class Suggestions {
  private final Document original;
  private final Document text;
  private final List<Suggestion> all = new ArrayList<>();
  private final Map<BlockId, List<Suggestion>> byBlock = new HashMap<>();
  private final Map<BlockId, Suggestion> parts = new HashMap<>();
  private final Joints joints;
  private final Set<BlockId> moved;
  private final Hunks hunks;

  private Suggestions(Document original, Document text, Hunks hunks) {
    this.original = original;
    this.text = text;
    this.hunks = hunks;
    this.joints = Joints.of(original, text);
    this.moved = Merge.moved(original, text);
  }

  /** The suggestions of an article's text. */
  public static Suggestions of(Proposals proposals, Document text) {
    return of(proposals, text, new Hunks());
  }

  /** The same; comparisons that were made before are taken from {@code hunks}. */
  public static Suggestions of(Proposals proposals, Document text, Hunks hunks) {
    Suggestions suggestions = new Suggestions(proposals.original(), text, hunks);
    suggestions.look(proposals);
    return suggestions;
  }

  /** In reading order of the text as it stands; what goes stands where it was. */
  public List<Suggestion> all() {
    return List.copyOf(all);
  }

  /** Those of a paragraph; a block that goes counts to the one before it, too. */
  public List<Suggestion> at(BlockId block) {
    return all.stream()
        .filter(each -> each.block().equals(block) || each.standing().equals(block))
        .toList();
  }

  private void look(Proposals proposals) {
    Map<BlockId, List<Removed>> gone = new HashMap<>();
    BlockId last = BlockId.KICKER;
    for (Block block : original.blocks()) {
      if (text.contains(block.id())) {
        last = block.id();
      } else {
        gone.computeIfAbsent(last, _ -> new ArrayList<>()).add(new Removed(block, last));
      }
    }
    for (Block block : text.blocks()) {
      Optional<Block> old = original.find(block.id());
      joints.joined(block.id()).ifPresent(each -> add(each, each.gone(), proposals));
      joints.split(block.id()).ifPresent(each -> add(each, each.added(), proposals));
      if (old.isEmpty()) {
        if (!parts.containsKey(block.id())) {
          add(new Added(block), proposals);
        }
      } else {
        if (moved.contains(block.id())) {
          add(new Moved(block.id()), proposals);
        }
        if (!old.get().equals(block)) {
          changed(old.get(), block, proposals);
        }
      }
      for (Removed each : gone.getOrDefault(block.id(), List.of())) {
        if (!parts.containsKey(each.block())) {
          add(each, proposals);
        }
      }
    }
  }

  private void changed(Block before, Block after, Proposals proposals) {
    if (!Counterparts.same(before, after)) {
      add(new Shape(before, after), proposals);
      return;
    }
    if (!shaped(after, before).equals(before)) {
      add(new Shape(before, after), proposals);
    }
    for (Field field : after.fields()) {
      if (!before.text(field).equals(after.text(field)) && !isJoint(after.id(), field)) {
        for (Hunk hunk : hunks.of(after.id(), field, before.text(field), after.text(field))) {
          if (!hunk.same()) {
            add(
                new Words(
                    after.id(), field, hunk.first(), hunk.from(), hunk.before(), hunk.after()),
                proposals);
          }
        }
      }
    }
  }

  /** Whether the words of a field go or come with paragraphs that are joined or parted. */
  private boolean isJoint(BlockId block, Field field) {
    return field.equals(Field.TEXT)
        && (joints.joined(block).isPresent() || joints.split(block).isPresent());
  }

  private void add(What joint, List<Block> others, Proposals proposals) {
    Suggestion suggestion = add(joint, proposals);
    others.forEach(each -> parts.put(each.id(), suggestion));
  }

  /** A block of this shape with the texts of another that has the same fields. */
  static Block shaped(Block shape, Block texts) {
    Block result = shape;
    for (Field field : shape.fields()) {
      result = result.withText(field, texts.text(field));
    }
    return result;
  }

  private Suggestion add(What what, Proposals proposals) {
    Optional<Touch> touch;
    Optional<Inline> suggested = Optional.empty();
    if (what instanceof Words words) {
      touch = proposals.touch(words.block(), words.field(), words.from(), words.to());
      suggested =
          proposals.suggested(
              words.block(), words.field(), words.from(), words.to(), words.after());
    } else if (what instanceof Joined joined) {
      touch = proposals.touchOfAny(joined.gone().getLast().id());
      suggested = suggestedIn(joined.whole(), proposals);
    } else if (what instanceof Split split) {
      touch = proposals.touchOfAny(split.added().getLast().id());
      suggested = suggestedIn(split.first(), proposals);
    } else {
      touch = proposals.touchOfAny(what.block());
      if (what instanceof Added added) {
        suggested = proposals.suggested(what.block(), Field.WHOLE, 0, 0, words(added.added()));
      }
    }
    Suggestion suggestion = new Suggestion(what, touch, suggested);
    all.add(suggestion);
    byBlock.computeIfAbsent(what.block(), _ -> new ArrayList<>()).add(suggestion);
    return suggestion;
  }

  private static Optional<Inline> suggestedIn(Block block, Proposals proposals) {
    Inline text = block.text(Field.TEXT);
    return proposals.suggested(block.id(), Field.TEXT, 0, text.length(), text);
  }

  /** What a block says first. */
  static Inline words(Block block) {
    return block.fields().isEmpty() ? Inline.EMPTY : block.text(block.fields().getFirst());
  }

  /**
   * The original with some of the suggestions: with none it is the original, with all the text as
   * it stands.
   */
  public Document with(Predicate<Suggestion> taken) {
    Map<BlockId, Block> blocks = new HashMap<>();
    Set<BlockId> movedHere = new HashSet<>();
    for (Block block : original.blocks()) {
      if (taken(block.id(), Removed.class, taken).isEmpty() && !isPartTaken(block.id(), taken)) {
        blocks.put(block.id(), block);
      }
    }
    for (Block block : text.blocks()) {
      Block old = blocks.get(block.id());
      if (old == null) {
        if (taken(block.id(), Added.class, taken).isPresent() || isPartTaken(block.id(), taken)) {
          blocks.put(block.id(), block);
        }
      } else if (!old.equals(block)) {
        blocks.put(block.id(), with(old, block, taken));
      }
      taken(block.id(), Moved.class, taken).ifPresent(_ -> movedHere.add(block.id()));
    }
    return new Document(order(blocks.keySet(), movedHere).stream().map(blocks::get).toList());
  }

  private Block with(Block before, Block after, Predicate<Suggestion> taken) {
    boolean shape = taken(after.id(), Shape.class, taken).isPresent();
    if (!Counterparts.same(before, after)) {
      return shape ? after : before;
    }
    Block result = shape ? shaped(after, before) : before;
    for (Field field : after.fields()) {
      if (isJoint(after.id(), field)) {
        boolean take =
            taken(after.id(), Joined.class, taken).isPresent()
                || taken(after.id(), Split.class, taken).isPresent();
        result = result.withText(field, (take ? after : before).text(field));
      } else if (!before.text(field).equals(after.text(field))) {
        Inline words = Inline.EMPTY;
        for (Hunk hunk : hunks.of(after.id(), field, before.text(field), after.text(field))) {
          boolean take = hunk.same() || isTaken(after.id(), field, hunk, taken);
          words = words.plus(take ? hunk.after() : hunk.before());
        }
        result = result.withText(field, words);
      }
    }
    return result;
  }

  private boolean isTaken(BlockId block, Field field, Hunk hunk, Predicate<Suggestion> taken) {
    return byBlock.getOrDefault(block, List.of()).stream()
        .filter(each ->
            each.what() instanceof Words words
                && words.field().equals(field)
                && words.from() == hunk.from()
                && words.first() == hunk.first())
        .anyMatch(taken);
  }

  private boolean isPartTaken(BlockId block, Predicate<Suggestion> taken) {
    Suggestion joint = parts.get(block);
    return joint != null && taken.test(joint);
  }

  private Optional<Suggestion> taken(
      BlockId block, Class<? extends What> kind, Predicate<Suggestion> taken) {
    return byBlock.getOrDefault(block, List.of()).stream()
        .filter(each -> kind.isInstance(each.what()) && taken.test(each))
        .findFirst();
  }

  /** Those that nobody moved stand in the order of both; each other one after its neighbour. */
  private List<BlockId> order(Set<BlockId> kept, Set<BlockId> movedHere) {
    List<BlockId> order = new ArrayList<>();
    for (Block block : text.blocks()) {
      BlockId id = block.id();
      if (original.contains(id) && kept.contains(id) && !moved.contains(id)) {
        order.add(id);
      }
    }
    Set<BlockId> placed = new HashSet<>(order);
    place(original, order, placed, kept, movedHere);
    Set<BlockId> left = new HashSet<>(moved);
    left.removeAll(movedHere);
    place(text, order, placed, kept, left);
    if (order.remove(BlockId.HERO)) {
      order.add(Document.HEAD.size(), BlockId.HERO);
    }
    return order;
  }

  private static void place(
      Document side,
      List<BlockId> order,
      Set<BlockId> placed,
      Set<BlockId> kept,
      Set<BlockId> elsewhere) {
    BlockId last = BlockId.KICKER;
    for (Block block : side.blocks()) {
      BlockId id = block.id();
      if (!kept.contains(id) || elsewhere.contains(id)) {
        continue;
      }
      if (placed.add(id)) {
        order.add(order.indexOf(last) + 1, id);
      }
      last = id;
    }
  }
}
