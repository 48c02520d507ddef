package muharrir.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;

/** Rich text as an array of runs: {@code {"text": "…", "link": "…", "strong": true}}. */
final class InlineJson {
  private InlineJson() {}

  static void write(JsonOut out, Inline text) {
    out.array(text.runs(), InlineJson::writeRun);
  }

  private static void writeRun(JsonOut out, Run run) {
    out.line(() -> {
      out.member("text", run.text());
      for (Mark mark : run.marks()) {
        switch (mark) {
          case Mark.Link link -> out.member("link", link.address());
          case Mark.Strong _ -> out.name("strong").bool(true);
          case Mark.Emphasis _ -> out.name("emphasis").bool(true);
        }
      }
    });
  }

  static Inline read(JsonIn in) {
    List<Run> runs = in.list(InlineJson::readRun);
    return in.build(() -> Inline.of(runs));
  }

  private static Run readRun(JsonIn in) {
    return in.object(members -> {
      JsonIn text = members.get("text");
      Set<Mark> marks = new HashSet<>();
      members.find("link").ifPresent(link -> marks.add(link.as(Mark.Link::new)));
      members
          .find("strong")
          .ifPresent(strong -> {
            strong.isTrue();
            marks.add(new Mark.Strong());
          });
      members
          .find("emphasis")
          .ifPresent(emphasis -> {
            emphasis.isTrue();
            marks.add(new Mark.Emphasis());
          });
      return text.as(letters -> new Run(letters, marks));
    });
  }
}
