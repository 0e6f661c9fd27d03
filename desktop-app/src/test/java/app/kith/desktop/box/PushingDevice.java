package app.kith.desktop.box;

import app.kith.core.mutation.Chain;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.desktop.box.wire.WireAnswer;
import app.kith.desktop.box.wire.WireDevice;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A device that posts without a pause, also across the server's deaths, and notes what it was
 * answered. A push that was not answered is sent again with what was written since; every fifth one
 * repeats what was answered before.
 */
final class PushingDevice implements Runnable {
  private static final int REPEATS = 5;
  private static final long TAKE_BREATH = TimeUnit.MILLISECONDS.toNanos(20);

  private final WireDevice device;
  private final String name;
  private final List<String> texts = new ArrayList<>();
  private final List<Chain> chains = new ArrayList<>(List.of(Chain.START));
  private final Map<Long, Acknowledged> acknowledged = new ConcurrentSkipListMap<>();
  private final Thread thread;
  private volatile boolean stopping;
  private volatile String failure = "";
  private int pushes;
  private long sentBefore;

  PushingDevice(WireDevice device, String name) {
    this.device = device;
    this.name = name;
    this.thread = Thread.ofVirtual().unstarted(this);
  }

  /**
   * An answer that this device was given.
   *
   * @param seq its place in the log; that of a repeat may lie further behind
   */
  record Acknowledged(
      String device, long n, String hash, String caption, long seq, boolean repeated) {}

  void start() {
    thread.start();
  }

  /** Lets it send what it has written, and no more. */
  void finish() throws InterruptedException {
    stopping = true;
    if (!thread.join(Duration.ofMinutes(1))) {
      throw new AssertionError(name + " does not get rid of what it wrote");
    }
  }

  /** What was wrong with an answer, or "". */
  String failure() {
    return failure;
  }

  /** All answers so far. */
  List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged.values());
  }

  /** How many it wrote; only once it has finished. */
  int written() {
    return texts.size();
  }

  @Override
  public void run() {
    int sent = 0;
    while (failure.isEmpty() && !(stopping && sent == texts.size())) {
      if (!stopping) {
        write(1 + pushes % 3);
      }
      try {
        sent = push(pushes % REPEATS == 0 ? Math.max(0, sent - 2) : sent);
      } catch (IOException e) {
        LockSupport.parkNanos(TAKE_BREATH);
      } catch (InterruptedException | RuntimeException | AssertionError e) {
        failure = name + ": " + e;
      }
      pushes++;
    }
  }

  private void write(int count) {
    for (int i = 0; i < count; i++) {
      String text = WireDevice.post(WireDevice.freshId(), caption(texts.size() + 1));
      texts.add(text);
      chains.add(chains.getLast().next(Chain.hash(text)));
    }
  }

  private String caption(long n) {
    return name + " " + n;
  }

  /** Sends all from there on; gives how many the server has. */
  private int push(int from) throws IOException, InterruptedException {
    int to = texts.size();
    long seen = sentBefore;
    sentBefore = to;
    Push push = device.push(chains.get(from), List.copyOf(texts.subList(from, to)));
    WireAnswer answer = device.sends(push);
    if (answer.status() == 503) {
      throw new IOException("it is busy");
    }
    PushReply reply = answer.as(PushReply.class);
    boolean right =
        reply.result().equals(PushReply.DONE)
            && reply.lastN() == to
            && reply.chain().equals(chains.get(to).value())
            && reply.outcomes().size() == to - from;
    if (!right) {
      throw new AssertionError("sent " + from + " to " + to + ", answered " + reply);
    }
    reply.outcomes().forEach(outcome -> note(outcome, outcome.n() <= seen));
    return to;
  }

  private void note(Outcome outcome, boolean repeated) {
    String hash = Chain.hash(texts.get((int) outcome.n() - 1));
    Acknowledged before =
        acknowledged.putIfAbsent(
            outcome.n(),
            new Acknowledged(
                device.id(), outcome.n(), hash, caption(outcome.n()), outcome.seq(), repeated));
    boolean right =
        outcome.result().equals(Outcome.ACCEPTED)
            && outcome.hash().equals(hash)
            && (before == null || outcome.seq() >= before.seq());
    if (!right) {
      throw new AssertionError("after " + before + " it was answered " + outcome);
    }
  }
}
