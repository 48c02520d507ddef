package muharrir.publish;

import java.util.Objects;

/**
 * Why a delivery did not come to its end. {@code strings.get(failure.key(), failure.arguments())}
 * is the sentence for the person: what, why, what now.
 */
public sealed interface PublishFailure {
  /** The key of the sentence in the strings, {@code publish.failure.…}. */
  String key();

  /** What stands for {@code {0}}, {@code {1}} … in the sentence. */
  Object[] arguments();

  /** The person stopped it. What arrived is whole, and the next delivery goes on from there. */
  record Cancelled() implements PublishFailure {
    @Override
    public String key() {
      return "publish.failure.cancelled";
    }

    @Override
    public Object[] arguments() {
      return new Object[0];
    }
  }

  /**
   * Pages could not be made, and what is left out would be deleted at the target.
   *
   * @param articles their ids, parted by spaces
   */
  record Incomplete(String articles) implements PublishFailure {
    public Incomplete {
      Objects.requireNonNull(articles);
    }

    @Override
    public String key() {
      return "publish.incomplete";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {articles};
    }
  }

  /** Something else stands in the place, which no delivery of ours has put there. */
  record Foreign(String place) implements PublishFailure {
    public Foreign {
      Objects.requireNonNull(place);
    }

    @Override
    public String key() {
      return "publish.failure.foreign";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {place};
    }
  }

  /** A file whose name not every system can have. */
  record BadName(String path) implements PublishFailure {
    public BadName {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "publish.failure.badName";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {path};
    }
  }

  /** The server does not take this name with this password or key. */
  record Refused(String user, String host) implements PublishFailure {
    public Refused {
      Objects.requireNonNull(user);
      Objects.requireNonNull(host);
    }

    @Override
    public String key() {
      return "publish.failure.refused";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {user, host};
    }
  }

  /** The key file cannot be read, or its passphrase is another. */
  record KeyFile(String file) implements PublishFailure {
    public KeyFile {
      Objects.requireNonNull(file);
    }

    @Override
    public String key() {
      return "publish.failure.keyFile";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {file};
    }
  }

  /** No such server, or no way to it. */
  record NoRoute(String host) implements PublishFailure {
    public NoRoute {
      Objects.requireNonNull(host);
    }

    @Override
    public String key() {
      return "publish.failure.noRoute";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {host};
    }
  }

  /** The server has never been seen; the person must say that it is the right one. */
  record NewHost(HostKey host) implements PublishFailure {
    public NewHost {
      Objects.requireNonNull(host);
    }

    @Override
    public String key() {
      return "publish.failure.newHost";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {host.host(), host.fingerprint()};
    }
  }

  /** The server shows another key than it has shown before. */
  record ChangedHost(HostKey host) implements PublishFailure {
    public ChangedHost {
      Objects.requireNonNull(host);
    }

    @Override
    public String key() {
      return "publish.failure.changedHost";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {host.host(), host.fingerprint()};
    }
  }

  /** The connection broke. */
  record Dropped(String host) implements PublishFailure {
    public Dropped {
      Objects.requireNonNull(host);
    }

    @Override
    public String key() {
      return "publish.failure.dropped";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {host};
    }
  }

  /** The other end may not be written. */
  record Denied(String path) implements PublishFailure {
    public Denied {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "publish.failure.denied";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {path};
    }
  }

  /** The other end takes no more of a file: most likely it has no room. */
  record Full(String path) implements PublishFailure {
    public Full {
      Objects.requireNonNull(path);
    }

    @Override
    public String key() {
      return "publish.failure.full";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {path};
    }
  }

  /**
   * It failed in some other way.
   *
   * @param detail for the log and for helpers, in English
   */
  record Other(String place, String detail) implements PublishFailure {
    public Other {
      Objects.requireNonNull(place);
      Objects.requireNonNull(detail);
    }

    @Override
    public String key() {
      return "publish.failure.other";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {place, detail};
    }
  }

  /**
   * A server of the web did not do what it was asked.
   *
   * @param detail what it is about, or what the server says; see {@link Kind}
   */
  record Web(Kind kind, String host, String detail) implements PublishFailure {
    /** What it did in its place. */
    public enum Kind {
      /** It forbade it; the detail is its reason. */
      FORBIDDEN("forbidden"),
      /** Something is larger than it takes; the detail is what. */
      TOO_LARGE("tooLarge"),
      /** It has no time; the detail says for how many seconds. */
      BUSY("busy"),
      /** It failed; the detail is the code. */
      BROKEN_DOWN("brokenDown"),
      /** It did not understand; the detail is its reason. */
      REJECTED("rejected"),
      /** It answered what nobody can read; the detail is to what. */
      BROKEN("broken"),
      /** There is no WordPress behind the address, or a page stands before it. */
      NO_WORDPRESS("noWordPress"),
      /** It did not answer in time; the detail is that time in seconds. */
      SLOW("slow"),
      /** It sends to another address, the detail. */
      MOVED("moved"),
      /** Its certificate is not good. */
      UNTRUSTED("untrusted");

      private final String word;

      Kind(String word) {
        this.word = word;
      }
    }

    public Web {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(host);
      Objects.requireNonNull(detail);
    }

    @Override
    public String key() {
      return "publish.failure.web." + kind.word;
    }

    @Override
    public Object[] arguments() {
      return new Object[] {host, detail};
    }
  }
}
