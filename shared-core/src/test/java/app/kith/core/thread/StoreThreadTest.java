package app.kith.core.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreThreadTest {
  private final AtOnce threads = new AtOnce();
  private final List<String> told = new ArrayList<>();

  @Test
  void anAnswerComesToTheWindow() {
    threads.store().ask(() -> "read", told::add);

    assertThat(told).containsExactly("read");
  }

  @Test
  void whatTheDiskRefusesIsToldOnce() {
    threads
        .store()
        .<String>ask(
            () -> {
              throw new IOException("full");
            },
            told::add);

    assertThat(told).isEmpty();
    assertThat(threads.failures()).singleElement().hasToString("java.io.IOException: full");
  }

  @Test
  void afterItsEndNothingIsAsked() {
    StoreThread store = threads.store();
    store.close();

    store.ask(() -> "read", told::add);

    assertThat(told).isEmpty();
  }

  @Test
  void aThreadOfItsOwnReadsInOrderAndEndsWithItsLastWrite() {
    List<Integer> read = new ArrayList<>();
    try (StoreThread store = StoreThread.start(Runnable::run, failure -> {})) {
      for (int i = 0; i < 100; i++) {
        int now = i;
        store.ask(() -> now, read::add);
      }
    }

    assertThat(read).hasSize(100).isSorted();
  }

  @Test
  void aWatchedValueTellsEachChangeOnce() {
    Watched<String> value = new Watched<>("a");
    Runnable end = value.watch(told::add);

    value.set("a");
    value.set("b");
    end.run();
    value.set("c");

    assertThat(told).containsExactly("a", "b");
  }
}
