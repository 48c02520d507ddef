package muharrir.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import muharrir.article.Status;
import muharrir.document.BlockId;
import muharrir.review.Decision;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.Proposals;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.review.ReviewThread;
import muharrir.review.Rules;
import muharrir.review.Source;
import muharrir.review.ThreadId;
import muharrir.review.Waiver;

/** The desk's work on an article, each piece of it, and the rules of the newsroom, as JSON. */
public final class ReviewJson {
  private ReviewJson() {}

  /** On one line. */
  public static String write(Review review) {
    return JsonOut.compact(out -> write(out, review));
  }

  private static void write(JsonOut out, Review review) {
    out.object(() -> {
      out.name("threads").array(review.threads(), ThreadsJson::thread);
      out.name("decisions").array(review.decisions(), ReviewJson::decision);
      out.name("waivers").array(review.waivers(), ReviewJson::waiver);
      out.name("signatures").array(review.signatures(), ReviewJson::signature);
      sensitive(out, review.sensitive());
      if (!review.sources().isEmpty()) {
        out.name("sources")
            .array(
                review.sources().entrySet(),
                (o, each) -> sourced(o, each.getKey(), Optional.of(each.getValue())));
      }
      out.member("suggesting", review.suggesting(), (o, who) -> o.string(who.value()));
      out.member("proposals", review.proposals(), ProposalsJson::write);
    });
  }

  /**
   * The inverse of {@link #write}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Review read(String json) {
    return read(JsonIn.parse(json));
  }

  private static Review read(JsonIn in) {
    return in.object(members -> {
      List<ReviewThread> threads = members.get("threads").list(ThreadsJson::thread);
      List<Decision> decisions = members.get("decisions").list(ReviewJson::decision);
      List<Waiver> waivers = members.get("waivers").list(ReviewJson::waiver);
      List<Review.Signature> signed = members.get("signatures").list(ReviewJson::signature);
      boolean sensitive = sensitive(members);
      Map<BlockId, Source> sources = new LinkedHashMap<>();
      members
          .find("sources")
          .ifPresent(all ->
              all.list(ReviewJson::sourced)
                  .forEach(each -> each.source().ifPresent(s -> sources.put(each.block(), s))));
      Optional<PersonId> suggesting = members.find("suggesting").map(ReviewJson::person);
      Optional<Proposals> proposals = members.find("proposals").map(ProposalsJson::read);
      return members
          .object()
          .build(() ->
              new Review(
                  threads, decisions, waivers, signed, sensitive, sources, suggesting, proposals));
    });
  }

  /** One piece of work, on one line. */
  public static String writeChange(ReviewChange change) {
    return JsonOut.compact(out -> change(out, change));
  }

  static void change(JsonOut out, ReviewChange change) {
    out.object(() -> {
      switch (change) {
        case ReviewChange.Talked(ReviewThread thread) ->
            ThreadsJson.thread(out.member("change", "talked").name("thread"), thread);
        case ReviewChange.Withdrawn(ThreadId thread) ->
            out.member("change", "withdrawn").member("thread", thread.value());
        case ReviewChange.Decided(Decision decision) ->
            decision(out.member("change", "decided").name("decision"), decision);
        case ReviewChange.Waived(Waiver waiver) ->
            waiver(out.member("change", "waived").name("waiver"), waiver);
        case ReviewChange.Signed(Review.Signature signature) ->
            signature(out.member("change", "signed").name("signature"), signature);
        case ReviewChange.Sourced(BlockId block, Optional<Source> source) ->
            sourced(out.member("change", "sourced").name("source"), block, source);
        case ReviewChange.Joined(Review review) ->
            write(out.member("change", "joined").name("review"), review);
        case ReviewChange.Marked(boolean sensitive) ->
            sensitive(out.member("change", "marked"), sensitive);
        case ReviewChange.Suggests(Optional<PersonId> who) ->
            out.member("change", "suggests")
                .member("who", who, (o, each) -> o.string(each.value()));
        case ReviewChange.Settled(Optional<Proposals> left) ->
            out.member("change", "settled").member("left", left, ProposalsJson::write);
      }
    });
  }

  /**
   * The inverse of {@link #writeChange}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static ReviewChange readChange(String json) {
    return change(JsonIn.parse(json));
  }

  static ReviewChange change(JsonIn in) {
    return in.object(members -> {
      JsonIn change = members.get("change");
      return switch (change.string()) {
        case "talked" -> new ReviewChange.Talked(ThreadsJson.thread(members.get("thread")));
        case "withdrawn" -> new ReviewChange.Withdrawn(members.get("thread").as(ThreadId::new));
        case "decided" -> new ReviewChange.Decided(decision(members.get("decision")));
        case "waived" -> new ReviewChange.Waived(waiver(members.get("waiver")));
        case "signed" -> new ReviewChange.Signed(signature(members.get("signature")));
        case "sourced" -> sourced(members.get("source"));
        case "joined" -> new ReviewChange.Joined(read(members.get("review")));
        case "suggests" -> new ReviewChange.Suggests(members.find("who").map(ReviewJson::person));
        case "settled" -> new ReviewChange.Settled(members.find("left").map(ProposalsJson::read));
        case "marked" -> new ReviewChange.Marked(sensitive(members));
        default -> throw change.refuse(JsonRefusal.Reason.VALUE, change.string());
      };
    });
  }

  /** The rules of the newsroom, on one line. */
  public static String writeRules(Rules rules) {
    return JsonOut.compact(out ->
        out.object(() -> {
          out.name("approvers").array(sorted(rules.approvers()), (o, r) -> o.string(Names.of(r)));
          out.name("waivers").array(sorted(rules.waivers()), (o, r) -> o.string(Names.of(r)));
          out.member("signaturesWhenSensitive", rules.signaturesWhenSensitive());
        }));
  }

  private static List<Person.Role> sorted(Set<Person.Role> roles) {
    return roles.stream().sorted().toList();
  }

  /**
   * The inverse of {@link #writeRules}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Rules readRules(String json) {
    return JsonIn.parse(json)
        .object(members -> {
          Set<Person.Role> approvers = roles(members.get("approvers"));
          Set<Person.Role> waivers = roles(members.get("waivers"));
          int signatures = members.get("signaturesWhenSensitive").integer();
          return members.object().build(() -> new Rules(approvers, waivers, signatures));
        });
  }

  private static Set<Person.Role> roles(JsonIn in) {
    return in.list(each -> Names.read(each, Person.Role.class)).stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static PersonId person(JsonIn in) {
    return in.as(PersonId::new);
  }

  /** A false member is left out in our format. */
  private static void sensitive(JsonOut out, boolean sensitive) {
    if (sensitive) {
      out.name("sensitive").bool(true);
    }
  }

  private static boolean sensitive(JsonIn.Members members) {
    Optional<JsonIn> found = members.find("sensitive");
    found.ifPresent(JsonIn::isTrue);
    return found.isPresent();
  }

  private static void decision(JsonOut out, Decision decision) {
    out.line(() -> {
      out.member("who", decision.who().value())
          .member("when", decision.when().toString())
          .member("from", Names.of(decision.from()))
          .member("to", Names.of(decision.to()))
          .member("note", decision.note());
      if (!decision.signers().isEmpty()) {
        out.name("signers").array(decision.signers(), (o, each) -> o.string(each.value()));
      }
    });
  }

  private static Decision decision(JsonIn in) {
    return in.object(members -> {
      PersonId who = members.get("who").as(PersonId::new);
      Instant when = members.get("when").as(Instant::parse);
      Status from = Names.read(members.get("from"), Status.class);
      Status to = Names.read(members.get("to"), Status.class);
      String note = members.get("note").string();
      List<PersonId> signers =
          members.find("signers").map(all -> all.list(ReviewJson::person)).orElse(List.of());
      return in.build(() -> new Decision(who, when, from, to, note, signers));
    });
  }

  private static void waiver(JsonOut out, Waiver waiver) {
    out.line(() ->
        out.member("obstacle", waiver.obstacle())
            .member("by", waiver.by().value())
            .member("at", waiver.at().toString())
            .member("reason", waiver.reason()));
  }

  private static Waiver waiver(JsonIn in) {
    return in.object(members -> {
      String obstacle = members.get("obstacle").string();
      PersonId by = members.get("by").as(PersonId::new);
      Instant at = members.get("at").as(Instant::parse);
      String reason = members.get("reason").string();
      return in.build(() -> new Waiver(obstacle, by, at, reason));
    });
  }

  private static void signature(JsonOut out, Review.Signature signature) {
    out.line(
        () -> out.member("by", signature.by().value()).member("at", signature.at().toString()));
  }

  private static Review.Signature signature(JsonIn in) {
    return in.object(members -> {
      PersonId by = members.get("by").as(PersonId::new);
      Instant at = members.get("at").as(Instant::parse);
      return in.build(() -> new Review.Signature(by, at));
    });
  }

  private static void sourced(JsonOut out, BlockId block, Optional<Source> source) {
    out.object(() -> {
      out.member("block", block.value());
      source.ifPresent(each -> {
        out.member("kind", Names.of(each.kind())).member("said", each.said());
        out.member(
            "checked",
            each.checked(),
            (o, check) ->
                o.line(
                    () -> o.member("by", check.by().value()).member("at", check.at().toString())));
        out.member("words", each.words(), JsonOut::string);
      });
    });
  }

  private static ReviewChange.Sourced sourced(JsonIn in) {
    return in.object(members -> {
      BlockId block = members.get("block").as(BlockId::new);
      Optional<JsonIn> kind = members.find("kind");
      if (kind.isEmpty()) {
        return new ReviewChange.Sourced(block, Optional.empty());
      }
      Source.Kind read = Names.read(kind.get(), Source.Kind.class);
      String said = members.get("said").string();
      Optional<Source.Check> checked = members.find("checked").map(ReviewJson::check);
      Optional<String> words = members.find("words").map(JsonIn::string);
      return in.build(() ->
          new ReviewChange.Sourced(block, Optional.of(new Source(read, said, checked, words))));
    });
  }

  private static Source.Check check(JsonIn in) {
    return in.object(members -> {
      PersonId by = members.get("by").as(PersonId::new);
      Instant at = members.get("at").as(Instant::parse);
      return in.build(() -> new Source.Check(by, at));
    });
  }
}
