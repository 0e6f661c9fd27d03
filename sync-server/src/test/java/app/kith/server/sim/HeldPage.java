package app.kith.server.sim;

import app.kith.core.model.Audience;
import app.kith.server.sim.device.SimDevice;
import app.kith.server.sim.net.Message;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;

/**
 * Holds one page of a backfill back across a removal, a change, or leaving and joining again:
 * random runs alone miss what goes wrong there.
 */
final class HeldPage {
  private final Director director;
  private final Habits habits;
  private final Random random;

  HeldPage(Director director, Habits habits, Random random) {
    this.director = director;
    this.habits = habits;
    this.random = random;
  }

  void play() throws IOException {
    SimDevice author = director.device("ann1");
    SimDevice reader = director.device("ben1");
    boolean edits = random.nextInt(3) == 0;
    boolean rejoin = !edits && random.nextBoolean();
    String post = habits.post(author, Audience.FOLLOWERS, 0, director.now());
    director.exchange(author);
    director.exchange(reader);
    habits.follow(reader, director.person(reader, "ann"), false, director.now());
    director.exchange(reader);
    habits.follow(reader, director.person(reader, "ann"), true, director.now());
    Optional<Message.Reply> held = director.holdPage(reader);
    if (held.isEmpty()) {
      return;
    }
    if (rejoin) {
      habits.follow(reader, director.person(reader, "ann"), false, director.now());
      director.readLogOnly(reader);
    }
    if (edits) {
      habits.edit(author, director.post(author, post), director.now());
    } else {
      habits.delete(author, post, director.now());
    }
    director.exchange(author);
    if (rejoin) {
      habits.follow(reader, director.person(reader, "ann"), true, director.now());
    }
    director.readLogOnly(reader);
    director.deliver(held.get());
  }
}
