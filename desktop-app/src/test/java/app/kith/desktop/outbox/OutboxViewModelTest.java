package app.kith.desktop.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.WithdrawnWords;
import app.kith.core.loop.Standing;
import app.kith.core.outbound.Outbound;
import app.kith.core.outbound.Outbound.Kind;
import app.kith.core.outbound.Outbound.NotSent;
import app.kith.core.outbound.Outbound.Thing;
import app.kith.core.outbound.Outbound.Waiting;
import app.kith.core.outbound.OutboundSource;
import app.kith.core.outbox.Added;
import app.kith.core.thread.AtOnce;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");

  private final Words words = Words.in(Locale.ENGLISH);
  private final FakeSource source = new FakeSource();
  private int wrote;
  private final OutboxViewModel model =
      new OutboxViewModel(
          source,
          new AtOnce().store(),
          words,
          new Times(words, Clock.fixed(NOW, ZoneOffset.UTC)),
          () -> wrote++);

  private static Thing thing(Kind kind, String text, int photos) {
    return new Thing(kind, text, photos, "post", Optional.empty());
  }

  @Test
  void eachStateHasItsWords() {
    Thing post = thing(Kind.POST, "The lake", 3);
    source.outbound =
        new Outbound(
            List.of(
                new Waiting(post, 4_000_000, 10_000_000, true),
                new Waiting(post, 0, 34_000_000, false),
                new Waiting(post, 10, 10, true),
                new Waiting(thing(Kind.LIKE, "The lake", 0), 0, 0, false)),
            104,
            44_000_000,
            List.of(),
            0,
            List.of());
    model.changed();

    assertThat(model.shown().now().waiting())
        .extracting(line -> line.title() + ": " + line.state())
        .containsExactly(
            "Post, 3 photos: Waiting, 40 % of 10.0 MB sent",
            "Post, 3 photos: Waiting, 34.0 MB",
            "Post, 3 photos: Arrived. The community's computer is preparing it for the others.",
            "Like on “The lake”: Waiting");
    assertThat(model.shown().now().sum()).isEqualTo("104 things, 44.0 MB");
    assertThat(model.shown().now().more()).isEqualTo("And 100 more");

    model.standing(Standing.UNKNOWN.online());
    assertThat(model.shown().now().waiting().getFirst().state())
        .isEqualTo("Sending, 40 % of 10.0 MB");
  }

  @Test
  void whereNothingWaitsTheOriginalsAreCounted() {
    source.outbound = new Outbound(List.of(), 0, 0, List.of(), 214, List.of());
    model.changed();

    assertThat(model.shown().now().empty())
        .isEqualTo("Nothing is waiting. All 214 originals verified.");
  }

  @Test
  void whatABlockTookAwayStaysWithItsTime() {
    source.outbound =
        new Outbound(
            List.of(), 0, 0, List.of(), 0, List.of(new WithdrawnWords("p1", "Save me one", NOW)));
    model.changed();

    assertThat(model.shown().now().withdrawn())
        .containsExactly(new OutboxShown.Withdrawn("Save me one", "Today 14:30"));
  }

  @Test
  void whatIsDeletedIsHiddenAndGoesOnlyWhenTheTimeIsOver() {
    NotSent comment = new NotSent(7, thing(Kind.COMMENT, "We come", 0), "too long", NOW, false);
    NotSent post = new NotSent(0, thing(Kind.POST, "The lake", 1), "damaged", NOW, true);
    source.outbound = new Outbound(List.of(), 0, 0, List.of(comment, post), 0, List.of());
    model.changed();
    assertThat(model.shown().now().refused().getFirst().safe())
        .isEqualTo("Your text is safe: “We come” · Today 14:30");

    model.discard(comment);
    assertThat(model.shown().now().refused()).hasSize(1);
    assertThat(source.done).isEmpty();
    model.undo();
    assertThat(model.shown().now().refused()).hasSize(2);

    model.discard(comment);
    model.discard(post);
    assertThat(source.done).containsExactly("discard 7");
    model.undoIsOver();
    assertThat(source.done).containsExactly("discard 7", "discard 0");
    assertThat(wrote).isEqualTo(2);

    model.sendAgain(post);
    assertThat(source.done).last().isEqualTo("again 0 post");
    assertThat(model.notice().now()).isEmpty();
  }

  @Test
  void whatIsTriedAgainInVainSaysWhy() {
    NotSent comment = new NotSent(7, thing(Kind.COMMENT, "We come", 0), "unknown", NOW, true);
    source.refusal =
        Optional.of(new Added.Refused(Added.Cause.NO_SUCH_POST, "there is no post p1"));

    model.sendAgain(comment);

    assertThat(source.done).containsExactly("again 7 post");
    assertThat(model.notice().now()).isEqualTo("This post is not on this computer any more.");
    assertThat(model.mayUndo()).isFalse();
  }

  private static final class FakeSource implements OutboundSource {
    private Outbound outbound = Outbound.NOTHING;
    private final List<String> done = new ArrayList<>();
    private Optional<Added.Refused> refusal = Optional.empty();

    @Override
    public Outbound read() {
      return outbound;
    }

    @Override
    public Optional<Added.Refused> sendAgain(NotSent what) {
      done.add("again " + what.key() + " " + what.thing().post());
      return refusal;
    }

    @Override
    public void discard(NotSent what) {
      done.add("discard " + what.key());
    }
  }
}
