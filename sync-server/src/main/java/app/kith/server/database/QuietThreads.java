package app.kith.server.database;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Threads that nobody knows and therefore nobody interrupts.
 *
 * <p>H2 takes an interrupt of any thread inside it, be it a reader's, for the end of its store:
 * whoever waits for a lock of a map throws, and the store closes itself under all others.
 */
final class QuietThreads implements Closeable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("database-", 1).factory());

  /**
   * Does the work on one of them and waits for its end, however often the caller is interrupted
   * meanwhile; that it was is left for it to notice afterwards.
   *
   * @param work whose only checked exceptions are IO's
   * @throws RejectedExecutionException where they have ended; nothing was begun
   */
  <T> T call(Callable<T> work) throws IOException {
    FutureTask<T> task = new FutureTask<>(work);
    CompletableFuture.runAsync(task, threads).join();
    return switch (task.state()) {
      case SUCCESS -> task.resultNow();
      case FAILED -> throw asItWas(task.exceptionNow());
      case RUNNING, CANCELLED -> throw new IllegalStateException("a task that nobody can cancel");
    };
  }

  private static IOException asItWas(Throwable failure) {
    return switch (failure) {
      case IOException known -> known;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      default -> throw new IllegalArgumentException("work of another kind", failure);
    };
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
