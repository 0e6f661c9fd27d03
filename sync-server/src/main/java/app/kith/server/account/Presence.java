package app.kith.server.account;

import app.kith.core.model.DeviceId;
import app.kith.server.http.Authentication;
import app.kith.server.sync.state.Actor;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each device was heard of last, since this server was opened. Kept in memory only: it is for
 * the eyes of who looks after the computer, and nothing is decided by it.
 */
public final class Presence {
  private final InstantSource clock;
  private final Map<DeviceId, Seen> seen = new ConcurrentHashMap<>();

  public Presence(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A device that was heard of.
   *
   * @param actor which, and whose
   * @param at when last, this computer's time in milliseconds since 1970; of a live connection it
   *     is at most some seconds ago
   */
  public record Seen(Actor actor, long at) {}

  /** Knows the devices as the other does, and notes each that asks. */
  public Authentication.Tokens noting(Authentication.Tokens tokens) {
    return token -> {
      Optional<Actor> actor = tokens.actor(token);
      actor.ifPresent(known -> seen.put(known.device(), new Seen(known, clock.millis())));
      return actor;
    };
  }

  /** All that were heard of, the last first. */
  public List<Seen> all() {
    List<Seen> all = new ArrayList<>(seen.values());
    all.sort(Comparator.comparingLong(Seen::at).reversed());
    return all;
  }
}
