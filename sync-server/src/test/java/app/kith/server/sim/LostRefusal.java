package app.kith.server.sim;

import app.kith.core.model.Audience;
import app.kith.server.sim.device.SimDevice;
import java.io.IOException;

/**
 * A refusal whose answer is lost, before the log forgets that it was told: the device learns of it
 * by a snapshot or never.
 */
final class LostRefusal {
  private final Director director;
  private final Habits habits;
  private final PermissionHabits permissions;
  private final World world;

  LostRefusal(Director director, Habits habits, PermissionHabits permissions, World world) {
    this.director = director;
    this.habits = habits;
    this.permissions = permissions;
    this.world = world;
  }

  void play() throws IOException {
    SimDevice author = director.device("ann1");
    SimDevice writer = director.device("ben1");
    director.exchange(writer);
    if (writer.people().byHandle("ann").isEmpty()) {
      // It has not come so far.
      return;
    }
    habits.follow(writer, director.person(writer, "ann"), true, director.now());
    director.exchange(writer);
    String post = habits.post(author, Audience.FOLLOWERS, 0, director.now());
    director.exchange(author);
    director.exchange(writer);
    if (writer.posts().post(post).isEmpty()) {
      // A block stands between the two, or the author has not let the writer in.
      return;
    }
    permissions.show(author, post, Audience.COMMUNITY, director.now());
    director.exchange(author);
    habits.comment(writer, post, director.now());
    director.pushUnanswered(writer);
    world.server().compactWhole();
    director.exchangeButPushes(writer);
  }
}
