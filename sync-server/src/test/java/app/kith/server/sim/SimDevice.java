package app.kith.server.sim;

import app.kith.core.feed.ChangePost;
import app.kith.core.feed.HomeFeed;
import app.kith.core.feed.PostPage;
import app.kith.core.json.JsonText;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.people.ChangePeople;
import app.kith.core.people.People;
import app.kith.core.planted.Planted;
import app.kith.core.store.MemoryLocalStore;
import app.kith.core.sync.Ask;
import app.kith.core.sync.DeviceSecrets;
import app.kith.core.sync.SyncEngine;
import app.kith.core.sync.SyncListener;
import app.kith.core.sync.SyncParts;
import app.kith.core.view.DeviceView;
import app.kith.core.view.RowReader;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;

/** A device of the simulation: the shipped engine, views and use cases on a memory disk. */
final class SimDevice {
  /** What all devices of a run share. */
  record Setting(
      Random random,
      IdSource ids,
      LongSupplier now,
      Jsonb json,
      Limits limits,
      Set<Planted> planted) {}

  private final Setting setting;
  private final String name;
  private final SimClock clock;
  private final Fuse fuse = new Fuse();
  private MemoryLocalStore base;
  private MemoryOutboxStore outbox;
  private Running running;
  private int life;
  private boolean online = true;

  private SimDevice(Setting setting, String name, MemoryLocalStore base, MemoryOutboxStore outbox)
      throws IOException {
    this.setting = setting;
    this.name = name;
    this.base = base;
    this.outbox = outbox;
    this.clock = new SimClock(setting.now(), name);
    this.running = start(base, outbox);
  }

  /** One life of the device's process. */
  private record Running(SyncEngine engine, DeviceView view) {}

  /** A device that has just joined. */
  static SimDevice joined(Setting setting, String name, Identity identity) throws IOException {
    MemoryOutboxStore outbox = new MemoryOutboxStore();
    outbox.write(writer -> {
      writer.setIdentity(identity);
      return identity;
    });
    return new SimDevice(setting, name, new MemoryLocalStore(), outbox);
  }

  /** Another device with a copy of this one's disk. */
  SimDevice cloned(String as) throws IOException {
    return new SimDevice(setting, as, base.copy(), outbox.copy());
  }

  private Running start(MemoryLocalStore onBase, MemoryOutboxStore onOutbox) throws IOException {
    FusedLocalStore store = new FusedLocalStore(onBase, fuse);
    FusedOutboxStore waiting = new FusedOutboxStore(onOutbox, fuse);
    Outbox rules =
        new Outbox(new MutationCodec(setting.json()), setting.limits(), setting.planted());
    SyncParts parts =
        new SyncParts(
            store,
            waiting,
            clock,
            () ->
                new DeviceSecrets(setting.ids().next(), setting.ids().next(), "public", "private"),
            SyncListener.NONE,
            setting.limits(),
            setting.json(),
            setting.planted());
    return new Running(new SyncEngine(parts), new DeviceView(store, waiting, rules));
  }

  /** The process ends and starts again; a power cut also takes what was not forced. */
  void restart(boolean powerCut) throws IOException {
    fuse.disarm();
    if (powerCut) {
      base = base.crash(setting.random());
      outbox = outbox.crash(setting.random());
      clock.reboot();
    }
    life++;
    running = start(base, outbox);
  }

  String name() {
    return name;
  }

  int life() {
    return life;
  }

  Fuse fuse() {
    return fuse;
  }

  SimClock clock() {
    return clock;
  }

  boolean isOnline() {
    return online;
  }

  void setOnline(boolean now) {
    online = now;
  }

  SyncEngine engine() {
    return running.engine();
  }

  MemoryLocalStore base() {
    return base;
  }

  MemoryOutboxStore outbox() {
    return outbox;
  }

  DeviceView view() {
    return running.view();
  }

  Identity identity() throws IOException {
    Optional<Identity> identity = outbox.read(OutboxReader::identity);
    return identity.orElseThrow(() -> new IllegalStateException(name + " lost its identity"));
  }

  RowReader rows() {
    return new RowReader(setting.json());
  }

  MutationWriter writer() {
    return new MutationWriter(
        outbox,
        new Outbox(new MutationCodec(setting.json()), setting.limits(), setting.planted()),
        clock,
        setting.limits());
  }

  People people() {
    return new People(running.view(), rows(), new JsonText(setting.json()));
  }

  HomeFeed feed() {
    return new HomeFeed(running.view(), people(), rows());
  }

  PostPage posts() {
    return new PostPage(
        running.view(), outbox, new MutationCodec(setting.json()), people(), rows());
  }

  ChangePost change() {
    return new ChangePost(posts(), writer(), setting.ids(), clock);
  }

  ChangePeople changePeople() {
    return new ChangePeople(people(), outbox, writer());
  }

  IdSource ids() {
    return setting.ids();
  }

  /** Gives a request that will not be answered back to the engine. */
  void lost(Ask ask) {
    running.engine().failed(ask);
  }

  @Override
  public String toString() {
    return name;
  }
}
