package app.kith.server.http.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SendQueueTest {
  private static final Duration NEVER = Duration.ofDays(1);

  private final Reader reader = new Reader();
  private final RecordingOwner owner = new RecordingOwner();
  private final SendQueue queue = queue(NEVER, owner);

  @AfterEach
  void end() throws InterruptedException {
    reader.reads(1_000);
    queue.close();
    assertThat(owner.ended.await(10, SECONDS)).isTrue();
  }

  @Test
  void messagesArriveInOrder() throws InterruptedException {
    reader.reads(3);

    assertThat(queue.offer("1")).isTrue();
    assertThat(queue.offer("2")).isTrue();
    assertThat(queue.offer("3")).isTrue();

    assertThat(reader.next()).isEqualTo("1");
    assertThat(reader.next()).isEqualTo("2");
    assertThat(reader.next()).isEqualTo("3");
  }

  @Test
  void aPingIsAnsweredBeforeWhatWaits() throws InterruptedException {
    queue.offer("under way");
    reader.isSentTo();
    queue.offer("waiting");
    queue.pong(new byte[] {7});
    queue.pong(new byte[] {8});
    reader.reads(3);

    assertThat(reader.next()).isEqualTo("under way");
    assertThat(reader.next()).isEqualTo("pong 8");
    assertThat(reader.next()).isEqualTo("waiting");
  }

  @Test
  void silenceIsBrokenByAPing() throws InterruptedException {
    SendQueue silent = queue(Duration.ofMillis(1), new RecordingOwner());
    reader.reads(2);

    assertThat(reader.next()).isEqualTo("ping");
    assertThat(reader.next()).isEqualTo("ping");
    silent.close();
  }

  @Test
  void closingSaysGoodbyeAndNothingElse() throws InterruptedException {
    queue.offer("under way");
    reader.isSentTo();
    queue.offer("waiting");
    queue.close(1012, "restart");
    reader.reads(3);

    assertThat(reader.next()).isEqualTo("under way");
    assertThat(reader.next()).isEqualTo("close 1012 restart");
    assertThat(queue.offer("late")).isFalse();
    assertThat(owner.ended.await(10, SECONDS)).isTrue();
  }

  @Test
  void finishingSendsWhatWaitsBeforeItSaysGoodbye() throws InterruptedException {
    queue.offer("under way");
    reader.isSentTo();
    queue.offer("last");
    queue.finish();
    assertThat(queue.offer("late")).isFalse();
    reader.reads(3);

    assertThat(reader.next()).isEqualTo("under way");
    assertThat(reader.next()).isEqualTo("last");
    assertThat(reader.next()).isEqualTo("close 1000 ");
  }

  @Test
  void theOwnerIsToldWhenTheReaderIsGone() throws InterruptedException {
    reader.gone = true;
    reader.reads(1);
    queue.offer("1");

    assertThat(owner.ended.await(10, SECONDS)).isTrue();
    assertThat(queue.offer("2")).isFalse();
    assertThat(owner.lags).hasValue(0);
  }

  @Test
  void aSenderThatHangsInASendIsEndedWithTheConnection() throws InterruptedException {
    queue.offer("under way");
    reader.isSentTo();
    queue.abandon();

    assertThat(owner.ended.await(10, SECONDS)).isTrue();
  }

  @Nested
  class WhileTheReaderIsTooSlow {
    @Test
    void whatWaitsIsDroppedOnceItIsTooMuch() throws InterruptedException {
      queue.offer("under way");
      reader.isSentTo();
      assertThat(queue.offer("1")).isTrue();
      assertThat(queue.offer("2")).isTrue();
      assertThat(queue.offer("3")).isTrue();

      assertThat(queue.offer("4")).isFalse();

      assertThat(queue.isLagging()).isTrue();
      assertThat(queue.offer("5")).isFalse();
      assertThat(owner.lags).hasValue(1);
    }

    @Test
    void whatWaitsIsDroppedOnceItIsTooLong() throws InterruptedException {
      queue.offer("under way");
      reader.isSentTo();
      assertThat(queue.offer("12345678")).isTrue();

      assertThat(queue.offer("123")).isFalse();
    }

    @Test
    void aSingleMessageMayBeLongerThanAllTogether() throws InterruptedException {
      reader.reads(1);

      assertThat(queue.offer("a message of more than ten")).isTrue();
      assertThat(reader.next()).isEqualTo("a message of more than ten");
    }

    @Test
    void itsOwnerIsToldOnceWhatWasUnderWayIsRead() throws InterruptedException {
      queue.offer("under way");
      reader.isSentTo();
      for (int n = 1; n <= 4; n++) {
        queue.offer("dropped");
      }
      assertThat(owner.drained.getCount()).isEqualTo(1);

      reader.reads(1);

      assertThat(owner.drained.await(10, SECONDS)).isTrue();
      assertThat(reader.next()).isEqualTo("under way");
    }

    @Test
    void theConnectionGoesOnWhereItsOwnerResumes() throws InterruptedException {
      queue.offer("under way");
      reader.isSentTo();
      for (int n = 1; n <= 4; n++) {
        queue.offer("dropped");
      }
      queue.resume();
      assertThat(queue.offer("again")).isTrue();
      reader.reads(2);

      assertThat(reader.next()).isEqualTo("under way");
      assertThat(reader.next()).isEqualTo("again");
      assertThat(owner.ended.getCount()).isEqualTo(1);
    }
  }

  private SendQueue queue(Duration pingEvery, SendQueue.Owner told) {
    return new SendQueue(reader, new SendQueue.Bounds(3, 10), pingEvery, told).start();
  }

  /** A reader who takes as many messages as it was told to. */
  private static final class Reader implements Outlet {
    private final Semaphore appetite = new Semaphore(0);
    private final Semaphore sending = new Semaphore(0);
    private final BlockingQueue<String> read = new LinkedBlockingQueue<>();
    private volatile boolean gone;

    void reads(int messages) {
      appetite.release(messages);
    }

    void isSentTo() throws InterruptedException {
      assertThat(sending.tryAcquire(10, SECONDS)).isTrue();
    }

    String next() throws InterruptedException {
      return String.valueOf(read.poll(10, SECONDS));
    }

    @Override
    public void text(String text) throws IOException {
      sending.release();
      take(text);
    }

    @Override
    public void ping() throws IOException {
      take("ping");
    }

    @Override
    public void pong(byte[] payload) throws IOException {
      take("pong " + payload[0]);
    }

    @Override
    public void close(int code, String reason) throws IOException {
      take("close " + code + " " + reason);
    }

    private void take(String what) throws IOException {
      try {
        appetite.acquire();
      } catch (InterruptedException e) {
        throw new IOException("the connection was ended", e);
      }
      if (gone) {
        throw new IOException("gone");
      }
      read.add(what);
    }
  }

  private static final class RecordingOwner implements SendQueue.Owner {
    private final AtomicInteger lags = new AtomicInteger();
    private final CountDownLatch drained = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public void lagging() {
      lags.incrementAndGet();
    }

    @Override
    public void drained() {
      drained.countDown();
    }

    @Override
    public void ended() {
      ended.countDown();
    }
  }
}
