package app.kith.server.sim.device;

import app.kith.core.feed.ChangePost;
import app.kith.core.feed.HomeFeed;
import app.kith.core.feed.PostPage;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.people.ChangePeople;
import app.kith.core.people.People;
import app.kith.core.planted.Planted;
import app.kith.core.store.MemoryLocalStore;
import app.kith.core.sync.SyncEngine;
import app.kith.core.sync.exchange.Ask;
import app.kith.core.sync.media.MemoryPictures;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;

/** A device with its disk, its clock and its process, which may end at any moment. */
public final class SimDevice {
  /** What all devices of a run share. */
  public record Setting(
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
  private final MemoryPictures pictures;
  private DeviceLife running;
  private int life;
  private boolean online = true;

  private SimDevice(
      Setting setting,
      String name,
      MemoryLocalStore base,
      MemoryOutboxStore outbox,
      MemoryPictures pictures)
      throws IOException {
    this.setting = setting;
    this.name = name;
    this.base = base;
    this.outbox = outbox;
    this.pictures = pictures;
    this.clock = new SimClock(setting.now(), name);
    this.running = DeviceLife.start(setting, base, outbox, clock, pictures, fuse);
  }

  /** A device that has just joined. */
  public static SimDevice joined(Setting setting, String name, Identity identity)
      throws IOException {
    MemoryOutboxStore outbox = new MemoryOutboxStore();
    outbox.write(writer -> {
      writer.setIdentity(identity);
      return identity;
    });
    return new SimDevice(setting, name, new MemoryLocalStore(), outbox, new MemoryPictures());
  }

  /** Another device with a copy of this one's disk. */
  public SimDevice cloned(String as) throws IOException {
    return new SimDevice(setting, as, base.copy(), outbox.copy(), pictures.copy());
  }

  /** The files of its pictures; a power cut takes none of them back. */
  public MemoryPictures pictures() {
    return pictures;
  }

  /** The process ends and starts again; a power cut also takes what was not forced. */
  public void restart(boolean powerCut) throws IOException {
    fuse.disarm();
    if (powerCut) {
      base = base.crash(setting.random());
      outbox = outbox.crash(setting.random());
      clock.reboot();
    }
    life++;
    running = DeviceLife.start(setting, base, outbox, clock, pictures, fuse);
  }

  public String name() {
    return name;
  }

  /** How often its process has started again; a reply to an earlier life reaches nobody. */
  public int life() {
    return life;
  }

  public Fuse fuse() {
    return fuse;
  }

  public SimClock clock() {
    return clock;
  }

  public boolean isOnline() {
    return online;
  }

  public void setOnline(boolean now) {
    online = now;
  }

  public MemoryLocalStore base() {
    return base;
  }

  public MemoryOutboxStore outbox() {
    return outbox;
  }

  public Identity identity() throws IOException {
    Optional<Identity> identity = outbox.read(OutboxReader::identity);
    return identity.orElseThrow(() -> new IllegalStateException(name + " lost its identity"));
  }

  /** Its account. */
  public String self() throws IOException {
    return identity().account();
  }

  public SyncEngine engine() {
    return running.engine();
  }

  public MutationWriter writer() {
    return running.writer();
  }

  public People people() {
    return running.people();
  }

  public HomeFeed feed() {
    return running.feed();
  }

  public PostPage posts() {
    return running.posts();
  }

  public ChangePost change() {
    return running.change();
  }

  public ChangePeople changePeople() {
    return running.changePeople();
  }

  public IdSource ids() {
    return setting.ids();
  }

  /** A request of this life will not be answered any more. */
  public void lost(int ofLife, Ask ask) {
    if (ofLife == life) {
      running.engine().failed(ask);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
