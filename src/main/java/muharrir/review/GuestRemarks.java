package muharrir.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import muharrir.article.ArticleId;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Span;

/**
 * What somebody outside of the newsroom, who was sent a page for review, said about an article.
 *
 * @param guest begins with {@code guest-}, so that it is nobody of the desk
 * @param name what they call themselves, one line of at most 80 UTF-16 units, not blank
 * @param remarks no two of one id, at most {@value #MOST}
 */
public record GuestRemarks(ArticleId article, PersonId guest, String name, List<Remark> remarks) {
  /** More than anybody types into a page. */
  public static final int MOST = 500;

  private static final int LONGEST_NAME = 80;

  /** On a guest's disc. */
  private static final String COLOUR = "#55514a";

  /**
   * One remark.
   *
   * @param id of the thread that it becomes
   * @param from where the words began, in UTF-16 units
   * @param words as the page had them; empty for a whole block
   * @param text not blank
   */
  public record Remark(
      ThreadId id, BlockId block, Field field, int from, String words, String text, Instant at) {
    public Remark {
      Objects.requireNonNull(id);
      Objects.requireNonNull(block);
      Objects.requireNonNull(field);
      Lines.storable(words, "words");
      Lines.said(text, "remark");
      Objects.requireNonNull(at);
      if (from < 0) {
        throw new IllegalArgumentException("negative offset");
      }
    }
  }

  public GuestRemarks {
    Objects.requireNonNull(article);
    Objects.requireNonNull(guest);
    if (Lines.named(name, "name of a guest").length() > LONGEST_NAME) {
      throw new IllegalArgumentException("the name of a guest is too long");
    }
    remarks = List.copyOf(remarks);
    if (remarks.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " remarks");
    }
    if (new HashSet<>(remarks.stream().map(Remark::id).toList()).size() != remarks.size()) {
      throw new IllegalArgumentException("two remarks of one id");
    }
  }

  /** The same guest with other remarks. */
  public GuestRemarks with(List<Remark> others) {
    return new GuestRemarks(article, guest, name, others);
  }

  /** The guest, as the people of the library are told of them. */
  public Person person() {
    return new Person(guest, name, Person.Role.GUEST, Person.initialsOf(name), COLOUR);
  }

  /**
   * What is new in them: threads that are opened, and answers where a remark was changed after it
   * had come in before. Taking these and asking again gives nothing.
   *
   * @param present the work on the article so far
   */
  public List<ReviewChange.Talked> news(Document document, Review present) {
    List<ReviewChange.Talked> news = new ArrayList<>();
    for (Remark remark : remarks) {
      Comment said = new Comment(guest, remark.at(), remark.text());
      Optional<ReviewThread> known =
          present.threads().stream().filter(thread -> thread.id().equals(remark.id())).findFirst();
      if (known.isEmpty()) {
        news.add(
            new ReviewChange.Talked(
                ReviewThread.open(
                    remark.id(), anchor(document, remark), ReviewThread.Kind.COMMENT, said)));
      } else if (known.get().comments().stream()
          .noneMatch(each -> each.author().equals(guest) && each.text().equals(remark.text()))) {
        news.add(new ReviewChange.Talked(known.get().reply(said)));
      }
    }
    return news;
  }

  /**
   * The place of a remark in the text as it is now: where the words stood; where they stand once in
   * their text, or once in the article; or else none, and the words are kept as a quotation.
   */
  static Anchor anchor(Document document, Remark remark) {
    Optional<Block> block = document.find(remark.block());
    if (remark.words().isEmpty()) {
      return block
          .filter(Block::isUnit)
          .map(Anchor::of)
          .orElseGet(() -> whole(document, block.orElse(document.block(BlockId.HEADLINE))));
    }
    Span there =
        new Span(
            remark.block(), remark.field(), remark.from(), remark.from() + remark.words().length());
    if (there.fits(document) && there.text(document).equals(remark.words())) {
      return Anchor.of(document, there);
    }
    List<Span> near = block.map(of -> places(of, remark.words())).orElse(List.of());
    List<Span> all =
        near.size() == 1
            ? near
            : document.blocks().stream()
                .flatMap(each -> places(each, remark.words()).stream())
                .toList();
    return all.size() == 1 ? Anchor.of(document, all.getFirst()) : lost(document, block, remark);
  }

  private static List<Span> places(Block block, String words) {
    List<Span> all = new ArrayList<>();
    for (Field field : block.fields()) {
      String text = block.text(field).text();
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        all.add(new Span(block.id(), field, at, at + words.length()));
      }
    }
    return all;
  }

  /** All words of a block; the headline's where it has none. */
  private static Anchor whole(Document document, Block block) {
    for (Block each : List.of(block, document.block(BlockId.HEADLINE))) {
      for (Field field : each.fields()) {
        int length = each.text(field).length();
        if (length > 0) {
          return Anchor.of(document, new Span(each.id(), field, 0, length));
        }
      }
    }
    return detached(
        new Position(BlockId.HEADLINE, Field.TEXT, 0), BlockId.HEADLINE, Field.TEXT, 0, "");
  }

  private static Anchor lost(Document document, Optional<Block> block, Remark remark) {
    Block near = block.orElse(document.block(BlockId.HEADLINE));
    Field field =
        near.has(remark.field())
            ? remark.field()
            : near.fields().isEmpty() ? Field.WHOLE : near.fields().getFirst();
    int offset = field.equals(Field.WHOLE) ? 0 : Math.min(remark.from(), near.text(field).length());
    return detached(
        new Position(near.id(), field, offset),
        remark.block(),
        remark.field(),
        remark.from(),
        remark.words());
  }

  private static Anchor detached(
      Position nearest, BlockId block, Field field, int from, String words) {
    return new Anchor(
        nearest.block(),
        nearest.field(),
        nearest.offset(),
        nearest.offset(),
        words,
        Optional.of(new Anchor.Home(block, field, from, words)));
  }
}
