package app.kith.server.sim;

import app.kith.core.feed.PostView;
import app.kith.core.model.Audience;
import app.kith.core.people.Person;
import app.kith.server.sim.device.SimDevice;
import app.kith.server.sim.trace.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people do about who sees what, at random, through the shipped use cases. */
final class PermissionHabits {
  private final Random random;
  private final Trace trace;

  PermissionHabits(Random random, Trace trace) {
    this.random = random;
    this.trace = trace;
  }

  /** One action of the device's user. */
  void act(SimDevice device, long now) throws IOException {
    int dice = random.nextInt(100);
    if (dice < 55) {
      show(device, now);
    } else if (dice < 80) {
      block(device, now);
    } else if (dice < 87) {
      boolean on = random.nextBoolean();
      trace.say(now, device, on ? "wants to be asked" : "is open to all");
      device.changePeople().guard(on);
    } else {
      answer(device, now);
    }
  }

  private void show(SimDevice device, long now) throws IOException {
    List<PostView> own = new ArrayList<>(device.feed().posts(50));
    String self = device.self();
    own.removeIf(post -> !post.author().id().equals(self));
    if (!own.isEmpty()) {
      show(device, own.get(random.nextInt(own.size())).id(), audience(), now);
    }
  }

  private Audience audience() {
    return Audience.values()[random.nextInt(Audience.values().length)];
  }

  void show(SimDevice device, String post, Audience to, long now) throws IOException {
    trace.say(now, device, "shows", post, "to", to.text());
    Habits.kept(device.change().show(post, to));
  }

  /** Ends a block more often than it begins one, so that people go on meeting each other. */
  private void block(SimDevice device, long now) throws IOException {
    List<Person> others = others(device);
    if (others.isEmpty()) {
      return;
    }
    Person whom = others.get(random.nextInt(others.size()));
    block(device, whom.handle(), random.nextInt(10) < (whom.ties().blocked() ? 1 : 5), now);
  }

  void block(SimDevice device, String handle, boolean on, long now) throws IOException {
    trace.say(now, device, on ? "blocks" : "unblocks", handle);
    Habits.kept(device.changePeople().block(handle, on));
  }

  private void answer(SimDevice device, long now) throws IOException {
    List<Person> others = others(device);
    if (others.isEmpty()) {
      return;
    }
    Person whom =
        others.stream()
            .filter(person -> person.ties().asking())
            .findFirst()
            .orElse(others.get(random.nextInt(others.size())));
    boolean on = random.nextInt(10) < 7;
    trace.say(now, device, on ? "lets in" : "sends away", whom.handle());
    Habits.kept(device.changePeople().approve(whom.handle(), on));
  }

  private static List<Person> others(SimDevice device) throws IOException {
    List<Person> others = new ArrayList<>(device.people().all());
    String self = device.self();
    others.removeIf(person -> person.id().equals(self));
    return others;
  }
}
