package muharrir.textview;

import java.util.ArrayDeque;
import java.util.Deque;
import muharrir.edit.Clusters;
import muharrir.typeset.Words;

/** The text of a small field with its selection and its undo; no node. */
final class LineText {
  private static final int LIMIT = 500;

  private record State(String text, int anchor, int head) {}

  private final Deque<State> done = new ArrayDeque<>();
  private final Deque<State> undone = new ArrayDeque<>();
  private State state = new State("", 0, 0);
  private final boolean severalLines;
  private boolean typing;

  /**
   * @param severalLines whether line feeds stay; in one line they become spaces
   */
  LineText(boolean severalLines) {
    this.severalLines = severalLines;
  }

  boolean severalLines() {
    return severalLines;
  }

  String text() {
    return state.text;
  }

  int anchor() {
    return state.anchor;
  }

  int head() {
    return state.head;
  }

  int start() {
    return Math.min(state.anchor, state.head);
  }

  int end() {
    return Math.max(state.anchor, state.head);
  }

  boolean hasSelection() {
    return state.anchor != state.head;
  }

  String selected() {
    return state.text.substring(start(), end());
  }

  /** Takes over a text from outside; what could be undone is forgotten. */
  void reset(String text) {
    done.clear();
    undone.clear();
    typing = false;
    state = new State(text, text.length(), text.length());
  }

  void move(int to, boolean extend) {
    typing = false;
    state = new State(state.text, extend ? state.anchor : to, to);
  }

  void select(int anchor, int head) {
    typing = false;
    state = new State(state.text, anchor, head);
  }

  /** Puts a text in the place of the selection; letters in a row are undone together. */
  void insert(String piece, boolean typed) {
    replace(start(), end(), clean(piece), typed && !hasSelection());
  }

  void deleteBack(boolean word) {
    if (hasSelection()) {
      replace(start(), end(), "", false);
    } else if (state.head > 0) {
      int from =
          word
              ? Words.previous(state.text, state.head)
              : Clusters.backspace(state.text, state.head);
      replace(from, state.head, "", false);
    }
  }

  void deleteOn(boolean word) {
    if (hasSelection()) {
      replace(start(), end(), "", false);
    } else if (state.head < state.text.length()) {
      int to = word ? Words.next(state.text, state.head) : Clusters.next(state.text, state.head);
      replace(state.head, to, "", false);
    }
  }

  private void replace(int from, int to, String with, boolean typed) {
    if (!(typed && typing)) {
      done.addLast(state);
      if (done.size() > LIMIT) {
        done.removeFirst();
      }
    }
    undone.clear();
    typing = typed;
    String text = state.text.substring(0, from) + with + state.text.substring(to);
    state = new State(text, from + with.length(), from + with.length());
  }

  void undo() {
    swap(done, undone);
  }

  void redo() {
    swap(undone, done);
  }

  private void swap(Deque<State> from, Deque<State> to) {
    State other = from.pollLast();
    if (other != null) {
      to.addLast(state);
      state = other;
      typing = false;
    }
  }

  private String clean(String piece) {
    return severalLines
        ? piece.replaceAll("\\r\\n?|[\u2028\u2029]", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
        : piece.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
  }
}
