package app.kith.server.sim;

import app.kith.core.model.IdSource;
import app.kith.core.sync.exchange.Ask;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.server.sim.check.Checks;
import app.kith.server.sim.check.Deliveries;
import app.kith.server.sim.check.Journal;
import app.kith.server.sim.check.PermissionChecks;
import app.kith.server.sim.check.PictureChecks;
import app.kith.server.sim.device.Killed;
import app.kith.server.sim.device.SimDevice;
import app.kith.server.sim.net.Message;
import app.kith.server.sim.net.Net;
import app.kith.server.sim.net.Weather;
import app.kith.server.sim.server.SimServer;
import app.kith.server.sim.trace.Trace;
import app.kith.server.sim.trace.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run: a server, a few devices and a net under one seed. */
final class World {
  private static final List<String> PEOPLE = List.of("ann", "ben", "cat");
  private static final int CLONES = 2;

  private final Random random;
  private final Weather weather;
  private final Trace trace;
  private final Journal journal = new Journal();
  private final Checks checks;
  private final Deliveries deliveries;
  private final Habits habits;
  private final PermissionHabits permissions;
  private final SimServer server;
  private final Net net;
  private final List<SimDevice> devices = new ArrayList<>();

  /** Requests that the server has and has not answered: a crash of its process loses them. */
  private final Set<Message> atServer = new LinkedHashSet<>();

  private long now = 1_800_000_000_000L;
  private int serverLife;
  private int clones;
  private @Nullable Throwable failure;

  World(long seed, Simulation.Setting setting, Trace trace) throws IOException {
    this.random = new Random(seed);
    this.trace = trace;
    weather = Weather.of(random);
    net = new Net(random, weather);
    checks = new Checks(journal);
    habits = new Habits(random, journal, trace, weather.quarrelsome());
    permissions = new PermissionHabits(random, trace);
    IdSource ids = new IdSource(random);
    server =
        new SimServer(
            new SimServer.Setting(
                random,
                ids,
                () -> now,
                setting.json(),
                weather.limits(),
                setting.planted(),
                setting.serverPlanted()));
    deliveries = new Deliveries(server.log());
    populate(
        new SimDevice.Setting(
            random, ids, () -> now, setting.json(), weather.limits(), setting.planted()));
  }

  /** Two devices each, but one for the last. */
  private void populate(SimDevice.Setting setting) throws IOException {
    for (String handle : PEOPLE) {
      String account = server.join(handle);
      trace.name(account, handle);
      int count = handle.equals(PEOPLE.getLast()) ? 1 : 2;
      for (int i = 1; i <= count; i++) {
        SimDevice device = SimDevice.joined(setting, handle + i, server.addDevice(account, handle));
        trace.name(device.identity().device(), device.name());
        devices.add(device);
      }
    }
  }

  /** Runs the seed's number of steps, lets the world heal, and judges it. */
  void run() throws IOException {
    for (int i = 0; i < weather.steps(); i++) {
      step();
    }
    if (weather.heldPages()) {
      new HeldPage(new Director(this, net), habits, random).play();
    }
    if (weather.compacts() && random.nextBoolean()) {
      new LostRefusal(new Director(this, net), habits, permissions, this).play();
    }
    new Healing(this, net).run();
    for (SimDevice device : devices) {
      checks.afterStep(device);
    }
    checks.afterHealing(devices, server.log());
    new PermissionChecks(server.log()).afterHealing(devices);
    server.erase();
    new PictureChecks(server.log(), server.bytes(), journal).afterHealing(devices);
  }

  private void step() throws IOException {
    pass(List.of(0, 0, 1, 5, 400, 60_000).get(random.nextInt(6)));
    SimDevice device = devices.get(random.nextInt(devices.size()));
    int dice = random.nextInt(1000);
    if (dice < 40 && weather.churn()) {
      permissions.act(device, now);
      checks.afterStep(device);
    } else if (dice < 240) {
      habits.act(device, now);
      checks.afterStep(device);
    } else if (dice < 250 && weather.quarrelsome()) {
      SimDevice other = devices.get(random.nextInt(devices.size()));
      if (other.identity().account().equals(device.identity().account()) && other != device) {
        habits.quarrel(device, other, now);
      }
    } else if (dice < 560) {
      ask(device);
    } else if (dice < 920) {
      Message arriving = net.arriving().orElse(null);
      if (arriving != null) {
        deliver(arriving);
      }
    } else if (dice < 940) {
      force();
    } else if (dice < 950) {
      trace.say(now, "the server erases what is nobody's");
      server.erase();
      check();
    } else if (dice < 956 && weather.compacts()) {
      trace.say(now, "the log begins at", String.valueOf(server.compact()));
      check();
    } else {
      misfortune(device);
    }
  }

  private void misfortune(SimDevice device) throws IOException {
    int dice = random.nextInt(100);
    if (dice < 20) {
      crash();
    } else if (dice < 40) {
      boolean power = random.nextBoolean();
      trace.say(now, device, power ? "loses its power" : "is killed");
      restart(device, power);
    } else if (dice < 65) {
      device.fuse().arm(random.nextInt(3), random.nextBoolean());
    } else if (dice < 80) {
      device.setOnline(!device.isOnline());
      trace.say(now, device, device.isOnline() ? "is online" : "is offline");
    } else if (dice < 90) {
      device.clock().jump((random.nextInt(5) - 2) * 86_400_000L);
    } else if (weather.clones() && clones < CLONES) {
      clones++;
      SimDevice clone = device.cloned(device.name() + "'");
      trace.say(now, device, "is cloned");
      devices.add(clone);
    }
  }

  private void crash() throws IOException {
    trace.say(now, "the server loses its power");
    serverLife++;
    server.crash();
    deliveries.forget();
    List<Message> lost = List.copyOf(atServer);
    atServer.clear();
    lost.forEach(Message::lose);
  }

  private void restart(SimDevice device, boolean powerCut) throws IOException {
    device.restart(powerCut);
    if (!powerCut) {
      checks.ownPostsAreShown(device);
    }
  }

  /** Lets the device put its next requests on the net. */
  void ask(SimDevice device) throws IOException {
    try {
      String sender = device.identity().device();
      for (Ask ask : device.engine().next()) {
        trace.say(now, device, "asks:", new Words.Of(ask.request()));
        net.send(new Message.Request(device, device.life(), sender, ask));
      }
    } catch (Killed e) {
      killed(device);
    }
  }

  private void killed(SimDevice device) throws IOException {
    trace.say(now, device, "is killed at a write");
    restart(device, false);
  }

  /** A message arrives. */
  void deliver(Message message) throws IOException {
    switch (message) {
      case Message.Request request -> serve(request);
      case Message.Reply reply -> take(reply);
    }
  }

  private void serve(Message.Request request) throws IOException {
    int askedOf = serverLife;
    atServer.add(request);
    var unused =
        server
            .ask(request.sender(), request.ask().request())
            .whenComplete((reply, fault) -> {
              if (askedOf == serverLife) {
                atServer.remove(request);
                answered(request, reply, fault);
              }
            });
    check();
  }

  /** The server hands a reply out: what it says counts from here on, whether it arrives or not. */
  private void answered(
      Message.Request request, @Nullable SyncReply reply, @Nullable Throwable fault) {
    if (reply == null) {
      failure = fault;
      return;
    }
    try {
      deliveries.judge(server.accountOf(request.sender()), reply);
      if (reply instanceof SyncReply.Pushed pushed) {
        checks.answered(pushed.reply(), server.log());
      }
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
    net.send(new Message.Reply(request.device(), request.life(), request.ask(), reply));
  }

  /** The disk takes what was committed, and what was held is answered. */
  void force() {
    server.force();
    check();
  }

  private void check() {
    Throwable fault = failure;
    if (fault instanceof RuntimeException e) {
      throw e;
    }
    if (fault != null) {
      throw new IllegalStateException("the server failed", fault);
    }
  }

  private void take(Message.Reply reply) throws IOException {
    SimDevice device = reply.device();
    if (reply.life() != device.life()) {
      return;
    }
    trace.say(now, device, "is told:", new Words.Of(reply.reply()));
    try {
      if (reply.reply() instanceof SyncReply.Downloaded downloaded) {
        device.pictures().came(downloaded.media().sha256(), device.clock().read().wall());
      }
      device.engine().received(reply.ask(), reply.reply());
      checks.afterReply(device, reply.reply());
    } catch (Killed e) {
      killed(device);
    }
  }

  /** Everything works from now on. */
  void mend() {
    trace.say(now, "--- all works again");
    for (SimDevice device : devices) {
      mend(device);
    }
  }

  static void mend(SimDevice device) {
    device.setOnline(true);
    device.fuse().disarm();
  }

  void pass(long millis) {
    now += millis;
  }

  long now() {
    return now;
  }

  List<SimDevice> devices() {
    return devices;
  }

  SimServer server() {
    return server;
  }
}
