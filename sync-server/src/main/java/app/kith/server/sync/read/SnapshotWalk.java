package app.kith.server.sync.read;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.EntityId;
import app.kith.core.model.Limits;
import app.kith.core.model.StreamId;
import app.kith.core.wire.Row;
import app.kith.core.wire.SnapshotPage.Placed;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.log.Placement;
import app.kith.server.sync.log.Placement.Scan;
import app.kith.server.sync.log.Shape;
import app.kith.server.sync.state.Access;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a snapshot: goes on through its scans where the page before it ended. What it orders
 * by does not change without a put, so nothing is skipped that the log behind the snapshot's
 * beginning does not bring.
 */
final class SnapshotWalk {
  /** So that a page has an end where hardly anything is the reader's to see. */
  private static final int SCANNED = 10_000;

  private final LogView view;
  private final String ownPosts;
  private final Access access;
  private final Limits limits;
  private final PageToken from;
  private final List<Scan> scans;
  private final PageBound bound;
  private final List<Placed> rows = new ArrayList<>();
  private final Map<String, Optional<Access.Opening>> openings = new HashMap<>();

  SnapshotWalk(LogView view, AccountId reader, Access access, Limits limits, PageToken from) {
    this.view = view;
    this.ownPosts = "a:" + reader + "/";
    this.access = access;
    this.limits = limits;
    this.from = from;
    this.scans = from.stream() == null ? whole(reader) : List.of(new Scan.OfStream(from.stream()));
    this.bound = new PageBound(limits.snapshotRows());
  }

  /** Directory, own control, own posts, feed newest first, then likes and comments. */
  private static List<Scan> whole(AccountId reader) {
    List<Scan> scans = new ArrayList<>();
    scans.add(new Scan.OfStream(new StreamId.Community().toString()));
    scans.add(new Scan.OfStream(new StreamId.Private(reader).toString()));
    for (Audience audience : Audience.values()) {
      scans.add(new Scan.OfStream(new StreamId.Posts(reader, audience).toString()));
    }
    scans.add(new Scan.OfSide("a"));
    scans.add(new Scan.OfSide("e"));
    return scans;
  }

  List<Placed> rows() {
    return rows;
  }

  /** Reads the page; gives where the next one begins, or null after the last. */
  @Nullable PageToken run() throws IOException {
    int scanned = 0;
    int scan = from.scan();
    Placement last = from.last();
    while (scan < scans.size()) {
      List<Placement> chunk = view.placements(scans.get(scan), last, limits.snapshotRows());
      Placement stopped = take(chunk, scans.get(scan));
      scanned += chunk.size();
      if (stopped != null) {
        return new PageToken(from.tail(), from.stream(), scan, stopped);
      }
      boolean more = chunk.size() == limits.snapshotRows();
      last = more ? chunk.getLast() : null;
      scan += more ? 0 : 1;
      if (scan < scans.size() && (bound.isFull() || scanned >= SCANNED)) {
        return new PageToken(from.tail(), from.stream(), scan, last);
      }
    }
    return null;
  }

  /** The last placement taken where the page is full before the end of these, else null. */
  private @Nullable Placement take(List<Placement> chunk, Scan scan) throws IOException {
    List<EntityId> ids = new ArrayList<>();
    List<Long> seen = new ArrayList<>();
    for (Placement placement : chunk) {
      if (opening(placement, scan).isPresent()) {
        ids.add(placement.id());
        seen.add(placement.entity());
      }
    }
    Map<EntityId, Entity> entities = view.find(Tables.ENTITIES, ids);
    Map<Long, List<Body>> bodies = RowBuilder.byEntity(view.where(Tables.BODIES_OF, seen));
    Placement last = null;
    for (Placement placement : chunk) {
      if (bound.isFull() && last != null) {
        return last;
      }
      Optional<Access.Opening> opening = opening(placement, scan);
      Entity entity = entities.get(placement.id());
      if (opening.isPresent() && entity != null) {
        add(placement, opening.get(), entity, bodies.getOrDefault(placement.entity(), List.of()));
      }
      last = placement;
    }
    return null;
  }

  private void add(Placement placement, Access.Opening opening, Entity entity, List<Body> bodies) {
    Shape shape = entity.shapeIn(StreamId.parse(placement.stream()));
    Row row = RowBuilder.present(shape, shape.home(placement.stream()), bodies);
    bound.add(RowBuilder.size(row));
    rows.add(
        new Placed(entity.id().value(), placement.stream(), placement.seq(), opening.gen(), row));
  }

  /** Own posts come before the feed, so the feed leaves them out. */
  private Optional<Access.Opening> opening(Placement placement, Scan scan) throws IOException {
    String name = placement.stream();
    if (scan instanceof Scan.OfSide && name.startsWith(ownPosts)) {
      return Optional.empty();
    }
    Optional<Access.Opening> known = openings.get(name);
    if (known == null) {
      known = access.to(StreamId.parse(name));
      openings.put(name, known);
    }
    return known;
  }
}
