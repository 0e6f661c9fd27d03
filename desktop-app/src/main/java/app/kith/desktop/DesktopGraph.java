package app.kith.desktop;

import app.kith.core.clock.DeviceClock;
import app.kith.core.device.UsedDevice;
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
import app.kith.core.media.OriginalsFolder;
import app.kith.core.media.PosterMaker;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.people.ChangePeople;
import app.kith.core.people.People;
import app.kith.core.remote.HomePictures;
import app.kith.core.remote.MediaCache;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.sync.SyncEngine;
import app.kith.core.sync.SyncParts;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.view.DeviceView;
import app.kith.core.view.RowReader;
import app.kith.desktop.platform.DesktopPlaceholders;
import app.kith.desktop.platform.FfmpegPosters;
import app.kith.desktop.platform.SystemDeviceClock;
import app.kith.desktop.store.JdbcLocalStore;
import app.kith.desktop.store.JdbcOutboxStore;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;

/**
 * Puts a device together: the one place where its parts meet. What only some verbs need is made
 * when it is asked for, so that a short verb stays short; nothing that speaks HTTP is loaded before
 * {@link #server}.
 */
public final class DesktopGraph implements UsedDevice {
  private final DeviceHome home;
  private final Limits limits = Limits.STANDARD;
  private final Jsonb json = KithJson.create();
  private final IdSource ids = IdSource.secure();
  private final DeviceClock clock = new SystemDeviceClock();
  private final MutationCodec codec = new MutationCodec(json);
  private final Outbox rules = new Outbox(codec, limits, Set.of());
  private final RowReader rows = new RowReader(json);
  private final JdbcOutboxStore outbox;
  private final JdbcLocalStore base;
  private final DeviceView view;
  private final People people;
  private final PostPage posts;
  private final MutationWriter writer;

  /** Opens the device's two files; the home is a device's. */
  public DesktopGraph(DeviceHome home) throws IOException {
    this.home = home;
    outbox = JdbcOutboxStore.open(home.outbox());
    base = openBase(home, outbox);
    view = new DeviceView(base, outbox, rules);
    people = new People(view, rows, new JsonText(json));
    posts = new PostPage(view, outbox, codec, people, rows);
    writer = new MutationWriter(outbox, rules, clock, limits);
  }

  private static JdbcLocalStore openBase(DeviceHome home, JdbcOutboxStore outbox)
      throws IOException {
    boolean opened = false;
    try {
      if (outbox.read(OutboxReader::identity).isEmpty()) {
        throw new IOException(
            home.outbox()
                + " does not say whose device this is: bring it back from a copy, or join anew in"
                + " another folder");
      }
      JdbcLocalStore base = JdbcLocalStore.open(home.base());
      opened = true;
      return base;
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

  public Limits limits() {
    return limits;
  }

  @Override
  public LockHolder holder() {
    return new LockHolder(ProcessHandle.current().pid(), null, null, Instant.now());
  }

  @Override
  public JdbcOutboxStore outbox() {
    return outbox;
  }

  @Override
  public JdbcLocalStore base() {
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
  public MutationCodec codec() {
    return codec;
  }

  /** Whose device this is. */
  public Identity self() throws IOException {
    return outbox
        .read(OutboxReader::identity)
        .orElseThrow(() -> new IllegalStateException("a device always knows whose it is"));
  }

  @Override
  public People people() {
    return people;
  }

  @Override
  public ChangePeople changePeople() {
    return new ChangePeople(people, outbox, writer);
  }

  @Override
  public HomeFeed feed() {
    return new HomeFeed(view, people, rows);
  }

  @Override
  public PostPage posts() {
    return posts;
  }

  @Override
  public ChangePost changePost() {
    return new ChangePost(posts, writer, ids, clock);
  }

  @Override
  public MutationWriter writer() {
    return writer;
  }

  public PublishPost publishPost() {
    return publishPost(new FfmpegPosters());
  }

  /** The same where more than the system's programs can draw posters. */
  public PublishPost publishPost(PosterMaker posters) {
    return new PublishPost(
        originals(), new DesktopPlaceholders(), posters, writer, ids, clock, limits);
  }

  @Override
  public OriginalsFolder originals() {
    return new OriginalsFolder(home.originals());
  }

  @Override
  public SweepOriginals sweepOriginals() {
    return new SweepOriginals(originals(), outbox, base, clock);
  }

  @Override
  public MediaCache cache() {
    return new MediaCache(home.cache());
  }

  public Backlog backlog() {
    return new Backlog(view, outbox);
  }

  @Override
  public SyncEngine engine(SyncListener listener) throws IOException {
    FreshSecrets secrets = new FreshSecrets(ids, new SecureRandom());
    return new SyncEngine(
        new SyncParts(
            base,
            outbox,
            clock,
            secrets,
            new HomePictures(originals(), cache()),
            listener,
            limits,
            json,
            Set.of()));
  }

  @Override
  public CommunityServer server() throws IOException {
    return CommunityServer.of(self(), outbox, json, ids);
  }

  @Override
  public void close() throws IOException {
    try (outbox) {
      base.close();
    }
  }
}
