package app.kith.server.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Closes a channel when the time is over, which ends a read or write that hangs: channels of unix
 * sockets have no timeout of their own.
 */
final class Deadline implements AutoCloseable {
  private final CountDownLatch met = new CountDownLatch(1);
  private volatile boolean passed;

  Deadline(Channel channel, Duration time) {
    Thread.ofVirtual().name("control-deadline").start(() -> watch(channel, time));
  }

  /** Whether it was this that closed the channel. */
  boolean passed() {
    return passed;
  }

  /** The work is done; the channel is left alone from now on. */
  @Override
  public void close() {
    met.countDown();
  }

  private void watch(Channel channel, Duration time) {
    try {
      if (!met.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        passed = true;
        channel.close();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
