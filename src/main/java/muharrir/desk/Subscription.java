package muharrir.desk;

/** Ends the telling of a listener. */
@FunctionalInterface
public interface Subscription {
  /** Tells the listener nothing more. */
  void cancel();
}
