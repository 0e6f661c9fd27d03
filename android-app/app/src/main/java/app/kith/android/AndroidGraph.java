package app.kith.android;

import android.content.Context;
import app.kith.android.device.AndroidDeviceClock;
import app.kith.android.picture.AndroidPlaceholders;
import app.kith.android.picture.AndroidPosters;
import app.kith.android.store.RoomLocalStore;
import app.kith.android.store.RoomOutboxStore;
import app.kith.core.clock.DeviceClock;
import app.kith.core.feed.ChangePost;
import app.kith.core.feed.HomeFeed;
import app.kith.core.feed.PostPage;
import app.kith.core.feed.PublishPost;
import app.kith.core.feed.SweepOriginals;
import app.kith.core.home.DeviceHome;
import app.kith.core.home.LockHolder;
import app.kith.core.join.FreshSecrets;
import app.kith.core.json.JsonText;
import app.kith.core.json.KithJson;
import app.kith.core.loop.Backlog;
import app.kith.core.loop.SyncedDevice;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.people.People;
import app.kith.core.remote.HomePictures;
import app.kith.core.remote.MediaCache;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.store.LocalStore;
import app.kith.core.sync.SyncEngine;
import app.kith.core.sync.SyncParts;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.view.DeviceView;
import app.kith.core.view.RowReader;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;

/**
 * Puts a phone together: the one place where its parts meet. Used beside the main thread, since all
 * of it reads files.
 */
public final class AndroidGraph implements SyncedDevice {
  private final DeviceHome home;
  private final LocalStore base;
  private final OutboxStore outbox;
  private final Limits limits = Limits.STANDARD;
  private final Jsonb json = KithJson.create();
  private final IdSource ids = IdSource.secure();
  private final DeviceClock clock;
  private final MutationCodec codec = new MutationCodec(json);
  private final Outbox rules = new Outbox(codec, limits, Collections.emptySet());
  private final RowReader rows = new RowReader(json);
  private final DeviceView view;
  private final People people;
  private final PostPage posts;
  private final MutationWriter writer;

  private AndroidGraph(DeviceHome home, LocalStore base, OutboxStore outbox, DeviceClock clock) {
    this.home = home;
    this.base = base;
    this.outbox = outbox;
    this.clock = clock;
    view = new DeviceView(base, outbox, rules);
    people = new People(view, rows, new JsonText(json));
    posts = new PostPage(view, outbox, codec, people, rows);
    writer = new MutationWriter(outbox, rules, clock, limits);
  }

  /**
   * Opens the phone's two files.
   *
   * @throws IOException where the disk fails, or the outbox does not say whose phone this is
   */
  public static AndroidGraph open(Context context, DeviceHome home) throws IOException {
    OutboxStore outbox = RoomOutboxStore.open(context, home.outbox());
    boolean opened = false;
    try {
      if (!outbox.<Boolean>read(reader -> reader.identity().isPresent())) {
        throw new IOException(home.outbox() + " does not say whose phone this is");
      }
      LocalStore base = RoomLocalStore.open(context, home.base());
      opened = true;
      return new AndroidGraph(home, base, outbox, new AndroidDeviceClock(context));
    } finally {
      if (!opened) {
        outbox.close();
      }
    }
  }

  @Override
  public DeviceHome home() {
    return home;
  }

  @Override
  public LockHolder holder() {
    return new LockHolder(android.os.Process.myPid(), null, null, Instant.now());
  }

  @Override
  public OutboxStore outbox() {
    return outbox;
  }

  @Override
  public LocalStore base() {
    return base;
  }

  @Override
  public DeviceView view() {
    return view;
  }

  @Override
  public RowReader rows() {
    return rows;
  }

  @Override
  public OriginalsFolder originals() {
    return new OriginalsFolder(home.originals());
  }

  @Override
  public MediaCache cache() {
    return new MediaCache(home.cache());
  }

  @Override
  public SweepOriginals sweepOriginals() {
    return new SweepOriginals(originals(), outbox, base, clock);
  }

  @Override
  public SyncEngine engine(SyncListener listener) throws IOException {
    return new SyncEngine(
        new SyncParts(
            base,
            outbox,
            clock,
            new FreshSecrets(ids, new SecureRandom()),
            new HomePictures(originals(), cache()),
            listener,
            limits,
            json,
            Collections.emptySet()));
  }

  @Override
  public CommunityServer server() throws IOException {
    return CommunityServer.of(self(), outbox, json, ids);
  }

  /** Whose phone this is. */
  public Identity self() throws IOException {
    return outbox
        .read(OutboxReader::identity)
        .orElseThrow(() -> new IllegalStateException("a device always knows whose it is"));
  }

  public HomeFeed feed() {
    return new HomeFeed(view, people, rows);
  }

  public PostPage posts() {
    return posts;
  }

  public ChangePost changePost() {
    return new ChangePost(posts, writer, ids, clock);
  }

  public PublishPost publishPost() {
    return new PublishPost(
        originals(), new AndroidPlaceholders(), new AndroidPosters(), writer, ids, clock, limits);
  }

  public Backlog backlog() {
    return new Backlog(view, outbox);
  }

  @Override
  public void close() throws IOException {
    try (outbox) {
      base.close();
    }
  }
}
