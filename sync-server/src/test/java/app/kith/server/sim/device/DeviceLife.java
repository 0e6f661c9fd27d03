package app.kith.server.sim.device;

import app.kith.core.feed.ChangePost;
import app.kith.core.feed.HomeFeed;
import app.kith.core.feed.PostPage;
import app.kith.core.json.JsonText;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.people.ChangePeople;
import app.kith.core.people.People;
import app.kith.core.store.LocalStore;
import app.kith.core.sync.SyncEngine;
import app.kith.core.sync.SyncParts;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.sync.media.MemoryPictures;
import app.kith.core.view.DeviceView;
import app.kith.core.view.RowReader;
import java.io.IOException;

/**
 * One life of a device's process, wired as the apps wire it. Its engine may be killed at any write;
 * its people write in one transaction each, so killing those shows nothing.
 */
record DeviceLife(
    SyncEngine engine,
    HomeFeed feed,
    PostPage posts,
    People people,
    MutationWriter writer,
    ChangePost change,
    ChangePeople changePeople) {
  static DeviceLife start(
      SimDevice.Setting setting,
      LocalStore base,
      OutboxStore outbox,
      SimClock clock,
      MemoryPictures pictures,
      Fuse fuse)
      throws IOException {
    MutationCodec codec = new MutationCodec(setting.json());
    RowReader rows = new RowReader(setting.json());
    Outbox rules = new Outbox(codec, setting.limits(), setting.planted());
    DeviceView view = new DeviceView(base, outbox, rules);
    People people = new People(view, rows, new JsonText(setting.json()));
    PostPage posts = new PostPage(view, outbox, codec, people, rows);
    MutationWriter writer = new MutationWriter(outbox, rules, clock, setting.limits());
    SyncEngine engine =
        engine(
            setting,
            new FusedLocalStore(base, fuse),
            new FusedOutboxStore(outbox, fuse),
            clock,
            pictures);
    return new DeviceLife(
        engine,
        new HomeFeed(view, people, rows),
        posts,
        people,
        writer,
        new ChangePost(posts, writer, setting.ids(), clock),
        new ChangePeople(people, outbox, writer));
  }

  private static SyncEngine engine(
      SimDevice.Setting setting,
      LocalStore base,
      OutboxStore outbox,
      SimClock clock,
      MemoryPictures pictures)
      throws IOException {
    DeviceSecrets.Source secrets =
        () -> new DeviceSecrets(setting.ids().next(), setting.ids().next(), "public", "private");
    return new SyncEngine(
        new SyncParts(
            base,
            outbox,
            clock,
            secrets,
            pictures,
            SyncListener.NONE,
            setting.limits(),
            setting.json(),
            setting.planted()));
  }
}
