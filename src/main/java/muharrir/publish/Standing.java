package muharrir.publish;

/** What stands at a target. */
public enum Standing {
  /** No site. */
  EMPTY,
  /** A site that we have delivered. */
  OURS,
  /** A site of ours, of which the last delivery was cut off. */
  BEGUN,
  /** A site that we have not delivered. */
  FOREIGN,
  /** A program that takes articles, and has let us in. */
  ACCOUNT
}
