package muharrir.ui.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.desk.Change;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.edit.Span;
import muharrir.review.ReviewChange;
import muharrir.review.Source;
import muharrir.textview.Decoration;
import muharrir.textview.Tone;
import muharrir.ui.preview.PageMark;
import org.jspecify.annotations.Nullable;

/** Where the paragraphs of the open article come from, for the eyes of the desk. FX thread only. */
public final class SourcesModel {
  private final Strings strings;
  private final PeopleModel people;
  private final Clock clock;
  private @Nullable OpenArticle article;

  /** Sources, checked by whoever sits here. */
  public SourcesModel(Strings strings, PeopleModel people, Clock clock) {
    this.strings = strings;
    this.people = people;
    this.clock = clock;
  }

  /** Shows the sources of an article. */
  public void show(OpenArticle now) {
    article = now;
  }

  private Map<BlockId, Source> sources() {
    return article == null ? Map.of() : article.review().sources();
  }

  /** The paragraph at the caret; empty in the head of the article. */
  public Optional<Block> here() {
    return Optional.ofNullable(article)
        .map(now -> now.state().block())
        .filter(block -> !Document.HEAD.contains(block.id()));
  }

  Optional<Source> of(BlockId block) {
    return Optional.ofNullable(sources().get(block));
  }

  boolean writable() {
    return article != null && article.writable();
  }

  static String text(Block block) {
    return block.has(Field.TEXT) ? block.text(Field.TEXT).text() : "";
  }

  /** Says where a paragraph comes from. */
  void put(Block block, Source.Kind kind, String said, boolean checked, boolean locked) {
    Optional<Source> before = of(block.id());
    Optional<Source.Check> check =
        checked
            ? before
                .flatMap(Source::checked)
                .or(() ->
                    people.here().map(person -> new Source.Check(person.id(), clock.instant())))
            : Optional.empty();
    Optional<String> words =
        locked
            ? before.flatMap(Source::words).or(() -> Optional.of(text(block)))
            : Optional.empty();
    work(block, Optional.of(new Source(kind, Inline.clean(said).strip(), check, words)));
  }

  void remove(Block block) {
    work(block, Optional.empty());
  }

  private void work(Block block, Optional<Source> source) {
    if (article != null && article.writable()) {
      article.work(new ReviewChange.Sourced(block.id(), source));
    }
  }

  /** Who checked a source, in words; empty if nobody did. */
  String checker(Source source) {
    return source.checked().map(check -> people.name(check.by())).orElse("");
  }

  /** Whether a change has just broken words that were locked to what was said. */
  public boolean broke(Change change) {
    if (!change.textChanged()) {
      return false;
    }
    Document before = change.before().document();
    Document after = change.after().document();
    return sources().entrySet().stream()
        .filter(each -> each.getValue().words().isPresent())
        .anyMatch(each -> {
          Optional<Block> was = before.find(each.getKey());
          Optional<Block> is = after.find(each.getKey());
          return was.isPresent()
              && is.isPresent()
              && !was.equals(is)
              && !each.getValue().isBroken(text(was.get()))
              && each.getValue().isBroken(text(is.get()));
        });
  }

  static Tone tone(Source source) {
    return switch (source.kind()) {
      case NAMED -> Tone.OK;
      case DOCUMENT -> Tone.ACCENT;
      case AGENCY -> Tone.QUIET;
      case POST -> Tone.REVIEW;
      case UNNAMED -> Tone.CHANGES;
    };
  }

  static String key(Source.Kind kind) {
    return "source.kind." + kind.name().toLowerCase(Locale.ROOT);
  }

  private String tip(Source source, boolean broken) {
    List<String> parts = new ArrayList<>();
    parts.add(strings.get(key(source.kind())));
    if (!source.said().isBlank()) {
      parts.add(source.said());
    }
    source.checked().ifPresent(_ -> parts.add(strings.get("source.checkedBy", checker(source))));
    if (broken) {
      parts.add(strings.get("source.broken"));
    }
    return String.join(" · ", parts);
  }

  /** The bars beside the text. */
  public List<Decoration> onText() {
    List<Decoration> bars = new ArrayList<>();
    if (article == null) {
      return bars;
    }
    Document document = article.state().document();
    sources()
        .forEach((id, source) ->
            document
                .find(id)
                .ifPresent(block -> {
                  boolean broken = source.isBroken(text(block));
                  Span span = Span.of(block);
                  Span start = span.with(span.from(), span.from());
                  String tip = tip(source, broken);
                  bars.add(Decoration.of(start, new Decoration.Bar(tone(source))).withTip(tip));
                  if (broken) {
                    bars.add(
                        Decoration.of(start, new Decoration.MarginMark(Tone.CHANGES, "!"))
                            .withTip(tip));
                  }
                }));
    return bars;
  }

  /** The bars beside the page. */
  public List<PageMark> onPage() {
    return sources().entrySet().stream()
        .map(each ->
            new PageMark(
                each.getKey().value(),
                "",
                PageMark.MARGIN,
                0,
                tone(each.getValue()).name().toLowerCase(Locale.ROOT),
                false))
        .toList();
  }
}
