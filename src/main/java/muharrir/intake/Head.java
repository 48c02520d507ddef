package muharrir.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import muharrir.arabic.Folding;
import muharrir.arabic.Words;
import muharrir.article.Byline;
import muharrir.intake.ReportLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a report: kicker, headline, what stands between it and the first paragraph, and
 * the standfirst. What it does not take, in its order, is the body.
 */
final class Head {
  private static final int HEADLINE_LETTERS = 200;
  private static final int HEADLINE_WORDS = 30;
  private static final int HEADLINE_SENTENCE_LETTERS = 120;
  private static final int HEADLINE_SENTENCE_WORDS = 20;
  private static final int STANDFIRST_LETTERS = 700;
  private static final int CAPTION_WORDS = 25;
  private static final int DECK_WORDS = 6;

  private final Credits credits;
  private final Furniture furniture;
  private final Report report;
  private final List<Byline> bylines = new ArrayList<>();
  private final List<Chunk> body = new ArrayList<>();
  private String kicker = "";
  private String headline = "";
  private String standfirst = "";
  private String dateline = "";
  private Optional<String> caption = Optional.empty();

  Head(Furniture furniture, Report report) {
    this.furniture = furniture;
    this.report = report;
    this.credits = new Credits(furniture);
  }

  /** Takes the head from a text without furniture; asked once. */
  void read(List<Chunk> chunks) {
    Deque<Chunk> rest = new ArrayDeque<>(chunks);
    signature(rest);
    boolean headed = headline(rest);
    if (headed) {
      between(rest);
      standfirst(rest);
    } else if (!rest.isEmpty()) {
      report.add(Kind.NOTED, 0, "", "intake.noted.noHeadline");
      rest.addFirst(withoutDateline(rest.removeFirst()));
    }
    body.addAll(rest);
  }

  String kicker() {
    return kicker;
  }

  String headline() {
    return headline;
  }

  String standfirst() {
    return standfirst;
  }

  String dateline() {
    return dateline;
  }

  List<Byline> bylines() {
    return bylines;
  }

  /** The caption of the picture at the head, where the text shows that there was one. */
  Optional<String> caption() {
    return caption;
  }

  List<Chunk> body() {
    return body;
  }

  private void signature(Deque<Chunk> rest) {
    while (rest.size() > 2 && byline(rest.getLast(), false)) {
      rest.removeLast();
    }
  }

  private boolean headline(Deque<Chunk> rest) {
    while (!rest.isEmpty()) {
      Chunk chunk = rest.removeFirst();
      Chunk next = rest.peekFirst();
      String text = chunk.text();
      if (Shape.onlyAddresses(text)) {
        body.add(chunk);
      } else if (Shape.rule(text)) {
        report.addEach(Kind.SET_ASIDE, chunk, "intake.setAside.rule");
      } else if (text.startsWith("# ")) {
        headline = text.substring(2).strip();
        report.add(Kind.CLEANED, chunk.line(), text, "intake.cleaned.marker");
        return true;
      } else if (next != null && kicker.isEmpty() && isKicker(text, next)) {
        kicker = text;
      } else if (!credit(chunk, false)) {
        if (isHeadline(text, next)) {
          headline = text;
          return true;
        }
        rest.addFirst(chunk);
        return false;
      }
    }
    return false;
  }

  private boolean isKicker(String text, Chunk next) {
    if (furniture.isKicker(text)) {
      return true;
    }
    return Words.count(text) <= 3
        && !Shape.endsSentence(text)
        && !Shape.endsOpen(text)
        && !Shape.endsSentence(next.text())
        && Words.count(next.text()) >= 5
        && isHeadline(next.text(), null)
        && !byName(next);
  }

  private boolean byName(Chunk chunk) {
    return !credits.bylines(chunk.text(), true).isEmpty();
  }

  private static boolean isHeadline(String text, @Nullable Chunk next) {
    if (Shape.listItem(text) || text.startsWith(">") || text.startsWith("## ")) {
      return false;
    }
    int words = Words.count(text);
    if (Shape.endsSentence(text) && !Shape.endsAsQuestion(text)) {
      return text.length() <= HEADLINE_SENTENCE_LETTERS
          && words <= HEADLINE_SENTENCE_WORDS
          && (next == null || next.text().length() > text.length());
    }
    return words >= 1
        && text.length() <= HEADLINE_LETTERS
        && words <= HEADLINE_WORDS
        && !text.endsWith(":");
  }

  /** What stands between headline and first paragraph: captions, writers, dates, places. */
  private void between(Deque<Chunk> rest) {
    int strays = 0;
    while (rest.size() > 1) {
      Chunk chunk = rest.removeFirst();
      Chunk next = rest.element();
      String text = chunk.text();
      if (doubled(chunk, next)) {
        rest.removeFirst();
        if (caption.isPresent()) {
          body.add(chunk);
          body.add(next);
        } else {
          caption = Optional.of(text);
          report.addEach(Kind.MERGED, next, "intake.merged.caption");
        }
      } else if (Shape.onlyAddresses(text)) {
        body.add(chunk);
      } else if (Shape.rule(text)) {
        report.addEach(Kind.SET_ASIDE, chunk, "intake.setAside.rule");
      } else if (!credit(chunk, true)) {
        if (strays == 2 || !stray(text, next)) {
          rest.addFirst(chunk);
          return;
        }
        strays++;
        body.add(chunk);
        report.addEach(Kind.NOTED, chunk, "intake.noted.shortLine");
      }
    }
  }

  static boolean doubled(Chunk chunk, Chunk next) {
    return Words.count(chunk.text()) <= CAPTION_WORDS
        && Words.count(chunk.text()) > 0
        && !Shape.onlyAddresses(chunk.text())
        && Folding.same(chunk.text(), next.text());
  }

  private static boolean stray(String text, Chunk next) {
    return Words.count(text) < DECK_WORDS
        && Shape.headingLike(text)
        && !text.startsWith("#")
        && !text.startsWith(">")
        && Shape.running(next.text());
  }

  private void standfirst(Deque<Chunk> rest) {
    Chunk first = rest.peekFirst();
    if (first == null) {
      return;
    }
    String text = first.text();
    boolean running = Shape.running(text) || Words.count(text) >= DECK_WORDS;
    if (!running
        || Shape.listItem(text)
        || Shape.onlyAddresses(text)
        || text.startsWith("#")
        || text.startsWith(">")
        || Shape.endsOpen(text)) {
      return;
    }
    Chunk bare = withoutDateline(rest.removeFirst());
    // A report of one paragraph has a body and no standfirst.
    if (rest.isEmpty() || bare.text().length() > STANDFIRST_LETTERS) {
      rest.addFirst(bare);
    } else {
      standfirst = bare.text();
    }
  }

  private Chunk withoutDateline(Chunk chunk) {
    Optional<Credits.Dateline> found = credits.dateline(chunk.text());
    if (found.isEmpty() || !dateline.isEmpty()) {
      return chunk;
    }
    dateline = found.get().place();
    report.add(Kind.MOVED, chunk.line(), dateline, "intake.moved.dateline");
    return chunk.withText(found.get().rest());
  }

  /** Takes a line that says who, when or where. */
  private boolean credit(Chunk chunk, boolean underHeadline) {
    return byline(chunk, underHeadline) || date(chunk) || place(chunk);
  }

  private boolean byline(Chunk chunk, boolean underHeadline) {
    List<Byline> found = credits.bylines(chunk.text(), underHeadline);
    if (found.isEmpty()) {
      return false;
    }
    addBylines(found);
    report.addEach(Kind.MOVED, chunk, "intake.moved.byline");
    return true;
  }

  private void addBylines(List<Byline> found) {
    found.stream().filter(b -> !bylines.contains(b)).forEach(bylines::add);
  }

  private boolean date(Chunk chunk) {
    if (!Credits.isDate(chunk.text())) {
      return false;
    }
    report.addEach(Kind.SET_ASIDE, chunk, "intake.setAside.date");
    return true;
  }

  private boolean place(Chunk chunk) {
    if (!dateline.isEmpty()) {
      return false;
    }
    if (credits.placeAndAgency(chunk.text())) {
      dateline = chunk.text();
      report.addEach(Kind.MOVED, chunk, "intake.moved.dateline");
      return true;
    }
    Optional<Credits.Dateline> writer = credits.placeAndWriter(chunk.text());
    if (writer.isEmpty()) {
      return false;
    }
    dateline = writer.get().place();
    addBylines(List.of(new Byline(writer.get().rest())));
    report.addEach(Kind.MOVED, chunk, "intake.moved.datelineAndByline");
    return true;
  }
}
