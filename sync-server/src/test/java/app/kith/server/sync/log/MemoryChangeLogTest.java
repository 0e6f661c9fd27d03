package app.kith.server.sync.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.sync.state.StreamEnd;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoryChangeLogTest extends ChangeLogContract {
  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(Head.start(EPOCH));
  }

  @Nested
  class WhenThePowerGoes {
    private final MemoryChangeLog log = new MemoryChangeLog(Head.start(EPOCH));

    private void commit(String stream) throws IOException {
      log.write(transaction -> {
        transaction.apply(
            new Plan(
                transaction.head(),
                List.of(),
                List.of(
                    new Plan.Delta<>(
                        Tables.STREAMS, List.of(new StreamEnd(stream, 1)), List.of(), List.of()))));
        return true;
      });
    }

    @Test
    void whatWasForcedStaysAndTheRestIsGone() throws IOException {
      commit("a");
      log.force();
      commit("b");
      commit("c");
      assertThat(log.unforced()).isEqualTo(2);

      log.crash();

      assertThat(log.all(Tables.STREAMS)).extracting(StreamEnd::stream).containsExactly("a");
    }

    @Test
    void someOfTheRestMayHaveReachedTheDisk() throws IOException {
      commit("a");
      commit("b");

      log.crash(1);

      assertThat(log.all(Tables.STREAMS)).extracting(StreamEnd::stream).containsExactly("a");
      commit("b");
      assertThat(log.all(Tables.STREAMS)).hasSize(2);
    }
  }
}
