package muharrir.ui.find;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import muharrir.find.Query;

/** What is looked for and how, as the person changes it in the bar. */
final class Question {
  private final StringProperty words = new SimpleStringProperty("");
  private final BooleanProperty folded = new SimpleBooleanProperty(true);
  private final BooleanProperty wholeWords = new SimpleBooleanProperty();
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final BooleanProperty pattern = new SimpleBooleanProperty();

  /** Hears of each change. */
  void onChange(Runnable listener) {
    words.addListener((_, _, _) -> listener.run());
    for (BooleanProperty option : List.of(folded, wholeWords, matchCase, pattern)) {
      option.addListener((_, _, _) -> listener.run());
    }
  }

  /** The query of the moment. */
  Query now() {
    return new Query(words.get(), folded.get(), wholeWords.get(), matchCase.get(), pattern.get());
  }

  boolean isEmpty() {
    return words.get().isEmpty();
  }

  /** Asks for words as they are, which a pattern could mean otherwise. */
  void askFor(String text) {
    pattern.set(false);
    words.set(text);
  }

  StringProperty wordsProperty() {
    return words;
  }

  /** Whether letters that are often written one for the other count as the same. */
  BooleanProperty foldedProperty() {
    return folded;
  }

  BooleanProperty wholeWordsProperty() {
    return wholeWords;
  }

  BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  /** Whether the words are a regular expression. */
  BooleanProperty patternProperty() {
    return pattern;
  }
}
