package muharrir.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.PositionMap;
import muharrir.edit.PositionMap.Bias;
import muharrir.edit.Span;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.review.Anchor.Home;

/** Carries anchors through a change of the document, and finds words that it brought back. */
public final class Anchors {
  private final Transaction transaction;
  private final Document before;
  private final Document after;
  private final PositionMap positions;

  /**
   * The way through one change.
   *
   * @param before the document that the anchors stand in
   * @param after the same after {@code transaction}
   */
  public Anchors(Transaction transaction, Document before, Document after) {
    this.transaction = transaction;
    this.before = before;
    this.after = after;
    this.positions = transaction.positions(before);
  }

  /**
   * The threads with their anchors carried through the change, in the same order; the same list if
   * none moved, as for most keys.
   */
  public List<ReviewThread> carryAll(List<ReviewThread> threads) {
    List<ReviewThread> moved = null;
    for (int i = 0; i < threads.size(); i++) {
      ReviewThread before = threads.get(i);
      Anchor now = carry(before.anchor());
      if (!now.equals(before.anchor())) {
        if (moved == null) {
          moved = new ArrayList<>(threads);
        }
        moved.set(i, before.withAnchor(now));
      }
    }
    return moved == null ? threads : List.copyOf(moved);
  }

  /** Where an anchor is after the change. */
  public Anchor carry(Anchor anchor) {
    if (anchor.isDetached()) {
      return found(moved(anchor));
    }
    if (untouched(anchor)) {
      return anchor;
    }
    List<Span> left = anchor.span().after(transaction, before);
    if (!left.isEmpty()
        && left.getFirst().isEmpty()
        && !left.getFirst().field().equals(Field.WHOLE)) {
      left = List.of();
    }
    if (left.isEmpty()) {
      Home home =
          new Home(anchor.block(), anchor.field(), anchor.from(), anchor.span().text(before));
      return found(anchor.detached(nearest(anchor), home));
    }
    Span longest =
        left.stream().max(Comparator.comparingInt(each -> each.to() - each.from())).orElseThrow();
    return whole(anchor.at(longest));
  }

  private boolean untouched(Anchor anchor) {
    for (Step step : transaction.steps()) {
      if (anchor.span().mayMove(step)) {
        return false;
      }
    }
    return true;
  }

  private Position nearest(Anchor anchor) {
    return positions.map(anchor.start(), Bias.BACKWARD).position();
  }

  private Anchor moved(Anchor anchor) {
    return anchor.detached(nearest(anchor), anchor.lost().orElseThrow());
  }

  /** An anchor that lost a part of its words takes them again when they are back around it. */
  private Anchor whole(Anchor anchor) {
    String wanted = anchor.quotation();
    if (wanted.length() <= anchor.to() - anchor.from()) {
      return anchor;
    }
    return fresh(anchor.block(), anchor.field(), wanted)
        .filter(at -> at <= anchor.from() && anchor.to() <= at + wanted.length())
        .map(at -> anchor.at(anchor.span().with(at, at + wanted.length())))
        .findFirst()
        .orElse(anchor);
  }

  /** Words that are gone are taken up where the change put them, at home or elsewhere. */
  private Anchor found(Anchor anchor) {
    Home home = anchor.lost().orElseThrow();
    if (home.field().equals(Field.WHOLE)) {
      boolean back =
          after.contains(new Position(home.block(), Field.WHOLE, 0))
              && !before.contains(new Position(home.block(), Field.WHOLE, 0));
      return back ? anchor.at(new Span(home.block(), Field.WHOLE, 0, 0)) : anchor;
    }
    return at(anchor, home.block(), home.field(), home.from(), home)
        .or(() -> at(anchor, anchor.block(), anchor.field(), anchor.from(), home))
        .or(() -> elsewhere(anchor))
        .orElse(anchor);
  }

  private Optional<Anchor> at(Anchor anchor, BlockId block, Field field, int near, Home home) {
    List<String> wanted = new ArrayList<>();
    wanted.add(anchor.quotation());
    // A letter or two that were left at the end would be found everywhere.
    if (home.words().length() * 2 >= anchor.quotation().length()) {
      wanted.addFirst(home.words());
    }
    for (String words : wanted) {
      Optional<Integer> place =
          fresh(block, field, words).min(Comparator.comparingInt(at -> Math.abs(at - near)));
      if (place.isPresent()) {
        int from = place.get();
        return Optional.of(anchor.at(new Span(block, field, from, from + words.length())));
      }
    }
    return Optional.empty();
  }

  /** Cut here and pasted there: only for several words, which hardly ever come twice. */
  @SuppressWarnings("ReferenceEquality") // blocks are immutable: identity says enough
  private Optional<Anchor> elsewhere(Anchor anchor) {
    String words = anchor.quotation();
    if (words.strip().indexOf(' ') < 0) {
      return Optional.empty();
    }
    for (Block block : after.blocks()) {
      // Whoever types leaves all blocks but one alone: most need no look into their words.
      if (before.find(block.id()).filter(each -> each == block || each.equals(block)).isPresent()) {
        continue;
      }
      for (Field field : block.fields()) {
        Optional<Integer> place = fresh(block.id(), field, words).findFirst();
        if (place.isPresent()) {
          int from = place.get();
          return Optional.of(anchor.at(new Span(block.id(), field, from, from + words.length())));
        }
      }
    }
    return Optional.empty();
  }

  /** Where words stand in a text of the new document that did not stand there before. */
  private Stream<Integer> fresh(BlockId id, Field field, String words) {
    String now = text(after, id, field);
    String old = text(before, id, field);
    if (words.isEmpty() || now.equals(old)) {
      return Stream.empty();
    }
    int shorter = Math.min(now.length(), old.length());
    int start = 0;
    while (start < shorter && now.charAt(start) == old.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < shorter - start
        && now.charAt(now.length() - 1 - tail) == old.charAt(old.length() - 1 - tail)) {
      tail++;
    }
    int end = now.length() - tail;
    List<Integer> places = new ArrayList<>();
    for (int at = now.indexOf(words); at >= 0; at = now.indexOf(words, at + 1)) {
      boolean touches = at < end && at + words.length() > start;
      // Where letters were taken out, what stands across the gap is new as well.
      boolean across = start == end && at < start && at + words.length() > start;
      if (touches || across) {
        places.add(at);
      }
    }
    return places.stream();
  }

  private static String text(Document document, BlockId id, Field field) {
    return document
        .find(id)
        .filter(block -> block.has(field))
        .map(block -> block.text(field).text())
        .orElse("");
  }
}
