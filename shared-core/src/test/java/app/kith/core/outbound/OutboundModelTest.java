package app.kith.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbound.Outbound.Kind;
import app.kith.core.outbound.Outbound.NotSent;
import app.kith.core.outbound.Outbound.Thing;
import app.kith.core.outbox.Added;
import app.kith.core.thread.AtOnce;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboundModelTest {
  private static final NotSent COMMENT = notSent(7, Kind.COMMENT);
  private static final NotSent POST = notSent(0, Kind.POST);

  private final FakeSource source = new FakeSource();
  private final List<String> wrote = new ArrayList<>();
  private final OutboundModel model =
      new OutboundModel(source, new AtOnce().store(), () -> wrote.add("wrote"));

  private static NotSent notSent(long key, Kind kind) {
    Thing thing = new Thing(kind, "We come", 0, "post", Optional.empty());
    return new NotSent(key, thing, "too long", Instant.EPOCH, true);
  }

  @Test
  void whatIsThrownAwayCanBeTakenBackUntilTheTimeIsOver() {
    model.changed();
    model.discard(COMMENT);
    assertThat(model.shown().now().refused()).containsExactly(POST);
    model.undo();

    assertThat(model.shown().now().refused()).containsExactly(COMMENT, POST);
    model.undoIsOver();
    assertThat(source.done).isEmpty();
  }

  @Test
  void theNextThingThatIsThrownAwayEndsTheTimeOfTheOneBefore() {
    model.changed();
    model.discard(COMMENT);
    model.discard(POST);
    assertThat(source.done).containsExactly("discard 7");
    assertThat(model.mayUndo()).isTrue();

    model.undoIsOver();

    assertThat(source.done).containsExactly("discard 7", "discard 0");
    assertThat(wrote).hasSize(2);
    assertThat(model.mayUndo()).isFalse();
  }

  @Test
  void aRefusedTryIsToldAndSoIsADisk() {
    source.refusal = Optional.of(new Added.Refused(Added.Cause.NO_SUCH_POST, "no post"));
    model.sendAgain(COMMENT);
    assertThat(model.shown().now().notice()).isInstanceOf(OutboundShown.Refused.class);

    source.broken = true;
    model.changed();
    assertThat(model.shown().now().notice()).isInstanceOf(OutboundShown.Failed.class);
  }

  private static final class FakeSource implements OutboundSource {
    private final List<String> done = new ArrayList<>();
    private Optional<Added.Refused> refusal = Optional.empty();
    private boolean broken;

    @Override
    public Outbound read() throws IOException {
      if (broken) {
        throw new IOException("disk I/O error");
      }
      return new Outbound(List.of(), 0, 0, List.of(COMMENT, POST), 0, List.of());
    }

    @Override
    public Optional<Added.Refused> sendAgain(NotSent what) {
      done.add("again " + what.key());
      return refusal;
    }

    @Override
    public void discard(NotSent what) {
      done.add("discard " + what.key());
    }
  }
}
