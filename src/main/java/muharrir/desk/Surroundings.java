package muharrir.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import muharrir.store.Seal;

/**
 * What a desk is given from outside.
 *
 * @param clock says when; the order of things never depends on it
 * @param random makes ids; used by one thread at a time
 * @param stateFolder where text is kept that the library cannot take, see {@link
 *     Places#stateFolder()}; made when it is first needed
 * @param listeners runs what listeners are told: {@code Platform::runLater} in a window, {@code
 *     Runnable::run} elsewhere
 * @param seal of a library that is locked by a passphrase
 */
public record Surroundings(
    Clock clock, RandomGenerator random, Path stateFolder, Executor listeners, Seal seal) {
  public Surroundings {
    Objects.requireNonNull(clock);
    Objects.requireNonNull(random);
    Objects.requireNonNull(stateFolder);
    Objects.requireNonNull(listeners);
    Objects.requireNonNull(seal);
  }

  /** Those of a library without a passphrase. */
  public Surroundings(Clock clock, RandomGenerator random, Path stateFolder, Executor listeners) {
    this(clock, random, stateFolder, listeners, Seal.NONE);
  }

  Instant now() {
    return clock.instant();
  }
}
