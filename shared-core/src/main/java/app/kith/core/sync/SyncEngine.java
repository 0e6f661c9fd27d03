package app.kith.core.sync;

import app.kith.core.model.AccountId;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.LocalStore;
import app.kith.core.store.Position;
import app.kith.core.store.StoreReader;
import app.kith.core.sync.exchange.Ask;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.sync.exchange.Lane;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.sync.media.DownloadMedia;
import app.kith.core.sync.media.EraseGone;
import app.kith.core.sync.media.ResendOriginals;
import app.kith.core.sync.media.UploadBlobs;
import app.kith.core.wire.Page;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.SnapshotPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The device's side of sync as a state machine: {@link #next} gives the requests to make, {@link
 * #received} takes the replies. It has no thread, clock or socket of its own, so the very class
 * that ships runs in the simulator.
 *
 * <p>Its invariant: after every call, what the user sees is base plus the outbox, and each own
 * mutation is in the outbox, settled in base, or in the drawer. Not thread-safe; a driver confines
 * it.
 */
public final class SyncEngine {
  private final LocalStore base;
  private final OutboxStore store;
  private final SyncListener listener;
  private final Settlement settlement;
  private final PushOutbox push;
  private final Fork fork;
  private final ServerTime serverTime;
  private final PullChanges pull;
  private final TakeSnapshot snapshot;
  private final BackfillStreams backfill;
  private final UploadBlobs uploads;
  private final ResendOriginals resends;
  private final DownloadMedia downloads;
  private final EraseGone erasing;
  private final Quiet quiet;
  private final Map<Lane, Ask> underWay = new EnumMap<>(Lane.class);
  private long asks;
  private @Nullable String stopped;
  private boolean begunAnew;
  private SyncReport report = SyncReport.NOTHING;

  /**
   * Opens the engine on a device that has joined, and finishes what a kill interrupted between the
   * two files.
   */
  public SyncEngine(SyncParts parts) throws IOException {
    base = parts.base();
    store = parts.outbox();
    listener = parts.listener();
    Outbox outbox = new Outbox(parts.codec(), parts.limits(), parts.planted());
    settlement = new Settlement(base, store, outbox, listener);
    RowWriter rows = new RowWriter(parts.json(), new AccountId(self().account()), parts.planted());
    push = new PushOutbox(store, outbox, settlement, parts.clock(), parts.limits());
    fork = new Fork(store, outbox, parts.secrets());
    serverTime = new ServerTime(store, parts.clock());
    pull = new PullChanges(base, rows, settlement, parts.planted());
    snapshot = new TakeSnapshot(base, rows, settlement);
    backfill = new BackfillStreams(base, rows, parts.planted());
    uploads = new UploadBlobs(store, outbox, listener, parts.limits());
    resends = new ResendOriginals(base, store, parts.json());
    downloads = new DownloadMedia(base, parts.pictures(), parts.json());
    erasing = new EraseGone(base, store, outbox, parts.clock(), parts.pictures());
    quiet = new Quiet(base, store, uploads, snapshot, backfill);
    settlement.run();
    settlement.prune(parts.clock().read().wall());
    erasing.run();
  }

  private Identity self() throws IOException {
    return store
        .read(OutboxReader::identity)
        .orElseThrow(() -> new IllegalStateException("a device that has not joined can't sync"));
  }

  /** The requests to make now: at most one a lane, none for a lane that has one under way. */
  public List<Ask> next() throws IOException {
    return next(Collections.emptySet());
  }

  /** The same without the lanes that rest after a failure. */
  public List<Ask> next(Set<Lane> resting) throws IOException {
    List<Ask> asking = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      if (stopped == null && !resting.contains(lane)) {
        ask(lane, asking);
      }
    }
    return asking;
  }

  private void ask(Lane lane, List<Ask> asking) throws IOException {
    if (underWay.containsKey(lane)) {
      return;
    }
    Optional<SyncRequest> request = request(lane);
    if (request.isPresent()) {
      Ask ask = new Ask(++asks, request.get());
      underWay.put(lane, ask);
      asking.add(ask);
    }
  }

  private Optional<SyncRequest> request(Lane lane) throws IOException {
    return switch (lane) {
      case PULL -> reading();
      case PUSH -> writing();
      case UPLOAD -> sending();
      // Pictures come once there is a feed to show them in.
      case DOWNLOAD -> snapshot.isOpen() ? Optional.empty() : downloads.next();
    };
  }

  private Optional<SyncRequest> reading() throws IOException {
    if (snapshot.isOpen()) {
      return snapshot.next();
    }
    Optional<SyncRequest> changes = pull.next();
    return changes.isPresent() ? changes : backfill.next();
  }

  private Optional<SyncRequest> sending() throws IOException {
    boolean current = !snapshot.isOpen() && !pull.isBehind() && !underWay.containsKey(Lane.PULL);
    if (current && !uploads.isOpen()) {
      resends.run();
    }
    return uploads.next();
  }

  private Optional<SyncRequest> writing() throws IOException {
    Position position = base.read(StoreReader::position);
    if (!fork.isOpen() && settlement.provesCopy()) {
      fork.begin(position.head());
    }
    if (!fork.isOpen()) {
      return writingTo(position);
    }
    Optional<SyncRequest> again = snapshot.isOpen() ? Optional.empty() : fork.next(position);
    if (!again.isPresent()) {
      pull.refresh();
    }
    return again;
  }

  /**
   * Ages of what an earlier boot wrote go by the server's time, so a push of such rows waits for
   * the first reply of this boot.
   */
  private Optional<SyncRequest> writingTo(Position position) throws IOException {
    if (!push.needsContact()) {
      return push.next(self(), position);
    }
    if (!underWay.containsKey(Lane.PULL)) {
      pull.refresh();
    }
    return Optional.empty();
  }

  /** A request came to nothing; it will be asked again when {@link #next} is called again. */
  public void failed(Ask ask) {
    underWay.remove(ask.request().lane(), ask);
    if (ask.request() instanceof SyncRequest.Pull) {
      pull.refresh();
    }
  }

  /**
   * The server refused a request for good; where it only does not know any more what this device
   * reads on from, the reading begins anew, once in a run.
   *
   * @return whether there is something else to ask now
   */
  public boolean refused(Ask ask, String code) throws IOException {
    failed(ask);
    if (begunAnew || !READ_ANEW.contains(code)) {
      return false;
    }
    if (ask.request() instanceof SyncRequest.Snapshot page && page.stream() != null) {
      backfill.restart(page.stream());
    } else if (ask.request().lane() == Lane.PULL) {
      snapshot.begin();
    } else {
      return false;
    }
    begunAnew = true;
    return true;
  }

  private static final List<String> READ_ANEW =
      Arrays.asList("bad_cursor", "bad_page", "other_epoch");

  /** Takes the reply to a request. */
  public void received(Ask ask, SyncReply reply) throws IOException {
    underWay.remove(ask.request().lane(), ask);
    received(reply);
  }

  /** Takes what the server sent unasked (live), or a reply whose request is not known any more. */
  public void received(SyncReply reply) throws IOException {
    switch (reply) {
      case SyncReply.Pushed r -> pushed(r.reply());
      case SyncReply.StartedAgain r -> startedAgain(r.secrets());
      case SyncReply.Pulled r -> pulled(r.page());
      case SyncReply.SnapshotRead r -> snapshotRead(r.page());
      case SyncReply.UploadAt r -> uploads.at(r.blob(), r.location(), r.offset());
      case SyncReply.UploadVerified r -> uploadVerified(r.blob());
      case SyncReply.UploadGone r -> uploads.gone(r.blob());
      case SyncReply.UploadRefused r -> uploads.refused(r.blob(), r.why());
      case SyncReply.Downloaded r -> downloaded(r.media());
      case SyncReply.NotDownloaded r -> downloads.finished(r.media());
    }
  }

  private void pushed(PushReply reply) throws IOException {
    if (!reply.device().equals(self().device()) || !counts(reply.epoch()) || fork.isOpen()) {
      return;
    }
    serverTime.heard(reply.now());
    if (reply.result().equals(PushReply.EPOCH)) {
      stop(reply.epoch());
      return;
    }
    PushOutbox.Answer answer = push.received(reply, base.read(StoreReader::position).seq());
    if (answer == PushOutbox.Answer.FORKED) {
      fork.begin(reply.head());
    } else if (answer == PushOutbox.Answer.DONE) {
      report = report.morePushed(reply.outcomes().size());
      listener.changed();
    }
    pull.refresh();
  }

  private void startedAgain(DeviceSecrets secrets) throws IOException {
    if (fork.received(secrets, self())) {
      settlement.startedAgain();
      push.startedAgain();
      listener.startedAgain(secrets.device());
    }
  }

  private void pulled(Page page) throws IOException {
    if (!counts(page.epoch())) {
      return;
    }
    serverTime.heard(page.now());
    if (page.snapshot()) {
      if (page.from().equals(base.read(StoreReader::position).cursor())) {
        snapshot.begin();
      }
      return;
    }
    took(pull.received(page, self()));
  }

  private void snapshotRead(SnapshotPage page) throws IOException {
    if (!counts(page.epoch())) {
      return;
    }
    serverTime.heard(page.now());
    int rows = page.stream() == null ? snapshot.received(page) : backfill.received(page);
    if (rows < 0) {
      // Of another gen: the log says which one counts now.
      pull.refresh();
    }
    took(rows);
    listener.snapshot(report.pulled());
    if (page.next() == null) {
      pull.refresh();
    }
  }

  private void took(int rows) throws IOException {
    resends.refresh();
    erasing.run();
    if (rows > 0) {
      report = report.morePulled(rows);
      downloads.refresh();
      listener.changed();
    }
  }

  private void uploadVerified(String blob) throws IOException {
    uploads.verified(blob);
    report = report.oneMoreUploaded();
    pull.refresh();
  }

  private void downloaded(CachedMedia media) throws IOException {
    base.write(writer -> {
      writer.putCachedMedia(media);
      if (!RowWriter.isHere(writer, media.post())) {
        // Its post went while it came.
        writer.setErasing(true);
      }
      return media;
    });
    erasing.run();
    downloads.finished(media.media());
    report = report.oneMoreDownloaded();
    listener.changed();
  }

  private boolean counts(String epoch) throws IOException {
    EpochGuard.Verdict verdict = EpochGuard.judge(base.read(StoreReader::position), epoch);
    if (verdict == EpochGuard.Verdict.STOP) {
      stop(epoch);
    }
    return verdict == EpochGuard.Verdict.TAKE;
  }

  private void stop(String epoch) {
    stopped =
        "the server now has another history ("
            + epoch
            + "): update Kith, which will know how to follow it";
  }

  /** The server may have something new: asks again at the next {@link #next}. */
  public void refresh() {
    pull.refresh();
    downloads.refresh();
  }

  /** Why this engine asks nothing any more, or empty while it works. */
  public Optional<String> stopped() {
    return Optional.ofNullable(stopped);
  }

  public SyncReport report() {
    return report;
  }

  /**
   * Whether nothing is left to do: the outbox is empty, uploads are verified, own posts are
   * published, and the cursor stands at a head that was read after all that.
   */
  public boolean isSettled() throws IOException {
    return isSettled(Collections.emptySet());
  }

  /** The same but for these posts, which may wait to be published for ever. */
  public boolean isSettled(Set<String> butPosts) throws IOException {
    boolean now = !fork.isOpen() && !settlement.provesCopy() && quiet.is(butPosts);
    if (quiet.hasBegun(now)) {
      pull.refresh();
      return false;
    }
    return now && !pull.isBehind() && !underWay.containsKey(Lane.PULL) && !downloads.isOpen();
  }
}
