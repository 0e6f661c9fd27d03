package app.kith.server.sync.read;

import app.kith.core.model.Limits;
import app.kith.core.model.StreamId;
import app.kith.core.wire.Change;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Page;
import app.kith.core.wire.Row;
import app.kith.server.sync.Planted;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.log.Shape;
import app.kith.server.sync.state.Access;
import app.kith.server.sync.state.Actor;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Tables;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the changes after a cursor that the reader may see, as things are now: the head first, then
 * his grants, then rows up to that head, in one transaction. A page never ends inside a group, so
 * nobody sees half of what one mutation did.
 */
public final class PullReader {
  /** So that a page has an end where hardly anything is the reader's to see. */
  private static final int SCANNED = 5_000;

  private final Cursors cursors;
  private final Limits limits;
  private final Set<Planted> planted;
  private final JsonType<Grant> grants;
  private final JsonType<Outcome> outcomes;

  public PullReader(Cursors cursors, Limits limits, Jsonb json) {
    this(cursors, limits, json, Set.of());
  }

  /** With bugs of the simulator's choice. */
  public PullReader(Cursors cursors, Limits limits, Jsonb json, Set<Planted> planted) {
    this.planted = planted;
    this.cursors = cursors;
    this.limits = limits;
    this.grants = json.type(Grant.class);
    this.outcomes = json.type(Outcome.class);
  }

  /**
   * @param token the device's cursor
   * @param now server's time, told with the page
   */
  public PullReply read(LogView view, Actor actor, String token, long now) throws IOException {
    Head head = view.head();
    Optional<Cursor> cursor = cursors.open(token);
    if (cursor.isEmpty()) {
      return new PullReply.BadCursor();
    }
    if (!Cursors.isKnown(cursor.get(), view, head)) {
      return new PullReply.Pulled(page(head, token, cursor.get(), true, now, List.of()), 0);
    }
    Access access = Readers.access(view, actor.account());
    if (planted.contains(Planted.READS_THROUGH_A_BLOCK)) {
      access = Readers.throughBlocks(view, actor.account());
    }
    Reading reading = new Reading(view, head, access);
    reading.readFrom(cursor.get().seq());
    Cursor to = reading.end == null ? Cursor.at(head) : Cursor.behind(head.epoch(), reading.end);
    Page page = page(head, token, to, false, now, reading.changes);
    return new PullReply.Pulled(page, cursor.get().seq());
  }

  private Page page(
      Head head, String from, Cursor to, boolean snapshot, long now, List<Change> changes) {
    return new Page(
        head.epoch().toString(),
        from,
        cursors.token(to),
        to.seq(),
        head.seq(),
        snapshot,
        now,
        changes);
  }

  /** A change that the reader may see, its bodies not read yet. */
  private record Seen(LogRow row, long gen) {}

  /** One page on its way. */
  private final class Reading {
    private final LogView view;
    private final Head head;
    private final Access access;
    private final Map<String, Optional<Access.Opening>> openings = new HashMap<>();
    private final PageBound bound = new PageBound(limits.pageChanges());
    final List<Change> changes = new ArrayList<>();

    /** The last change passed; null where the head was reached. */
    @Nullable LogRow end;

    Reading(LogView view, Head head, Access access) {
      this.view = view;
      this.head = head;
      this.access = access;
    }

    void readFrom(long after) throws IOException {
      long from = after;
      int scanned = 0;
      while (from < head.seq() && scanned < SCANNED) {
        List<LogRow> rows = view.changes(from, head.seq(), limits.pageChanges());
        scanned += rows.size();
        List<LogRow> whole = wholeGroups(rows);
        if (!take(whole)) {
          return;
        }
        end = whole.getLast();
        from = end.seq();
      }
      end = from == head.seq() ? null : end;
    }

    /** Up to the last group that surely ends; one longer than a chunk is read to its end. */
    private List<LogRow> wholeGroups(List<LogRow> rows) throws IOException {
      LogRow last = rows.getLast();
      if (last.seq() == head.seq()) {
        return rows;
      }
      int cut = rows.size();
      while (cut > 0 && rows.get(cut - 1).tx() == last.tx()) {
        cut--;
      }
      if (cut > 0) {
        return rows.subList(0, cut);
      }
      List<LogRow> group = new ArrayList<>(rows);
      while (group.getLast().tx() == last.tx() && group.getLast().seq() < head.seq()) {
        group.addAll(view.changes(group.getLast().seq(), head.seq(), limits.pageChanges()));
      }
      group.removeIf(row -> row.tx() != last.tx());
      return group;
    }

    /** False where the page is full before the last of these. */
    private boolean take(List<LogRow> rows) throws IOException {
      List<Seen> seen = new ArrayList<>();
      for (LogRow row : rows) {
        Optional<Access.Opening> opening = opening(row.stream());
        if (opening.isPresent() && row.seq() > opening.get().from()) {
          seen.add(new Seen(row, opening.get().gen()));
        }
      }
      Map<Long, List<Body>> bodies = bodies(seen);
      int next = 0;
      for (LogRow row : rows) {
        boolean splits = planted.contains(Planted.PAGE_SPLITS_A_MUTATION);
        if (bound.isFull() && (row.seq() == row.tx() || splits)) {
          return false;
        }
        if (next < seen.size() && seen.get(next).row().seq() == row.seq()) {
          Change change = change(seen.get(next), bodies);
          bound.add(RowBuilder.size(change.row()));
          changes.add(change);
          next++;
        }
        end = row;
      }
      return true;
    }

    private Optional<Access.Opening> opening(String stream) throws IOException {
      Optional<Access.Opening> known = openings.get(stream);
      if (known == null) {
        known = access.to(StreamId.parse(stream));
        openings.put(stream, known);
      }
      return known;
    }

    private Map<Long, List<Body>> bodies(List<Seen> seen) throws IOException {
      Set<Long> entities = new LinkedHashSet<>();
      for (Seen each : seen) {
        Shape shape = each.row().shape();
        if (shape != null) {
          entities.add(shape.createSeq());
        }
      }
      return RowBuilder.byEntity(view.where(Tables.BODIES_OF, entities));
    }
  }

  private Change change(Seen seen, Map<Long, List<Body>> bodies) {
    LogRow row = seen.row();
    String body = row.body();
    return new Change(
        row.seq(),
        row.stream(),
        row.sseq(),
        row.kind(),
        row.origin().by().device(),
        row.origin().by().n(),
        row.origin().hash(),
        row.origin().author().value(),
        row.origin().stamp(),
        row.v(),
        row.entity(),
        seen.gen(),
        row(row, bodies),
        body != null && row.kind().equals(Change.GRANT) ? grants.fromJson(body) : null,
        body != null && row.kind().equals(Change.OUTCOME) ? outcomes.fromJson(body) : null,
        body != null && row.kind().equals(Change.REMOVE) ? true : null);
  }

  private static @Nullable Row row(LogRow row, Map<Long, List<Body>> bodies) {
    Shape shape = row.shape();
    return shape == null
        ? null
        : RowBuilder.asPut(row, shape, bodies.getOrDefault(shape.createSeq(), List.of()));
  }
}
