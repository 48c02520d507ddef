package muharrir.bidi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is read as one thing in a line of mixed directions: addresses, handles, hashtags,
 * telephone numbers, dates, signed and grouped numbers.
 *
 * <p>The Unicode algorithm sees signs and not things: after an Arabic word it turns the groups of
 * {@code +963 11 123 4567} round, sends the slash at the end of an address and the sign before a
 * handle to the wrong side.
 */
public final class Units {
  /** How a unit runs, and what it is for the text around it. */
  public enum Kind {
    /** From left to right, like a Latin word. */
    LATIN,
    /** From right to left, like an Arabic word. */
    ARABIC,
    /** Each sign after the other from left to right, like one number. */
    NUMBER
  }

  /**
   * Characters {@code from} (included) to {@code to} (excluded).
   *
   * @param address whether it is an address or the handle of an account: its letters say nothing
   *     about the language that it stands in
   */
  public record Unit(int from, int to, Kind kind, boolean address) {
    /** A piece that is no address. */
    public Unit(int from, int to, Kind kind) {
      this(from, to, kind, false);
    }
  }

  /** No marks of direction: what sets an address apart is no part of it. */
  private static final String IN_ADDRESS =
      "[^\\s<>«»\"“”\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

  private static final String NOT_AFTER_LATIN = "(?<![\\p{IsLatin}\\p{M}\\p{Nd}_])";

  // No group goes on for ever: what is pasted may be a megabyte of letters that are no text, and a
  // group that repeats takes a piece of the stack each time. No sign is tried that the one before
  // it
  // has tried for it.
  // The words for "and", "by" and "to" stick to what follows them: a handle, or C++, may follow.
  private static final Pattern UNIT =
      Pattern.compile(
          ("(?<address>(?i:https?://|ftp://|www\\.)#+"
                  + "|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+){1,30}"
                  + "|(?<![\\p{L}\\p{Nd}@._-])(?:[A-Za-z0-9-]+\\.){1,30}[A-Za-z]{2,}(?![\\p{L}\\p{Nd}])"
                  + "(?:/#*)?)"
                  + "|(?<tag>(?<![\\p{IsLatin}\\p{Nd}_])[@\\x23][\\p{L}\\p{M}\\p{Nd}_.]*[\\p{L}\\p{M}\\p{Nd}_])"
                  + "|(?<letters>~(?:\\p{IsLatin}\\.){2,30}"
                  + "|~\\p{IsLatin}[\\p{IsLatin}\\p{Nd}]*(?:\\+{1,2}|\\x23)(?![\\p{L}\\p{Nd}]))"
                  + "|(?<number>(?:(?<![\\p{L}\\p{M}\\p{Nd}_.,:/+-])|(?<=\\p{IsArabic})(?=\\+))"
                  + "[+(]?\\p{Nd}[\\p{Nd}\\-\u2010-\u2012 \u00a0\u202f()]{0,40}\\p{Nd}"
                  + "(?![\\p{Nd}/]|[.,:-]\\p{Nd}))"
                  + "|(?<signed>(?<![\\p{L}\\p{M}\\p{Nd}_)\\].,:/+-])"
                  + "(?:[-\u2212+±][$€£¥]?|[$€£¥])\\p{Nd}(?:[.,\u066b\u066c]?\\p{Nd}){0,40}[%\u066a]?)")
              .replace("#", IN_ADDRESS)
              .replace("~", NOT_AFTER_LATIN));

  /** Groups of a telephone number with its country or area, in the shape of its first signs. */
  private static final Pattern INTERNATIONAL = Pattern.compile("\\(?(?:\\+|00|٠٠).*");

  private static final Pattern NATIONAL = Pattern.compile("\\(?[0٠].*");

  private static final Pattern THREE_GROUPS =
      Pattern.compile("\\p{Nd}{1,4}([-\u2010-\u2012])\\p{Nd}{1,4}\\1\\p{Nd}{1,4}");

  private static final Pattern THOUSANDS =
      Pattern.compile("[1-9١-٩]\\p{Nd}{0,2}(?:[ \u00a0\u202f]\\p{Nd}{3})+");

  private Units() {}

  /** The units of a text in order. */
  public static List<Unit> of(String text) {
    return from(text, Units::mayBegin);
  }

  /**
   * Whether one of the units of a text may be an address: where not, nobody has to look for them.
   * No address goes without one of these signs.
   */
  public static boolean mayHoldAddress(String text) {
    if (text.indexOf('@') >= 0 || text.contains("://")) {
      return true;
    }
    for (int dot = text.indexOf('.', 1); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      char before = text.charAt(dot - 1);
      if (before < 0x80 && (Character.isLetterOrDigit(before) || before == '-')) {
        return true;
      }
    }
    return false;
  }

  /**
   * The units that begin with signs of which one may.
   *
   * @param mayBegin true for each sign that a unit may begin with: the search is asked there only,
   *     since at most signs of an Arabic paragraph it would try in vain, at each key
   */
  static List<Unit> from(String text, IntPredicate mayBegin) {
    List<Unit> units = new ArrayList<>();
    Matcher found = null;
    int at = 0;
    while (at < text.length()) {
      if (!mayBegin.test(text.charAt(at))) {
        at++;
        continue;
      }
      if (found == null) {
        // What stands before and behind a place counts, as in a search of the whole text.
        found = UNIT.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      }
      int end = found.region(at, text.length()).lookingAt() ? end(text, found) : at;
      if (end > at) {
        boolean address = found.group("address") != null || text.charAt(at) == '@';
        units.add(new Unit(at, end, kind(text, found), address));
        at = end;
      } else {
        at++;
      }
    }
    return units;
  }

  /** Whether a unit may begin with a sign: a Latin letter, a digit, or what stands before them. */
  private static boolean mayBegin(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z')
          || (c >= '@' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "._%+-#($".indexOf(c) >= 0;
    }
    if (c >= 0x600 && c < 0x700) {
      return (c >= 0x660 && c < 0x66a) || (c >= 0x6f0 && c < 0x6fa);
    }
    return "£¥€−±".indexOf(c) >= 0
        || Character.isDigit(c)
        || Character.isSurrogate((char) c)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static Kind kind(String text, Matcher found) {
    if (found.group("number") != null || found.group("signed") != null) {
      return Kind.NUMBER;
    }
    if (found.group("tag") == null) {
      return Kind.LATIN;
    }
    for (int i = found.start(); i < found.end(); i++) {
      switch (Character.getDirectionality(text.charAt(i))) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return Kind.ARABIC;
        }
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return Kind.LATIN;
        }
        default -> {}
      }
    }
    return Kind.NUMBER;
  }

  /** Where a unit ends; its start where it turns out to be none. */
  private static int end(String text, Matcher found) {
    if (found.group("address") != null) {
      return addressEnd(text, found.start(), found.end());
    }
    if (found.group("number") == null) {
      return found.end();
    }
    return numberEnd(text, found.start(), found.end());
  }

  /** An address without the signs of the sentence that it stands in. */
  private static int addressEnd(String text, int from, int to) {
    int open = text.indexOf('(', from);
    int end = to;
    while (end > from) {
      char last = text.charAt(end - 1);
      boolean closes = last == ')' && (open < 0 || open >= end);
      if (!closes && ".,:;!?'’…،؛؟*]}".indexOf(last) < 0) {
        return end;
      }
      end--;
    }
    return from;
  }

  private static int numberEnd(String text, int from, int to) {
    String all = text.substring(from, to);
    if (!beginsNumber(all)) {
      return from;
    }
    if (isNumber(all)) {
      return to;
    }
    // A year may follow a number: let the last group go, and try again.
    int cut = Math.max(all.lastIndexOf(' '), all.lastIndexOf('('));
    return cut > 0 ? numberEnd(text, from, from + cut) : from;
  }

  /**
   * Whether the first groups may be a number at all: of a row of numbers in a text most are none.
   */
  private static boolean beginsNumber(String groups) {
    return INTERNATIONAL.matcher(groups).lookingAt()
        || NATIONAL.matcher(groups).lookingAt()
        || THREE_GROUPS.matcher(groups).lookingAt()
        || THOUSANDS.matcher(groups).lookingAt();
  }

  private static boolean isNumber(String groups) {
    long digits = groups.chars().filter(Character::isDigit).count();
    if (THREE_GROUPS.matcher(groups).matches() || THOUSANDS.matcher(groups).matches()) {
      return true;
    }
    if (digits > 15 || !Character.isDigit(groups.charAt(groups.length() - 1))) {
      return false;
    }
    return (INTERNATIONAL.matcher(groups).matches() && digits >= 7)
        || (NATIONAL.matcher(groups).matches() && digits >= 8);
  }
}
