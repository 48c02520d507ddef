package muharrir.find;

import java.util.Objects;

/** Why a query can't be answered; told to the person beside the field. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong. */
  public enum Reason {
    /** The regular expression is not one. */
    PATTERN,
    /** The replacement names a group that the expression does not have. */
    REPLACEMENT,
    /** The search took too long, or was called off. */
    TOO_LONG
  }

  private final Reason reason;
  private final int at;

  /**
   * A reason.
   *
   * @param at where in the expression, from 0; -1 where nothing is known
   */
  QueryException(Reason reason, int at, Throwable cause) {
    super(reason + " at " + at, cause);
    this.reason = Objects.requireNonNull(reason);
    this.at = at;
  }

  public Reason reason() {
    return reason;
  }

  /** Where in the expression, from 0; -1 where nothing is known. */
  public int at() {
    return at;
  }
}
