package muharrir.desk;

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

  /** Asked by the work between two articles. */
  boolean cancelled();
}
