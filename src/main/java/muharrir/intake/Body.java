package muharrir.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import muharrir.arabic.Words;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.EmbedAddress;
import muharrir.document.Inline;
import muharrir.intake.ReportLine.Kind;

/** Makes the blocks of the body: paragraphs, subheads, quotations, embeds, pictures, dividers. */
final class Body {
  private static final int STRICT_WORDS = 8;
  private static final int STRICT_LETTERS = 50;
  private static final int LONG_WORDS = 15;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final RandomGenerator random;
  private final Report report;
  private final List<Block> blocks = new ArrayList<>();

  Body(RandomGenerator random, Report report) {
    this.random = random;
    this.report = report;
  }

  /**
   * The blocks for these paragraphs.
   *
   * @param afterStandfirst whether running text stands before the first of them
   */
  List<Block> read(List<Chunk> chunks, boolean afterStandfirst) {
    boolean strict = stopsMeanNothing(chunks);
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      String text = chunk.text();
      Optional<List<Block>> embeds = embeds(chunk);
      if (embeds.isPresent()) {
        blocks.addAll(embeds.get());
      } else if (Shape.rule(text)) {
        blocks.add(new Block.Divider(id()));
        report.addEach(Kind.CLEANED, chunk, "intake.cleaned.marker");
      } else if (text.startsWith("## ") || text.startsWith("### ")) {
        int level = text.startsWith("## ") ? 2 : 3;
        blocks.add(heading(level, text.substring(level).strip()));
        report.addEach(Kind.CLEANED, chunk, "intake.cleaned.marker");
      } else if (text.startsWith("> ")) {
        blocks.add(quote(text.substring(2).strip()));
        report.addEach(Kind.CLEANED, chunk, "intake.cleaned.marker");
      } else if (pictureAt(chunks, i, strict)) {
        blocks.add(slot(text));
        report.addEach(Kind.MERGED, chunks.get(i + 1), "intake.merged.caption");
        i++;
      } else if (headingAt(chunks, i, afterStandfirst, strict)) {
        blocks.add(heading(2, text));
      } else {
        blocks.add(new Block.Paragraph(id(), Direction.AUTO, Inline.of(text)));
      }
    }
    return blocks;
  }

  /** In a text whose long paragraphs mostly end without a stop, a missing stop says nothing. */
  private static boolean stopsMeanNothing(List<Chunk> chunks) {
    int running = 0;
    int stopped = 0;
    for (Chunk chunk : chunks) {
      if (Words.count(chunk.text()) >= LONG_WORDS) {
        running++;
        stopped += Shape.endsSentence(chunk.text()) || Shape.endsOpen(chunk.text()) ? 1 : 0;
      }
    }
    return running >= 2 && stopped * 2 < running;
  }

  /** A short line without a final stop, alone between running text, is a subhead. */
  private static boolean headingAt(
      List<Chunk> chunks, int at, boolean afterStandfirst, boolean strict) {
    if (!headingLike(chunks.get(at).text(), strict)) {
      return false;
    }
    boolean before = at == 0 ? afterStandfirst : !standsAlone(chunks.get(at - 1).text(), strict);
    int next = at + 1;
    while (next < chunks.size() && Shape.onlyAddresses(chunks.get(next).text())) {
      next++;
    }
    return before && next < chunks.size() && !standsAlone(chunks.get(next).text(), strict);
  }

  private static boolean headingLike(String text, boolean strict) {
    return Shape.headingLike(text)
        && !(strict && (Words.count(text) > STRICT_WORDS || text.length() > STRICT_LETTERS));
  }

  /** A short line that is no running text: a verse, a list, another subhead. */
  private static boolean standsAlone(String text, boolean strict) {
    if (text.startsWith("> ")
        || text.startsWith("## ")
        || text.startsWith("### ")
        || Shape.onlyAddresses(text)
        || Shape.rule(text)) {
      return false;
    }
    return headingLike(text, strict) || (!strict && !Shape.running(text) && !Shape.listItem(text));
  }

  /** A short line twice is a picture's caption and description, unless it is a refrain. */
  private static boolean pictureAt(List<Chunk> chunks, int at, boolean strict) {
    return at + 1 < chunks.size()
        && Shape.headingLike(chunks.get(at).text())
        && Head.doubled(chunks.get(at), chunks.get(at + 1))
        && !(at >= 2
            && standsAlone(chunks.get(at - 1).text(), strict)
            && standsAlone(chunks.get(at - 2).text(), strict))
        && (at + 2 == chunks.size() || !standsAlone(chunks.get(at + 2).text(), strict));
  }

  private Block.Heading heading(int level, String text) {
    return new Block.Heading(id(), Direction.AUTO, level, Inline.of(text));
  }

  private Block.Quote quote(String text) {
    return new Block.Quote(id(), Direction.AUTO, Inline.of(text), Inline.EMPTY, Inline.EMPTY);
  }

  /** The place of a picture that the text only shows by its caption. */
  Block.Figure slot(String caption) {
    return Block.Figure.of(id(), Optional.empty()).withCaption(Inline.of(caption));
  }

  /** One embed for each address of a paragraph that holds nothing else. */
  private Optional<List<Block>> embeds(Chunk chunk) {
    if (!Shape.onlyAddresses(chunk.text())) {
      return Optional.empty();
    }
    List<Block> embeds = new ArrayList<>();
    for (String raw : SPACES.split(chunk.text().strip(), -1)) {
      boolean angled = raw.startsWith("<") && raw.endsWith(">");
      Optional<String> clean =
          EmbedAddress.clean(angled ? raw.substring(1, raw.length() - 1) : raw);
      if (clean.isEmpty()) {
        return Optional.empty();
      }
      embeds.add(new Block.Embed(id(), Direction.AUTO, clean.get()));
      if (!clean.get().equals(raw)) {
        report.add(Kind.CLEANED, chunk.line(), raw, "intake.cleaned.address");
      }
    }
    return Optional.of(embeds);
  }

  private BlockId id() {
    return BlockId.random(random);
  }
}
