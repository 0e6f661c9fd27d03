package app.kith.server.sim;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.store.StoreReader;
import app.kith.server.sim.check.Violation;
import app.kith.server.sim.device.SimDevice;
import app.kith.server.sim.net.Net;
import java.io.IOException;

/** After the steps everything works again: all must drain, and come to rest at the log's head. */
final class Healing {
  private static final int ROUNDS = 400;
  private static final int EXCHANGES = 200;

  private final World world;
  private final Net net;

  Healing(World world, Net net) {
    this.world = world;
    this.net = net;
  }

  void run() throws IOException {
    world.mend();
    for (int round = 0; round < ROUNDS; round++) {
      world.pass(1000);
      if (isAtRest()) {
        return;
      }
    }
    throw new Violation("does not come to rest: " + describe());
  }

  private boolean isAtRest() throws IOException {
    boolean rest = true;
    for (SimDevice device : world.devices()) {
      deliverAll();
      device.engine().refresh();
      world.ask(device);
      for (int i = 0; i < EXCHANGES && deliverAll(); i++) {
        world.ask(device);
      }
      long seq = device.base().read(StoreReader::position).seq();
      rest &= device.engine().isSettled() && seq == world.server().head();
    }
    return rest;
  }

  /** False where nothing was under way. */
  private boolean deliverAll() throws IOException {
    world.force();
    boolean some = false;
    for (var next = net.oldest(); next.isPresent(); next = net.oldest()) {
      world.deliver(next.get());
      world.force();
      some = true;
    }
    return some;
  }

  private String describe() throws IOException {
    StringBuilder text = new StringBuilder("the log ends at ").append(world.server().head());
    for (SimDevice device : world.devices()) {
      text.append("\n  ")
          .append(device)
          .append(" at ")
          .append(device.base().read(StoreReader::position).seq())
          .append(", outbox ")
          .append(device.outbox().read(OutboxReader::rows))
          .append(", backfills ")
          .append(device.base().read(StoreReader::backfills));
    }
    return text.toString();
  }
}
