package app.kith.server.sync.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.model.Epoch;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.MemoryChangeLog;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CommitterTest {
  private final MemoryChangeLog memory = new MemoryChangeLog(Head.start(new Epoch(1, "a")));
  private final CountDownLatch disk = new CountDownLatch(1);
  private final CountDownLatch forcing = new CountDownLatch(1);
  private final AtomicInteger commits = new AtomicInteger();
  private final SlowDisk log = new SlowDisk();
  private final Committer committer = committer(log);

  /** Holds the first force until it is let go. */
  private final class SlowDisk implements ChangeLog {
    private final AtomicInteger failing = new AtomicInteger();
    private final CountDownLatch forced = new CountDownLatch(1);

    @Override
    public <T> T write(Write<T> work) throws IOException {
      commits.incrementAndGet();
      return memory.write(work);
    }

    @Override
    public <T> T read(Read<T> work) throws IOException {
      return memory.read(work);
    }

    @Override
    public void force() throws IOException {
      forcing.countDown();
      try {
        disk.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      if (failing.getAndDecrement() > 0) {
        throw new IOException("the disk failed");
      }
      memory.force();
      forced.countDown();
    }
  }

  private static Committer committer(ChangeLog log) {
    ServerClock clock =
        new ServerClock(InstantSource.system(), System::nanoTime, 0, false, why -> {});
    CommitBatch batches =
        new CommitBatch(
            log,
            new DurableHead(0),
            clock,
            new Random(1),
            new Acknowledgements(),
            CommitListener.NONE,
            Set.of());
    return new Committer(batches);
  }

  @AfterEach
  void stop() throws IOException {
    disk.countDown();
    committer.close();
  }

  @Test
  void nobodyIsAnsweredWhileTheDiskIsBusyAndTheRestGoesTogether() throws Exception {
    committer.start();
    CompletableFuture<String> first = committer.submit(working -> "first");
    forcing.await();

    List<CompletableFuture<Integer>> rest = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int number = i;
      rest.add(committer.submit(working -> number));
    }

    assertThat(first).isNotDone();
    assertThat(commits).hasValue(1);
    disk.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
    for (int i = 0; i < 100; i++) {
      assertThat(rest.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(i);
    }
    assertThat(commits.get()).isLessThan(20);
  }

  @Test
  void aForceThatFailedIsTriedAgainThoughNobodyWritesSinceReadersWaitForIt() throws Exception {
    log.failing.set(1);
    disk.countDown();
    committer.start();

    CompletableFuture<String> failed = committer.submit(working -> "not known to be kept");

    assertThatThrownBy(() -> failed.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(IOException.class);
    assertThat(log.forced.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoComesTooLateIsToldThatItIsBusy() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(committer.submit(working -> "waits")).isNotDone();
    }

    assertThatThrownBy(() -> committer.submit(working -> "one too many").get())
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(Busy.class)
        .hasMessageContaining("try again in a moment");
    committer.start();
  }

  @Test
  void closingDecidesWhatWaitsAndRefusesTheRest() throws Exception {
    CompletableFuture<String> waiting = committer.submit(working -> "decided");
    disk.countDown();
    committer.start();

    committer.close();

    assertThat(waiting.get()).isEqualTo("decided");
    assertThat(committer.isRunning()).isFalse();
    assertThat(committer.submit(working -> "late")).isCompletedExceptionally();
  }
}
