package app.kith.core.device;

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
import app.kith.core.media.OriginalsFolder;
import app.kith.core.media.Placeholders;
import app.kith.core.media.PosterMaker;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.people.ChangePeople;
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
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;

/**
 * Puts a device together: the one place where its parts meet. Each app's graph adds what its
 * platform has. What only some need is made when it is asked for, so that a short verb stays short;
 * nothing that speaks HTTP is loaded before {@link #server}.
 *
 * @param <O> the app's outbox
 * @param <B> the app's base
 */
public abstract class DeviceGraph<O extends OutboxStore, B extends LocalStore>
    implements UsedDevice {
  private final DeviceHome home;
  private final O outbox;
  private final B base;
  private final DeviceClock clock;
  private final Limits limits = Limits.STANDARD;
  private final Jsonb json = KithJson.create();
  private final IdSource ids = IdSource.secure();
  private final MutationCodec codec = new MutationCodec(json);
  private final Outbox rules = new Outbox(codec, limits, Collections.emptySet());
  private final RowReader rows = new RowReader(json);
  private final DeviceView view;
  private final People people;
  private final PostPage posts;
  private final MutationWriter writer;

  /** Opens one of the device's files. */
  public interface Opening<S extends Closeable> {
    S open(Path file) throws IOException;
  }

  /**
   * Opens the device's two files; the home is a device's.
   *
   * @throws IOException where the disk fails, a file is damaged or of a newer Kith, or the outbox
   *     does not say whose device this is; nothing is left open
   */
  protected DeviceGraph(DeviceHome home, Opening<O> outboxes, Opening<B> bases, DeviceClock clock)
      throws IOException {
    this.home = home;
    this.clock = clock;
    outbox = outboxes.open(home.outbox());
    base = openBase(home, outbox, bases);
    view = new DeviceView(base, outbox, rules);
    people = new People(view, rows, new JsonText(json));
    posts = new PostPage(view, outbox, codec, people, rows);
    writer = new MutationWriter(outbox, rules, clock, limits);
  }

  private static <B extends LocalStore> B openBase(
      DeviceHome home, OutboxStore outbox, Opening<B> bases) throws IOException {
    boolean opened = false;
    try {
      if (!outbox.<Boolean>read(reader -> reader.identity().isPresent())) {
        throw new IOException(
            home.outbox()
                + " does not say whose device this is: bring it back from a copy, or join anew in"
                + " another folder");
      }
      B base = bases.open(home.base());
      opened = true;
      return base;
    } finally {
      if (!opened) {
        outbox.close();
      }
    }
  }

  /** The system's number of this process. */
  protected abstract long process();

  /** What computes the first glance of a picture that is posted here. */
  protected abstract Placeholders placeholders();

  @Override
  public final DeviceHome home() {
    return home;
  }

  public final Limits limits() {
    return limits;
  }

  @Override
  public final LockHolder holder() {
    return new LockHolder(process(), null, null, Instant.now());
  }

  @Override
  public final O outbox() {
    return outbox;
  }

  @Override
  public final B base() {
    return base;
  }

  @Override
  public final DeviceView view() {
    return view;
  }

  @Override
  public final RowReader rows() {
    return rows;
  }

  @Override
  public final MutationCodec codec() {
    return codec;
  }

  /** Whose device this is. */
  public final Identity self() throws IOException {
    return outbox
        .read(OutboxReader::identity)
        .orElseThrow(() -> new IllegalStateException("a device always knows whose it is"));
  }

  @Override
  public final People people() {
    return people;
  }

  @Override
  public final ChangePeople changePeople() {
    return new ChangePeople(people, outbox, writer);
  }

  @Override
  public final HomeFeed feed() {
    return new HomeFeed(view, people, rows);
  }

  @Override
  public final PostPage posts() {
    return posts;
  }

  @Override
  public final ChangePost changePost() {
    return new ChangePost(posts, writer, ids, clock);
  }

  @Override
  public final MutationWriter writer() {
    return writer;
  }

  /**
   * The posting of pictures, videos and words.
   *
   * @param posters what draws the posters of videos
   */
  public final PublishPost publishPost(PosterMaker posters) {
    return new PublishPost(originals(), placeholders(), posters, writer, ids, clock, limits);
  }

  @Override
  public final OriginalsFolder originals() {
    return new OriginalsFolder(home.originals());
  }

  @Override
  public final SweepOriginals sweepOriginals() {
    return new SweepOriginals(originals(), outbox, base, clock);
  }

  @Override
  public final MediaCache cache() {
    return new MediaCache(home.cache());
  }

  public final Backlog backlog() {
    return new Backlog(view, outbox);
  }

  @Override
  public final SyncEngine engine(SyncListener listener) throws IOException {
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
  public final CommunityServer server() throws IOException {
    return CommunityServer.of(self(), outbox, json, ids);
  }

  @Override
  public final void close() throws IOException {
    try (outbox) {
      base.close();
    }
  }
}
