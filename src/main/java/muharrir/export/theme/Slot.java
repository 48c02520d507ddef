package muharrir.export.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import muharrir.article.Theme.Part;

/** What a name in double braces stands for in a piece of a page. */
@SuppressWarnings("ImmutableEnumChecker") // the set is filled once and never handed out
public enum Slot {
  /** The logo and the name, as our own masthead has them. */
  PAPER(Kind.BLOCK),
  /** The logo alone. */
  LOGO(Kind.WORDS),
  /** The newsroom's name. */
  NAME(Kind.WORDS),
  /** Both officers with what they are. */
  OFFICERS(Kind.BLOCK),
  /** The chairman's name. */
  CHAIRMAN(Kind.WORDS),
  /** The editor-in-chief's name. */
  EDITOR(Kind.WORDS),
  /** The address of the front page; only the whole value of an {@code href}. */
  HOME(Kind.ADDRESS),
  /** The line of the settings. */
  FOOTER(Kind.WORDS),
  /** The newsroom's pages elsewhere. */
  PROFILES(Kind.BLOCK),
  /** The ways through the site; nothing on a page that stands alone. */
  WAYS(Kind.BLOCK),
  /** The closing mark. */
  MARK(Kind.BLOCK),
  /** The tags of the article. */
  TAGS(Kind.BLOCK),
  /** The control that copies the address. */
  SHARE(Kind.BLOCK);

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

  Slot(Kind kind) {
    this.kind = kind;
  }

  private boolean standsIn(Part part) {
    return switch (this) {
      case NAME, HOME -> true;
      case PAPER, LOGO, OFFICERS, CHAIRMAN, EDITOR -> part != Part.END;
      case FOOTER, PROFILES, WAYS -> part == Part.FOOT;
      case MARK, TAGS, SHARE -> part == Part.END;
    };
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
        .filter(slot -> slot.written().equals(name) && slot.standsIn(part))
        .findFirst();
  }
}
