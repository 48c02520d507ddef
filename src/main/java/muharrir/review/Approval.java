package muharrir.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Mark;
import muharrir.document.Run;
import muharrir.edit.Span;
import muharrir.review.ReviewThread.Kind;

/**
 * Everything that is asked before an article may be approved.
 *
 * @param suggestions how many wait for a decision
 * @param sensitive whether it is marked legal or sensitive
 * @param signed who has signed this text so far, no one twice
 * @param waivers what was let pass
 */
public record Approval(
    Document document,
    List<ReviewThread> threads,
    int suggestions,
    boolean sensitive,
    List<PersonId> signed,
    List<Waiver> waivers) {
  /** The answer to one who would approve. */
  public sealed interface Answer {
    /** Nothing stands in the way. */
    record Allowed() implements Answer {}

    /** The newsroom lets others approve. */
    record NotYours() implements Answer {}

    /**
     * Something stands in the way.
     *
     * @param obstacles not empty, none of them waived; {@link Obstacle.MissingSignatures} alone
     *     means that this one may sign
     */
    record Refused(List<Obstacle> obstacles) implements Answer {
      public Refused {
        obstacles = List.copyOf(obstacles);
      }
    }
  }

  public Approval {
    threads = List.copyOf(threads);
    signed = List.copyOf(signed);
    waivers = List.copyOf(waivers);
    if (new HashSet<>(signed).size() != signed.size()) {
      throw new IllegalArgumentException("somebody signed twice");
    }
  }

  /** What {@code person} is told who would approve now; to approve is to sign. */
  public Answer ask(Person person, Rules rules) {
    if (!rules.mayApprove(person)) {
      return new Answer.NotYours();
    }
    Set<PersonId> signers = new LinkedHashSet<>(signed);
    signers.add(person.id());
    List<Obstacle> left = standing(rules, signers.size());
    return left.isEmpty() ? new Answer.Allowed() : new Answer.Refused(left);
  }

  /** What stands in the way before anybody more has signed, in the order of {@link #all}. */
  public List<Obstacle> standing(Rules rules) {
    return standing(rules, signed.size());
  }

  private List<Obstacle> standing(Rules rules, int signatures) {
    Set<String> waived = waivers.stream().map(Waiver::obstacle).collect(Collectors.toSet());
    return all(rules, signatures).stream().filter(each -> !waived.contains(each.key())).toList();
  }

  /**
   * The one list: checks in reading order, then threads, suggestions, signatures; waived ones too.
   */
  public List<Obstacle> all(Rules rules) {
    return all(rules, signed.size());
  }

  private List<Obstacle> all(Rules rules, int signatures) {
    List<Obstacle> all = new ArrayList<>();
    for (Span span : checks(document)) {
      all.add(new Obstacle.OpenCheck(span, span.text(document)));
    }
    for (ReviewThread thread : threads) {
      if (thread.kind() == Kind.MUST_FIX && !thread.isResolved()) {
        all.add(new Obstacle.OpenMustFix(thread.id()));
      }
    }
    if (suggestions > 0) {
      all.add(new Obstacle.OpenSuggestions(suggestions));
    }
    int needed = sensitive ? rules.signaturesWhenSensitive() : 1;
    if (signatures < needed) {
      all.add(new Obstacle.MissingSignatures(signatures, needed));
    }
    return all;
  }

  private static List<Span> checks(Document document) {
    List<Span> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      for (Field field : block.fields()) {
        int from = 0;
        for (Run run : block.text(field).runs()) {
          int to = from + run.text().length();
          if (run.marks().contains(new Mark.Check())) {
            found.add(new Span(block.id(), field, from, to));
          }
          from = to;
        }
      }
    }
    return Span.joined(found);
  }
}
