package app.kith.server.sim.check;

import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import app.kith.core.json.KithJson;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.mutation.Registers;
import app.kith.core.mutation.Rejection;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.store.StoredRow;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.view.RowReader;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.Register;
import app.kith.core.wire.Row;
import app.kith.server.sim.device.SimDevice;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.MemoryChangeLog;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What must hold: some of it after every step, the rest once the world has healed. */
public final class Checks {
  private static final MutationCodec CODEC = new MutationCodec(KithJson.create());
  private static final RowReader ROWS = new RowReader(KithJson.create());

  private final Journal journal;
  private final Set<String> acknowledged = new HashSet<>();

  public Checks(Journal journal) {
    this.journal = journal;
  }

  /** No post is shown twice, and what was posted here is shown here. */
  public void afterStep(SimDevice device) throws IOException {
    Set<String> seen = new HashSet<>();
    for (PostView post : device.feed().posts(1000)) {
      if (!seen.add(post.id())) {
        throw new Violation(device + " shows a post twice: " + post.id());
      }
    }
    if (device.engine().stopped().isPresent()) {
      throw new Violation(device + " stopped: " + device.engine().stopped().get());
    }
  }

  /** The same, where the reply may have changed what is shown. */
  public void afterReply(SimDevice device, SyncReply reply) throws IOException {
    boolean same =
        switch (reply) {
          case SyncReply.Pulled pulled -> pulled.page().changes().isEmpty();
          case SyncReply.SnapshotRead read -> read.page().rows().isEmpty();
          case SyncReply.Pushed pushed -> pushed.reply().outcomes().isEmpty();
          default -> true;
        };
    if (!same) {
      afterStep(device);
      ownPostsAreShown(device);
    }
  }

  /**
   * Not even for a moment is something gone that was typed on this device, also not after its
   * process was killed.
   */
  public void ownPostsAreShown(SimDevice device) throws IOException {
    for (Map.Entry<String, SimDevice> posted : journal.posted().entrySet()) {
      if (posted.getValue() == device && !journal.isDeleted(posted.getKey())) {
        Optional<PostView> shown = device.posts().post(posted.getKey());
        if (!shown.isPresent() || shown.get().state() == PostState.DELETED) {
          throw new Violation(device + " does not show its own post: " + posted.getKey());
        }
      }
    }
  }

  /**
   * The server told a device what it accepted: from now on that must be there. A repeat whose own
   * change is not at the seq that is told stands for no change of its own, and is not counted.
   */
  public void answered(PushReply reply, MemoryChangeLog log) throws IOException {
    for (Outcome outcome : reply.outcomes()) {
      String id = reply.device() + ":" + outcome.n();
      long seq = outcome.seq();
      for (LogRow row : log.read(view -> view.changes(seq - 1, seq, 1))) {
        if (outcome.result().equals(Outcome.ACCEPTED) && row.origin().by().toString().equals(id)) {
          acknowledged.add(id + ":" + outcome.hash());
        }
      }
    }
  }

  public void afterHealing(List<SimDevice> devices, MemoryChangeLog log) throws IOException {
    Set<String> applied = applied(log);
    for (String mutation : acknowledged) {
      if (!applied.contains(mutation)) {
        throw new Violation("acknowledged and lost: " + mutation);
      }
    }
    Oracle oracle = new Oracle(log);
    for (SimDevice device : devices) {
      compare(device, oracle.fold(device.identity().account()));
    }
    nothingTypedIsLost(devices, log);
    theNewestStands(log);
    takeBacksPass(devices);
  }

  /**
   * Mutations whose changes are in the log; each number must stand for one text only, and for one
   * effect.
   */
  private static Set<String> applied(MemoryChangeLog log) throws IOException {
    Set<String> applied = new HashSet<>();
    Map<String, String> hashes = new HashMap<>();
    Map<String, Long> effects = new HashMap<>();
    for (LogRow row : log.everything(0)) {
      String hash = row.origin().hash();
      if (hash != null) {
        String id = row.origin().by().toString();
        applied.add(id + ":" + hash);
        Long before = effects.putIfAbsent(id, row.tx());
        if (before != null && before != row.tx()) {
          throw new Violation("took effect twice: " + id);
        }
        String other = hashes.putIfAbsent(id, hash);
        if (other != null && !other.equals(hash)) {
          throw new Violation("two texts under one number: " + id);
        }
      }
    }
    return applied;
  }

  /** Who takes something back is never told that he may not: it would stand against his will. */
  private static void takeBacksPass(List<SimDevice> devices) throws IOException {
    for (SimDevice device : devices) {
      for (DrawerRow row : device.outbox().read(OutboxReader::drawer)) {
        boolean forbidden =
            row.reason().equals(Rejection.AUDIENCE_CHANGED)
                || row.reason().equals(Rejection.NOT_VISIBLE);
        if (forbidden && CODEC.decode(row.m()) instanceof Decoded.Known known) {
          boolean takesBack =
              switch (known.mutation()) {
                case Mutation.Like like -> !like.on();
                case Mutation.Follow follow -> !follow.on();
                case Mutation.Delete delete -> true;
                default -> false;
              };
          if (takesBack) {
            throw new Violation(device + " may not take back: " + row);
          }
        }
      }
    }
  }

  private static void compare(SimDevice device, Map<String, String> expected) throws IOException {
    Map<String, String> held = new TreeMap<>();

    for (StoredRow stored : device.base().read(base -> allRows(base, expected.keySet()))) {
      held.put(stored.entity() + " in " + stored.stream(), describe(stored.row()));
    }
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      String has = held.remove(entry.getKey());
      if (!entry.getValue().equals(has)) {
        throw new Violation(
            device
                + " has of "
                + entry.getKey()
                + ": "
                + has
                + ", but the log says "
                + entry.getValue());
      }
    }
    if (!held.isEmpty()) {
      throw new Violation(device + " holds what is gone or not its to read: " + held);
    }
  }

  private static List<StoredRow> allRows(app.kith.core.store.StoreReader base, Set<String> expected)
      throws IOException {
    List<StoredRow> rows = new ArrayList<>();
    Set<String> entities = new HashSet<>();
    for (String key : expected) {
      entities.add(key.substring(0, key.indexOf(' ')));
    }
    for (String kind :
        List.of(
            Row.USER,
            Row.FOLLOWS,
            Row.POST,
            Row.ORIGINALS,
            Row.LIKES,
            Row.COMMENT,
            Row.HISTORY,
            Row.PARKED)) {
      for (StoredRow row : base.ofKind(kind)) {
        entities.add(row.entity());
      }
    }
    for (String entity : entities) {
      rows.addAll(base.rowsOf(entity));
    }
    return rows;
  }

  private static String describe(Row row) {
    Map<String, String> parts = new TreeMap<>();
    if (row.fixed() != null) {
      parts.put(Body.FIXED, row.by() + "=" + row.fixed());
    }
    for (Map.Entry<String, Register> register : ROWS.registers(row).entrySet()) {
      parts.put(register.getKey(), register.getValue().by() + "=" + register.getValue().v());
    }
    return Oracle.describe(row, parts);
  }

  /**
   * Every text stands somewhere: as a value, in a history, in a drawer; unless what it hung on was
   * deleted.
   */
  private void nothingTypedIsLost(List<SimDevice> devices, MemoryChangeLog log) throws IOException {
    StringBuilder everywhere = new StringBuilder();
    for (Body body : log.all(Tables.BODIES)) {
      everywhere.append(body.text()).append('\n');
    }
    for (SimDevice device : devices) {
      for (DrawerRow row : device.outbox().read(OutboxReader::drawer)) {
        everywhere.append(row.m()).append('\n');
      }
    }
    for (Typed typed : journal.typed()) {
      boolean deleted = journal.isDeleted(typed.entity()) || journal.isDeleted(typed.post());
      if (!deleted && everywhere.indexOf(typed.text() + "\"") < 0) {
        throw new Violation(
            "typed and lost: " + typed.text() + " on " + typed.entity() + " by " + typed.device());
      }
    }
  }

  /**
   * Of the texts that a caption had, the one that stands has the largest stamp, and of equal ones
   * the largest id.
   */
  private static void theNewestStands(MemoryChangeLog log) {
    Map<Long, String> ids = new HashMap<>();
    log.all(Tables.ENTITIES).forEach(entity -> ids.put(entity.createSeq(), entity.id().value()));
    Map<String, Body> standing = new HashMap<>();
    for (Body body : log.all(Tables.BODIES)) {
      if (body.part().equals(Registers.CAPTION)) {
        standing.put(ids.get(body.entity()), body);
      }
    }
    for (Body body : log.all(Tables.BODIES)) {
      if (body.part().equals(Body.FIXED) && body.text().contains("\"field\":\"caption\"")) {
        var entry = HistoryTexts.read(body.text());
        Body winner = standing.get(entry.post());
        if (winner != null && HistoryTexts.isNewer(entry, winner)) {
          throw new Violation("the older text stands: " + winner + " against " + entry);
        }
      }
    }
  }
}
