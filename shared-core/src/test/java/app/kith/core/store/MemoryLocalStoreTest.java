package app.kith.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MemoryLocalStoreTest extends LocalStoreContract {
  private final MemoryLocalStore content = new MemoryLocalStore();

  @Override
  protected LocalStore open() {
    return content.open();
  }

  @Override
  protected boolean readsBesideWrites() {
    return false;
  }

  private static List<String> posts(LocalStore store) throws IOException {
    return store.read(
        reader -> reader.published(Long.MAX_VALUE, 100).stream().map(StoredRow::entity).toList());
  }

  private static void post(LocalStore store, int number) throws IOException {
    write(store, writer -> writer.putRow(SampleRows.post("p" + number, "alice", number)));
  }

  @Test
  void aPowerCutLosesOnlyTheNewestTransactionsAndNeverForcedOnes() throws IOException {
    Set<Integer> survived = new TreeSet<>();
    for (int seed = 0; seed < 50; seed++) {
      MemoryLocalStore store = new MemoryLocalStore();
      post(store, 1);
      store.force();
      post(store, 2);
      post(store, 3);

      MemoryLocalStore after = store.crash(new Random(seed));

      List<String> posts = posts(after);
      assertThat(posts).isEqualTo(List.of("p3", "p2", "p1").subList(3 - posts.size(), 3));
      survived.add(posts.size());
    }
    assertThat(survived).containsExactly(1, 2, 3);
  }

  @Test
  void theHandleFromBeforeAPowerCutIsDead() throws IOException {
    MemoryLocalStore store = new MemoryLocalStore();
    store.crash(new Random(1));

    assertThatThrownBy(() -> post(store, 1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCopyGoesItsOwnWay() throws IOException {
    MemoryLocalStore store = new MemoryLocalStore();
    post(store, 1);
    MemoryLocalStore copy = store.copy();
    post(store, 2);
    post(copy, 3);

    assertThat(posts(store)).containsExactly("p2", "p1");
    assertThat(posts(copy)).containsExactly("p3", "p1");
  }

  @Test
  void changingWhileReadingIsABug() throws IOException {
    MemoryLocalStore store = new MemoryLocalStore();

    assertThatThrownBy(() ->
            store.read(reader -> {
              ((StoreWriter) reader).deleteSnapshot();
              ((StoreWriter) reader).nextRun();
              return true;
            }))
        .isInstanceOf(IllegalStateException.class);
  }
}
