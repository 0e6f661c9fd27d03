package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.MutationId;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Hex;
import app.kith.core.wire.Change;
import app.kith.server.sync.Planted;
import app.kith.server.sync.log.LogHash;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.Origin;
import app.kith.server.sync.log.Placement;
import app.kith.server.sync.log.Shape;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The changes of one mutation: a page delivers all of them or none. */
public final class ChangeGroup {
  private static final int VERSION = 1;

  /** What tells a removal after which the entity still stands elsewhere. */
  private static final String MOVED = "moved";

  private static final String NO_BODIES = Chain.START.value();

  private final Working working;
  private final Origin origin;
  private long tx;
  private long lastSeq;

  ChangeGroup(Working working, Origin origin) {
    this.working = working;
    this.origin = origin;
  }

  public Origin origin() {
    return origin;
  }

  /** Sequence of the last change so far; 0 while there is none. */
  public long lastSeq() {
    return lastSeq;
  }

  /** Tells the entity, whole, to the readers of the stream. */
  public void put(Entity entity, StreamId stream) throws IOException {
    put(origin, entity, stream);
  }

  /** The same as the server's own change, for a consequence that the mutation did not ask for. */
  public void putByServer(Entity entity, StreamId stream) throws IOException {
    put(byServer(entity.author()), entity, stream);
  }

  private Origin byServer(AccountId author) {
    return new Origin(MutationId.byServer(working.nextSeq()), null, author, working.now());
  }

  private void put(Origin by, Entity entity, StreamId stream) throws IOException {
    String name = stream.toString();
    List<Body> parts = parts(entity, stream);
    LogRow row =
        append(
            by,
            name,
            Change.PUT,
            entity.id().value(),
            entity.shapeIn(stream),
            parts.size(),
            null,
            hash(parts));
    long rank = stream instanceof StreamId.Posts ? entity.publishSeq() : entity.createSeq();
    Optional<Placement> present = working.placement(entity, name);
    long number = present.isPresent() ? present.get().number() : working.newPlacement(entity);
    working.save(Tables.PLACEMENTS, new Placement(number, entity.id(), name, row.seq(), rank));
  }

  /**
   * Takes the entity away from the readers of the stream, and its bodies out of the log there.
   * Where the row goes to another stream, it was put there before.
   */
  public void remove(Entity entity, String stream) throws IOException {
    Optional<Placement> placement = working.placement(entity, stream);
    if (placement.isEmpty()) {
      return;
    }
    working.remove(Tables.PLACEMENTS, placement.get().number());
    List<Body> left =
        working.has(Planted.WORDS_STAY_IN_THE_OLD_STREAM)
            ? List.of()
            : parts(entity, StreamId.parse(stream));
    for (Body part : left) {
      working.save(Tables.BODIES, part.toldFrom(placement.get().seq() + 1));
    }
    append(origin, stream, Change.REMOVE, entity.id().value(), null, null, MOVED, NO_BODIES);
  }

  /** Takes the entity, which has no bodies any more, away from all readers. */
  public void removeEverywhere(Entity entity) throws IOException {
    List<Placement> placements =
        new ArrayList<>(working.all(Tables.PLACEMENTS_OF, entity.createSeq()));
    placements.sort(Comparator.comparing(Placement::stream));
    for (Placement placement : placements) {
      working.remove(Tables.PLACEMENTS, placement.number());
      append(
          origin,
          placement.stream(),
          Change.REMOVE,
          entity.id().value(),
          null,
          null,
          null,
          NO_BODIES);
    }
  }

  /**
   * Tells an account's own devices a grant or an outcome; {@code about} is its key. What another
   * account caused is told as the server's: that a stream has closed says nothing of who did it.
   */
  public void tell(AccountId account, String kind, String about, String json) throws IOException {
    String stream = new StreamId.Private(account).toString();
    Origin by = origin.author().equals(account) ? origin : byServer(account);
    append(by, stream, kind, about, null, null, json, NO_BODIES);
  }

  private LogRow append(
      Origin by,
      String stream,
      String kind,
      String entity,
      @Nullable Shape shape,
      @Nullable Integer parts,
      @Nullable String body,
      String bodiesHash)
      throws IOException {
    LogRow row =
        working.append(
            new LogRow(
                0, tx, stream, 0, kind, entity, VERSION, by, shape, parts, body, bodiesHash, ""));
    tx = row.tx();
    lastSeq = row.seq();
    return row;
  }

  /** The parts that the entity's row in this stream has. */
  private List<Body> parts(Entity entity, StreamId stream) throws IOException {
    String home = entity.hasSideRowIn(stream) ? stream.toString() : null;
    List<Body> parts = new ArrayList<>();
    for (Body body : working.all(Tables.BODIES_OF, entity.createSeq())) {
      if (Objects.equals(home, body.home())) {
        parts.add(body);
      }
    }
    parts.sort(Comparator.comparing(Body::part));
    return parts;
  }

  private static String hash(List<Body> parts) {
    if (parts.isEmpty()) {
      return NO_BODIES;
    }
    MessageDigest digest = LogHash.sha256();
    for (Body part : parts) {
      digest.update(part.part().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(part.sealed());
    }
    return Hex.text(digest.digest());
  }
}
