package app.kith.server.instance;

import app.kith.core.remote.trust.InviteLink;
import app.kith.server.ServerRefusedException;
import app.kith.server.database.Database;
import app.kith.server.database.postgres.PostgresLine;
import app.kith.server.sync.commit.DurableHead;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogView;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread that knows of the other servers of a database: where they are found, and how far the
 * log has come by their commits. A hint makes it look at once; where one is lost it looks a second
 * later.
 *
 * <p>It also holds, as long as its server lives, what keeps servers apart that share no pictures.
 */
public final class InstanceWatch implements Closeable {
  private static final Logger LOG = System.getLogger(InstanceWatch.class.getName());

  /** How late a change is noticed whose hint was lost. */
  private static final Duration LOST_HINT = Duration.ofSeconds(1);

  /** How late another server is noticed whose hint was lost. */
  private static final Duration LOOK_AROUND = Duration.ofSeconds(20);

  /** Held by all servers of a database together, or by one alone. */
  private static final int SERVING = 1;

  private final Database database;
  private final ChangeLog log;
  private final DurableHead durable;
  private final Place place;
  private final Supplier<List<String>> own;
  private final InstantSource clock;
  private final JdbcInstances rows = new JdbcInstances();
  private final Thread thread;
  private volatile List<List<String>> others = List.of();
  private volatile boolean closed;
  private @Nullable PostgresLine line;
  private long nextLook;

  /**
   * A server among those of a database.
   *
   * @param id the same one after a restart
   * @param together whether it shares its pictures with others
   */
  public record Place(String id, boolean together) {}

  private InstanceWatch(
      Database database,
      ChangeLog log,
      DurableHead durable,
      Place place,
      Supplier<List<String>> own,
      InstantSource clock,
      PostgresLine line) {
    this.database = database;
    this.log = log;
    this.durable = durable;
    this.place = place;
    this.own = own;
    this.clock = clock;
    this.line = line;
    this.thread = Thread.ofPlatform().daemon().name("kith-instances").unstarted(this::run);
  }

  /**
   * Takes the place of one that serves.
   *
   * @return empty where the database has one server by its nature, which locks it
   * @throws ServerRefusedException where another one serves and the two share no pictures
   */
  public static Optional<PostgresLine> claim(Database database, Place place) throws IOException {
    Optional<PostgresLine> line = database.line();
    if (line.isPresent() && !isClaimed(line.get(), place)) {
      line.get().close();
      throw new ServerRefusedException(
          "second_server",
          place.together()
              ? "another server uses this database and keeps its pictures for itself: stop it, then"
                  + " start it with the same --blobs as this one"
              : "another server uses this database: several of them need one folder for pictures,"
                  + " so give each --blobs file:///a/folder");
    }
    return line;
  }

  private static boolean isClaimed(PostgresLine line, Place place) throws IOException {
    line.listen(JdbcInstances.CHANNEL);
    return line.hold(SERVING, place.together());
  }

  /**
   * Starts the thread.
   *
   * @param line from {@link #claim}; closed with this
   * @param own where devices find this server, now
   */
  public static InstanceWatch start(
      Database database,
      ChangeLog log,
      DurableHead durable,
      Place place,
      PostgresLine line,
      Supplier<List<String>> own,
      InstantSource clock)
      throws IOException {
    InstanceWatch watch = new InstanceWatch(database, log, durable, place, own, clock, line);
    watch.lookAround();
    watch.thread.start();
    return watch;
  }

  /** Where devices find this server and the others. */
  public List<String> addresses() {
    return Neighbours.together(own.get(), others, InviteLink.MAX_ADDRESSES);
  }

  private void run() {
    boolean complained = false;
    while (!closed) {
      try {
        look(hear());
        complained = false;
      } catch (Exception e) {
        hangUp();
        if (!closed) {
          if (!complained) {
            LOG.log(Level.WARNING, "the database is out of reach, asking again each second", e);
          }
          complained = true;
          LockSupport.parkNanos(this, LOST_HINT.toNanos());
        }
      }
    }
  }

  private List<String> hear() throws IOException {
    PostgresLine open = line;
    if (open == null) {
      open = claim(database, place).orElseThrow(() -> new IOException("no line to the database"));
      line = open;
      nextLook = 0;
    }
    return open.hear(LOST_HINT);
  }

  private void look(List<String> heard) throws IOException {
    if (heard.contains(JdbcInstances.SERVERS) || nextLook <= clock.millis()) {
      lookAround();
    }
    if (heard.isEmpty() || heard.stream().anyMatch(this::isNews)) {
      // Whoever reads a commit reads it from the disk, so what is read is the durable head.
      durable.moveTo(log.<Head>read(LogView::head).seq());
    }
  }

  private boolean isNews(String hint) {
    try {
      return Long.parseLong(hint) > durable.seq();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void lookAround() throws IOException {
    if (!place.together()) {
      nextLook = Long.MAX_VALUE;
      return;
    }
    List<String> addresses = own.get();
    others =
        database.write(tx -> {
          rows.keep(tx, place.id(), addresses, clock.instant());
          return rows.others(tx, place.id(), clock.instant());
        });
    nextLook = clock.millis() + LOOK_AROUND.toMillis();
  }

  private void hangUp() {
    PostgresLine broken = line;
    line = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (IOException e) {
        // It was broken before.
      }
    }
  }

  /** Takes its addresses back; within a second or so. */
  @Override
  public void close() throws IOException {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    hangUp();
    if (place.together()) {
      database.write(tx -> {
        rows.remove(tx, place.id());
        return true;
      });
    }
  }
}
