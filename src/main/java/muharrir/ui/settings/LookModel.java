package muharrir.ui.settings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import muharrir.article.Look;
import muharrir.article.Look.Letters;
import muharrir.article.Newsroom;
import muharrir.article.Theme;
import muharrir.article.Tint;
import muharrir.export.Shades;
import muharrir.export.theme.ThemeFault;
import muharrir.export.theme.ThemeFolder;
import muharrir.export.theme.Theming;

/**
 * What a person makes of the look of the pages, before it is stored: shown as it changes, refused
 * in parts, taken back step by step.
 */
public final class LookModel {
  /** What is changed; a change of a text that goes on with the last one is no new step back. */
  enum Part {
    ACCENT,
    BAND,
    FOOTER,
    PROFILES,
    /** A choice, or several parts at once. */
    CHOICE
  }

  /** What stands in the form, good or not. */
  record Draft(
      String accent,
      String band,
      Letters headlines,
      Letters text,
      String footer,
      String profiles,
      Optional<Theme> theme) {
    static Draft of(Look look) {
      return new Draft(
          look.accent().map(Tint::css).orElse(""),
          look.band().map(Tint::css).orElse(""),
          look.headlines(),
          look.text(),
          look.footer(),
          String.join("\n", look.profiles()),
          look.theme());
    }

    Draft withAccent(String now) {
      return new Draft(now, band, headlines, text, footer, profiles, theme);
    }

    Draft withBand(String now) {
      return new Draft(accent, now, headlines, text, footer, profiles, theme);
    }

    Draft withHeadlines(Letters now) {
      return new Draft(accent, band, now, text, footer, profiles, theme);
    }

    Draft withText(Letters now) {
      return new Draft(accent, band, headlines, now, footer, profiles, theme);
    }

    Draft withFooter(String now) {
      return new Draft(accent, band, headlines, text, now, profiles, theme);
    }

    Draft withProfiles(String now) {
      return new Draft(accent, band, headlines, text, footer, now, theme);
    }

    Draft withTheme(Optional<Theme> now) {
      return new Draft(accent, band, headlines, text, footer, profiles, now);
    }

    /** The addresses, one of each line; what lacks only its beginning gets it. */
    List<String> addresses() {
      return profiles
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .map(line -> line.matches("[\\w-]+(\\.[\\w-]+)+/.*") ? "https://" + line : line)
          .toList();
    }
  }

  /**
   * Why something cannot be stored.
   *
   * @param key of the message
   * @param detail its argument
   */
  record Problem(Part part, String key, String detail) {}

  private final Newsroom stored;
  private final Consumer<Newsroom> shown;
  private final Deque<Draft> past = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Draft> draft;
  private final ReadOnlyObjectWrapper<Themed> themed;
  private Part last = Part.CHOICE;
  private boolean kept;

  /**
   * The look of a newsroom.
   *
   * @param shown is given the newsroom as it would be, with each change
   */
  public LookModel(Newsroom stored, Consumer<Newsroom> shown) {
    this.stored = stored;
    this.shown = shown;
    this.draft = new ReadOnlyObjectWrapper<>(Draft.of(stored.look()));
    // What an older program took, this one may refuse: its pages are then ours.
    List<ThemeFault> faults =
        stored.look().theme().map(theme -> Theming.check(theme).faults()).orElse(List.of());
    this.themed = new ReadOnlyObjectWrapper<>(new Themed(faults, List.of()));
  }

  /**
   * What is to be said of the folder that was chosen last.
   *
   * @param faults why it was refused; the theme is then the one from before
   * @param unused files in it that no theme has
   */
  record Themed(List<ThemeFault> faults, List<String> unused) {
    Themed {
      faults = List.copyOf(faults);
      unused = List.copyOf(unused);
    }
  }

  ReadOnlyObjectProperty<Themed> themedProperty() {
    return themed.getReadOnlyProperty();
  }

  /** Takes the theme that was read, or says why not. */
  void take(ThemeFolder.Reading reading) {
    switch (reading) {
      case ThemeFolder.Reading.Good(Theme theme, List<String> unused) -> {
        themed.set(new Themed(List.of(), unused));
        change(Part.CHOICE, draft.get().withTheme(Optional.of(theme)));
      }
      case ThemeFolder.Reading.Bad(List<ThemeFault> faults) ->
          themed.set(new Themed(faults, List.of()));
    }
  }

  /** Leaves the pages to our own look. */
  void removeTheme() {
    themed.set(new Themed(List.of(), List.of()));
    change(Part.CHOICE, draft.get().withTheme(Optional.empty()));
  }

  ReadOnlyObjectProperty<Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  Draft draft() {
    return draft.get();
  }

  /** The newsroom as it is stored. */
  Newsroom stored() {
    return stored;
  }

  void change(Part part, Draft now) {
    if (now.equals(draft.get())) {
      return;
    }
    if (part == Part.CHOICE || part != last) {
      past.push(draft.get());
    }
    last = part;
    show(now);
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  /** Takes the last change back. */
  void undo() {
    if (!past.isEmpty()) {
      last = Part.CHOICE;
      show(past.pop());
    }
  }

  /** Colours, letters and pieces as before anybody chose; what the foot says stays. */
  void standard() {
    themed.set(new Themed(List.of(), List.of()));
    Draft usual = Draft.of(Look.STANDARD);
    change(
        Part.CHOICE, usual.withFooter(draft.get().footer()).withProfiles(draft.get().profiles()));
  }

  private void show(Draft now) {
    draft.set(now);
    look().ifPresent(look -> shown.accept(stored.withLook(look)));
  }

  /** What stands in the form; empty while a part of it is refused. */
  Optional<Look> look() {
    if (!problems().isEmpty()) {
      return Optional.empty();
    }
    Draft now = draft.get();
    return Optional.of(
        new Look(
            Tint.read(now.accent()),
            Tint.read(now.band()),
            now.headlines(),
            now.text(),
            now.footer().strip(),
            now.addresses(),
            now.theme()));
  }

  /** Why the form cannot be stored, from its top to its end. */
  List<Problem> problems() {
    Draft now = draft.get();
    List<Problem> problems = new ArrayList<>();
    colour(Part.ACCENT, now.accent(), problems);
    colour(Part.BAND, now.band(), problems);
    if (!Look.acceptsFooter(now.footer().strip())) {
      problems.add(new Problem(Part.FOOTER, "look.refused.footer", ""));
    }
    Set<String> seen = new HashSet<>();
    for (String address : now.addresses()) {
      if (!Look.acceptsProfile(address)) {
        problems.add(new Problem(Part.PROFILES, "look.refused.profile", address));
      } else if (!seen.add(address)) {
        problems.add(new Problem(Part.PROFILES, "look.refused.twice", address));
      }
    }
    if (now.addresses().size() > Look.MOST_PROFILES) {
      problems.add(new Problem(Part.PROFILES, "look.refused.many", ""));
    }
    return problems;
  }

  private static void colour(Part part, String written, List<Problem> problems) {
    if (!written.isBlank() && Tint.read(written).isEmpty()) {
      problems.add(new Problem(part, "look.refused.colour", written.strip()));
    }
  }

  /**
   * What becomes of the chosen accent.
   *
   * @param contrast of the colour itself on a light page, 1 to 21
   */
  record Becomes(Tint chosen, Tint light, Tint dark, double contrast) {}

  /** Empty where no colour was chosen. */
  Optional<Becomes> becomes() {
    return Tint.read(draft.get().accent())
        .map(chosen ->
            new Becomes(
                chosen,
                new Tint(Shades.light(chosen).accent()),
                new Tint(Shades.dark(chosen).accent()),
                Shades.onLight(chosen)));
  }

  /** What was shown is stored. */
  void keep() {
    kept = true;
  }

  /** The box is closed: what was only shown goes. */
  public void close() {
    if (!kept) {
      shown.accept(stored);
    }
  }
}
