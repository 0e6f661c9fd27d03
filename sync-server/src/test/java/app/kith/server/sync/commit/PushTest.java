package app.kith.server.sync.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kith.core.model.Audience;
import app.kith.core.model.Limits;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Mutation;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import app.kith.server.sync.decide.Decider;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PushTest {
  private final Village village = new Village();
  private final Villager alice = village.member("alice");

  private String post(String id) {
    return village.codec.encode(
        new Mutation.CreatePost(
            new PostId(id), Audience.COMMUNITY, "words of " + id, List.of(), List.of(), 1));
  }

  private PushReply push(Push push) {
    return village.service.push(alice.actor(), push).join();
  }

  @Test
  void everyItemHasItsOutcome() {
    PushReply reply = alice.pushes(post("p1"), "no mutation", post("p2"));

    assertThat(reply.result()).isEqualTo(PushReply.DONE);
    assertThat(reply.outcomes())
        .extracting(Outcome::n, Outcome::result)
        .containsExactly(
            tuple(1L, Outcome.ACCEPTED), tuple(2L, Outcome.REJECTED), tuple(3L, Outcome.ACCEPTED));
    assertThat(reply.lastN()).isEqualTo(3);
    assertThat(reply.chain()).isEqualTo(alice.chain().value());
    assertThat(reply.head()).isEqualTo(village.durable.seq());
  }

  @Nested
  class WhoseAnswerWasLost {
    @Test
    void isAnsweredAgainAndNotAppliedAgain() {
      Push push = alice.push(Chain.START, post("p1"), "no mutation", post("p2"));
      PushReply first = push(push);

      PushReply second = push(push);

      assertThat(second.result()).isEqualTo(PushReply.DONE);
      assertThat(second.head()).isEqualTo(first.head());
      assertThat(second.outcomes().get(1)).isEqualTo(first.outcomes().get(1));
      assertThat(second.outcomes())
          .extracting(Outcome::result)
          .containsExactly(Outcome.ACCEPTED, Outcome.REJECTED, Outcome.ACCEPTED);
      assertThat(second.outcomes().getFirst().seq()).isEqualTo(first.head());
    }

    @Test
    void goesOnBehindWhatRepeats() {
      push(alice.push(Chain.START, post("p1"), post("p2")));

      PushReply reply = push(alice.push(Chain.START, post("p1"), post("p2"), post("p3")));

      assertThat(reply.lastN()).isEqualTo(3);
      assertThat(alice.sees("p3")).isNotEmpty();
    }

    @Test
    void mayRepeatByHashesAlone() {
      push(alice.push(Chain.START, post("p1")));
      Chain one = Chain.START.next(Chain.hash(post("p1")));
      Push.Item repeat = new Push.Item(1, 0, null, Chain.hash(post("p1")));
      Push.Item fresh = new Push.Item(2, 0, post("p2"), null);

      PushReply reply =
          push(
              new Push(
                  Village.EPOCH.toString(),
                  "x",
                  new Push.Before(0, Chain.START.value()),
                  List.of(repeat, fresh)));

      assertThat(reply.result()).isEqualTo(PushReply.DONE);
      assertThat(reply.chain()).isEqualTo(one.next(Chain.hash(post("p2"))).value());
    }
  }

  @Nested
  class ThatDoesNotTouchLastN {
    @Test
    void isToldWhereToBegin() {
      push(alice.push(Chain.START, post("p1"), post("p2")));
      Chain two = Chain.START.next(Chain.hash(post("p1"))).next(Chain.hash(post("p2")));

      PushReply gap = push(alice.push(new Chain(5, "ab".repeat(32)), post("p6")));
      PushReply below = push(alice.push(Chain.START, post("p1")));

      for (PushReply reply : List.of(gap, below)) {
        assertThat(reply.result()).isEqualTo(PushReply.EXPECTED);
        assertThat(new Chain(reply.lastN(), reply.chain())).isEqualTo(two);
        assertThat(reply.outcomes()).isEmpty();
      }
    }
  }

  @Nested
  class WhoseChainParts {
    @Test
    void isForkedAndChangesNothing() {
      push(alice.push(Chain.START, post("p1")));
      long head = village.durable.seq();

      PushReply other = push(alice.push(Chain.START, post("p8"), post("p9")));
      PushReply behind = push(alice.push(new Chain(1, "ab".repeat(32)), post("p2")));

      assertThat(other.result()).isEqualTo(PushReply.FORKED);
      assertThat(behind.result()).isEqualTo(PushReply.FORKED);
      assertThat(other.lastN()).isEqualTo(1);
      assertThat(village.durable.seq()).isEqualTo(head);
    }
  }

  @Test
  void anotherEpochIsRefusedBeforeAnythingElse() {
    Push push =
        new Push(
            "2.autumn",
            "x",
            new Push.Before(7, "ab".repeat(32)),
            List.of(new Push.Item(8, 0, post("p1"), null)));

    PushReply reply = push(push);

    assertThat(reply.result()).isEqualTo(PushReply.EPOCH);
    assertThat(reply.epoch()).isEqualTo(Village.EPOCH.toString());
  }

  @Test
  void deviceAndAccountAreTakenFromTheTokenNotFromTheBody() {
    Villager bob = village.member("bob");
    Push claiming =
        new Push(
            Village.EPOCH.toString(),
            bob.actor().device().value(),
            new Push.Before(0, Chain.START.value()),
            List.of(new Push.Item(1, 0, post("p1"), null)));

    PushReply reply = push(claiming);

    assertThat(reply.device()).isEqualTo(alice.actor().device().value());
    assertThat(bob.pulls().getLast().author()).isEqualTo(alice.account().value());
  }

  @Nested
  class WithNoShape {
    @Test
    void isNoPush() {
      PushReader reader = new PushReader(village.codec, Limits.STANDARD, new Decider(village.json));
      Push.Before start = new Push.Before(0, Chain.START.value());
      Push.Item second = new Push.Item(2, 0, post("p1"), null);

      assertThat(reader.problem(new Push("1.a", "d", start, List.of()))).isPresent();
      assertThat(reader.problem(new Push("1.a", "d", start, List.of(second)))).isPresent();
      assertThat(
              reader.problem(
                  new Push("1.a", "d", start, List.of(new Push.Item(1, 0, null, "xyz")))))
          .isPresent();
      assertThat(reader.problem(new Push("1.a", "d", new Push.Before(1, "short"), List.of(second))))
          .isPresent();
      assertThat(
              reader.problem(
                  new Push("1.a", "d", start, List.of(new Push.Item(1, 0, post("p1"), null)))))
          .isEmpty();
    }
  }

  @Nested
  class OutcomesThatWereToldBefore {
    @Test
    void areKeptUntilTheCursorHasPassedThem() {
      Push push = alice.push(Chain.START, "no mutation");
      push(push);
      alice.pulls();

      assertThat(push(push).outcomes().getFirst().result()).isEqualTo(Outcome.REJECTED);

      alice.pulls();
      alice.pushes("no mutation");
      village.member("dan");
      assertThat(push(alice.push(Chain.START, "no mutation")).outcomes().getFirst().result())
          .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void standOnTheFirstPageOfASnapshot() {
      Outcome outcome = alice.sends("no mutation");

      assertThat(alice.snapshotPage(null, null).outcomes()).containsExactly(outcome);
    }
  }
}
