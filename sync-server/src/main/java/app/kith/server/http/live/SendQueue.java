package app.kith.server.http.live;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent over one connection, and the one thread that sends it.
 *
 * <p>Sending waits for the reader, so whoever has something to say leaves it here and goes on. A
 * reader who is too slow is not disconnected and not waited for: what waits is dropped, the queue
 * is lagging and takes nothing, until its owner has found out where the reader stands and calls
 * {@link #resume}. Pings and pongs are sent from here too, since only one thread may send.
 */
public final class SendQueue implements Closeable {
  /**
   * What may wait.
   *
   * @param messages at least 1
   * @param chars of all messages together; a single one may be longer
   */
  public record Bounds(int messages, int chars) {}

  /** Is told what becomes of the queue; must return at once. */
  public interface Owner {
    /** The queue has overflowed; called once until {@link #resume}, by whoever offered. */
    void lagging();

    /**
     * All that was taken before the overflow is sent, so the reader reads; called once until {@link
     * #resume}, by the sender, perhaps before {@link #lagging} has returned.
     */
    void drained();

    /** The connection is over, for whatever reason; called once, by the sender. */
    void ended();
  }

  private static final int NORMAL = 1000;
  private static final Duration LAST_WORDS = Duration.ofMillis(500);

  private final Outlet outlet;
  private final Bounds bounds;
  private final Duration pingEvery;
  private final Owner owner;
  private final Thread sender;

  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<String> waiting = new ArrayDeque<>();
  private long chars;
  private byte @Nullable [] pong;
  private boolean lagging;
  private boolean drained;
  private @Nullable Closing closing;
  private @Nullable Closing last;

  /**
   * Starts the sender.
   *
   * @param pingEvery silence after which the reader is asked for a sign of life; it is how the end
   *     of a connection that nobody closed is noticed
   */
  public SendQueue(Outlet outlet, Bounds bounds, Duration pingEvery, Owner owner) {
    this.outlet = outlet;
    this.bounds = bounds;
    this.pingEvery = pingEvery;
    this.owner = owner;
    this.sender = Thread.ofVirtual().name("kith-live-sender").unstarted(this::run);
  }

  public SendQueue start() {
    sender.start();
    return this;
  }

  /**
   * Leaves a message to be sent, in order, without waiting.
   *
   * @return false where it was dropped, because the queue lags or is closed
   */
  public boolean offer(String text) {
    lock.lock();
    try {
      if (closing != null || last != null || lagging) {
        return false;
      }
      if (fits(text)) {
        waiting.add(text);
        chars += text.length();
        changed.signal();
        return true;
      }
      waiting.clear();
      chars = 0;
      lagging = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    owner.lagging();
    return false;
  }

  /** Whether messages are dropped until {@link #resume}. */
  public boolean isLagging() {
    lock.lock();
    try {
      return lagging;
    } finally {
      lock.unlock();
    }
  }

  /** Takes messages again; what was dropped is not sent. */
  public void resume() {
    lock.lock();
    try {
      lagging = false;
      drained = false;
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more, and says goodbye once what waits is sent. */
  public void finish() {
    lock.lock();
    try {
      last = new Closing(NORMAL, "");
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Drops what waits and says goodbye; the connection ends when the reader has heard it. */
  @Override
  public void close() {
    close(NORMAL, "");
  }

  /** The same with a reason, as WebSocket numbers them. */
  public void close(int code, String reason) {
    end(new Closing(code, reason));
  }

  /** Sends nothing more, because the connection is over, and waits a little for the sender. */
  void abandon() throws InterruptedException {
    end(new Closing(0, ""));
    if (!sender.join(LAST_WORDS)) {
      // It hangs in a send that nobody reads; this ends the connection.
      sender.interrupt();
    }
  }

  void pong(byte[] payload) {
    lock.lock();
    try {
      pong = payload;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void end(Closing how) {
    lock.lock();
    try {
      if (closing == null) {
        closing = how;
        waiting.clear();
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean fits(String text) {
    return waiting.isEmpty()
        || (waiting.size() < bounds.messages() && chars + text.length() <= bounds.chars());
  }

  private void run() {
    try {
      boolean open = true;
      while (open) {
        open = send(next());
      }
    } catch (IOException | InterruptedException e) {
      // The reader is gone; there is nobody to tell but the owner.
    } finally {
      end(new Closing(0, ""));
      owner.ended();
    }
  }

  private boolean send(Next next) throws IOException {
    switch (next) {
      case Message message -> outlet.text(message.text());
      case Pong answer -> outlet.pong(answer.payload());
      case Ping ping -> outlet.ping();
      case Closing end -> {
        if (end.code() != 0) {
          outlet.close(end.code(), end.reason());
        }
        return false;
      }
    }
    return true;
  }

  private Next next() throws InterruptedException {
    lock.lock();
    try {
      long left = pingEvery.toNanos();
      while (closing == null && pong == null && waiting.isEmpty() && last == null && left > 0) {
        tellDrained();
        left = changed.awaitNanos(left);
      }
      if (closing != null) {
        return closing;
      }
      byte[] answer = pong;
      if (answer != null) {
        pong = null;
        return new Pong(answer);
      }
      String text = waiting.poll();
      if (text == null) {
        return last == null ? new Ping() : last;
      }
      chars -= text.length();
      return new Message(text);
    } finally {
      lock.unlock();
    }
  }

  private void tellDrained() {
    if (lagging && !drained) {
      drained = true;
      owner.drained();
    }
  }

  private sealed interface Next {}

  private record Message(String text) implements Next {}

  private record Ping() implements Next {}

  private record Pong(byte[] payload) implements Next {}

  /** Code 0 says nothing any more. */
  private record Closing(int code, String reason) implements Next {}
}
