package muharrir.library;

import java.util.function.BooleanSupplier;

/** How far some long work is, and whether to go on. */
public interface Progress {
  /** Goes on to the end and tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /** Told by the work, from its own thread, as often as it likes. */
  void report(long done, long total);

  /** Asked by the work often; whoever answers yes has had enough of it. */
  boolean cancelled();

  /**
   * The same progress, of a part that also ends early when {@code stopped} says so: what was done
   * till then is kept, where a cancelled work is given up.
   */
  default Progress until(BooleanSupplier stopped) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void report(long done, long total) {
        whole.report(done, total);
      }

      @Override
      public boolean cancelled() {
        return stopped.getAsBoolean() || whole.cancelled();
      }
    };
  }
}
