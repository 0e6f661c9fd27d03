package app.kith.server.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on a request's virtual thread for what is being committed or forced. */
public final class Waiting {
  /** Longer than any commit; whoever waits so long asks again, which is safe. */
  private static final Duration MOST = Duration.ofSeconds(30);

  private static final int UNAVAILABLE = 503;

  private Waiting() {}

  /**
   * The result.
   *
   * @throws ApiException 503 where it is not there in time, or too much waits
   * @throws IOException where the disk or the database failed
   */
  public static <T> T on(CompletableFuture<T> result) throws IOException {
    try {
      return result.get(MOST.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new ApiException(UNAVAILABLE, "busy", "the server is busy: try again in a minute");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the disk", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException world) {
        throw world;
      }
      throw new IllegalStateException("a decision failed", e.getCause());
    }
  }
}
