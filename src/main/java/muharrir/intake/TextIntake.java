package muharrir.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import muharrir.document.Block;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.intake.ReportLine.Kind;

/** Takes a text for a report: finds its parts, and says what it did to each line. */
public final class TextIntake {
  /** The most bytes that a text may have: some thousand pages. */
  public static final long LARGEST = 10L * 1024 * 1024;

  /** The most paragraphs that a text may have. */
  public static final int LONGEST = 20_000;

  private final Furniture furniture;
  private final RandomGenerator random;

  /**
   * An intake for one desk.
   *
   * @param furniture the desk's list, see {@link Furniture#of}
   * @param random makes the ids of blocks
   */
  public TextIntake(Furniture furniture, RandomGenerator random) {
    this.furniture = Objects.requireNonNull(furniture);
    this.random = Objects.requireNonNull(random);
  }

  /** Reads the bytes of a file. */
  public Intake read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return new Intake.Refused(Refusal.TOO_LARGE);
    }
    return switch (Decoder.decode(bytes)) {
      case Decoder.NotText(Refusal reason) -> new Intake.Refused(reason);
      case Decoder.Decoded decoded -> read(decoded);
    };
  }

  private Intake read(Decoder.Decoded decoded) {
    Report report = new Report();
    note(decoded, report);
    List<Chunk> all = Paragraphs.read(decoded.text(), report);
    if (all.size() > LONGEST) {
      return new Intake.Refused(Refusal.TOO_LONG);
    }
    List<Chunk> chunks = new ArrayList<>();
    Officers officers = new Masthead(furniture, report).read(all, chunks);
    if (chunks.isEmpty()) {
      return new Intake.Refused(Refusal.EMPTY);
    }
    Head head = new Head(furniture, report);
    head.read(chunks);
    Body body = new Body(random, report);
    Optional<Block.Figure> hero = head.caption().map(body::slot);
    List<Block> blocks = body.read(head.body(), !head.standfirst().isEmpty());
    Document document =
        Document.of(
            Inline.of(head.kicker()),
            Inline.of(head.headline()),
            Inline.of(head.standfirst()),
            hero,
            blocks);
    Direction direction = Direction.AUTO.resolve(document.plainText());
    return new Intake.Accepted(
        new IntakeResult(
            document,
            head.bylines(),
            head.dateline(),
            direction == Direction.LTR ? "en" : "ar",
            direction,
            officers,
            decoded.charset(),
            report.lines()));
  }

  private static void note(Decoder.Decoded decoded, Report report) {
    if (decoded.marked()) {
      report.add(Kind.CLEANED, 0, decoded.charset().name(), "intake.cleaned.byteOrderMark");
    }
    if (!decoded.charset().name().startsWith("UTF-8")) {
      report.add(Kind.NOTED, 0, decoded.charset().name(), "intake.noted.encoding");
    }
    if (decoded.damaged() > 0) {
      report.add(
          Kind.NOTED, 0, decoded.charset().name(), "intake.noted.damaged", decoded.damaged());
    }
  }
}
