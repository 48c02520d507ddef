package muharrir.json;

import java.util.HashSet;
import java.util.Set;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;
import muharrir.json.JsonIn.Members;

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
          case Mark.Underline _ -> out.name("underline").bool(true);
          case Mark.Strike _ -> out.name("strike").bool(true);
          case Mark.Highlight _ -> out.name("highlight").bool(true);
          case Mark.Superscript _ -> out.name("superscript").bool(true);
          case Mark.Check _ -> out.name("check").bool(true);
          case Mark.Language words ->
              out.name("language")
                  .line(() ->
                      out.member("tag", words.tag())
                          .member("direction", Names.of(words.direction())));
        }
      }
    });
  }

  static Inline read(JsonIn in) {
    return in.build(in.list(InlineJson::readRun), Inline::of);
  }

  private static Run readRun(JsonIn in) {
    return in.object(InlineJson::run);
  }

  private static Run run(Members members) {
    JsonIn text = members.get("text");
    if (members.size() == 1) {
      return text.as(Run::plain);
    }
    Set<Mark> marks = new HashSet<>();
    members.find("link").ifPresent(link -> marks.add(link.as(Mark.Link::new)));
    flag(members, "strong", marks, new Mark.Strong());
    flag(members, "emphasis", marks, new Mark.Emphasis());
    flag(members, "underline", marks, new Mark.Underline());
    flag(members, "strike", marks, new Mark.Strike());
    flag(members, "highlight", marks, new Mark.Highlight());
    flag(members, "superscript", marks, new Mark.Superscript());
    flag(members, "check", marks, new Mark.Check());
    members.find("language").map(InlineJson::language).ifPresent(marks::add);
    return text.as(letters -> new Run(letters, marks));
  }

  private static void flag(Members members, String name, Set<Mark> marks, Mark mark) {
    members
        .find(name)
        .ifPresent(flag -> {
          flag.isTrue();
          marks.add(mark);
        });
  }

  private static Mark language(JsonIn in) {
    return in.object(members -> {
      String tag = members.get("tag").string();
      Direction direction = Names.read(members.get("direction"), Direction.class);
      return in.build(() -> new Mark.Language(tag, direction));
    });
  }
}
