package muharrir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import muharrir.arabic.Invisible;

/** Checks that each line of a source is in the article, or in the report. */
final class Nothing {
  private Nothing() {}

  static void isLost(String source, IntakeResult result) {
    String text = result.document().plainText();
    Set<Integer> reported =
        result.report().stream().map(ReportLine::line).collect(Collectors.toSet());
    String[] lines = source.split("\r\n|[\n\r\f\u000B\u0085\u2028\u2029]", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = Invisible.clean(lines[i]).text();
      if (!reported.contains(i + 1)) {
        assertThat(text).as("line %d", i + 1).contains(line);
      }
    }
    // What is moved, set aside or merged is named by its own words.
    for (ReportLine line : result.report()) {
      if (line.line() > 0) {
        assertThat(line.text()).as("report of line %d", line.line()).isNotBlank();
      }
    }
  }
}
