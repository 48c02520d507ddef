package muharrir.review;

import java.util.Set;
import muharrir.review.Person.Role;

/**
 * What the newsroom has decided about approval.
 *
 * @param approvers who may approve, not empty
 * @param waivers who may let an obstacle pass
 * @param signaturesWhenSensitive how many must sign an article that is marked legal or sensitive, 1
 *     to 5; others need one
 */
public record Rules(Set<Role> approvers, Set<Role> waivers, int signaturesWhenSensitive) {
  /** Editors approve, the editor-in-chief waives, two sign what is sensitive. */
  public static final Rules USUAL =
      new Rules(Set.of(Role.EDITOR, Role.EDITOR_IN_CHIEF), Set.of(Role.EDITOR_IN_CHIEF), 2);

  public Rules {
    approvers = Set.copyOf(approvers);
    waivers = Set.copyOf(waivers);
    if (approvers.isEmpty()) {
      throw new IllegalArgumentException("nobody may approve");
    }
    if (signaturesWhenSensitive < 1 || signaturesWhenSensitive > 5) {
      throw new IllegalArgumentException("not a number of signatures: " + signaturesWhenSensitive);
    }
  }

  public boolean mayApprove(Person person) {
    return approvers.contains(person.role());
  }

  public boolean mayWaive(Person person) {
    return waivers.contains(person.role());
  }
}
