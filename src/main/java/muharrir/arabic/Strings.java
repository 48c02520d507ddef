package muharrir.arabic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that a person reads, in Arabic unless another language is asked for.
 *
 * <p>Values stand in {@code resources/strings/messages*.properties} (UTF-8). {@code {0}}, {@code
 * {1}} … are replaced as they are: no number formatting, and an apostrophe is only an apostrophe. A
 * counted text is a family of keys: {@code library.articles.one}, {@code .two}, {@code .few} and so
 * on; a form which is not written falls back to {@code .other}.
 */
public final class Strings {
  private static final System.Logger LOG = System.getLogger(Strings.class.getName());
  private static final String BASE = "/strings/messages";

  private final Locale locale;
  private final Map<String, String> values;

  private Strings(Locale locale, Map<String, String> values) {
    this.locale = locale;
    this.values = Map.copyOf(values);
  }

  /** Arabic, the language of the product. */
  public static Strings arabic() {
    return of(Locale.forLanguageTag("ar"));
  }

  /**
   * The words in a language. What that language lacks is said in Arabic.
   *
   * @throws UncheckedIOException if the strings of the program cannot be read
   */
  public static Strings of(Locale locale) {
    Map<String, String> values = new HashMap<>(read(BASE + ".properties"));
    Locale spoken = Locale.forLanguageTag("ar");
    if (!locale.getLanguage().isEmpty() && !locale.getLanguage().equals("ar")) {
      String name = BASE + "_" + locale.getLanguage() + ".properties";
      if (Strings.class.getResource(name) != null) {
        values.putAll(read(name));
        spoken = locale;
      }
    }
    return new Strings(spoken, values);
  }

  private static Map<String, String> read(String name) {
    Properties properties = new Properties();
    try (InputStream in = Objects.requireNonNull(Strings.class.getResourceAsStream(name), name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    Map<String, String> values = new HashMap<>();
    properties.stringPropertyNames().forEach(k -> values.put(k, properties.getProperty(k)));
    return values;
  }

  /** The language in which these words are. */
  public Locale locale() {
    return locale;
  }

  /** Every key, in order; for tests and tools. */
  public Set<String> keys() {
    return new TreeSet<>(values.keySet());
  }

  /** Whether a key has a text. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /**
   * A text with its places filled.
   *
   * @param key the key, for example {@code status.saved}
   * @param arguments what stands for {@code {0}}, {@code {1}} …
   * @return the text; the key itself in brackets, and a line in the log, where the text is missing:
   *     a missing word must not take the window down
   */
  public String get(String key, Object... arguments) {
    String pattern = values.get(key);
    if (pattern == null) {
      LOG.log(System.Logger.Level.WARNING, "no text for the key {0}", key);
      return "[" + key + "]";
    }
    return fill(pattern, arguments);
  }

  /**
   * A counted text: {@code {0}} is the count, the further arguments follow from {@code {1}}.
   *
   * @param key the family of keys, without the ending
   * @param count zero or more
   */
  public String count(String key, long count, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = Long.toString(count);
    System.arraycopy(more, 0, arguments, 1, more.length);
    String form = key + "." + Plural.of(locale, count).key();
    return get(values.containsKey(form) ? form : key + "." + Plural.OTHER.key(), arguments);
  }

  private static Object shown(Object argument) {
    return argument instanceof Path path ? ShownName.of(path) : argument;
  }

  private static String fill(String pattern, Object[] arguments) {
    if (arguments.length == 0 || pattern.indexOf('{') < 0) {
      return pattern;
    }
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      if (open < 0 || open + 2 >= pattern.length()) {
        break;
      }
      int digit = pattern.charAt(open + 1) - '0';
      boolean place = pattern.charAt(open + 2) == '}' && digit >= 0 && digit < arguments.length;
      out.append(pattern, at, open).append(place ? shown(arguments[digit]) : "{");
      at = place ? open + 3 : open + 1;
    }
    return out.append(pattern, at, pattern.length()).toString();
  }
}
