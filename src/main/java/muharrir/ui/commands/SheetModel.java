package muharrir.ui.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;

/**
 * What the sheet of shortcuts lists: every command in its group, and the keys which every text
 * knows by itself.
 */
public final class SheetModel implements CommandList {
  /** Rows that are read only: the key of the words, then the caps, ways parted by two spaces. */
  private static final String[][] TEXT_KEYS = {
    {"keys.word", "Ctrl ←  Ctrl →"},
    {"keys.line", "Home  End"},
    {"keys.paragraph", "Ctrl ↑  Ctrl ↓"},
    {"keys.document", "Ctrl Home  Ctrl End"},
    {"keys.select", "Shift ←  Shift →  Shift ↑  Shift ↓"},
    {"keys.all", "Ctrl A"},
    {"keys.cut", "Ctrl X"},
    {"keys.copy", "Ctrl C"},
    {"keys.paste", "Ctrl V"},
    {"keys.break", "Shift Enter"},
    {"keys.backWord", "Ctrl ⌫"},
    {"keys.onWord", "Ctrl Delete"},
  };

  /** What is typed and becomes something else: at the start of a line, then in the midst of it. */
  private static final String[][] TYPING = {
    {"keys.typeHeading", "## ␣"},
    {"keys.typeQuote", "> ␣"},
    {"keys.typeList", "- ␣  1. ␣"},
    {"keys.typeMenu", "/"},
    {"keys.typeCheck", "؟؟  [تحقق]"},
    {"keys.typeSigns", ",  ;  ?"},
    {"keys.typeQuotes", "\""},
    {"keys.typeDash", "- -"},
    {"keys.typeEllipsis", ". . ."},
    {"keys.typeBack", "⌫"},
  };

  private final Actions actions;
  private final Strings strings;
  private final List<Strings> languages = List.of(Strings.arabic(), Strings.of(Locale.ENGLISH));

  /** A sheet in the language of the strings. */
  public SheetModel(Actions actions, Strings strings) {
    this.actions = Objects.requireNonNull(actions);
    this.strings = Objects.requireNonNull(strings);
  }

  @Override
  public List<Entry> entries(String query) {
    List<Entry> entries = new ArrayList<>();
    for (Action.Group group : Action.Group.values()) {
      List<Entry> rows = new ArrayList<>();
      for (Action action : actions.all()) {
        if (action.group() == group && answers(action, query)) {
          rows.add(new Entry.Command(action, actions.name(action), actions.whyNot(action)));
        }
      }
      addGroup(entries, group(group), rows);
    }
    addGroup(entries, "keys.text", fixed(TEXT_KEYS, query));
    addGroup(entries, "keys.typing", fixed(TYPING, query));
    return entries;
  }

  private void addGroup(List<Entry> entries, String key, List<Entry> rows) {
    if (!rows.isEmpty()) {
      entries.add(new Entry.Head(strings.get(key)));
      entries.addAll(rows);
    }
  }

  private boolean answers(Action action, String query) {
    if (query.isBlank()) {
      return true;
    }
    List<String> words = new ArrayList<>(actions.words(action));
    action.chords().forEach(chord -> words.add(chord.text()));
    return Matches.worth(words, 0, query).isPresent();
  }

  private List<Entry> fixed(String[][] table, String query) {
    List<Entry> rows = new ArrayList<>();
    for (String[] row : table) {
      List<List<String>> keys =
          Arrays.stream(row[1].split(" {2}", -1))
              .map(way -> Arrays.asList(way.split(" ", -1)))
              .toList();
      List<String> words = new ArrayList<>(languages.stream().map(s -> s.get(row[0])).toList());
      keys.forEach(way -> words.add(String.join("+", way)));
      if (query.isBlank() || Matches.worth(words, 0, query).isPresent()) {
        rows.add(new Entry.Habit(strings.get(row[0]), keys));
      }
    }
    return rows;
  }

  private static String group(Action.Group group) {
    return switch (group) {
      case ARTICLE -> "action.group.article";
      case FORMAT -> "action.group.format";
      case BLOCK -> "action.group.block";
      case INSERT -> "action.group.insert";
      case EDIT -> "action.group.edit";
      case REVIEW -> "action.group.review";
      case VIEW -> "action.group.view";
      case HELP -> "action.group.help";
    };
  }

  @Override
  public void done(Action action) {}
}
