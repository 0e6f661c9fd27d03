package app.kith.server.sync.commit;

import java.util.concurrent.CompletableFuture;

/** A decision and who waits for its result. */
public record Pending<R>(Decision<R> decision, CompletableFuture<R> result) {
  public static <R> Pending<R> of(Decision<R> decision) {
    return new Pending<>(decision, new CompletableFuture<>());
  }
}
