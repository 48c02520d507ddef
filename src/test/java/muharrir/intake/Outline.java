package muharrir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Gallery;
import muharrir.document.Table;

/** Shows what a text was taken for, one line a part, so that a test can say it exactly. */
final class Outline {
  private Outline() {}

  static IntakeResult read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static IntakeResult read(byte[] bytes) {
    Intake intake = new TextIntake(Furniture.builtIn(), new Random(1)).read(bytes);
    assertThat(intake).isInstanceOf(Intake.Accepted.class);
    return ((Intake.Accepted) intake).result();
  }

  static List<String> of(IntakeResult result) {
    Document document = result.document();
    List<String> lines = new ArrayList<>();
    add(lines, "K", document.kicker().text());
    add(lines, "H1", document.headline().text());
    add(lines, "S", document.standfirst().text());
    add(lines, "AT", result.dateline());
    result
        .bylines()
        .forEach(b -> lines.add("BY " + b.name() + (b.role().isEmpty() ? "" : "/" + b.role())));
    document.hero().ifPresent(hero -> lines.add("HERO " + hero.caption()));
    document.body().forEach(block -> lines.add(of(block)));
    return lines;
  }

  private static void add(List<String> lines, String name, String text) {
    if (!text.isEmpty()) {
      lines.add(name + " " + text);
    }
  }

  static String of(Block block) {
    return switch (block) {
      case Block.Paragraph p -> "P " + p.text();
      case Block.Heading h -> "H" + h.level() + " " + h.text();
      case Block.Quote q -> "Q " + q.text();
      case Block.Embed e -> "E " + e.address();
      case Block.Figure f -> "F " + f.caption();
      case Block.Divider _ -> "---";
      case Block.HeadLine l -> "HEAD " + l.text();
      case Block.ListItem i -> "L" + i.depth() + " " + i.text();
      case Block.PullQuote q -> "PULL " + q.text();
      case Block.InfoBox b -> "BOX " + b.title() + "|" + b.text();
      case Block.Correction c -> "C " + c.date() + " " + c.text();
      case Gallery g -> "G " + g.title() + " " + g.shots().size();
      case Table t -> "T " + t.title() + " " + t.rows();
    };
  }

  /** The report, shortened: kind, line, reason without its area, count where it is not 1. */
  static List<String> report(IntakeResult result) {
    return result.report().stream()
        .map(l ->
            l.line()
                + " "
                + l.reason().substring("intake.".length())
                + (l.count() == 1 ? "" : " " + l.count()))
        .toList();
  }
}
