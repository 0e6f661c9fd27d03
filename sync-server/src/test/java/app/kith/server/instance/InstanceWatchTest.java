package app.kith.server.instance;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.database.Database;
import app.kith.server.database.DatabaseLocation;
import app.kith.server.database.postgres.PostgresLine;
import app.kith.server.instance.InstanceWatch.Place;
import app.kith.server.postgres.RealPostgres;
import app.kith.server.sync.Village;
import app.kith.server.sync.commit.DurableHead;
import app.kith.server.sync.jdbc.JdbcChangeLog;
import app.kith.server.sync.jdbc.JdbcTables;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.Plan;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("server")
@Timeout(120)
class InstanceWatchTest {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  private final DurableHead durable = new DurableHead(0);
  private String url = "";
  private Database database;
  private ChangeLog log;
  private InstanceWatch watch;

  @BeforeEach
  void open() throws IOException {
    url = postgres.newDatabase().url();
    database = Database.open(new DatabaseLocation.AtUrl(url));
    log = JdbcChangeLog.open(database, JdbcTables.all(), Village.EPOCH);
    watch = watch(durable, "here", "192.168.0.1:8420");
  }

  private InstanceWatch watch(DurableHead head, String id, String address) throws IOException {
    Place place = new Place(id, true);
    PostgresLine line = InstanceWatch.claim(database, place).orElseThrow();
    return InstanceWatch.start(
        database, log, head, place, line, () -> List.of(address), InstantSource.system());
  }

  @AfterEach
  void close() throws IOException {
    watch.close();
    database.close();
  }

  /** As another server does. */
  private void commitsUpTo(long seq) throws IOException {
    log.write(transaction -> {
      Head head = transaction.head();
      transaction.apply(
          new Plan(
              new Head(head.epoch(), seq, head.hash(), head.lastStamp()), List.of(), List.of()));
      return true;
    });
  }

  private void awaitHead(long seq) throws Exception {
    assertThat(durable.reached(seq).get(60, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(seq);
  }

  @Test
  void whatAnotherServerCommittedIsDurableHereToo() throws Exception {
    commitsUpTo(3);

    awaitHead(3);
  }

  @Test
  void aHintSaysHowFarTheLogIs() throws Exception {
    try (PostgresLine other = database.line().orElseThrow()) {
      other.listen(JdbcInstances.CHANNEL);

      commitsUpTo(4);

      assertThat(other.hear(Duration.ofSeconds(60))).containsExactly("4");
    }
  }

  @Test
  void aLostHintIsMadeUpFor() throws Exception {
    database.write(session -> session.update("update log_head set seq = 5"));

    awaitHead(5);
  }

  @Test
  void afterACrashOfTheDatabaseItHearsAgain() throws Exception {
    postgres.server().cutOff(url);

    commitsAgainUpTo(6);
    awaitHead(6);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    boolean free = isFree();
    while (free && System.nanoTime() < end) {
      free = isFree();
    }
    assertThat(free).as("whether a server that shares nothing could begin").isFalse();
  }

  private boolean isFree() throws IOException {
    try (PostgresLine alone = database.line().orElseThrow()) {
      return alone.hold(1, false);
    }
  }

  private void commitsAgainUpTo(long seq) {
    boolean done = false;
    while (!done) {
      try {
        commitsUpTo(seq);
        done = true;
      } catch (IOException e) {
        // The connections that were cut go one by one.
      }
    }
  }

  @Test
  void serversKnowEachOthersAddresses() throws Exception {
    try (InstanceWatch other = watch(new DurableHead(0), "there", "192.168.0.2:8420")) {
      assertThat(other.addresses()).containsExactly("192.168.0.2:8420", "192.168.0.1:8420");
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (watch.addresses().size() < 2 && System.nanoTime() < end) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      assertThat(watch.addresses()).containsExactly("192.168.0.1:8420", "192.168.0.2:8420");
    }
  }
}
