package app.kith.core.outbox;

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

/** What every outbox promises about transactions, whatever it is made of. */
public abstract class OutboxTransactionContract {
  private final List<OutboxStore> handles = new ArrayList<>();

  /** Opens this test's outbox; each call gives one more handle on the same content. */
  protected abstract OutboxStore open() throws IOException;

  @AfterEach
  void closeAll() throws IOException {
    for (OutboxStore handle : handles) {
      handle.close();
    }
  }

  /** One more handle, closed after the test. */
  protected final OutboxStore another() throws IOException {
    OutboxStore handle = open();
    handles.add(handle);
    return handle;
  }

  protected final OutboxStore store() throws IOException {
    return handles.isEmpty() ? another() : handles.get(0);
  }

  protected final <T> List<T> list(OutboxStore.Reading<List<T>> reading) throws IOException {
    return store().read(reading);
  }

  protected final <T> Optional<T> one(OutboxStore.Reading<Optional<T>> reading) throws IOException {
    return store().read(reading);
  }

  protected final int count() throws IOException {
    return store().read(OutboxReader::count);
  }

  protected final long nextKey() throws IOException {
    return store().write(OutboxWriter::nextKey);
  }

  private static List<OutboxRow> rows(OutboxStore store) throws IOException {
    return store.read(OutboxReader::rows);
  }

  /** A change that gives nothing back. */
  protected interface Change {
    void apply(OutboxWriter writer) throws IOException;
  }

  protected final void write(Change change) throws IOException {
    write(store(), change);
  }

  protected static void write(OutboxStore store, Change change) throws IOException {
    store.write(writer -> {
      change.apply(writer);
      return true;
    });
  }

  @Test
  void anExceptionTakesAllOfATransactionBackAndReachesTheCaller() throws IOException {
    OutboxRow before = SampleOutbox.draft(1, "p1");
    write(writer -> {
      writer.nextKey();
      writer.putRow(before);
      writer.putJournal(SampleOutbox.journal(1, 1, "p1", "{}"));
      writer.putUpload(SampleOutbox.upload("b1"));
    });

    assertThatThrownBy(() ->
            write(writer -> {
              writer.deleteRow(1);
              writer.putRow(SampleOutbox.draft(writer.nextKey(), "p2"));
              writer.clearJournal();
              writer.deleteUpload("b1");
              writer.setIdentity(SampleOutbox.IDENTITY);
              throw new IOException("the disk is full");
            }))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is full");

    assertThat(list(OutboxReader::rows)).containsExactly(before);
    assertThat(one(OutboxReader::lastNumbered)).map(JournalRow::n).contains(1L);
    assertThat(one(reader -> reader.upload("b1"))).isPresent();
    assertThat(one(OutboxReader::identity)).isEmpty();
    assertThat(nextKey()).isEqualTo(2);
  }

  @Test
  void aBugInsideATransactionTakesItBackToo() throws IOException {
    assertThatThrownBy(() ->
            write(writer -> {
              writer.putRow(SampleOutbox.draft(1, "p1"));
              throw new IllegalStateException("a bug");
            }))
        .hasMessage("a bug");

    assertThat(count()).isZero();
  }

  @Test
  void aTransactionInsideATransactionIsRefused() throws IOException {
    OutboxStore store = store();

    assertThatThrownBy(() -> write(outer -> write(inner -> {})))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> write(outer -> store.read(OutboxReader::count)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.read(outer -> store.read(OutboxReader::count)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count()).isZero();
  }

  @Test
  void whatWasWrittenIsThereForASecondHandleAndForTheNextOne() throws IOException {
    OutboxStore second = another();
    OutboxStore first = another();
    OutboxRow row = SampleOutbox.draft(1, "p1");

    write(first, writer -> writer.putRow(row));
    assertThat(rows(second)).containsExactly(row);

    write(second, writer -> writer.deleteRow(1));
    assertThat(rows(first)).isEmpty();

    write(first, writer -> writer.putRow(row));
    first.close();
    second.close();
    assertThat(rows(another())).containsExactly(row);
  }

  @Test
  void keysAreNeverGivenTwiceWhoeverAsks() throws Exception {
    OutboxStore first = another();
    OutboxStore second = another();
    List<Future<List<Long>>> given = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        OutboxStore store = thread % 2 == 0 ? first : second;
        given.add(threads.submit(() -> keys(store, 5)));
      }
    }

    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> keys : given) {
      all.addAll(keys.get());
    }
    assertThat(new HashSet<>(all)).hasSize(20);
  }

  private static List<Long> keys(OutboxStore store, int count) throws IOException {
    List<Long> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      keys.add(store.write(OutboxWriter::nextKey));
    }
    return keys;
  }

  @Test
  void aClosedStoreIsABugToUse() throws IOException {
    OutboxStore store = another();
    store.close();
    store.close();

    assertThatThrownBy(() -> store.read(OutboxReader::count))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.write(OutboxWriter::nextKey))
        .isInstanceOf(IllegalStateException.class);
  }
}
