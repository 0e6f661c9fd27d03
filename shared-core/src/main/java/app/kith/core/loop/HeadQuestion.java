package app.kith.core.loop;

import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.sync.exchange.Transport;
import app.kith.core.thread.DaemonThreads;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the server's head, one question at a time, on a thread of its own: a server that takes a
 * question and never answers holds nobody up. Used by one thread.
 */
final class HeadQuestion implements Closeable {
  private final Transport transport;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(new DaemonThreads("kith-head"));
  private @Nullable CompletableFuture<Answer> open;

  HeadQuestion(Transport transport) {
    this.transport = transport;
  }

  /** What came of a question. */
  sealed interface Answer {
    /** The log's head. */
    record Head(long seq) implements Answer {}

    /** The server is there, and says nothing of its head to a device without a cursor it knows. */
    record There() implements Answer {}

    record Failed(IOException why) implements Answer {}
  }

  boolean isOpen() {
    return open != null;
  }

  /** Asks; the changes that come along with an answer are forgotten. */
  void ask(@Nullable String cursor) {
    SyncRequest request =
        cursor == null ? new SyncRequest.Snapshot(null, null) : new SyncRequest.Pull(cursor);
    open = CompletableFuture.supplyAsync(() -> exchange(request), thread);
  }

  private Answer exchange(SyncRequest request) {
    try {
      return transport.exchange(request) instanceof SyncReply.Pulled pulled
              && !pulled.page().snapshot()
          ? new Answer.Head(pulled.page().head())
          : new Answer.There();
    } catch (IOException e) {
      return new Answer.Failed(e);
    }
  }

  /** The answer once it has come; the question is closed by that. */
  Optional<Answer> answer() {
    CompletableFuture<Answer> asked = open;
    if (asked == null || !asked.isDone()) {
      return Optional.empty();
    }
    open = null;
    return Optional.of(asked.join());
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
