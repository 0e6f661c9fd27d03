package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.IdSource;
import app.kith.core.model.MutationId;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Hex;
import app.kith.server.sync.Planted;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.Index;
import app.kith.server.sync.log.LogHash;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.log.Origin;
import app.kith.server.sync.log.Placement;
import app.kith.server.sync.log.Plan;
import app.kith.server.sync.log.RowNumber;
import app.kith.server.sync.log.Table;
import app.kith.server.sync.state.Access;
import app.kith.server.sync.state.Actor;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.StreamEnd;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The unit of work of one transaction: reads on demand, keeps what changes, numbers the changes,
 * and gives it all as a {@link Plan} at the end. A later decision of the same transaction sees what
 * an earlier one did.
 */
public final class Working {
  private static final int SALT_BYTES = 16;
  private static final int CHUNK = 1_000;

  private final LogView view;
  private final Random random;
  private final IdSource ids;
  private final long now;
  private final Set<Planted> planted;
  private final Map<Table<?, ?>, Overlay<?, ?>> overlays = new LinkedHashMap<>();
  private final List<LogRow> changes = new ArrayList<>();
  private Head head;
  private long floor;

  /**
   * @param head as the view has it
   * @param random secure on a server; seeded in the simulator
   * @param now server's time in milliseconds, not before the head's last stamp
   * @param planted none on a server
   */
  public Working(LogView view, Head head, Random random, long now, Set<Planted> planted) {
    this.view = view;
    this.head = head;
    this.random = random;
    this.ids = new IdSource(random);
    this.now = now;
    this.planted = planted;
  }

  /** Whether the simulator wants to see this one caught. */
  public boolean has(Planted bug) {
    return planted.contains(bug);
  }

  public Head head() {
    return head;
  }

  /** The sequence that the next change will have. */
  public long nextSeq() {
    return head.seq() + 1;
  }

  public long now() {
    return now;
  }

  public String newId() {
    return ids.next();
  }

  public String newSalt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Hex.text(salt);
  }

  /** Begins the changes of one mutation. */
  public ChangeGroup group(Actor actor, Arrival arrival) {
    MutationId by = MutationId.of(actor.device(), arrival.n());
    return new ChangeGroup(this, new Origin(by, arrival.hash(), actor.account(), arrival.stamp()));
  }

  /** Begins changes that the server makes by itself. */
  public ChangeGroup serverGroup(AccountId author) {
    return new ChangeGroup(this, new Origin(MutationId.byServer(nextSeq()), null, author, now));
  }

  // --- rows

  /** Reads many rows at once, so that looking at them later asks nothing. */
  public <K, V> void load(Table<K, V> table, Collection<K> keys) throws IOException {
    overlay(table).load(view, keys);
  }

  public <I, K, V> void load(Index<I, K, V> index, Collection<I> values) throws IOException {
    overlay(index.table()).load(view, index, values);
  }

  public <K, V> Optional<V> get(Table<K, V> table, K key) throws IOException {
    Overlay<K, V> overlay = overlay(table);
    overlay.load(view, List.of(key));
    return Optional.ofNullable(overlay.get(key));
  }

  /** Like {@link #get}, but reads all rows of the index's value, of which this is one. */
  public <I, K, V> Optional<V> get(Index<I, K, V> index, I value, K key) throws IOException {
    Overlay<K, V> overlay = overlay(index.table());
    overlay.load(view, index, List.of(value));
    return Optional.ofNullable(overlay.get(key));
  }

  /** In no order. */
  public <I, K, V> List<V> all(Index<I, K, V> index, I value) throws IOException {
    Overlay<K, V> overlay = overlay(index.table());
    overlay.load(view, index, List.of(value));
    return overlay.all(index, value);
  }

  public <K, V> void save(Table<K, V> table, V row) {
    overlay(table).save(row);
  }

  public <K, V> void remove(Table<K, V> table, K key) {
    overlay(table).remove(key);
  }

  /** Saves an entity that is new, so that nothing is asked about it. */
  public void begin(Entity entity) {
    overlay(Tables.BODIES).nothingStored(Tables.BODIES_OF, entity.createSeq());
    overlay(Tables.PLACEMENTS).nothingStored(Tables.PLACEMENTS_OF, entity.createSeq());
    save(Tables.ENTITIES, entity);
  }

  public Optional<Body> body(Entity entity, String part) throws IOException {
    long number = entity.createSeq();
    for (Body body : all(Tables.BODIES_OF, number)) {
      if (body.part().equals(part)) {
        return Optional.of(body);
      }
    }
    return Optional.empty();
  }

  /** The number of a new body of the entity. */
  public long newBody(Entity entity) throws IOException {
    long number = entity.createSeq();
    return RowNumber.behind(
        number, all(Tables.BODIES_OF, number).stream().map(Body::number).toList());
  }

  /** The entity's place in this stream. */
  Optional<Placement> placement(Entity entity, String stream) throws IOException {
    for (Placement placement : all(Tables.PLACEMENTS_OF, entity.createSeq())) {
      if (placement.stream().equals(stream)) {
        return Optional.of(placement);
      }
    }
    return Optional.empty();
  }

  /** The number of its place in one more stream. */
  long newPlacement(Entity entity) throws IOException {
    long number = entity.createSeq();
    return RowNumber.behind(
        number, all(Tables.PLACEMENTS_OF, number).stream().map(Placement::number).toList());
  }

  /** What the account may read, as decided so far. */
  public Access access(AccountId reader) {
    return new Access(reader, key -> get(Tables.GRANTS_OF, reader, key).orElse(null));
  }

  @SuppressWarnings("unchecked") // An overlay is kept under its own table only.
  private <K, V> Overlay<K, V> overlay(Table<K, V> table) {
    return (Overlay<K, V>) overlays.computeIfAbsent(table, t -> new Overlay<>(table));
  }

  /** All that stands in the stream, read whole: for what is rare. */
  public List<Placement> standing(StreamId stream) throws IOException {
    Overlay<Long, Placement> overlay = overlay(Tables.PLACEMENTS);
    Placement.Scan scan = new Placement.Scan.OfStream(stream.toString());
    Placement last = null;
    List<Placement> chunk;
    do {
      chunk = view.placements(scan, last, CHUNK);
      overlay.meet(chunk);
      last = chunk.isEmpty() ? null : chunk.getLast();
    } while (chunk.size() == CHUNK);
    return overlay.all(placement -> placement.isIn(scan));
  }

  // --- the log's other end

  public long floor() throws IOException {
    return floor == 0 ? view.floor() : floor;
  }

  /** Lets go of the changes below this sequence; whoever has not read them takes a snapshot. */
  public void raiseFloor(long to) {
    if (to > head.seq()) {
      throw new IllegalArgumentException("the log ends at " + head.seq() + ", before " + to);
    }
    floor = to;
  }

  // --- changes

  /** Numbers and chains a change whose {@code seq}, {@code sseq} and hash are not yet set. */
  LogRow append(LogRow draft) throws IOException {
    long seq = nextSeq();
    long tx = draft.tx() == 0 ? seq : draft.tx();
    String stream = draft.stream();
    long sseq = get(Tables.STREAMS, stream).map(StreamEnd::sseq).orElse(0L) + 1;
    save(Tables.STREAMS, new StreamEnd(stream, sseq));
    LogRow row = LogHash.chained(head.hash(), draft.numbered(seq, tx, sseq));
    changes.add(row);
    head = new Head(head.epoch(), seq, row.logHash(), Math.max(head.lastStamp(), now));
    return row;
  }

  /** All that was changed. */
  public Plan plan() {
    List<Plan.Delta<?, ?>> rows = new ArrayList<>();
    for (Overlay<?, ?> overlay : overlays.values()) {
      Plan.Delta<?, ?> delta = overlay.delta();
      if (!delta.isEmpty()) {
        rows.add(delta);
      }
    }
    return new Plan(head, changes, rows, floor);
  }
}
