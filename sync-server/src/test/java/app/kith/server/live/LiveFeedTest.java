package app.kith.server.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.Limits;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Mutation;
import app.kith.core.wire.Page;
import app.kith.server.http.live.Outlet;
import app.kith.server.http.live.SendQueue;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.MemoryChangeLog;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveFeedTest {
  private static final int MESSAGES = 3;

  private final CountingLog log = new CountingLog();
  private final Village village = new Village(log, Limits.STANDARD, Set.of());
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");
  private final AtomicBoolean closing = new AtomicBoolean();
  private final AtomicBoolean known = new AtomicBoolean(true);
  private final Reader reader = new Reader();
  private final LiveFeed feed =
      new LiveFeed(
          bob.actor(), known::get, closing::get, village.service, village.json.type(Page.class));
  private final SendQueue queue =
      new SendQueue(reader, new SendQueue.Bounds(MESSAGES, 1_000_000), Duration.ofDays(1), feed)
          .start();

  @AfterEach
  void end() {
    reader.appetite.release(1_000);
    queue.close();
  }

  /** Counts how often it is read. */
  private static final class CountingLog implements ChangeLog {
    private final MemoryChangeLog memory = new MemoryChangeLog(Head.start(Village.EPOCH));
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    @Override
    public <T> T write(Write<T> work) throws IOException {
      return memory.write(work);
    }

    @Override
    public <T> T read(Read<T> work) throws IOException {
      reads.incrementAndGet();
      if (closed.get()) {
        throw new IOException("the database is closed");
      }
      return memory.read(work);
    }

    @Override
    public void force() throws IOException {
      memory.force();
    }
  }

  /** Takes as many messages as it is told to. */
  private static final class Reader implements Outlet {
    private final Semaphore appetite = new Semaphore(0);
    private final Semaphore sending = new Semaphore(0);
    private final BlockingQueue<String> read = new LinkedBlockingQueue<>();

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
      take("pong");
    }

    @Override
    public void close(int code, String reason) throws IOException {
      take("close " + code);
    }

    private void take(String what) throws IOException {
      try {
        appetite.acquire();
      } catch (InterruptedException e) {
        throw new IOException("ended", e);
      }
      read.add(what);
    }
  }

  private Page next() throws InterruptedException {
    String text = String.valueOf(reader.read.poll(10, SECONDS));
    return village.json.type(Page.class).fromJson(text);
  }

  private void aliceActs(int number) {
    Mutation.CreatePost post =
        new Mutation.CreatePost(
            new PostId("p-" + number), Audience.COMMUNITY, "Post", List.of(), List.of(), 1);
    assertThat(alice.does(post).result()).isEqualTo("accepted");
  }

  @Test
  void aSlowReaderIsNotReadForUntilItHasTakenWhatWasUnderWayAndMissesNothing() throws Exception {
    feed.opened(queue);
    String start = bob.cursor();
    feed.received(start);
    aliceActs(0);
    assertThat(reader.sending.tryAcquire(10, SECONDS)).isTrue();
    int acts = 1;
    while (!queue.isLagging()) {
      aliceActs(acts++);
    }
    int reads = log.reads.get();
    for (int more = 0; more < 20; more++) {
      aliceActs(acts++);
    }
    int whileItSlept = log.reads.get() - reads;

    reader.appetite.release(1_000);
    String cursor = start;
    long seen = 0;
    while (seen < acts) {
      Page page = next();
      if (page.from().equals(cursor)) {
        seen += page.changes().size();
        cursor = page.to();
        feed.received(cursor);
      }
    }

    assertThat(seen).isEqualTo(acts);
    // The one that was under way when the queue overflowed; pushes read nothing here.
    assertThat(whileItSlept).isLessThanOrEqualTo(1);
  }

  @Test
  void aDeviceThatWasSignedOutHearsNothingMore() throws Exception {
    feed.opened(queue);
    feed.received(bob.cursor());
    known.set(false);
    reader.appetite.release(1_000);

    aliceActs(0);

    String last = "";
    while (!last.startsWith("close")) {
      last = String.valueOf(reader.read.poll(10, SECONDS));
    }
    assertThat(last).isEqualTo("close 1008");
  }
}
