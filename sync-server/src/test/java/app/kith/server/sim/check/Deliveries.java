package app.kith.server.sim.check;

import app.kith.core.json.KithJson;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.wire.Change;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Page;
import app.kith.core.wire.Row;
import app.kith.core.wire.SnapshotPage;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.MemoryChangeLog;
import io.avaje.jsonb.JsonType;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges each page that the server hands out: at the head it was read at, the account may read
 * every stream in it, and whatever comes with a body stands in that stream.
 *
 * <p>It reads the log by itself, as far as it has grown since the last page.
 */
public final class Deliveries {
  private static final JsonType<Grant> GRANTS = KithJson.create().type(Grant.class);

  private final MemoryChangeLog log;

  /** By "entity in stream": from which seq on it stood there, or no longer did. */
  private final Map<String, TreeMap<Long, Boolean>> standing = new HashMap<>();

  /** By "account f:author": from which seq on the grant was open, or closed. */
  private final Map<String, TreeMap<Long, Boolean>> grants = new HashMap<>();

  private long read;

  public Deliveries(MemoryChangeLog log) {
    this.log = log;
  }

  /** The server lost its newest changes: what was read of them never happened. */
  public void forget() {
    read = 0;
    standing.clear();
    grants.clear();
  }

  public void judge(String account, SyncReply reply) throws IOException {
    switch (reply) {
      case SyncReply.Pulled pulled -> judge(account, pulled.page());
      case SyncReply.SnapshotRead snapshot -> judge(account, snapshot.page());
      default -> {
        // Nothing of the log is in it.
      }
    }
  }

  private void judge(String account, Page page) throws IOException {
    catchUp();
    endsBetweenMutations(page);
    for (Change change : page.changes()) {
      judge(account, page.head(), change.entity(), change.stream(), change.row());
    }
  }

  private void judge(String account, SnapshotPage page) throws IOException {
    catchUp();
    for (SnapshotPage.Placed placed : page.rows()) {
      judge(account, page.head(), placed.entity(), placed.stream(), placed.row());
    }
  }

  private void judge(String account, long head, String entity, String stream, @Nullable Row row) {
    boolean readable =
        Oracle.isReadable(
            stream, account, (grant, unsaid) -> at(grants, account + " " + grant, head, unsaid));
    if (!readable) {
      throw new Violation("delivered to " + account + " what it may not read: " + stream);
    }
    boolean bodies = row != null && (row.fixed() != null || !row.regs().text().equals("{}"));
    if (bodies && !at(standing, entity + " in " + stream, head, false)) {
      throw new Violation(
          "delivered to " + account + " from a stream it has left: " + entity + " in " + stream);
    }
  }

  private void endsBetweenMutations(Page page) throws IOException {
    List<LogRow> around = log.read(view -> view.changes(page.seq() - 1, page.seq() + 1, 2));
    if (around.size() == 2 && around.getFirst().tx() == around.getLast().tx()) {
      throw new Violation("a page ends inside what one mutation did: " + around.getFirst());
    }
  }

  private static boolean at(
      Map<String, TreeMap<Long, Boolean>> facts, String key, long head, boolean unsaid) {
    TreeMap<Long, Boolean> history = facts.get(key);
    Map.Entry<Long, Boolean> last = history == null ? null : history.floorEntry(head);
    return last == null ? unsaid : last.getValue();
  }

  private void catchUp() throws IOException {
    List<LogRow> news = log.everything(read);
    for (LogRow row : news) {
      String place = row.entity() + " in " + row.stream();
      switch (row.kind()) {
        case Change.PUT -> note(standing, place, row.seq(), true);
        case Change.REMOVE -> note(standing, place, row.seq(), false);
        case Change.GRANT -> {
          boolean open = GRANTS.fromJson(Objects.requireNonNull(row.body())).open();
          note(grants, row.stream().substring(2) + " " + row.entity(), row.seq(), open);
        }
        default -> {
          // An outcome shows nothing.
        }
      }
      read = row.seq();
    }
  }

  private static void note(
      Map<String, TreeMap<Long, Boolean>> facts, String key, long seq, boolean now) {
    facts.computeIfAbsent(key, k -> new TreeMap<>()).put(seq, now);
  }
}
