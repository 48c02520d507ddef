package muharrir.ui.review;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.Suggestion;
import muharrir.review.Suggestion.Added;
import muharrir.review.Suggestion.Moved;
import muharrir.review.Suggestion.Removed;
import muharrir.review.Suggestion.Shape;
import muharrir.review.Suggestion.Words;

/** What a suggestion is called, and whose it is. */
public final class SuggestionWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd  HH:mm", Locale.ROOT);

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
        });
  }

  /** Who made it and when; empty where that is not known. */
  String whose(Suggestion suggestion) {
    return suggestion
        .touch()
        .map(touch ->
            strings.get(
                "suggestion.by", people.name(touch.by()), TIME.format(touch.at().atZone(zone))))
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

  String when(Suggestion suggestion) {
    return suggestion.at().map(at -> TIME.format(at.atZone(zone))).orElse("");
  }
}
