package app.kith.server.sim;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;

/**
 * Holds one page of a backfill back across a removal, or across leaving and joining again: random
 * runs alone miss what goes wrong there.
 */
final class HeldPage {
  private final World world;
  private final Habits habits;
  private final Random random;

  HeldPage(World world, Habits habits, Random random) {
    this.world = world;
    this.habits = habits;
    this.random = random;
  }

  void play() throws IOException {
    SimDevice author = world.device("ann1");
    SimDevice reader = world.device("ben1");
    boolean rejoin = random.nextBoolean();
    author.setOnline(true);
    reader.setOnline(true);
    author.fuse().disarm();
    reader.fuse().disarm();
    String post = world.olderPost(author);
    world.exchange(author);
    world.exchange(reader);
    habits.follow(reader, world.person(reader, "ann"), false, world.now());
    world.exchange(reader);
    habits.follow(reader, world.person(reader, "ann"), true, world.now());
    Optional<Message.Reply> held = world.holdPage(reader);
    if (!held.isPresent()) {
      return;
    }
    if (rejoin) {
      habits.follow(reader, world.person(reader, "ann"), false, world.now());
      world.readLogOnly(reader);
    }
    habits.delete(author, post, world.now());
    world.exchange(author);
    if (rejoin) {
      habits.follow(reader, world.person(reader, "ann"), true, world.now());
    }
    world.readLogOnly(reader);
    world.deliver(held.get());
  }
}
