package app.kith.desktop.bench;

import app.kith.core.mutation.Mutation;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * The time from the moment at which a mutation was due to be pushed by one device until another has
 * it from its live connection. Mutations are due at a fixed rate, whether earlier ones have arrived
 * or not, so that a server that stalls is not spared.
 */
final class Relay {
  private static final long LONGEST_MICROS = 60_000_000;
  private static final int PATIENCE_SECONDS = 30;

  private final List<Member> senders;
  private final Member receiver;
  private final Workload workload;

  Relay(List<Member> senders, Member receiver, Workload workload) {
    this.senders = senders;
    this.receiver = receiver;
    this.workload = workload;
  }

  /** Gives the latencies in microseconds. */
  Histogram run(int perSecond, Duration time) throws IOException, InterruptedException {
    int each = (int) (perSecond * time.toMillis() / 1_000 / senders.size());
    long gap = TimeUnit.SECONDS.toNanos(senders.size()) / perSecond;
    List<List<Due>> plan = new ArrayList<>();
    for (Member sender : senders) {
      List<Due> dues = new ArrayList<>();
      for (int i = 0; i < each; i++) {
        Mutation mutation = workload.comment();
        dues.add(new Due(mutation.entity().value(), sender.prepare(List.of(mutation))));
      }
      plan.add(dues);
    }
    Arrivals arrivals = new Arrivals(each * senders.size());
    try (Live live = new Live(receiver, arrivals)) {
      long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
      List<Together.Job> jobs = new ArrayList<>();
      for (int i = 0; i < senders.size(); i++) {
        Member sender = senders.get(i);
        List<Due> dues = plan.get(i);
        long first = start + gap * i / senders.size();
        jobs.add(() -> send(sender, dues, first, gap, arrivals));
      }
      Together.run(jobs);
      return arrivals.histogram();
    }
  }

  /** One push, and what it is recognised by when it arrives. */
  private record Due(String entity, byte[] body) {}

  private static void send(Member sender, List<Due> dues, long first, long gap, Arrivals arrivals)
      throws IOException {
    for (int i = 0; i < dues.size(); i++) {
      long at = first + gap * i;
      long early = at - System.nanoTime();
      if (early > 0) {
        LockSupport.parkNanos(early);
      }
      Due due = dues.get(i);
      arrivals.expect(due.entity(), at);
      sender.push(due.body(), 1);
    }
  }

  /** Notes when what was expected has come. */
  private static final class Arrivals {
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
    private final CountDownLatch missing;

    Arrivals(int count) {
      missing = new CountDownLatch(count);
    }

    void expect(String entity, long at) {
      due.put(entity, at);
    }

    /** Called by the one thread of the live connection. */
    void page(String page) {
      long now = System.nanoTime();
      String mark = "\"entity\":\"";
      for (int at = page.indexOf(mark); at >= 0; at = page.indexOf(mark, at + 1)) {
        int from = at + mark.length();
        Long since = due.remove(page.substring(from, page.indexOf('"', from)));
        if (since != null) {
          micros.recordValue(Math.min(LONGEST_MICROS, Math.max(0, now - since) / 1_000));
          missing.countDown();
        }
      }
    }

    Histogram histogram() throws IOException, InterruptedException {
      if (!missing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(missing.getCount() + " changes did not arrive live");
      }
      return micros;
    }
  }

  /** The receiving end. */
  private static final class Live extends WebSocketListener implements Closeable {
    private final Arrivals arrivals;
    private final String cursor;
    private final WebSocket socket;

    Live(Member member, Arrivals arrivals) throws IOException {
      this.arrivals = arrivals;
      this.cursor = Serving.cursor(member);
      this.socket = member.client().newWebSocket(member.request("v1/live").build(), this);
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      webSocket.send(cursor);
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      arrivals.page(text);
      // A device says how far it is, or the server keeps what it might still need.
      webSocket.send(Serving.text(text, "to"));
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
      // What is missing then is told when the time is over.
    }

    @Override
    public void close() {
      socket.cancel();
    }
  }
}
