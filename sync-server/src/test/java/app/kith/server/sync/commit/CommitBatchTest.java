package app.kith.server.sync.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.Limits;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.server.sync.Planted;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import app.kith.server.sync.decide.Decider;
import app.kith.server.sync.erase.LookAt;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.Index;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.LogTransaction;
import app.kith.server.sync.log.NotCommitted;
import app.kith.server.sync.log.Placement;
import app.kith.server.sync.log.Plan;
import app.kith.server.sync.log.Table;
import app.kith.server.sync.state.Actor;
import app.kith.server.sync.state.Body;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommitBatchTest {
  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");
  private final FailingLog log = new FailingLog(village.memory());
  private final List<String> heard = new ArrayList<>();
  private final CommitBatch batches = batches(Set.of());

  private CommitBatch batches(Set<Planted> planted) {
    ServerClock clock =
        new ServerClock(() -> Instant.ofEpochMilli(village.now()), () -> 0, 0, false, why -> {});
    return new CommitBatch(
        log, village.durable, clock, new Random(3), new Acknowledgements(), new Hearing(), planted);
  }

  private final class Hearing implements CommitListener {
    @Override
    public void rejected(Actor actor, long n, Throwable fault) {
      heard.add("rejected " + n);
    }

    @Override
    public void retrying(int decisions, Throwable fault) {
      heard.add("retrying " + decisions);
    }

    @Override
    public void erasing() {
      heard.add("erasing");
    }
  }

  /** A log that fails as told, on commit or on its disk. */
  private static final class FailingLog implements ChangeLog {
    private final ChangeLog behind;
    private String poison = "\0";
    private int failingCommits;
    private boolean lost;
    private boolean diskFails;
    private int commits;

    FailingLog(ChangeLog behind) {
      this.behind = behind;
    }

    @Override
    public <T> T write(Write<T> work) throws IOException {
      T result = behind.write(transaction -> work.run(new Poisoned(transaction)));
      commits++;
      if (lost) {
        throw new EOFException("the connection is lost");
      }
      return result;
    }

    @Override
    public <T> T read(Read<T> work) throws IOException {
      return behind.read(work);
    }

    @Override
    public void force() throws IOException {
      if (diskFails) {
        throw new IOException("no space left on device");
      }
      behind.force();
    }

    private final class Poisoned implements LogTransaction {
      private final LogTransaction behind;

      Poisoned(LogTransaction behind) {
        this.behind = behind;
      }

      @Override
      public void apply(Plan plan) throws IOException {
        boolean poisoned =
            plan.rows().stream()
                .flatMap(delta -> delta.added().stream())
                .anyMatch(row -> row instanceof Body body && body.text().contains(poison));
        if (poisoned || failingCommits-- > 0) {
          throw new NotCommitted("a statement failed", new IOException("syntax"));
        }
        behind.apply(plan);
      }

      @Override
      public Head head() throws IOException {
        return behind.head();
      }

      @Override
      public long floor() throws IOException {
        return behind.floor();
      }

      @Override
      public <K, V> Map<K, V> find(Table<K, V> table, Collection<K> keys) throws IOException {
        return behind.find(table, keys);
      }

      @Override
      public <I, K, V> List<V> where(Index<I, K, V> index, Collection<I> values)
          throws IOException {
        return behind.where(index, values);
      }

      @Override
      public List<LogRow> changes(long after, long upTo, int limit) throws IOException {
        return behind.changes(after, upTo, limit);
      }

      @Override
      public List<Placement> placements(Placement.Scan scan, @Nullable Placement after, int limit)
          throws IOException {
        return behind.placements(scan, after, limit);
      }
    }
  }

  private PushDecision push(Villager villager, String... captions) {
    List<String> texts = new ArrayList<>();
    for (String caption : captions) {
      texts.add(
          village.codec.encode(
              new Mutation.CreatePost(
                  new PostId("p-" + caption.toLowerCase(Locale.ROOT)),
                  Audience.COMMUNITY,
                  caption,
                  List.of(),
                  List.of(),
                  1)));
    }
    Push push = villager.push(Chain.START, texts.toArray(String[]::new));
    return new PushReader(village.codec, Limits.STANDARD, new Decider(village.json))
        .read(villager.actor(), push);
  }

  @Test
  void manyDecisionsAreOneCommitInTheirOrder() {
    Pending<PushReply> first = Pending.of(push(alice, "A", "B"));
    Pending<PushReply> second = Pending.of(push(bob, "C"));

    batches.run(List.of(first, second));

    assertThat(log.commits).isEqualTo(1);
    long head = village.durable.seq();
    assertThat(first.result().join().outcomes())
        .extracting(Outcome::seq)
        .containsExactly(head - 2, head - 1);
    assertThat(second.result().join().outcomes().getFirst().seq()).isEqualTo(head);
  }

  @Nested
  class BeforeTheDiskHasIt {
    @Test
    void nobodyIsAnsweredAndNoReaderIsTold() {
      Pending<PushReply> pending = Pending.of(push(alice, "A"));
      String cursor = bob.cursor();

      CommitBatch.Unforced unforced = batches.commit(List.of(pending));
      var page = village.service.pull(bob.actor(), cursor);

      assertThat(pending.result()).isNotDone();
      assertThat(page).isNotDone();

      unforced.force();

      assertThat(pending.result()).isDone();
      assertThat(page).isDone();
    }

    @Test
    void nobodyIsToldToErase() {
      CommitBatch.Unforced unforced =
          batches.commit(List.of(Pending.of(push(alice, "A")), Pending.of(erasing())));
      assertThat(heard).isEmpty();

      unforced.force();

      assertThat(heard).containsExactly("erasing");
      batches.run(List.of(Pending.of(push(bob, "B"))));
      assertThat(heard).hasSize(1);
    }

    private static LookAt erasing() {
      return new LookAt(Set.of(new BlobId("ab".repeat(32))), Duration.ZERO);
    }

    @Test
    void aPowerCutTakesBackNothingThatWasTold() {
      Pending<PushReply> pending = Pending.of(push(alice, "A"));
      CommitBatch.Unforced unforced = batches.commit(List.of(pending));
      assertThat(unforced).isNotNull();

      village.memory().crash();

      assertThat(pending.result()).isNotDone();
      assertThat(bob.sees("p-a")).isEmpty();
    }

    @Test
    void aDiskThatFailsAnswersNobody() {
      log.diskFails = true;
      Pending<PushReply> pending = Pending.of(push(alice, "A"));

      batches.run(List.of(pending));

      assertThat(pending.result()).isCompletedExceptionally();
      assertThatThrownBy(() -> pending.result().join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void theServerWithThatBugPlantedAnswersTooEarly() {
      Pending<PushReply> pending = Pending.of(push(alice, "A"));

      batches(Set.of(Planted.ANSWER_BEFORE_FORCE)).commit(List.of(pending));

      assertThat(pending.result()).isDone();
      village.memory().crash();
      assertThat(bob.sees("p-a")).isEmpty();
    }
  }

  @Nested
  class WhenATransactionFails {
    @Test
    void itsHalvesAreTriedAndAllIsWellInTheEnd() {
      log.failingCommits = 2;
      List<Pending<PushReply>> all =
          List.of(Pending.of(push(alice, "A", "B")), Pending.of(push(bob, "C")));

      batches.run(all);

      assertThat(all)
          .allSatisfy(pending ->
              assertThat(pending.result().join().outcomes())
                  .allMatch(outcome -> outcome.result().equals(Outcome.ACCEPTED)));
      assertThat(heard).containsExactly("retrying 2", "retrying 1");
    }

    @Test
    void theOneMutationToBlameIsRejectedAndNoOther() {
      log.poison = "poison";
      Pending<PushReply> bad = Pending.of(push(alice, "A", "B", "poison", "D"));
      Pending<PushReply> good = Pending.of(push(bob, "C"));

      batches.run(List.of(bad, good));

      PushReply reply = bad.result().join();
      assertThat(reply.lastN()).isEqualTo(4);
      assertThat(reply.outcomes())
          .extracting(Outcome::result)
          .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REJECTED, Outcome.ACCEPTED);
      assertThat(reply.outcomes().get(2).reason()).isEqualTo(Rejection.INTERNAL);
      assertThat(good.result().join().outcomes().getFirst().result()).isEqualTo(Outcome.ACCEPTED);
      assertThat(heard).contains("rejected 3");
      assertThat(bob.sees("p-d")).isNotEmpty();
    }

    @Test
    void aBugInADecisionIsContainedToo() {
      Decision<String> broken =
          working -> {
            throw new IllegalStateException("a bug");
          };
      Pending<String> bad = Pending.of(broken);
      Pending<PushReply> good = Pending.of(push(bob, "C"));

      batches.run(List.of(good, bad));

      assertThat(good.result()).isCompleted();
      assertThat(bad.result()).isCompletedExceptionally();
    }

    @Test
    void aDatabaseThatAlwaysFailsRejectsNobody() {
      log.failingCommits = Integer.MAX_VALUE;
      Pending<PushReply> pending = Pending.of(push(alice, "A"));

      batches.run(List.of(pending));

      assertThat(pending.result()).isCompletedExceptionally();
    }
  }

  @Test
  void anUnknownCommitIsNeverARejection() {
    log.lost = true;
    Pending<PushReply> pending = Pending.of(push(alice, "A"));
    batches.run(List.of(pending));
    assertThat(pending.result()).isCompletedExceptionally();

    log.lost = false;
    Pending<PushReply> again = Pending.of(push(alice, "A"));
    batches.run(List.of(again));

    assertThat(again.result().join().outcomes().getFirst().result()).isEqualTo(Outcome.ACCEPTED);
    assertThat(bob.sees("p-a")).hasSize(1);
  }
}
