package app.kith.core.home;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a home, as far as others must know it to reach the holder.
 *
 * @param pid the holder's process id
 * @param port where a server listens; null until it does, and for a device
 * @param controlSocket path of the socket that takes the verbs of other processes; null where there
 *     is none
 * @param started when the holder took the lock
 */
@Json
public record LockHolder(
    long pid, @Nullable Integer port, @Nullable String controlSocket, Instant started) {
  /** Refuses what the JSON of a torn file lacks. */
  public LockHolder {
    if (pid < 1 || Objects.isNull(started)) {
      throw new IllegalArgumentException("not the holder of a lock: " + pid + ", " + started);
    }
  }
}
