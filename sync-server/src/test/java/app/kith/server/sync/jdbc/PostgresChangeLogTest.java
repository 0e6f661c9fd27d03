package app.kith.server.sync.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.server.database.Database;
import app.kith.server.database.DatabaseException;
import app.kith.server.database.DatabaseLocation;
import app.kith.server.database.UnknownCommitException;
import app.kith.server.postgres.RealPostgres;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.log.NotCommitted;
import app.kith.server.sync.state.StreamEnd;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("server")
class PostgresChangeLogTest extends JdbcChangeLogContract {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  private String url = "";

  @BeforeEach
  void aDatabase() throws IOException {
    url = postgres.newDatabase().url();
  }

  @Override
  protected DatabaseLocation location() {
    return new DatabaseLocation.AtUrl(url);
  }

  private static boolean add(ChangeLog log, String stream) throws IOException {
    return log.write(transaction -> {
      transaction.apply(ends(transaction.head(), new StreamEnd(stream, 1)));
      return true;
    });
  }

  private long streams() throws IOException {
    return Long.parseLong(postgres.server().ask(url, "select count(*) from stream_head"));
  }

  @Test
  void aConnectionCutInTheMiddleRefusesNothing() throws IOException {
    ChangeLog log = log();

    assertThatThrownBy(() ->
            log.write(transaction -> {
              postgres.server().cutOff(url);
              transaction.apply(ends(transaction.head(), new StreamEnd("k:", 1)));
              return true;
            }))
        .isInstanceOfSatisfying(
            DatabaseException.class, e -> assertThat(e.connectionLost()).isTrue())
        .isNotInstanceOf(UnknownCommitException.class);

    assertThat(streams()).isZero();
    assertThat(add(log, "k:")).isTrue();
  }

  @Test
  void aConnectionCutBeforeTheCommitLeavesItUnknown() throws IOException {
    ChangeLog log = log();

    assertThatThrownBy(() ->
            log.write(transaction -> {
              transaction.apply(ends(transaction.head(), new StreamEnd("k:", 1)));
              postgres.server().cutOff(url);
              return true;
            }))
        .isInstanceOf(UnknownCommitException.class);

    assertThat(streams()).isZero();
    assertThat(add(log, "k:")).isTrue();
  }

  @Test
  void whoWaitsTooLongForTheHeadIsNotRefused() throws Exception {
    ChangeLog log = log();
    try (Connection other = DriverManager.getConnection(url);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select seq from log_head for update");

      assertThatThrownBy(() -> add(log, "k:"))
          .isInstanceOfSatisfying(
              DatabaseException.class,
              e -> {
                assertThat(e.isNobodysFault()).isTrue();
                assertThat(e.connectionLost()).isFalse();
              })
          .isNotInstanceOf(NotCommitted.class);
      assertThat(log.<Head>read(LogView::head).seq()).isZero();
    }

    assertThat(add(log, "k:")).isTrue();
  }

  @Test
  void whoWaitedForTheHeadSeesWhatTheOtherInstanceWrote() throws Exception {
    ChangeLog log = log();
    ChangeLog second = open(EPOCH);
    try (Connection other = DriverManager.getConnection(url);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("update log_head set seq = 7");
      Thread commits = Thread.ofVirtual().start(() -> commitOnceSomebodyWaits(other));

      assertThat(second.<Head>write(LogView::head).seq()).isEqualTo(7);

      commits.join();
    }
    assertThat(log.<Head>write(LogView::head).seq()).isEqualTo(7);
  }

  private void commitOnceSomebodyWaits(Connection other) {
    try {
      String waiting =
          "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
              + " and datname = current_database()";
      while (postgres.server().ask(url, waiting).equals("0")) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      other.commit();
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDatabaseThatCrashedIsUsedAgainOnceItIsBack() throws IOException {
    ChangeLog log = log();
    add(log, "k:");

    postgres.server().stopAtOnce();
    try {
      assertThatThrownBy(() -> add(log, "u:alice"))
          .isInstanceOfSatisfying(
              DatabaseException.class, e -> assertThat(e.connectionLost()).isTrue());
    } finally {
      postgres.server().start();
    }

    assertThat(add(log, "u:alice")).isTrue();
    assertThat(streams()).isEqualTo(2);
  }

  @Test
  void textThatPostgresCanNotKeepIsRefusedAsAFaultOfItsOwn() throws IOException {
    ChangeLog log = log();

    assertThatThrownBy(() -> add(log, "a\0b")).isInstanceOf(NotCommitted.class);

    assertThat(add(log, "k:")).isTrue();
  }

  @Test
  void allThatIsReadIsOnTheDisk() throws IOException {
    try (Database database = Database.open(location())) {
      assertThat(database.dialect().showsForcedOnly()).isTrue();
    }
  }
}
