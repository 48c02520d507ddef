package muharrir.ui.review;

import java.time.ZoneId;
import java.time.ZoneOffset;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.Suggestion;
import muharrir.review.Suggestion.Added;
import muharrir.review.Suggestion.Joined;
import muharrir.review.Suggestion.Moved;
import muharrir.review.Suggestion.Removed;
import muharrir.review.Suggestion.Shape;
import muharrir.review.Suggestion.Split;
import muharrir.review.Suggestion.Words;
import muharrir.ui.kit.Times;

/** What a suggestion is called, and whose it is. */
public final class SuggestionWords {

  /** Stands for the end of a paragraph. */
  static final String PILCROW = "¶";

  private final Strings strings;
  private final PeopleModel people;
  private ZoneId zone = ZoneOffset.UTC;

  /** Words in the language of the window, and names of its people. */
  public SuggestionWords(Strings strings, PeopleModel people) {
    this.strings = strings;
    this.people = people;
  }

  /** Tells times in another zone from now on. */
  public void setZone(ZoneId now) {
    zone = now;
  }

  /** Its kind in a word or two. */
  String kind(Suggestion suggestion) {
    return strings.get(
        switch (suggestion.what()) {
          case Words words ->
              words.isFormat()
                  ? "suggestion.format"
                  : words.before().isEmpty()
                      ? "suggestion.insert"
                      : words.after().isEmpty() ? "suggestion.delete" : "suggestion.replace";
          case Shape _ -> "suggestion.shape";
          case Added _ -> "suggestion.added";
          case Removed _ -> "suggestion.removed";
          case Moved _ -> "suggestion.moved";
          case Joined _ -> "suggestion.joined";
          case Split _ -> "suggestion.split";
        });
  }

  /** Who made it and when; empty where that is not known. */
  String whose(Suggestion suggestion) {
    return suggestion
        .touch()
        .map(touch ->
            strings.get("suggestion.by", people.name(touch.by()), Times.shortly(touch.at(), zone)))
        .orElse("");
  }

  /** Its kind in the narrow room of the margin. */
  String sign(Suggestion suggestion) {
    return strings.get(
        switch (suggestion.what()) {
          case Words _ -> "suggestion.sign.format";
          case Shape _ -> "suggestion.sign.shape";
          case Added _ -> "suggestion.sign.added";
          case Removed _ -> "suggestion.sign.removed";
          case Moved _ -> "suggestion.sign.moved";
          case Joined _ -> "suggestion.sign.joined";
          case Split _ -> "suggestion.sign.split";
        });
  }

  /** All of it in a line. */
  String tip(Suggestion suggestion) {
    String whose = whose(suggestion);
    String what = suggestion.isStale() ? strings.get("suggestion.stale") : kind(suggestion);
    return whose.isEmpty() ? what : what + "، " + whose;
  }

  /** The text of a block, in a line. */
  static String text(Block block) {
    StringBuilder all = new StringBuilder();
    for (Field field : block.fields()) {
      Inline text = block.text(field);
      if (!text.isEmpty()) {
        all.append(all.isEmpty() ? "" : " · ").append(text.text());
      }
    }
    return all.toString().replace('\n', ' ');
  }

  /** The words that go where paragraphs are joined, with a sign for each end of a paragraph. */
  static String between(Joined joined) {
    StringBuilder all = new StringBuilder(text(joined.first(), start(joined), 0));
    for (Block block : joined.gone()) {
      boolean last = block.equals(joined.gone().getLast());
      all.append(PILCROW).append(last ? text(block, 0, tail(joined)) : text(block));
    }
    return all.toString();
  }

  /** How many letters of the first paragraph stay. */
  static int start(Joined joined) {
    String old = running(joined.first());
    String now = running(joined.whole());
    int most = Math.min(old.length(), now.length() - tail(joined));
    int start = 0;
    while (start < most && old.charAt(start) == now.charAt(start)) {
      start++;
    }
    // Whole words: half a word says nothing.
    while (start > 0 && start < old.length() && !isSpace(old, start - 1)) {
      start--;
    }
    return start;
  }

  /** How many letters of the last paragraph stay. */
  static int tail(Joined joined) {
    String old = running(joined.gone().getLast());
    String now = running(joined.whole());
    int most = Math.min(old.length(), now.length());
    int tail = 0;
    while (tail < most
        && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
      tail++;
    }
    int at = old.length() - tail;
    while (at > 0 && at < old.length() && !isSpace(old, at - 1)) {
      at++;
    }
    return old.length() - at;
  }

  private static boolean isSpace(String text, int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  private static String running(Block block) {
    return block.text(Field.TEXT).text();
  }

  private static String text(Block block, int start, int tail) {
    String text = running(block);
    return text.substring(start, text.length() - tail).replace('\n', ' ');
  }

  String when(Suggestion suggestion) {
    return suggestion.at().map(at -> Times.shortly(at, zone)).orElse("");
  }
}
