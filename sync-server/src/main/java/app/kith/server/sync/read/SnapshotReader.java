package app.kith.server.sync.read;

import app.kith.core.model.Limits;
import app.kith.core.model.StreamId;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.SnapshotPage;
import app.kith.server.sync.Planted;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.state.Access;
import app.kith.server.sync.state.Actor;
import app.kith.server.sync.state.Settled;
import app.kith.server.sync.state.StreamGrant;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages state instead of history: for a new device all that its account may read, for a backfill
 * one stream. Each page is one consistent read; what changes between pages is in the log behind the
 * first one's head, from which the device follows afterwards.
 */
public final class SnapshotReader {
  private static final String PURPOSE = "snapshot";

  private final Seal seal;
  private final Cursors cursors;
  private final Limits limits;
  private final Set<Planted> planted;

  public SnapshotReader(Seal seal, Cursors cursors, Limits limits) {
    this(seal, cursors, limits, Set.of());
  }

  /** With bugs of the simulator's choice. */
  public SnapshotReader(Seal seal, Cursors cursors, Limits limits, Set<Planted> planted) {
    this.planted = planted;
    this.seal = seal;
    this.cursors = cursors;
    this.limits = limits;
  }

  /**
   * @param stream for a backfill, else null
   * @param after the page token, or null for the first page
   * @param now server's time, told with the page
   */
  public SnapshotReply read(
      LogView view, Actor actor, @Nullable String stream, @Nullable String after, long now)
      throws IOException {
    Head head = view.head();
    if (stream != null && stream(stream).isEmpty()) {
      return new SnapshotReply.BadStream();
    }
    PageToken first = new PageToken(Cursor.at(head), stream, 0, null);
    Optional<PageToken> from =
        after == null ? Optional.of(first) : seal.open(PURPOSE, after).map(PageToken::parse);
    if (from.isEmpty() || !Objects.equals(from.get().stream(), stream)) {
      return new SnapshotReply.BadToken();
    }
    if (!from.get().tail().epoch().equals(head.epoch())) {
      return new SnapshotReply.OtherEpoch();
    }
    return new SnapshotReply.Paged(page(view, head, actor, from.get(), after, now));
  }

  private static Optional<StreamId> stream(String text) {
    try {
      return Optional.of(StreamId.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private SnapshotPage page(
      LogView view, Head head, Actor actor, PageToken from, @Nullable String after, long now)
      throws IOException {
    String stream = from.stream();
    Access access = Readers.access(view, actor.account());
    long gen =
        stream == null ? 0 : access.to(StreamId.parse(stream)).map(Access.Opening::gen).orElse(0L);
    boolean closed = stream != null && gen == 0;
    SnapshotWalk walk = new SnapshotWalk(view, actor.account(), access, limits, from);
    PageToken next = closed ? null : walk.run();
    boolean opening = stream == null && after == null;
    return new SnapshotPage(
        head.epoch().toString(),
        stream,
        after,
        next == null ? null : seal.seal(PURPOSE, next.text()),
        cursors.token(from.tail()),
        from.tail().seq(),
        head.seq(),
        gen,
        now,
        walk.rows(),
        opening ? grants(view, actor) : List.of(),
        opening && !planted.contains(Planted.SNAPSHOT_WITHOUT_OUTCOMES)
            ? outcomes(view, actor)
            : List.of());
  }

  private static List<Grant> grants(LogView view, Actor actor) throws IOException {
    return view.where(Tables.GRANTS_OF, List.of(actor.account())).stream()
        .map(StreamGrant::wire)
        .sorted(Comparator.comparing(Grant::key))
        .toList();
  }

  /** Else a rejection whose answer was lost would never be told to a device that begins anew. */
  private static List<Outcome> outcomes(LogView view, Actor actor) throws IOException {
    List<Settled> settled =
        new ArrayList<>(view.where(Tables.OUTCOMES_OF, List.of(actor.device())));
    settled.sort(Comparator.comparingLong(Settled::n));
    return settled.stream().map(Settled::outcome).toList();
  }
}
