package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import muharrir.testing.Contrast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The colours of the style sheets can be told apart (WCAG 2.2, AA) on every ground where they
 * stand.
 *
 * <p>What does not work now may be fainter, and so may the frame of a button that says in words
 * what it does; the guidelines leave both out.
 */
class ContrastTest {
  private static final Pattern TOKEN = Pattern.compile("-c-([\\w-]+): (#\\p{XDigit}{6});");
  private static final List<String> GROUNDS =
      List.of("window", "panel", "editor", "surface", "raised", "sunken", "page", "hover");

  private final List<String> faint = new ArrayList<>();

  private static Map<String, Color> tokens(String sheet) throws IOException {
    Map<String, Color> tokens = new HashMap<>();
    try (InputStream css = Theme.class.getResourceAsStream("/css/" + sheet)) {
      Matcher found =
          TOKEN.matcher(
              new String(
                  Objects.requireNonNull(css, sheet).readAllBytes(), StandardCharsets.UTF_8));
      while (found.find()) {
        tokens.put(found.group(1), Color.web(found.group(2)));
      }
    }
    return tokens;
  }

  private void check(
      Map<String, Color> tokens, double wanted, List<String> inks, List<String> grounds) {
    for (String ink : inks) {
      for (String ground : grounds) {
        double contrast =
            Contrast.of(
                Objects.requireNonNull(tokens.get(ink), ink),
                Objects.requireNonNull(tokens.get(ground), ground));
        if (contrast < wanted) {
          faint.add(String.format(Locale.ROOT, "%s on %s: %.2f", ink, ground, contrast));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tokens-light.css", "tokens-dark.css"})
  void lettersStandOutFromEveryGroundTheyAreSetOn(String sheet) throws IOException {
    Map<String, Color> tokens = tokens(sheet);
    check(tokens, Contrast.TEXT, List.of("text", "text-2", "accent-text"), GROUNDS);
    check(
        tokens,
        Contrast.TEXT,
        List.of("text", "text-2", "accent-text"),
        List.of("pressed", "accent-soft", "switch-on"));
    check(tokens, Contrast.TEXT, List.of("text-3"), GROUNDS);
    check(tokens, Contrast.TEXT, List.of("text-3"), List.of("accent-soft"));
    check(
        tokens,
        Contrast.TEXT,
        List.of("on-accent"),
        List.of("accent", "accent-hover", "accent-pressed"));
    for (String tone : List.of("review", "changes", "ok", "draft")) {
      check(tokens, Contrast.TEXT, List.of(tone), List.of(tone + "-soft"));
    }
    check(
        tokens,
        Contrast.TEXT,
        List.of("changes", "ok"),
        List.of("window", "panel", "editor", "surface", "raised"));
    check(tokens, Contrast.TEXT, List.of("toast-text", "toast-accent"), List.of("toast"));
    assertThat(faint).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tokens-light.css", "tokens-dark.css"})
  void edgesOfFieldsRingsOfFocusAndSignsStandOut(String sheet) throws IOException {
    Map<String, Color> tokens = tokens(sheet);
    check(tokens, Contrast.CONTROL, List.of("line-3", "accent-text"), GROUNDS);
    check(
        tokens,
        Contrast.CONTROL,
        List.of("draft", "review-dot", "changes", "ok", "accent-text"),
        List.of("panel", "hover", "accent-soft", "surface"));
    // The entry of a menu that is chosen: its words stand out, its ground need only be seen.
    check(tokens, 1.5, List.of("accent-line"), List.of("raised"));
    check(tokens, Contrast.CONTROL, List.of("surface"), List.of("changes", "ok", "accent-text"));
    assertThat(faint).isEmpty();
  }
}
