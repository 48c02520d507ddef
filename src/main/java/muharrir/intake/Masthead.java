package muharrir.intake;

import java.util.List;
import java.util.Optional;
import muharrir.intake.ReportLine.Kind;

/** Parts the furniture of a page, and the newsroom's officers, from the text. */
final class Masthead {
  private final Furniture furniture;
  private final Report report;
  private String chairman = "";
  private String editorInChief = "";

  Masthead(Furniture furniture, Report report) {
    this.furniture = furniture;
    this.report = report;
  }

  /** Puts what is text into {@code kept}, and says which officers were named; asked once. */
  Officers read(List<Chunk> all, List<Chunk> kept) {
    for (int i = 0; i < all.size(); i++) {
      Chunk chunk = all.get(i);
      String line = chunk.text();
      Optional<List<String>> together = furniture.officerWithName(line);
      if (together.isPresent()) {
        officer(together.get().getFirst(), together.get().getLast(), List.of(chunk));
      } else if (furniture.isOfficer(label(line)) && i + 1 < all.size() && name(all.get(i + 1))) {
        officer(label(line), all.get(i + 1).text(), List.of(chunk, all.get(i + 1)));
        i++;
      } else if (furniture.isFurniture(line)) {
        report.addEach(Kind.SET_ASIDE, chunk, "intake.setAside.furniture");
      } else {
        kept.add(chunk);
      }
    }
    return new Officers(chairman, editorInChief);
  }

  private static String label(String line) {
    return line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
  }

  private boolean name(Chunk chunk) {
    String text = chunk.text();
    return Shape.nameLike(text)
        && !Shape.endsSentence(text)
        && !furniture.isOfficer(label(text))
        && !furniture.isFurniture(text);
  }

  private void officer(String label, String name, List<Chunk> chunks) {
    boolean isChairman = furniture.isChairman(label);
    String known = isChairman ? chairman : editorInChief;
    if (!known.isEmpty()) {
      chunks.forEach(c -> report.addEach(Kind.SET_ASIDE, c, "intake.setAside.officerAgain"));
      return;
    }
    if (isChairman) {
      chairman = name;
    } else {
      editorInChief = name;
    }
    String reason = isChairman ? "intake.moved.chairman" : "intake.moved.editorInChief";
    chunks.forEach(c -> report.addEach(Kind.MOVED, c, reason));
  }
}
