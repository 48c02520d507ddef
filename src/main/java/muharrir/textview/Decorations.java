package muharrir.textview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.edit.Span;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.typeset.Words;

/**
 * What is drawn on a text, in layers that each have an owner. The decorations move with their
 * letters, and go with them: whoever wants one back after an undo sets it anew.
 *
 * <p>FX thread only.
 */
public final class Decorations {
  /**
   * A decoration in its layer.
   *
   * @param serial which one of those that were set; the pieces of one that was split share it
   */
  record Placed(String owner, int serial, Decoration decoration) {
    Placed at(Span span) {
      Decoration moved = decoration.at(span);
      return moved.equals(decoration) ? this : new Placed(owner, serial, moved);
    }
  }

  /** The words of others in a block, as long as {@code all} is the list of its decorations. */
  private record Ghosts(List<Placed> all, List<Decoration> words) {}

  private final Map<String, Map<BlockId, List<Placed>>> layers = new LinkedHashMap<>();
  private final Map<String, Supplier<List<Decoration>>> derived = new LinkedHashMap<>();
  private final Map<BlockId, List<Placed>> known = new HashMap<>();
  private final Map<BlockId, Ghosts> ghosts = new HashMap<>();
  private final Runnable changed;
  private int serials;

  /**
   * No decorations.
   *
   * @param changed runs when an owner has changed its layer
   */
  Decorations(Runnable changed) {
    this.changed = changed;
  }

  /**
   * Puts decorations in place of those that the owner had. Blocks whose decorations are the same as
   * before are not painted anew, so an owner may set all of them after each key.
   *
   * @param owner any name; layers are painted in the order in which they were first set
   * @param decorations on the document that is shown; those that do not fit it are never seen
   */
  public void set(String owner, List<Decoration> decorations) {
    Map<BlockId, List<Placed>> before = layers.getOrDefault(owner, Map.of());
    Map<BlockId, List<Placed>> layer = new HashMap<>();
    for (Decoration decoration : decorations) {
      layer
          .computeIfAbsent(decoration.span().block(), _ -> new ArrayList<>())
          .add(new Placed(owner, serials++, decoration));
    }
    Set<BlockId> blocks = new HashSet<>(before.keySet());
    blocks.addAll(layer.keySet());
    boolean any = false;
    for (BlockId block : blocks) {
      List<Placed> old = before.getOrDefault(block, List.of());
      if (alike(old, layer.getOrDefault(block, List.of()))) {
        layer.put(block, old);
      } else {
        known.remove(block);
        any = true;
      }
    }
    layers.put(owner, layer);
    if (any) {
      changed.run();
    }
  }

  /** Whether the same is drawn at the same places. */
  private static boolean alike(List<Placed> some, List<Placed> others) {
    boolean alike = some.size() == others.size();
    for (int i = 0; alike && i < some.size(); i++) {
      alike = some.get(i).decoration().equals(others.get(i).decoration());
    }
    return alike;
  }

  /**
   * Lets an owner's decorations follow from the document instead of moving with it: they are asked
   * for at each change of it, before it is shown, and now. Ends with {@link TextSurface#setModel}.
   *
   * @param source gives the decorations of the document as it is then
   */
  public void derive(String owner, Supplier<List<Decoration>> source) {
    derived.put(owner, source);
    renew(owner, source);
    changed.run();
  }

  private void renew(String owner, Supplier<List<Decoration>> source) {
    Map<BlockId, List<Placed>> layer = layers.computeIfAbsent(owner, _ -> new HashMap<>());
    Map<BlockId, List<Placed>> now = new HashMap<>();
    for (Decoration decoration : source.get()) {
      List<Placed> some = now.computeIfAbsent(decoration.span().block(), _ -> new ArrayList<>());
      some.add(new Placed(owner, some.size(), decoration));
    }
    List<BlockId> gone = layer.keySet().stream().filter(id -> !now.containsKey(id)).toList();
    gone.forEach(id -> put(layer, id, List.of()));
    now.forEach((id, some) -> put(layer, id, some));
  }

  /** Takes away what the owner had. */
  public void clear(String owner) {
    derived.remove(owner);
    Map<BlockId, List<Placed>> before = layers.remove(owner);
    if (before != null && !before.isEmpty()) {
      before.keySet().forEach(known::remove);
      changed.run();
    }
  }

  /** What is left of the owner's decorations, where they are now; in no order. */
  public List<Decoration> of(String owner) {
    return layers.getOrDefault(owner, Map.of()).values().stream()
        .flatMap(Collection::stream)
        .map(Placed::decoration)
        .toList();
  }

  void clear() {
    layers.clear();
    derived.clear();
    known.clear();
    ghosts.clear();
  }

  /** The words in a block that are not in its text, in the order of their places. */
  @SuppressWarnings("ReferenceEquality") // an unchanged list is the same list
  List<Decoration> ghosts(BlockId block) {
    List<Placed> all = in(block);
    if (all.isEmpty()) {
      return List.of();
    }
    Ghosts last = ghosts.get(block);
    if (last == null || last.all() != all) {
      List<Decoration> words =
          all.stream()
              .map(Placed::decoration)
              .filter(each -> each.style() instanceof Decoration.Ghost)
              .sorted(Comparator.comparingInt(each -> each.span().from()))
              .toList();
      last = new Ghosts(all, words);
      ghosts.put(block, last);
    }
    return last.words();
  }

  /** Those of a block, in the order of painting; the same list until one of them changes. */
  List<Placed> in(BlockId block) {
    if (layers.isEmpty()) {
      return List.of();
    }
    return known.computeIfAbsent(block, this::collected);
  }

  private List<Placed> collected(BlockId block) {
    List<Placed> all = new ArrayList<>();
    for (Map<BlockId, List<Placed>> layer : layers.values()) {
      all.addAll(layer.getOrDefault(block, List.of()));
    }
    return List.copyOf(all);
  }

  /** Moves all decorations with a change of the text. */
  void follow(Document before, Transaction transaction, Document after) {
    derived.forEach(this::renew);
    if (layers.values().stream().allMatch(Map::isEmpty)) {
      return;
    }
    Set<BlockId> touched = new HashSet<>();
    Document current = before;
    int left = transaction.steps().size();
    List<Map<BlockId, List<Placed>>> moving =
        layers.entrySet().stream()
            .filter(each -> !derived.containsKey(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    for (Step step : transaction.steps()) {
      for (Map<BlockId, List<Placed>> layer : moving) {
        follow(layer, step, current, touched);
      }
      left--;
      if (left > 0) {
        current = step.apply(current);
      }
    }
    touched.removeIf(id -> isSame(before, after, id));
    for (Map<BlockId, List<Placed>> layer : moving) {
      touched.forEach(block -> toWords(layer, block, after));
    }
  }

  /** Whether a block is as it was: its decorations keep to whole words already. */
  @SuppressWarnings("ReferenceEquality") // blocks are immutable: identity says all
  private static boolean isSame(Document before, Document after, BlockId id) {
    Block then = before.find(id).orElse(null);
    return then != null && then == after.find(id).orElse(null);
  }

  private void follow(
      Map<BlockId, List<Placed>> layer, Step step, Document document, Set<BlockId> touched) {
    if (step instanceof Step.ReplaceText replace) {
      touched.add(replace.block());
      List<Placed> some = layer.get(replace.block());
      if (some != null) {
        put(layer, replace.block(), moved(some, step, document));
      }
      return;
    }
    Map<BlockId, List<Placed>> moved = new HashMap<>();
    for (List<Placed> some : layer.values()) {
      for (Placed placed : moved(some, step, document)) {
        moved
            .computeIfAbsent(placed.decoration().span().block(), _ -> new ArrayList<>())
            .add(placed);
      }
    }
    moved.replaceAll((_, some) -> joined(some));
    List<BlockId> gone = layer.keySet().stream().filter(id -> !moved.containsKey(id)).toList();
    gone.forEach(id -> put(layer, id, List.of()));
    touched.addAll(moved.keySet());
    moved.forEach((id, some) -> put(layer, id, some));
  }

  private void put(Map<BlockId, List<Placed>> layer, BlockId block, List<Placed> some) {
    List<Placed> before = some.isEmpty() ? layer.remove(block) : layer.put(block, some);
    if (!some.equals(before)) {
      known.remove(block);
    }
  }

  private static List<Placed> moved(List<Placed> some, Step step, Document document) {
    List<Placed> moved = new ArrayList<>(some.size());
    for (Placed placed : some) {
      for (Span span : placed.decoration().span().after(step, document)) {
        moved.add(placed.at(span));
      }
    }
    return moved;
  }

  /** Makes one of the pieces of a decoration that touch again. */
  private static List<Placed> joined(List<Placed> some) {
    Map<Integer, List<Placed>> bySerial = new LinkedHashMap<>();
    some.forEach(p -> bySerial.computeIfAbsent(p.serial(), _ -> new ArrayList<>()).add(p));
    if (bySerial.size() == some.size()) {
      return some;
    }
    List<Placed> joined = new ArrayList<>(some.size());
    for (List<Placed> pieces : bySerial.values()) {
      List<Span> spans = Span.joined(pieces.stream().map(p -> p.decoration().span()).toList());
      spans.forEach(span -> joined.add(pieces.getFirst().at(span)));
    }
    return joined;
  }

  /** Widens those of a block that keep to whole words. */
  private void toWords(Map<BlockId, List<Placed>> layer, BlockId block, Document after) {
    List<Placed> some = layer.get(block);
    if (some != null) {
      put(layer, block, some.stream().map(placed -> toWords(placed, after)).toList());
    }
  }

  private static Placed toWords(Placed placed, Document after) {
    Span span = placed.decoration().span();
    return placed.decoration().words() && !span.isEmpty() && span.fits(after)
        ? placed.at(wide(span, after))
        : placed;
  }

  private static Span wide(Span span, Document document) {
    String text = document.block(span.block()).text(span.field()).text();
    int last = text.offsetByCodePoints(span.to(), -1);
    return span.with(
        Words.isWord(text, span.from()) ? Words.around(text, span.from()).from() : span.from(),
        Words.isWord(text, last) ? Words.around(text, last).to() : span.to());
  }
}
