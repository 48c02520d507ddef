package muharrir.find;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import muharrir.arabic.FoldedText;
import muharrir.arabic.Folding;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.edit.Span;

/**
 * Finds a query in every text of a document.
 *
 * <p>A hit never ends inside a letter: it takes in the harakat on its last letter. Only a query
 * that itself begins with a mark finds bare marks. Hits do not overlap.
 */
public final class Finder {
  private static final long PATIENCE = 2_000_000_000L;

  /** Takes hits of one text, from start to end. */
  private interface Sink {
    void hit(int from, int to, Matched matched);
  }

  /** How the text of a hit is made into its replacement. */
  private interface Matched {
    String replacement(String template) throws QueryException;
  }

  private final Query query;
  private final String folded;
  private final Pattern pattern;
  private final long patience;

  private Finder(Query query, Pattern pattern, long patience) {
    this.query = query;
    this.folded = Folding.fold(query.text());
    this.pattern = pattern;
    this.patience = patience;
  }

  /**
   * Makes a query ready.
   *
   * @throws QueryException if its regular expression is none
   */
  public static Finder of(Query query) throws QueryException {
    return of(query, PATIENCE);
  }

  /**
   * Makes a query ready that gives up after a while.
   *
   * @param nanos how long a search may take
   * @throws QueryException if its regular expression is none
   */
  static Finder of(Query query, long nanos) throws QueryException {
    int flags = query.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    try {
      Pattern pattern =
          Pattern.compile(
              query.text(),
              query.pattern()
                  ? flags | Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS
                  : flags | Pattern.LITERAL);
      return new Finder(query, pattern, nanos);
    } catch (PatternSyntaxException e) {
      throw new QueryException(QueryException.Reason.PATTERN, e.getIndex(), e);
    } catch (StackOverflowError e) {
      throw new QueryException(QueryException.Reason.PATTERN, -1, e);
    }
  }

  /**
   * Every hit, in reading order.
   *
   * @param stop asked now and then whether nobody waits any more
   * @throws QueryException if it takes too long, or was stopped
   */
  public List<Span> find(Document document, BooleanSupplier stop) throws QueryException {
    List<Span> hits = new ArrayList<>();
    if (query.text().isEmpty()) {
      return hits;
    }
    Watched.Patience watch = new Watched.Patience(stop, patience);
    try {
      for (Block block : document.blocks()) {
        for (Field field : block.fields()) {
          watch.look();
          find(
              block.text(field).text(),
              watch,
              (from, to, _) -> hits.add(new Span(block.id(), field, from, to)));
        }
      }
    } catch (Watched.OutOfPatience | StackOverflowError e) {
      throw new QueryException(QueryException.Reason.TOO_LONG, -1, e);
    }
    return hits;
  }

  /**
   * What stands in the place of each of some hits after replacing.
   *
   * @param hits some of those that {@link #find} found in the same document, in the same order
   * @param template the replacement; for a regular expression {@code $1} is its first group
   * @throws QueryException if the template names a group that is not there, or it takes too long
   */
  public List<String> replacements(
      Document document, List<Span> hits, String template, BooleanSupplier stop)
      throws QueryException {
    if (!query.pattern()) {
      return hits.stream().map(_ -> template).toList();
    }
    Watched.Patience watch = new Watched.Patience(stop, patience);
    List<String> texts = new ArrayList<>(hits.size());
    try {
      int at = 0;
      while (at < hits.size()) {
        Span first = hits.get(at);
        int end = at;
        while (end < hits.size() && sameText(hits.get(end), first)) {
          end++;
        }
        collect(document, hits.subList(at, end), template, watch, texts);
        at = end;
      }
    } catch (Watched.OutOfPatience | StackOverflowError e) {
      throw new QueryException(QueryException.Reason.TOO_LONG, -1, e);
    }
    return texts;
  }

  private static boolean sameText(Span one, Span other) {
    return one.block().equals(other.block()) && one.field().equals(other.field());
  }

  private void collect(
      Document document,
      List<Span> hits,
      String template,
      Watched.Patience watch,
      List<String> texts)
      throws QueryException {
    Span first = hits.getFirst();
    List<String> found = new ArrayList<>();
    List<QueryException> wrong = new ArrayList<>();
    find(
        document.block(first.block()).text(first.field()).text(),
        watch,
        (from, to, matched) -> {
          if (found.size() < hits.size() && hits.get(found.size()).equals(first.with(from, to))) {
            try {
              found.add(matched.replacement(template));
            } catch (QueryException e) {
              wrong.add(e);
            }
          }
        });
    if (!wrong.isEmpty()) {
      throw wrong.getFirst();
    }
    if (found.size() != hits.size()) {
      throw new IllegalArgumentException("these hits are of another text");
    }
    texts.addAll(found);
  }

  private void find(String text, Watched.Patience watch, Sink sink) {
    if (query.folded() && !query.pattern() && !folded.isEmpty()) {
      findFolded(text, sink);
    } else {
      findExact(text, watch, sink);
    }
  }

  private void findFolded(String text, Sink sink) {
    FoldedText source = FoldedText.of(text);
    int end = 0;
    for (int at = source.text().indexOf(folded); at >= 0; ) {
      int last = at + folded.length() - 1;
      int from = source.start(at);
      int to = Letters.withMarks(text, source.end(last));
      boolean wanted =
          from >= end
              && fits(text, from, to)
              && (!query.matchCase() || Letters.sameCase(text.substring(from, to), query.text()));
      if (wanted) {
        sink.hit(from, to, template -> template);
        end = to;
      }
      at = source.text().indexOf(folded, wanted ? last + 1 : at + 1);
    }
  }

  private void findExact(String text, Watched.Patience watch, Sink sink) {
    Matcher matcher = pattern.matcher(new Watched(text, watch));
    int end = 0;
    while (matcher.find()) {
      int from = matcher.start();
      int to = matcher.end();
      if (from < to && from >= end) {
        boolean bareMarks = Letters.isMark(text.codePointAt(from));
        int wide = bareMarks ? to : Letters.withMarks(text, to);
        if (fits(text, from, wide)) {
          sink.hit(from, wide, template -> expanded(matcher, new Watched(text, watch), template));
          end = wide;
        }
      }
    }
  }

  private boolean fits(String text, int from, int to) {
    return !query.wholeWords() || Letters.isWholeWord(text, from, to);
  }

  /** The template with the groups of the match in the place of their names. */
  private static String expanded(Matcher matcher, Watched text, String template)
      throws QueryException {
    try {
      Matcher again = matcher.pattern().matcher(text);
      again.region(matcher.start(), matcher.end());
      again.useTransparentBounds(true).useAnchoringBounds(false);
      if (!again.lookingAt()) {
        return template;
      }
      StringBuilder out = new StringBuilder();
      again.appendReplacement(out, template);
      return out.substring(matcher.start());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new QueryException(QueryException.Reason.REPLACEMENT, -1, e);
    }
  }
}
