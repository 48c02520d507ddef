package muharrir.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muharrir.intake.ReportLine.Kind;

/** Gathers what is said about the lines of one source. */
final class Report {
  private final List<ReportLine> lines = new ArrayList<>();

  void add(Kind kind, int line, String text, String reason) {
    lines.add(new ReportLine(kind, line, text, reason));
  }

  void add(Kind kind, int line, String text, String reason, int count) {
    lines.add(new ReportLine(kind, line, text, reason, count));
  }

  /** Adds one line for each line of the file that a paragraph was made of. */
  void addEach(Kind kind, Chunk chunk, String reason) {
    for (int i = 0; i < chunk.lines().size(); i++) {
      add(kind, chunk.line() + i, chunk.lines().get(i), reason);
    }
  }

  /** Everything, in the order of the file. */
  List<ReportLine> lines() {
    return lines.stream().sorted(Comparator.comparingInt(ReportLine::line)).toList();
  }
}
