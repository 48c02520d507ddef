package muharrir.publish.wordpress;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
import muharrir.publish.PublishFailure.Web;
import muharrir.publish.Target;

/** One call after the other to one server: waits, gives up, follows, and says why it failed. */
final class WebCall implements AutoCloseable {
  /** The longest answer that is read. */
  private static final long MOST = 16L << 20;

  private static final int REDIRECTS = 5;
  private static final int TRIES = 3;

  /** Whoever asks for more patience than this is asked another day. */
  private static final long LONGEST_WAIT = 60;

  private static final long LOOK_MILLIS = 50;

  private final HttpClient client;
  private final URI home;
  private final Duration patience;
  private final BooleanSupplier cancelled;

  /**
   * Calls to a server.
   *
   * @param home an address of it
   * @param patience how long one answer may take
   */
  WebCall(URI home, Duration patience, BooleanSupplier cancelled) {
    this.home = home;
    this.patience = patience;
    this.cancelled = cancelled;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /** Sends a request; a server that is busy is asked again after the time that it says. */
  HttpResponse<byte[]> send(HttpRequest request) throws PublishException {
    HttpRequest now = request;
    int redirects = 0;
    for (int tries = 1; ; ) {
      HttpResponse<byte[]> answer = once(now);
      int status = answer.statusCode();
      if (status / 100 == 3 && answer.headers().firstValue("Location").isPresent()) {
        if (++redirects > REDIRECTS) {
          throw web(Web.Kind.MOVED, answer.headers().firstValue("Location").get());
        }
        now = followed(now, status, answer.headers().firstValue("Location").get());
      } else if ((status == 429 || status == 503) && wait(answer).isPresent()) {
        long seconds = wait(answer).getAsLong();
        if (seconds > LONGEST_WAIT || ++tries > TRIES) {
          throw web(Web.Kind.BUSY, Long.toString(Math.max(1, seconds)));
        }
        sleep(Duration.ofSeconds(seconds));
      } else {
        return answer;
      }
    }
  }

  private static OptionalLong wait(HttpResponse<byte[]> answer) {
    String seconds = answer.headers().firstValue("Retry-After").orElse("").strip();
    // The other form is a date, which needs both clocks to be right: it is taken for a while.
    return seconds.matches("\\d{1,9}")
        ? OptionalLong.of(Long.parseLong(seconds))
        : seconds.isEmpty() ? OptionalLong.empty() : OptionalLong.of(LONGEST_WAIT + 1);
  }

  /** To the same host and no less safe; what was to be changed there only where it is said so. */
  private HttpRequest followed(HttpRequest request, int status, String location)
      throws PublishException {
    URI to;
    try {
      to = request.uri().resolve(location);
    } catch (IllegalArgumentException _) {
      throw web(Web.Kind.MOVED, location);
    }
    boolean same =
        Target.WordPress.isSafe(to)
            && String.valueOf(to.getHost()).equalsIgnoreCase(home.getHost())
            && (to.getScheme().equals("https") || to.getPort() == home.getPort());
    boolean kept = request.method().equals("GET") || status == 307 || status == 308;
    if (!same || !kept) {
      throw web(Web.Kind.MOVED, to.toString());
    }
    return HttpRequest.newBuilder(request, (_, _) -> true).uri(to).build();
  }

  private HttpResponse<byte[]> once(HttpRequest request) throws PublishException {
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return coming.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        if (cancelled.getAsBoolean()) {
          coming.cancel(true);
          throw new PublishException(new PublishFailure.Cancelled());
        }
        if (System.nanoTime() > end) {
          coming.cancel(true);
          throw web(Web.Kind.SLOW, Long.toString(Math.max(1, patience.toSeconds())));
        }
      } catch (ExecutionException e) {
        throw failed(e.getCause() == null ? e : e.getCause());
      } catch (InterruptedException _) {
        coming.cancel(true);
        Thread.currentThread().interrupt();
        throw new PublishException(new PublishFailure.Cancelled());
      }
    }
  }

  private PublishException failed(Throwable cause) {
    PublishFailure why =
        switch (cause) {
          case SSLException _ -> new Web(Web.Kind.UNTRUSTED, home.getHost(), "");
          case HttpConnectTimeoutException _ -> new PublishFailure.NoRoute(home.getHost());
          case ConnectException _, UnresolvedAddressException _ ->
              new PublishFailure.NoRoute(home.getHost());
          case IOException _ -> new PublishFailure.Dropped(home.getHost());
          default -> new PublishFailure.Other(home.getHost(), cause.toString());
        };
    return new PublishException(why, cause);
  }

  private void sleep(Duration time) throws PublishException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      if (cancelled.getAsBoolean()) {
        throw new PublishException(new PublishFailure.Cancelled());
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new PublishException(new PublishFailure.Cancelled());
      }
    }
  }

  PublishException web(Web.Kind kind, String detail) {
    return new PublishException(new Web(kind, home.getHost(), detail));
  }

  /** Ends what is still under way. */
  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
