package app.kith.core.sync;

import app.kith.core.clock.ClockReading;
import app.kith.core.feed.HomeFeed;
import app.kith.core.feed.PostView;
import app.kith.core.json.JsonText;
import app.kith.core.json.KithJson;
import app.kith.core.json.RawJson;
import app.kith.core.model.Audience;
import app.kith.core.model.EntityId;
import app.kith.core.model.Limits;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.core.outbox.JournalRow;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.SampleOutbox;
import app.kith.core.outbox.Upload;
import app.kith.core.people.People;
import app.kith.core.store.MemoryLocalStore;
import app.kith.core.sync.exchange.Ask;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.sync.exchange.Lane;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.sync.media.MemoryPictures;
import app.kith.core.view.DeviceView;
import app.kith.core.view.RowReader;
import app.kith.core.wire.Change;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Page;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.Row;
import app.kith.core.wire.SnapshotPage;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alice's device on a memory disk; the test plays her server and writes its replies by hand. */
final class AlicesDevice {
  static final String EPOCH = "2.b";
  static final String DEVICE = SampleOutbox.IDENTITY.device();
  static final DeviceSecrets NEW_SECRETS = new DeviceSecrets("d2", "token", "public", "private");
  static final long SERVER_TIME = 1_700_000_100_000L;

  final Jsonb json = KithJson.create();
  final Outbox rules = new Outbox(new MutationCodec(json), Limits.STANDARD, Set.of());
  final MemoryLocalStore base = new MemoryLocalStore();
  final MemoryOutboxStore outbox = new MemoryOutboxStore();
  final MemoryPictures pictures = new MemoryPictures();
  private long elapsed;
  private String boot = "boot1";
  private long wall = 1_700_000_000_000L;
  private SyncEngine engine;

  AlicesDevice() throws IOException {
    outbox.write(writer -> {
      writer.setIdentity(SampleOutbox.IDENTITY);
      return true;
    });
    engine = start();
  }

  private SyncEngine start() throws IOException {
    return new SyncEngine(
        new SyncParts(
            base,
            outbox,
            this::clock,
            () -> NEW_SECRETS,
            pictures,
            SyncListener.NONE,
            Limits.STANDARD,
            json,
            Set.of()));
  }

  private ClockReading clock() {
    return new ClockReading(boot, elapsed, wall + elapsed);
  }

  /** Her device starts anew; its wall clock stands at this time. */
  void reboots(long wallNow) throws IOException {
    boot += "+";
    elapsed = 0;
    wall = wallNow;
    engine = start();
  }

  void waits(long millis) {
    elapsed += millis;
  }

  SyncEngine engine() {
    return engine;
  }

  /** Her process ends and starts again. */
  void isKilled() throws IOException {
    engine = start();
  }

  /** Gets an empty snapshot, so that she stands at this sequence. */
  void hasJoined(long seq) throws IOException {
    asks(Lane.PULL);
    tells(new SyncReply.SnapshotRead(snapshot(null, null, seq)));
  }

  void publishes(String caption) throws IOException {
    write(
        new Mutation.CreatePost(
            new PostId(caption.toLowerCase(Locale.ROOT)),
            Audience.COMMUNITY,
            caption,
            Collections.emptyList(),
            Collections.emptyList(),
            elapsed));
  }

  /** With one picture. */
  void publishes(String caption, String blob) throws IOException {
    PostId post = new PostId(caption.toLowerCase(Locale.ROOT));
    Picture picture = new Picture("m1", "photo", "image/png", 4, 3, 9, blob, null, null);
    Original original = new Original("m1", blob, 9, "image/png", "boat.png");
    Upload upload = new Upload(blob, 9, post.value(), null, 0, false, null);
    elapsed += 1_000;
    mutations()
        .write(
            new Mutation.CreatePost(
                post, Audience.COMMUNITY, caption, List.of(picture), List.of(original), elapsed),
            List.of(upload),
            () -> pictures.posted(blob));
  }

  void deletes(String post) throws IOException {
    elapsed += 1_000;
    mutations().delete(new Mutation.Delete(new EntityId(post)), Collections.emptyList());
  }

  void edits(String post, String caption) throws IOException {
    write(new Mutation.EditCaption(new PostId(post), caption, Base.NOTHING, Audience.COMMUNITY));
  }

  private void write(Mutation mutation) throws IOException {
    elapsed += 1_000;
    mutations().write(mutation);
  }

  private MutationWriter mutations() {
    return new MutationWriter(outbox, rules, this::clock, Limits.STANDARD);
  }

  /** The captions on her screen. */
  List<String> sees() throws IOException {
    DeviceView view = new DeviceView(base, outbox, rules);
    RowReader rows = new RowReader(json);
    HomeFeed feed = new HomeFeed(view, new People(view, rows, new JsonText(json)), rows);
    return feed.posts(100).stream().map(PostView::caption).toList();
  }

  List<OutboxRow> waiting() throws IOException {
    return outbox.read(OutboxReader::rows);
  }

  /** What she asks in this lane now, if anything; no lane is kept busy by it. */
  Optional<SyncRequest> asks(Lane lane) throws IOException {
    List<Ask> asks = engine.next();
    asks.forEach(engine::failed);
    return asks.stream().map(Ask::request).filter(asked -> asked.lane() == lane).findFirst();
  }

  void tells(SyncReply reply) throws IOException {
    engine.received(reply);
  }

  private JournalRow written(long n) throws IOException {
    return outbox
        .read(reader -> reader.journal(n))
        .orElseThrow(() -> new IllegalArgumentException("no number " + n));
  }

  Outcome outcome(long n, String result, long seq) throws IOException {
    String reason = result.equals(Outcome.REJECTED) ? "audience changed" : null;
    return new Outcome(n, written(n).hash(), result, seq, SERVER_TIME, reason);
  }

  static SyncReply pushed(String epoch, String result, long lastN, String chain, Outcome... of) {
    return new SyncReply.Pushed(
        new PushReply(epoch, DEVICE, result, lastN, chain, 30, SERVER_TIME, Arrays.asList(of)));
  }

  SyncReply accepted(long n, long seq) throws IOException {
    Outcome outcome = outcome(n, Outcome.ACCEPTED, seq);
    return pushed(EPOCH, PushReply.DONE, n, written(n).chain(), outcome);
  }

  static SyncReply page(String epoch, long from, long to, long head, Change... changes) {
    return pageAt(SERVER_TIME, epoch, from, to, head, changes);
  }

  static SyncReply pageAt(
      long now, String epoch, long from, long to, long head, Change... changes) {
    return new SyncReply.Pulled(
        new Page(epoch, "at" + from, "at" + to, to, head, false, now, Arrays.asList(changes)));
  }

  /** The echo of a mutation that a copy of her device gave this number. */
  Change echoOfACopy(long n, long seq, String post) {
    return put(seq, DEVICE, n, "ab".repeat(32), post, post);
  }

  /** The server does not know her cursor any more. */
  static SyncReply snapshotNeeded(long from) {
    return new SyncReply.Pulled(
        new Page(
            EPOCH,
            "at" + from,
            "at" + from,
            from,
            from,
            true,
            SERVER_TIME,
            Collections.emptyList()));
  }

  /** The echo of her create n, or what is left of it where {@code caption} is null. */
  Change echo(long n, long seq, String post, @Nullable String caption) throws IOException {
    return put(seq, DEVICE, n, written(n).hash(), post, caption);
  }

  /** A put that the server makes by itself. */
  static Change put(long seq, String post, String caption) {
    return put(seq, "server", seq, null, post, caption);
  }

  private static Change put(
      long seq,
      String device,
      long n,
      @Nullable String hash,
      String post,
      @Nullable String caption) {
    return new Change(
        seq,
        "a:alice/community",
        seq,
        Change.PUT,
        device,
        n,
        hash,
        "alice",
        SERVER_TIME,
        1,
        post,
        1,
        caption == null ? null : row(seq, caption),
        null,
        null,
        null);
  }

  /** Somebody else's device takes the entity out of this stream. */
  static Change remove(long seq, String entity, String stream) {
    return told(seq, Change.REMOVE, entity, stream, null);
  }

  static Change grant(long seq, Grant grant) {
    return told(seq, Change.GRANT, grant.key(), "u:alice", grant);
  }

  private static Change told(
      long seq, String kind, String entity, String stream, @Nullable Grant grant) {
    return new Change(
        seq,
        stream,
        seq,
        kind,
        "d9",
        seq,
        null,
        "alice",
        SERVER_TIME,
        1,
        entity,
        1,
        null,
        grant,
        null,
        null);
  }

  static Row row(long seq, String caption) {
    String registers =
        "{\"caption\":{\"v\":\""
            + caption
            + "\",\"by\":\"d1:1\",\"at\":1},"
            + "\"audience\":{\"v\":\"community\",\"by\":\"d1:1\",\"at\":1}}";
    return new Row(
        Row.POST,
        "alice",
        "d1:1",
        null,
        seq,
        seq,
        false,
        SERVER_TIME,
        new RawJson("{\"claimed\":1,\"media\":[]}"),
        new RawJson(registers),
        false);
  }

  /** A page of a snapshot that began at this sequence. */
  static SnapshotPage snapshot(
      @Nullable String after, @Nullable String next, long tail, SnapshotPage.Placed... rows) {
    return new SnapshotPage(
        EPOCH,
        null,
        after,
        next,
        "at" + tail,
        tail,
        tail,
        0,
        SERVER_TIME,
        Arrays.asList(rows),
        Collections.emptyList(),
        Collections.emptyList());
  }

  static SnapshotPage.Placed placed(String post, long seq) {
    return new SnapshotPage.Placed(post, "a:alice/community", seq, 1, row(seq, post));
  }
}
