package muharrir.publish;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import muharrir.library.Progress;

/** Sends the folder of a site to a target, when a person asks for it. */
public final class Publisher {
  /** Gives what is asked for at the moment; nobody keeps it. */
  @FunctionalInterface
  public interface Secret {
    /**
     * A password, or the passphrase of a key file; empty if the person does not say it. It is
     * overwritten after use.
     */
    Optional<char[]> ask(Target target);
  }

  private final HostKeys keys;
  private final Secret secret;

  public Publisher(HostKeys keys, Secret secret) {
    this.keys = Objects.requireNonNull(keys);
    this.secret = Objects.requireNonNull(secret);
  }

  /**
   * Makes a target like a folder, or says what would be done.
   *
   * @param target not a {@link Target.WordPress}, which takes articles
   * @param dry whether to change nothing
   * @param takeOver whether to go where something of others stands
   */
  public Plan publish(Path folder, Target target, boolean dry, boolean takeOver, Progress progress)
      throws PublishException {
    return switch (target) {
      case Target.WordPress _ -> throw new IllegalArgumentException("takes articles, no folder");
      case Target.Zip zip -> ZipPack.write(folder, zip.file(), progress, dry);
      case Target.Folder there -> {
        try (Place place = new FolderPlace(there.path())) {
          yield new Delivery(folder, place, progress).run(dry, takeOver);
        }
      }
      case Target.Sftp server ->
          there(
              server, progress, place -> new Delivery(folder, place, progress).run(dry, takeOver));
    };
  }

  /** Goes to a target and looks at what stands there; changes nothing. */
  public Standing look(Target target, Progress progress) throws PublishException {
    return switch (target) {
      case Target.WordPress _ -> throw new IllegalArgumentException("takes articles, no folder");
      case Target.Zip zip -> ZipPack.look(zip.file());
      case Target.Folder there -> {
        try (FolderPlace place = new FolderPlace(there.path())) {
          place.requireWritable();
          yield Delivery.look(place);
        }
      }
      case Target.Sftp server -> there(server, progress, Delivery::look);
    };
  }

  /** What is done at the other end. */
  @FunctionalInterface
  private interface Work<T> {
    T at(Place place) throws PublishException;
  }

  private <T> T there(Target.Sftp server, Progress progress, Work<T> work) throws PublishException {
    try (Line line = Line.watched(progress, SftpPlace.TIMEOUT)) {
      try (Place place = SftpPlace.open(server, keys, secret, line)) {
        return work.at(place);
      } catch (PublishException e) {
        throw line.told(e);
      }
    }
  }
}
