package app.kith.server.sim;

import app.kith.core.json.KithJson;
import app.kith.core.model.Audience;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.people.Person;
import app.kith.core.planted.Planted;
import app.kith.core.store.Backfill;
import app.kith.core.store.StoreReader;
import app.kith.core.sync.Ask;
import app.kith.core.sync.SyncReply;
import app.kith.core.sync.SyncRequest;
import app.kith.core.wire.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** One run: a server, a few devices and a net under one seed. */
final class World {
  private static final int CLONES = 2;
  private static final int HEALING_ROUNDS = 400;

  private final Random random;
  private final Weather weather;
  private final Trace trace;
  private final Journal journal = new Journal();
  private final Checks checks = new Checks(journal);
  private final Habits habits;
  private final SimServer server;
  private final List<SimDevice> devices = new ArrayList<>();
  private final List<Message> net = new ArrayList<>();
  private long now = 1_800_000_000_000L;
  private int clones;

  World(
      long seed,
      Set<Planted> planted,
      Set<app.kith.server.sync.Planted> serverPlanted,
      boolean traced)
      throws IOException {
    random = new Random(seed);
    weather = Weather.of(random);
    trace = new Trace(traced);
    habits = new Habits(random, journal, trace, weather.quarrelsome());
    IdSource ids = new IdSource(random);
    server = new SimServer(random, ids, () -> now, planted, serverPlanted, this::reply);
    SimDevice.Setting setting =
        new SimDevice.Setting(
            random, ids, () -> now, KithJson.create(), smallLimits(random), planted);
    String[] people = {"ann", "ben", "cat"};
    for (int i = 0; i < people.length; i++) {
      String account = server.join(people[i]);
      for (int d = 0; d < (i == people.length - 1 ? 1 : 2); d++) {
        devices.add(SimDevice.joined(setting, people[i] + (d + 1), server.addDevice(account)));
      }
    }
  }

  /** Small pages and pushes, so that short runs have many. */
  private static Limits smallLimits(Random random) {
    Limits l = Limits.STANDARD;
    return new Limits(
        l.captionCodePoints(),
        l.nameCodePoints(),
        l.handleMin(),
        l.handleMax(),
        l.mediaPerPost(),
        l.altCodePoints(),
        l.mutationBytes(),
        1 + random.nextInt(5),
        l.pushBytes(),
        l.pageChanges(),
        l.snapshotRows(),
        l.outboxRows(),
        l.blobBytes(),
        l.chunkBytes(),
        l.pixels(),
        l.side());
  }

  List<String> trace() {
    return trace.lines();
  }

  /** Runs the seed's number of steps, lets the world heal, and judges it. */
  void run() throws IOException {
    int steps = List.of(40, 120, 250, 400).get(random.nextInt(4));
    for (int i = 0; i < steps; i++) {
      step();
    }
    if (weather.heldPages()) {
      new HeldPage(this, habits, random).play();
    }
    heal();
    checks.afterHealing(devices, server.log());
  }

  private void step() throws IOException {
    now += List.of(0, 0, 1, 5, 400, 60_000).get(random.nextInt(6));
    SimDevice device = devices.get(random.nextInt(devices.size()));
    int dice = random.nextInt(1000);
    if (dice < 240) {
      habits.act(device, now);
      checks.afterStep(device);
    } else if (dice < 560) {
      ask(device);
    } else if (dice < 920) {
      deliverSomething();
    } else if (dice < 950) {
      server.force();
    } else {
      misfortune(device);
    }
  }

  private void misfortune(SimDevice device) throws IOException {
    int dice = random.nextInt(100);
    if (dice < 20) {
      trace.say(now, "the server loses its power");
      server.crash();
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

  private void restart(SimDevice device, boolean powerCut) throws IOException {
    device.restart(powerCut);
    if (!powerCut) {
      checks.afterKill(device);
    }
  }

  /** Lets the device put its next requests on the net. */
  void ask(SimDevice device) throws IOException {
    try {
      for (Ask ask : device.engine().next()) {
        trace.say(now, device, "asks", ask.request());
        net.add(new Message.Request(device, device.identity().device(), ask));
      }
    } catch (Killed e) {
      killed(device);
    }
  }

  private void killed(SimDevice device) throws IOException {
    trace.say(now, device, "is killed between two writes");
    restart(device, false);
  }

  private void deliverSomething() throws IOException {
    if (net.isEmpty()) {
      return;
    }
    int at = random.nextInt(100) < weather.inOrder() ? 0 : random.nextInt(net.size());
    Message message = net.get(at);
    int dice = random.nextInt(100);
    if (!message.device().isOnline() || dice < weather.loss()) {
      net.remove(at);
      lost(message);
    } else {
      if (dice < 94) {
        net.remove(at);
      }
      deliver(message);
    }
  }

  /** A lost message shows as a time-out: the engine may ask again. */
  private void lost(Message message) {
    switch (message) {
      case Message.Request request -> request.device().lost(request.ask());
      case Message.Reply reply -> {
        if (reply.life() == reply.device().life()) {
          reply.device().lost(reply.ask());
        }
      }
    }
  }

  void deliver(Message message) throws IOException {
    switch (message) {
      case Message.Request request -> server.handle(request);
      case Message.Reply reply -> take(reply);
    }
  }

  /** The server's answer enters the net. */
  private void reply(Message.Reply reply) {
    net.add(reply);
  }

  private void take(Message.Reply reply) throws IOException {
    SimDevice device = reply.device();
    if (reply.life() != device.life()) {
      return;
    }
    trace.say(now, device, "gets", reply.reply());
    if (reply.reply() instanceof SyncReply.Pushed pushed) {
      for (Outcome outcome : pushed.reply().outcomes()) {
        if (outcome.result().equals(Outcome.ACCEPTED)) {
          server.tellIfChanged(pushed.reply().device(), outcome, checks);
        }
      }
    }
    try {
      device.engine().received(reply.ask(), reply.reply());
      checks.afterStep(device);
    } catch (Killed e) {
      killed(device);
    }
  }

  /** Everything works again: all must drain and agree. */
  private void heal() throws IOException {
    trace.say(now, "--- all works again");
    for (SimDevice device : devices) {
      device.setOnline(true);
      device.fuse().disarm();
    }
    for (int round = 0; round < HEALING_ROUNDS; round++) {
      now += 1000;
      if (settle()) {
        return;
      }
    }
    throw new Violation("does not come to rest: " + describe());
  }

  private boolean settle() throws IOException {
    boolean rest = true;
    for (SimDevice device : devices) {
      deliverAll();
      device.engine().refresh();
      ask(device);
      for (int i = 0; i < 200 && !net.isEmpty(); i++) {
        deliverAll();
        ask(device);
      }
      long seq = device.base().read(StoreReader::position).seq();
      rest &= device.engine().isSettled() && seq == server.head();
    }
    return rest;
  }

  private void deliverAll() throws IOException {
    server.force();
    while (!net.isEmpty()) {
      deliver(net.remove(0));
      server.force();
    }
  }

  private String describe() throws IOException {
    StringBuilder text = new StringBuilder("head ").append(server.head());
    for (SimDevice device : devices) {
      text.append("; ")
          .append(device)
          .append(" at ")
          .append(device.base().read(StoreReader::position));
      text.append(" outbox ").append(device.outbox().read(app.kith.core.outbox.OutboxReader::rows));
      text.append(" backfills ").append(device.base().read(StoreReader::backfills));
    }
    return text.toString();
  }

  // --- for directed schedules

  SimDevice device(String name) {
    return devices.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
  }

  long now() {
    return now;
  }

  /** Lets one device exchange all it has, alone. */
  void exchange(SimDevice device) throws IOException {
    for (int i = 0; i < 40; i++) {
      device.engine().refresh();
      ask(device);
      for (Message message : List.copyOf(net)) {
        if (message.device() == device && net.remove(message)) {
          deliver(message);
          server.force();
        }
      }
    }
  }

  /**
   * Lets a device read its log until it wants a page of a stream; the page is read, and its reply
   * kept back.
   */
  Optional<Message.Reply> holdPage(SimDevice device) throws IOException {
    for (int i = 0; i < 60; i++) {
      device.engine().refresh();
      ask(device);
      for (Message message : List.copyOf(net)) {
        if (message.device() != device || !net.remove(message)) {
          continue;
        }
        boolean page =
            message instanceof Message.Request request
                && request.ask().request() instanceof SyncRequest.Snapshot snapshot
                && snapshot.stream() != null;
        deliver(message);
        server.force();
        if (page) {
          return takeReply(device);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Message.Reply> takeReply(SimDevice device) {
    for (Message message : net) {
      if (message instanceof Message.Reply reply
          && reply.device() == device
          && reply.reply() instanceof SyncReply.SnapshotRead) {
        net.remove(message);
        // The request counts as timed out, so that the device goes on reading its log meanwhile.
        device.lost(reply.ask());
        return Optional.of(reply);
      }
    }
    return Optional.empty();
  }

  /** Keeps the device from asking for pages: it reads its log only. */
  void readLogOnly(SimDevice device) throws IOException {
    for (int i = 0; i < 40; i++) {
      device.engine().refresh();
      ask(device);
      for (Message message : List.copyOf(net)) {
        if (message.device() != device || !net.remove(message)) {
          continue;
        }
        if (message instanceof Message.Request request
            && request.ask().request() instanceof SyncRequest.Snapshot snapshot
            && snapshot.stream() != null) {
          device.lost(request.ask());
        } else {
          deliver(message);
          server.force();
        }
      }
    }
  }

  Person person(SimDevice device, String handle) throws IOException {
    return device
        .people()
        .byHandle(handle)
        .orElseThrow(() -> new Violation(device + " does not know " + handle));
  }

  List<Backfill> backfills(SimDevice device) throws IOException {
    return device.base().read(StoreReader::backfills);
  }

  /** A post of followers that is there before anybody follows. */
  String olderPost(SimDevice author) throws IOException {
    return habits.post(author, Audience.FOLLOWERS, 0, now);
  }
}
