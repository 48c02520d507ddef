package muharrir.publish;

import java.nio.file.Path;
import java.util.Optional;

/** The other end of a delivery. Used by one thread. */
interface Place extends AutoCloseable {
  /** Hears how much of a file has gone, and says whether to go on. */
  @FunctionalInterface
  interface Flow {
    /** So many bytes more; false to stop. */
    boolean more(long bytes);
  }

  /** What a person calls it. */
  String name();

  /** A small file as it is there. */
  Optional<byte[]> read(String path) throws PublishException;

  /** Puts a file in the place of an older one; whoever reads sees the one or the other. */
  void put(SiteFile file, Path source, Flow flow) throws PublishException;

  /** Puts a small file in the place of an older one. */
  void put(String path, byte[] bytes) throws PublishException;

  /** Adds to the end of a small file, which need not be there. */
  void append(String path, byte[] bytes) throws PublishException;

  /** Deletes a file, and the folders above it that are empty then; none there is no failure. */
  void delete(String path) throws PublishException;

  @Override
  void close();
}
