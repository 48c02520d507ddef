package muharrir.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Look;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.article.Release;
import muharrir.article.Status;
import muharrir.article.Theme;
import muharrir.article.Tint;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Position;
import muharrir.document.Run;
import muharrir.document.Table;
import muharrir.edit.Rebuild;
import muharrir.edit.Selection;
import muharrir.edit.Step;
import muharrir.edit.StepException;
import muharrir.edit.Transaction;

/**
 * Random articles and edits for property tests: Arabic with harakat, Latin, digits, emoji, bidi
 * controls, every kind of mark, block and step. The same seed gives the same values.
 */
public final class RandomDocuments {
  private static final List<String> SCRAPS =
      List.of(
          "خبر",
          "عاجل",
          "تَدْمُر",
          "مُدَرِّسٌ",
          "لا",
          "الأمم المتّحدة",
          "«قال»",
          "،",
          "؟",
          "ـ",
          "ﷺ",
          "٢٠٢٥",
          "2025",
          "3.5%",
          "CENTCOM",
          "@USAMBTurkiye",
          "Palmyra",
          "e.g.",
          "é",
          "e\u0301",
          "😀",
          "👩‍👩‍👧",
          "🇸🇾",
          "𐎀",
          "\u200f",
          "\u200d",
          "\u00a0",
          "\n",
          "<b>",
          "&amp;",
          "\"",
          "'",
          "\\",
          "</script>",
          "{0}",
          "\u2028",
          "\ufeff",
          "日本",
          "שלום");
  private static final List<String> ADDRESSES =
      List.of(
          "https://example.org/",
          "http://example.org/a?b=c&d=e#f",
          "https://x.com/USAMBTurkiye/status/2000226051041964416",
          "https://example.org/%D8%AA%D8%AF%D9%85%D8%B1",
          "https://موقع.example/تدمر");

  private final RandomGenerator random;

  public RandomDocuments(RandomGenerator random) {
    this.random = random;
  }

  /** Up to {@code max} scraps of text; may be empty, may hold line feeds. */
  public String text(int max) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(max + 1); i > 0; i--) {
      text.append(pick(SCRAPS));
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  /** Text that is not blank and stays on one line. */
  public String line(int max) {
    return "س" + text(max).replace('\n', ' ').replace('\u2028', ' ');
  }

  /** Rich text, empty one time in eight. */
  public Inline inline() {
    if (random.nextInt(8) == 0) {
      return Inline.EMPTY;
    }
    List<Run> runs = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      String text = text(6);
      if (!text.isEmpty()) {
        runs.add(new Run(text, marks()));
      }
    }
    return Inline.of(runs);
  }

  /** None, one or several marks. */
  public Set<Mark> marks() {
    Set<Mark> marks = new HashSet<>();
    if (random.nextInt(3) == 0) {
      marks.add(new Mark.Strong());
    }
    if (random.nextInt(4) == 0) {
      marks.add(new Mark.Emphasis());
    }
    if (random.nextInt(4) == 0) {
      marks.add(
          new Mark.Link(random.nextInt(4) == 0 ? "mailto:desk@example.org" : pick(ADDRESSES)));
    }
    if (random.nextInt(5) == 0) {
      marks.add(
          pick(
              List.of(
                  new Mark.Underline(),
                  new Mark.Strike(),
                  new Mark.Highlight(),
                  new Mark.Superscript(),
                  new Mark.Check(),
                  new Mark.Language("en", Direction.LTR),
                  new Mark.Language("", Direction.RTL))));
    }
    return marks;
  }

  public Direction direction() {
    return pick(List.of(Direction.values()));
  }

  public BlockId blockId() {
    return BlockId.random(random);
  }

  public MediaRef media() {
    StringBuilder sha = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      sha.append(Character.forDigit(random.nextInt(16), 16));
    }
    return new MediaRef(
        sha.toString(),
        pick(List.of("jpg", "png", "gif", "webp")),
        1 + random.nextInt(5000),
        1 + random.nextInt(5000));
  }

  public Block.Figure figure() {
    return new Block.Figure(
        blockId(),
        direction(),
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(media()),
        framing(),
        inline(),
        inline(),
        inline(),
        inline());
  }

  public Framing framing() {
    return new Framing(
        random.nextInt(3) == 0
            ? Optional.of(new Framing.Focus(random.nextInt(1001), random.nextInt(1001)))
            : Optional.empty(),
        random.nextInt(4) == 0
            ? Optional.of(
                new Framing.Crop(
                    random.nextInt(100),
                    random.nextInt(100),
                    100 + random.nextInt(800),
                    100 + random.nextInt(800)))
            : Optional.empty());
  }

  private Gallery gallery() {
    List<Gallery.Shot> shots = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      shots.add(new Gallery.Shot(media(), framing(), inline(), inline(), inline(), inline()));
    }
    return new Gallery(blockId(), direction(), inline(), shots);
  }

  private Table table() {
    int columns = 1 + random.nextInt(3);
    List<List<Inline>> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      List<Inline> row = new ArrayList<>();
      for (int j = 0; j < columns; j++) {
        row.add(inline());
      }
      rows.add(row);
    }
    return new Table(blockId(), direction(), inline(), random.nextBoolean(), rows);
  }

  /** A block of the body, of any kind. */
  public Block block() {
    return switch (random.nextInt(18)) {
      case 0 -> new Block.Heading(blockId(), direction(), 2 + random.nextInt(2), inline());
      case 1 -> new Block.Quote(blockId(), direction(), inline(), inline(), inline());
      case 2 -> figure();
      case 3 -> new Block.Embed(blockId(), direction(), pick(ADDRESSES));
      case 4 -> new Block.Divider(blockId());
      case 5, 6, 7 ->
          new Block.ListItem(
              blockId(),
              direction(),
              pick(List.of(Block.ListStyle.values())),
              random.nextInt(Block.ListItem.DEEPEST + 1),
              inline());
      case 8 -> new Block.PullQuote(blockId(), direction(), inline(), inline());
      case 9 -> new Block.InfoBox(blockId(), direction(), inline(), inline());
      case 10 ->
          new Block.Correction(
              blockId(), direction(), LocalDate.ofEpochDay(random.nextInt(30_000)), inline());
      case 11 -> gallery();
      case 12 -> table();
      default -> new Block.Paragraph(blockId(), direction(), inline());
    };
  }

  /** A document of up to {@code max} blocks of body. */
  public Document document(int max) {
    List<Block> blocks = new ArrayList<>();
    for (BlockId id : Document.HEAD) {
      blocks.add(new Block.HeadLine(id, direction(), inline()));
    }
    if (random.nextInt(3) == 0) {
      blocks.add(figure().withId(BlockId.HERO));
    }
    Set<BlockId> ids = new HashSet<>();
    for (int i = random.nextInt(max + 1); i > 0; i--) {
      Block block = block();
      if (ids.add(block.id())) {
        blocks.add(block);
      }
    }
    return new Document(blocks);
  }

  public Instant instant() {
    return Instant.ofEpochMilli(random.nextLong(0, 4_102_444_800_000L));
  }

  public Metadata metadata() {
    Set<String> tags = new LinkedHashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      tags.add(line(2));
    }
    List<Byline> bylines = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      bylines.add(new Byline(line(3), random.nextBoolean() ? "" : line(2)));
    }
    return new Metadata(
        bylines,
        random.nextBoolean() ? "" : line(2),
        random.nextBoolean() ? "" : line(2),
        List.copyOf(tags),
        pick(List.of("", "هجوم-تدمر", "palmyra-2025", "خبر")),
        pick(List.of(Status.values())),
        pick(List.of("ar", "ar-SY", "en", "ku-Arab")),
        random.nextInt(4) == 0 ? Direction.LTR : Direction.RTL,
        instant(),
        random.nextBoolean() ? Optional.empty() : Optional.of(instant()),
        instant(),
        random.nextInt(4) > 0 ? Optional.empty() : Optional.of(instant()),
        releases());
  }

  private List<Release> releases() {
    List<Release> all = new ArrayList<>();
    for (int i = random.nextInt(4) - 1; i > 0; i--) {
      all.add(new Release(instant(), pick(List.of(Release.Kind.values())), instant()));
    }
    return all;
  }

  public Newsroom newsroom() {
    return new Newsroom(
        random.nextBoolean() ? "" : line(3),
        random.nextBoolean() ? "" : line(3),
        random.nextBoolean() ? "" : line(3),
        random.nextBoolean() ? Optional.empty() : Optional.of(media()),
        pick(List.of("", "https://example.org/", "http://example.org/news/")),
        ZoneId.of(pick(List.of("Asia/Damascus", "UTC", "Africa/Cairo", "+03:00"))),
        pick(List.of(Newsroom.MonthNames.values())));
  }

  public Look look() {
    List<String> profiles =
        List.of("https://x.com/tadmur", "https://www.facebook.com/tadmur.news", "https://t.me/t");
    return new Look(
        random.nextBoolean() ? Optional.empty() : Optional.of(new Tint(random.nextInt(1 << 24))),
        random.nextBoolean() ? Optional.empty() : Optional.of(new Tint(random.nextInt(1 << 24))),
        pick(List.of(Look.Letters.values())),
        pick(List.of(Look.Letters.values())),
        random.nextBoolean() ? "" : line(5),
        profiles.subList(0, random.nextInt(profiles.size() + 1)),
        random.nextBoolean() ? Optional.empty() : Optional.of(theme()));
  }

  private Theme theme() {
    Map<Theme.Part, String> parts = new EnumMap<>(Theme.Part.class);
    for (Theme.Part part : Theme.Part.values()) {
      if (random.nextBoolean()) {
        parts.put(part, "<p>" + line(4) + "</p>\n{{name}}");
      }
    }
    return new Theme("x" + line(2), "1." + random.nextInt(9), "/* " + line(3) + " */\na{}", parts);
  }

  public Article article(int maxBlocks) {
    return new Article(ArticleId.random(random), document(maxBlocks), metadata());
  }

  /** A place in the document, never inside a surrogate pair. */
  public Position position(Document document) {
    Block block = pick(document.blocks());
    if (block.fields().isEmpty() || (block.isUnit() && random.nextInt(4) == 0)) {
      return Selection.whole(block);
    }
    Field field = pick(block.fields());
    return new Position(block.id(), field, offset(block.text(field), 0));
  }

  /** A step of any kind that fits the document. */
  public Step step(Document document) {
    while (true) {
      Optional<Step> step = attempt(document);
      if (step.isPresent() && fits(step.get(), document)) {
        return step.get();
      }
    }
  }

  /** One to {@code max} steps in a row. */
  public Transaction transaction(Document document, int max) {
    Document current = document;
    List<Step> steps = new ArrayList<>();
    for (int i = 1 + random.nextInt(max); i > 0; i--) {
      Step step = step(current);
      steps.add(step);
      current = step.apply(current);
    }
    return new Transaction(
        steps,
        new Selection(position(document), position(document)),
        new Selection(position(current), position(current)),
        pick(List.of(Transaction.Kind.values())));
  }

  private static boolean fits(Step step, Document document) {
    try {
      step.apply(document);
      return true;
    } catch (StepException _) {
      return false;
    }
  }

  private Optional<Step> attempt(Document document) {
    Block block = pick(document.blocks());
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> withField(block, this::replace);
      case 4, 5 -> withField(block, this::remark);
      case 6 -> split(block);
      case 7 -> join(document, block);
      case 8, 9 -> Optional.of(insert(block));
      case 10 -> Optional.of(remove(document));
      case 11, 12 -> Optional.of(new Step.Reshape(reshaped(block)));
      case 13, 14 -> Optional.of(rebuilt(block));
      default -> move(document, block);
    };
  }

  private interface FieldStep {
    Step of(Block block, Field field, Inline text);
  }

  private Optional<Step> withField(Block block, FieldStep step) {
    if (block.fields().isEmpty()) {
      return Optional.empty();
    }
    Field field = pick(block.fields());
    return Optional.of(step.of(block, field, block.text(field)));
  }

  private Step replace(Block block, Field field, Inline text) {
    int from = offset(text, 0);
    int to = random.nextBoolean() ? from : offset(text, from);
    return new Step.ReplaceText(block.id(), field, from, to, inline());
  }

  private Step remark(Block block, Field field, Inline text) {
    int from = offset(text, 0);
    int to = offset(text, from);
    Inline marked = text.slice(from, to);
    if (!marked.isEmpty()) {
      Set<Mark> marks = marks();
      int middle = offset(marked, 0);
      marked = marked.map(0, middle, run -> new Run(run.text(), marks));
    }
    return new Step.Remark(block.id(), field, from, marked);
  }

  private Optional<Step> split(Block block) {
    if (!block.has(Field.TEXT)) {
      return Optional.empty();
    }
    Block tail =
        switch (random.nextInt(3)) {
          case 0 -> new Block.Heading(blockId(), direction(), 2, Inline.EMPTY);
          case 1 -> new Block.Quote(blockId(), direction(), Inline.EMPTY, inline(), inline());
          default -> new Block.Paragraph(blockId(), direction(), Inline.EMPTY);
        };
    return Optional.of(new Step.Split(block.id(), offset(block.text(Field.TEXT), 0), tail));
  }

  private static Optional<Step> join(Document document, Block second) {
    int place = document.indexOf(second.id());
    if (place == 0) {
      return Optional.empty();
    }
    Block first = document.blocks().get(place - 1);
    return first.has(Field.TEXT) && second.has(Field.TEXT)
        ? Optional.of(new Step.Join(first.id(), second.id(), first.text(Field.TEXT).length()))
        : Optional.empty();
  }

  private Step insert(Block after) {
    List<Block> blocks = new ArrayList<>();
    if (after.id().equals(BlockId.STANDFIRST) && random.nextBoolean()) {
      blocks.add(figure().withId(BlockId.HERO));
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      blocks.add(block());
    }
    return new Step.InsertBlocks(after.id(), blocks);
  }

  private Step remove(Document document) {
    int from = random.nextInt(document.size());
    int to = from + 1 + random.nextInt(Math.min(3, document.size() - from));
    return new Step.RemoveBlocks(
        document.blocks().subList(from, to).stream().map(Block::id).toList());
  }

  private Optional<Step> move(Document document, Block block) {
    Block after = pick(document.blocks());
    return after.id().equals(block.id())
        ? Optional.empty()
        : Optional.of(new Step.Move(block.id(), after.id()));
  }

  private Block reshaped(Block block) {
    if (random.nextInt(3) == 0) {
      return block.withDirection(direction());
    }
    if (block instanceof Block.Figure figure && random.nextInt(3) > 0) {
      return figure.withMedia(random.nextBoolean() ? Optional.empty() : Optional.of(media()));
    }
    Block other = block().withId(block.id());
    for (Field field : other.fields()) {
      if (block.has(field)) {
        other = other.withText(field, block.text(field));
      }
    }
    return other;
  }

  /** Another block with some of the texts of this one under other names. */
  private Step rebuilt(Block block) {
    Block other = block().withId(block.id());
    List<Rebuild.Kept> kept = new ArrayList<>();
    List<Field> free = new ArrayList<>(other.fields());
    for (Field field : block.fields()) {
      if (!free.isEmpty() && random.nextBoolean()) {
        Field to = free.remove(random.nextInt(free.size()));
        other = other.withText(to, block.text(field));
        kept.add(new Rebuild.Kept(field, to));
      }
    }
    return new Rebuild(other, kept);
  }

  /** An offset at a code point boundary, from {@code from} to the length. */
  private int offset(Inline text, int from) {
    int offset = from + random.nextInt(text.length() - from + 1);
    boolean inside =
        offset > 0
            && offset < text.length()
            && Character.isLowSurrogate(text.text().charAt(offset))
            && Character.isHighSurrogate(text.text().charAt(offset - 1));
    return inside ? offset + 1 : offset;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
