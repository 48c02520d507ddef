package muharrir.export.theme;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import muharrir.article.Theme.Part;

/** What a name in double braces stands for in a piece of a page. */
@SuppressWarnings("ImmutableEnumChecker") // the set is filled once and never handed out
public enum Slot {
  /** The logo and the name, as our own masthead has them. */
  PAPER(Kind.BLOCK, Part.MASTHEAD, Part.FOOT),
  /** The logo alone. */
  LOGO(Kind.WORDS, Part.MASTHEAD, Part.FOOT),
  /** The newsroom's name. */
  NAME(Kind.WORDS, Part.MASTHEAD, Part.FOOT, Part.END),
  /** Both officers with what they are. */
  OFFICERS(Kind.BLOCK, Part.MASTHEAD, Part.FOOT),
  /** The chairman's name. */
  CHAIRMAN(Kind.WORDS, Part.MASTHEAD, Part.FOOT),
  /** The editor-in-chief's name. */
  EDITOR(Kind.WORDS, Part.MASTHEAD, Part.FOOT),
  /** The address of the front page; only the whole value of an {@code href}. */
  HOME(Kind.ADDRESS, Part.MASTHEAD, Part.FOOT, Part.END),
  /** The line of the settings. */
  FOOTER(Kind.WORDS, Part.FOOT),
  /** The newsroom's pages elsewhere. */
  PROFILES(Kind.BLOCK, Part.FOOT),
  /** The ways through the site; nothing on a page that stands alone. */
  WAYS(Kind.BLOCK, Part.FOOT),
  /** The closing mark. */
  MARK(Kind.BLOCK, Part.END),
  /** The tags of the article. */
  TAGS(Kind.BLOCK, Part.END),
  /** The control that copies the address. */
  SHARE(Kind.BLOCK, Part.END);

  /** Where a slot may stand. */
  enum Kind {
    /** Where a paragraph may stand. */
    BLOCK,
    /** Within words. */
    WORDS,
    /** As the address of a link. */
    ADDRESS
  }

  private final Kind kind;
  private final Set<Part> parts;

  Slot(Kind kind, Part first, Part... more) {
    this.kind = kind;
    this.parts = EnumSet.of(first, more);
  }

  Kind kind() {
    return kind;
  }

  /** As a theme writes it, without its braces. */
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The slot of a name in a piece of a page. */
  static Optional<Slot> of(String name, Part part) {
    return Arrays.stream(values())
        .filter(slot -> slot.written().equals(name) && slot.parts.contains(part))
        .findFirst();
  }
}
