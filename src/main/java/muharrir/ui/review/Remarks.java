package muharrir.ui.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muharrir.document.Document;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.review.ReviewThread;
import muharrir.review.Suggestion;

/** Threads and suggestions in one row, in reading order; one is at one of either at most. */
public final class Remarks {
  /** One of the row. */
  sealed interface Item {
    Position place();

    record Said(ReviewThread thread, Position place) implements Item {}

    record Proposed(Suggestion suggestion, Position place) implements Item {}
  }

  private final ThreadsModel threads;
  private final SuggestionsModel suggestions;

  /** The row of both. */
  public Remarks(ThreadsModel threads, SuggestionsModel suggestions) {
    this.threads = threads;
    this.suggestions = suggestions;
    threads
        .currentProperty()
        .addListener((_, _, now) -> {
          if (now != null) {
            suggestions.currentProperty().set(null);
          }
        });
    suggestions
        .currentProperty()
        .addListener((_, _, now) -> {
          if (now != null) {
            threads.currentProperty().set(null);
          }
        });
  }

  ThreadsModel threads() {
    return threads;
  }

  SuggestionsModel suggestions() {
    return suggestions;
  }

  /** All that is to be shown. */
  List<Item> items() {
    Document document = threads.document().orElse(null);
    if (document == null) {
      return List.of();
    }
    List<Item> all = new ArrayList<>();
    threads
        .shown()
        .forEach(each -> all.add(new Item.Said(each, ThreadsModel.place(document, each))));
    if (threads.filterProperty().get() != ThreadsModel.Filter.TO_ME) {
      suggestions.all().forEach(each -> all.add(new Item.Proposed(each, suggestions.place(each))));
    }
    Comparator<Item> byPlace = (a, b) -> Selection.compare(document, a.place(), b.place());
    all.sort(byPlace);
    return all;
  }

  /** Goes to the next that waits, or to the one before; false if there is none. */
  public boolean walk(boolean on) {
    List<Item> items = items();
    if (items.isEmpty()) {
      return false;
    }
    int at = 0;
    while (at < items.size() && !isHere(items.get(at))) {
      at++;
    }
    boolean nowhere = at == items.size();
    int next = nowhere ? (on ? 0 : at - 1) : Math.floorMod(at + (on ? 1 : -1), items.size());
    goTo(items.get(next));
    return true;
  }

  /** Takes over what is suggested where one is and goes on; false if there is nothing to take. */
  public boolean accept() {
    int at = index();
    return goOn(at, isAtThread() ? threads.acceptCurrent() : suggestions.acceptCurrent());
  }

  /** Resolves the thread, or rejects the suggestion, where one is, and goes on to the next. */
  public boolean reject() {
    int at = index();
    return goOn(at, isAtThread() ? threads.resolveCurrent() : suggestions.rejectCurrent());
  }

  private boolean isAtThread() {
    return threads.currentProperty().get() != null;
  }

  private boolean goOn(int index, boolean done) {
    List<Item> items = items();
    if (done && !items.isEmpty()) {
      goTo(items.get(index < items.size() ? Math.max(0, index) : 0));
    }
    return done;
  }

  /** Goes to the remark or suggestion that holds a place of the text; false if none does. */
  public boolean goTo(Position place) {
    var thread = threads.at(place);
    var suggestion = suggestions.at(place);
    if (thread.isPresent()) {
      threads.currentProperty().set(thread.get().id());
    } else if (suggestion.isPresent()) {
      suggestions.currentProperty().set(suggestion.get().key());
    }
    return thread.isPresent() || suggestion.isPresent();
  }

  /** Whether one is at one of them. */
  public boolean isAny() {
    return index() >= 0;
  }

  private int index() {
    List<Item> items = items();
    for (int i = 0; i < items.size(); i++) {
      if (isHere(items.get(i))) {
        return i;
      }
    }
    return -1;
  }

  boolean isHere(Item item) {
    return switch (item) {
      case Item.Said said -> said.thread().id().equals(threads.currentProperty().get());
      case Item.Proposed proposed ->
          proposed.suggestion().key().equals(suggestions.currentProperty().get());
    };
  }

  private void goTo(Item item) {
    switch (item) {
      case Item.Said said -> threads.goTo(said.thread().id());
      case Item.Proposed proposed -> suggestions.goTo(proposed.suggestion().key());
    }
  }
}
