package app.kith.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoryOutboxStoreTest extends OutboxStoreContract {
  private final MemoryOutboxStore content = new MemoryOutboxStore();

  @Override
  protected OutboxStore open() {
    return content.open();
  }

  private static long key(OutboxStore store) throws IOException {
    return store.write(OutboxWriter::nextKey);
  }

  @Test
  void aPowerCutLosesNothing() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      MemoryOutboxStore store = new MemoryOutboxStore();
      key(store);
      key(store);

      MemoryOutboxStore after = store.crash(new Random(seed));

      assertThat(key(after)).isEqualTo(3);
      assertThatThrownBy(() -> key(store)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aCopyGoesItsOwnWay() throws IOException {
    MemoryOutboxStore store = new MemoryOutboxStore();
    write(store, writer -> writer.putRow(SampleOutbox.draft(1, "p1")));
    MemoryOutboxStore copy = store.copy();
    write(copy, writer -> writer.deleteRow(1));

    assertThat(store.<Integer>read(OutboxReader::count)).isEqualTo(1);
    assertThat(copy.<Integer>read(OutboxReader::count)).isZero();
  }
}
