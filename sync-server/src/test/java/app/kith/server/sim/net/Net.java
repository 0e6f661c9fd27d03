package app.kith.server.sim.net;

import app.kith.server.sim.device.SimDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** The virtual net: what is on its way, and what the weather does to it. */
public final class Net {
  /** Messages that arrive twice, of a hundred. */
  private static final int DOUBLED = 6;

  private final Random random;
  private final Weather weather;
  private final List<Message> underWay = new ArrayList<>();

  public Net(Random random, Weather weather) {
    this.random = random;
    this.weather = weather;
  }

  public void send(Message message) {
    underWay.add(message);
  }

  /** A message that arrives now: any, or the oldest; it may be lost instead, or come once more. */
  public Optional<Message> arriving() {
    if (underWay.isEmpty()) {
      return Optional.empty();
    }
    boolean oldest = random.nextInt(100) < weather.inOrder();
    int at = oldest ? 0 : random.nextInt(underWay.size());
    Message message = underWay.get(at);
    int dice = random.nextInt(100);
    if (!message.device().isOnline() || dice < weather.loss()) {
      underWay.remove(at);
      message.lose();
      return Optional.empty();
    }
    if (dice < 100 - DOUBLED) {
      underWay.remove(at);
    }
    return Optional.of(message);
  }

  /** The oldest message, once and in order, as everything does that works. */
  public Optional<Message> oldest() {
    return first(message -> true);
  }

  public Optional<Message> oldestOf(SimDevice device) {
    return first(message -> message.device() == device);
  }

  /** Takes the oldest message that matches. */
  public Optional<Message> first(Predicate<Message> matching) {
    for (Message message : underWay) {
      if (matching.test(message)) {
        underWay.remove(message);
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }
}
