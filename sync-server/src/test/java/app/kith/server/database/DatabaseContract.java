package app.kith.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.model.AccountId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do; each of them fills this in. */
abstract class DatabaseContract {
  private static final String INSERT = "insert into blob_possession (account, blob) values (?, ?)";
  private static final AccountId ALICE = new AccountId("alice");

  private Database database;

  /** The same place for all of a test, empty at its beginning. */
  protected abstract DatabaseLocation location() throws IOException;

  @BeforeEach
  final void open() throws IOException {
    database = Database.open(location());
  }

  @AfterEach
  final void close() throws IOException {
    database.close();
  }

  @Test
  void whatWasWrittenIsThereAfterReopening() throws IOException {
    insert("boat");

    close();
    open();

    assertThat(blobs()).containsExactly("boat");
  }

  @Test
  void aFailedWriteLeavesNothing() throws IOException {
    assertThatThrownBy(() ->
            database.write(session -> {
              session.update(INSERT, ALICE, "boat");
              throw new FileNotFoundException("boat.jpg");
            }))
        .isInstanceOf(FileNotFoundException.class);

    assertThat(blobs()).isEmpty();
  }

  @Test
  void aStatementThatFailsSaysSoInOneLine() throws IOException {
    insert("boat");

    assertThatThrownBy(() -> insert("boat"))
        .isInstanceOfSatisfying(
            DatabaseException.class, e -> assertThat(e.connectionLost()).isFalse())
        .isNotInstanceOf(UnknownCommitException.class)
        .hasMessageStartingWith("the database could not be changed: ")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void allReadsOfATransactionSeeOneMoment() throws IOException {
    insert("before");

    List<Long> counts =
        database.read(session -> {
          long first = count(session, "blob_possession");
          insert("meanwhile");
          addJob();
          return List.of(first, count(session, "blob_possession"), count(session, "job"));
        });

    assertThat(counts).containsExactly(1L, 1L, 0L);
    assertThat(database.<Long>read(session -> count(session, "job"))).isEqualTo(1);
  }

  @Test
  void aWriterSeesWhatOthersCommitMeanwhile() throws IOException {
    long seen =
        database.write(session -> {
          assertThat(count(session, "blob_possession")).isZero();
          insert("meanwhile");
          return count(session, "blob_possession");
        });

    assertThat(seen).isEqualTo(1);
  }

  @Test
  void aReadChangesNothing() throws IOException {
    database.read(session -> session.update(INSERT, ALICE, "boat"));

    assertThat(blobs()).isEmpty();
  }

  @Test
  void anInterruptedThreadDoesNotCloseTheDatabaseForOthers() throws IOException {
    Thread.currentThread().interrupt();
    try {
      insert("interrupted");
    } catch (DatabaseException e) {
      // The pool may refuse a thread that is interrupted; that is its own affair.
      assertThat(e).hasMessageStartingWith("the database could not be reached");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    insert("after");
    assertThat(blobs()).contains("after");
  }

  @Test
  void readersThatAreInterruptedAgainAndAgainCloseNothingUnderTheWriter() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      readers.add(Thread.ofVirtual().start(() -> readUntil(done)));
    }

    try {
      for (int i = 0; i < 300; i++) {
        insert("boat " + i);
        database.force();
        readers.forEach(Thread::interrupt);
      }
    } finally {
      done.set(true);
    }
    for (Thread reader : readers) {
      reader.join();
    }
    close();
    open();

    assertThat(blobs()).hasSize(300);
  }

  /** What is read while it is interrupted is not looked at: the pool may refuse. */
  private void readUntil(AtomicBoolean done) {
    while (!done.get()) {
      try {
        blobs();
      } catch (IOException e) {
        Thread.interrupted();
      }
    }
  }

  @Test
  void aClosedDatabaseIsOutOfReachNotWrong() throws IOException {
    close();

    assertThatThrownBy(this::blobs).hasMessageStartingWith("the database could not be reached");
    close();
  }

  private void insert(String blob) throws IOException {
    database.write(session -> session.update(INSERT, ALICE, blob));
  }

  private void addJob() throws IOException {
    database.write(session ->
        session.update(
            "insert into job (kind, blob, state, attempts, next_due)"
                + " values ('photo', 'boat', 'waiting', 0, 0)"));
  }

  private List<String> blobs() throws IOException {
    return database.read(session ->
        session.query(
            "select blob from blob_possession where account = ? order by blob",
            row -> row.text(1),
            ALICE));
  }

  private static long count(Session session, String table) throws SQLException {
    return session
        .first("select count(*) from " + table, row -> row.number(1))
        .orElseThrow(AssertionError::new);
  }
}
