package app.kith.server.sim;

import app.kith.core.feed.PostView;
import app.kith.core.people.Person;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.server.sim.check.Violation;
import app.kith.server.sim.device.SimDevice;
import app.kith.server.sim.net.Message;
import app.kith.server.sim.net.Net;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets one device at a time exchange messages, for schedules that chance hardly ever finds. */
final class Director {
  private static final int ROUNDS = 60;

  private final World world;
  private final Net net;

  Director(World world, Net net) {
    this.world = world;
    this.net = net;
  }

  SimDevice device(String name) {
    for (SimDevice device : world.devices()) {
      if (device.name().equals(name)) {
        World.mend(device);
        return device;
      }
    }
    throw new IllegalArgumentException("no device " + name);
  }

  Person person(SimDevice device, String handle) throws IOException {
    return device
        .people()
        .byHandle(handle)
        .orElseThrow(() -> new Violation(device + " does not know " + handle));
  }

  PostView post(SimDevice device, String id) throws IOException {
    return device
        .posts()
        .post(id)
        .orElseThrow(() -> new Violation(device + " does not show " + id));
  }

  long now() {
    return world.now();
  }

  /** Lets the device push once; the server decides, and its answer is lost. */
  void pushUnanswered(SimDevice device) throws IOException {
    exchange(device, message -> !isPush(message));
  }

  /** Lets the device exchange all but pushes, which are lost on their way. */
  void exchangeButPushes(SimDevice device) throws IOException {
    device.engine().refresh();
    for (int i = 0; i < ROUNDS; i++) {
      exchange(device, message -> message instanceof Message.Request && isPush(message));
    }
  }

  private static boolean isPush(Message message) {
    return message instanceof Message.Request request
        && request.ask().request() instanceof SyncRequest.PushChanges;
  }

  /** One round, in which some messages are lost. */
  private void exchange(SimDevice device, Predicate<Message> lost) throws IOException {
    world.force();
    world.ask(device);
    Optional<Message> next = net.oldestOf(device);
    while (next.isPresent()) {
      Message message = next.get();
      if (lost.test(message)) {
        message.lose();
      } else {
        world.deliver(message);
      }
      world.force();
      next = net.oldestOf(device);
    }
  }

  /** Lets the device exchange all it has. */
  void exchange(SimDevice device) throws IOException {
    device.engine().refresh();
    boolean busy = true;
    for (int i = 0; i < ROUNDS && busy; i++) {
      busy = round(device, false).isPresent();
    }
  }

  /**
   * Lets a device read its log until it wants a page of a stream; the page is read, and its reply
   * kept back.
   */
  Optional<Message.Reply> holdPage(SimDevice device) throws IOException {
    device.engine().refresh();
    for (int i = 0; i < ROUNDS; i++) {
      Optional<Message> page = round(device, true);
      if (page.isPresent() && isPage(page.get())) {
        world.deliver(page.get());
        world.force();
        return keep(device);
      }
    }
    return Optional.empty();
  }

  /** Lets the device read its log, and loses its requests for pages of streams. */
  void readLogOnly(SimDevice device) throws IOException {
    device.engine().refresh();
    for (int i = 0; i < ROUNDS; i++) {
      Optional<Message> last = round(device, true);
      if (last.isEmpty() || isPage(last.get())) {
        last.ifPresent(Message::lose);
        return;
      }
    }
  }

  void deliver(Message message) throws IOException {
    world.deliver(message);
  }

  /**
   * Asks and delivers until nothing of the device is under way; gives the last message, or where
   * asked to stop at a request for a page of a stream, that request, undelivered.
   */
  private Optional<Message> round(SimDevice device, boolean stopAtPage) throws IOException {
    // What the server held so far may be what the device waits for.
    world.force();
    world.ask(device);
    Optional<Message> last = Optional.empty();
    Optional<Message> next = net.oldestOf(device);
    while (next.isPresent()) {
      last = next;
      if (stopAtPage && isPage(next.get())) {
        return next;
      }
      world.deliver(next.get());
      world.force();
      next = net.oldestOf(device);
    }
    return last;
  }

  private static boolean isPage(Message message) {
    return message instanceof Message.Request request
        && request.ask().request() instanceof SyncRequest.Snapshot snapshot
        && snapshot.stream() != null;
  }

  /** The request counts as timed out, so that the device goes on reading its log meanwhile. */
  private Optional<Message.Reply> keep(SimDevice device) {
    return net.first(message ->
            message instanceof Message.Reply reply
                && reply.device() == device
                && reply.reply() instanceof SyncReply.SnapshotRead)
        .map(message -> {
          message.lose();
          return (Message.Reply) message;
        });
  }
}
