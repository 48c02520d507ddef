package muharrir.export.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which articles of a shelf hold which words; numbers all the way, letters only at its end. */
final class ShelfWords {
  /** What stands around each word in a box, in characters. */
  private static final int MARKS = 6;

  private static final int[] NONE = {};

  /** A place on a shelf has two of these. */
  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

  private final WordIds ids;

  /** The words of each article. */
  private final List<int[]> articles;

  /** Under which words a word is listed; null for one that is not on the shelf. */
  private final int[] @Nullable [] under;

  /** Where the places of each word end; they begin where those of the number before end. */
  private final int[] ends;

  private final short[] places;

  /** What one article after the other is listed under, until the places are known. */
  private int[] listed = NONE;

  /** Where in there each article ends. */
  private final int[] lasts;

  /**
   * Lists the words of a shelf.
   *
   * @param articles the words of each, by their numbers, each once
   */
  ShelfWords(List<int[]> articles, WordIds ids) {
    this.ids = ids;
    this.articles = List.copyOf(articles);
    this.lasts = new int[articles.size()];
    this.under = under();
    this.ends = new int[ids.size() + 1];
    list();
    for (int word = 1; word < ends.length; word++) {
      ends[word] += ends[word - 1];
    }
    places = new short[ends[ends.length - 1]];
    int[] next = new int[ends.length];
    System.arraycopy(ends, 0, next, 1, ends.length - 1);
    int at = 0;
    for (int article = 0; article < lasts.length; article++) {
      for (; at < lasts[article]; at++) {
        places[next[listed[at]]++] = (short) article;
      }
    }
    listed = NONE;
  }

  /** The keys of a word are found once for a shelf, and not for each of its articles. */
  private int[] @Nullable [] under() {
    int[] @Nullable [] all = new int[ids.size()] @Nullable [];
    for (int[] words : articles) {
      for (int word : words) {
        if (all[word] == null) {
          List<String> keys = SearchWords.keys(ids.word(word));
          int[] numbers = new int[keys.size()];
          numbers[0] = word;
          for (int i = 1; i < numbers.length; i++) {
            numbers[i] = ids.of(keys.get(i));
          }
          all[word] = numbers;
        }
      }
    }
    return all;
  }

  /** Lists and counts what each article is listed under, each once. */
  private void list() {
    int[] last = new int[ends.length];
    Arrays.fill(last, -1);
    int count = 0;
    for (int article = 0; article < lasts.length; article++) {
      for (int word : articles.get(article)) {
        int[] keys = under[word];
        for (int key : keys == null ? NONE : keys) {
          if (last[key] != article) {
            last[key] = article;
            ends[key]++;
            if (count == listed.length) {
              listed = Arrays.copyOf(listed, Math.max(1 << 10, 2 * count));
            }
            listed[count++] = key;
          }
        }
      }
      lasts[article] = count;
    }
  }

  private int start(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  /** A word that is listed, and its number. */
  private record Listed(String text, int word) {}

  /** The words that are listed, in no order. */
  private List<Listed> listed() {
    List<Listed> found = new ArrayList<>();
    for (int word = 0; word < ends.length; word++) {
      if (start(word) < ends[word]) {
        found.add(new Listed(ids.word(word), word));
      }
    }
    return found;
  }

  /** About how many characters the boxes take. */
  private int size(List<Listed> listed) {
    int size = 2 * places.length + MARKS * listed.size();
    for (Listed each : listed) {
      size += each.text().length();
    }
    return size;
  }

  /** Says in which of so many boxes a word lies. */
  @FunctionalInterface
  interface ToBox {
    int box(String word, int boxes);
  }

  /**
   * The boxes of the shelf, each as an object in JSON: the places by the words, in the order of the
   * words. No letter or digit needs to be escaped.
   *
   * @param most how many boxes there may be
   * @param full how many characters are enough for one
   */
  List<String> boxes(int most, int full, ToBox which) {
    List<Listed> listed = listed();
    int size = size(listed);
    int boxes = 1;
    while (boxes < most && size / boxes > full) {
      boxes *= 2;
    }
    List<List<Listed>> in = new ArrayList<>();
    for (int i = 0; i < boxes; i++) {
      in.add(new ArrayList<>());
    }
    for (Listed each : listed) {
      in.get(which.box(each.text(), boxes)).add(each);
    }
    List<String> all = new ArrayList<>(boxes);
    for (List<Listed> words : in) {
      words.sort(Comparator.comparing(Listed::text));
      all.add(box(words));
    }
    return all;
  }

  private String box(List<Listed> words) {
    StringBuilder out = new StringBuilder(1 << 14).append('{');
    for (Listed each : words) {
      out.append(out.length() == 1 ? "\"" : ",\"").append(each.text()).append("\":\"");
      for (int i = start(each.word()); i < ends[each.word()]; i++) {
        out.append(DIGITS.charAt(places[i] / 36)).append(DIGITS.charAt(places[i] % 36));
      }
      out.append('"');
    }
    return out.append('}').toString();
  }
}
