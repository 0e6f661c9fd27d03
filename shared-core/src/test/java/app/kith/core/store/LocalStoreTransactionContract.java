package app.kith.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every base promises about transactions, whatever it is made of. */
public abstract class LocalStoreTransactionContract {
  private final List<LocalStore> handles = new ArrayList<>();

  /** Opens this test's base; each call gives one more handle on the same content. */
  protected abstract LocalStore open() throws IOException;

  @AfterEach
  void closeAll() throws IOException {
    for (LocalStore handle : handles) {
      handle.close();
    }
  }

  /** One more handle, closed after the test. */
  protected final LocalStore another() throws IOException {
    LocalStore handle = open();
    handles.add(handle);
    return handle;
  }

  protected final LocalStore store() throws IOException {
    return handles.isEmpty() ? another() : handles.get(0);
  }

  protected final <T> List<T> list(LocalStore.Reading<List<T>> reading) throws IOException {
    return store().read(reading);
  }

  protected final <T> Optional<T> one(LocalStore.Reading<Optional<T>> reading) throws IOException {
    return store().read(reading);
  }

  protected final long number(LocalStore.Reading<Long> reading) throws IOException {
    return store().read(reading);
  }

  protected final Position position() throws IOException {
    return store().read(StoreReader::position);
  }

  protected final long nextRun() throws IOException {
    return store().write(StoreWriter::nextRun);
  }

  private static List<StoredRow> rowsOf(LocalStore store, String entity) throws IOException {
    return store.read(reader -> reader.rowsOf(entity));
  }

  /** A change that gives nothing back. */
  protected interface Change {
    void apply(StoreWriter writer) throws IOException;
  }

  protected final void write(Change change) throws IOException {
    write(store(), change);
  }

  protected static void write(LocalStore store, Change change) throws IOException {
    store.write(writer -> {
      change.apply(writer);
      return true;
    });
  }

  @Test
  void aWriteGivesItsResultAndItsReaderSeesItsOwnChanges() throws IOException {
    StoredRow post = SampleRows.post("p1", "alice", 7);

    List<StoredRow> seen =
        store()
            .write(writer -> {
              writer.putRow(post);
              return writer.rowsOf("p1");
            });

    assertThat(seen).containsExactly(post);
  }

  @Test
  void anExceptionTakesAllOfATransactionBackAndReachesTheCaller() throws IOException {
    StoredRow before = SampleRows.post("p1", "alice", 7);
    Position position = new Position("1.a", "c7", 7, 7);
    write(writer -> {
      writer.putRow(before);
      writer.setPosition(position);
    });

    assertThatThrownBy(() ->
            write(writer -> {
              writer.deleteRow("p1", before.stream());
              writer.putRow(SampleRows.post("p2", "alice", 8));
              writer.setPosition(new Position("1.a", "c8", 8, 8));
              writer.putTombstone("p1", before.stream(), 8);
              writer.nextRun();
              throw new IOException("the page was cut short");
            }))
        .isInstanceOf(IOException.class)
        .hasMessage("the page was cut short");

    assertThat(list(reader -> reader.published(Long.MAX_VALUE, 10))).containsExactly(before);
    assertThat(position()).isEqualTo(position);
    assertThat(number(reader -> reader.tombstone("p1", before.stream()))).isZero();
    assertThat(nextRun()).isEqualTo(1);
  }

  @Test
  void aBugInsideATransactionTakesItBackToo() throws IOException {
    assertThatThrownBy(() ->
            write(writer -> {
              writer.putRow(SampleRows.user("alice", 1));
              throw new IllegalStateException("a bug");
            }))
        .hasMessage("a bug");

    assertThat(list(reader -> reader.ofKind("user"))).isEmpty();
  }

  @Test
  void aTransactionInsideATransactionIsRefused() throws IOException {
    LocalStore store = store();

    assertThatThrownBy(() -> write(outer -> write(inner -> {})))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> write(outer -> store.read(StoreReader::position)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.read(outer -> store.read(StoreReader::position)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(position()).isEqualTo(Position.START);
  }

  @Test
  void whatWasWrittenIsThereForASecondHandleAndForTheNextOne() throws IOException {
    LocalStore second = another();
    LocalStore first = another();
    StoredRow post = SampleRows.post("p1", "alice", 7);

    write(first, writer -> writer.putRow(post));
    assertThat(rowsOf(second, "p1")).containsExactly(post);

    write(second, writer -> writer.deleteRow("p1", post.stream()));
    assertThat(rowsOf(first, "p1")).isEmpty();

    write(first, writer -> writer.putRow(post));
    first.close();
    second.close();
    assertThat(rowsOf(another(), "p1")).containsExactly(post);
  }

  @Test
  void severalThreadsWriteOneAfterTheOther() throws Exception {
    LocalStore first = another();
    LocalStore second = another();
    List<Future<List<Long>>> given = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        LocalStore store = thread % 2 == 0 ? first : second;
        given.add(threads.submit(() -> runs(store, 10)));
      }
    }

    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> runs : given) {
      all.addAll(runs.get());
    }
    assertThat(new HashSet<>(all)).hasSize(40);
  }

  private static List<Long> runs(LocalStore store, int count) throws IOException {
    List<Long> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      runs.add(store.write(StoreWriter::nextRun));
      store.read(StoreReader::position);
    }
    return runs;
  }

  @Test
  void aReadingSeesOneState() throws Exception {
    LocalStore store = store();
    write(writer -> writer.setPosition(new Position("1.a", "c1", 1, 1)));
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      List<Long> seqs =
          store.read(reader -> {
            long before = reader.position().seq();
            Future<?> change =
                threads.submit(() -> {
                  write(store, writer -> writer.setPosition(new Position("1.a", "c2", 2, 2)));
                  return true;
                });
            if (readsBesideWrites()) {
              finished(change);
            }
            return List.of(before, reader.position().seq());
          });

      assertThat(seqs).containsExactly(1L, 1L);
    }
    assertThat(position().seq()).isEqualTo(2);
  }

  /** Whether a write can finish while a reading is open. */
  protected abstract boolean readsBesideWrites();

  private static void finished(Future<?> change) throws IOException {
    try {
      change.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IOException("the write beside the reading failed", e);
    }
  }

  @Test
  void forcingChangesNothingAndMayBeAskedAnyTime() throws IOException {
    store().force();
    write(writer -> writer.putRow(SampleRows.post("p1", "alice", 7)));
    store().force();
    another().force();

    assertThat(list(reader -> reader.rowsOf("p1"))).hasSize(1);
  }

  @Test
  void aClosedStoreIsABugToUse() throws IOException {
    LocalStore store = another();
    store.close();
    store.close();

    assertThatThrownBy(() -> store.read(StoreReader::position))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.write(StoreWriter::nextRun))
        .isInstanceOf(IllegalStateException.class);
  }
}
