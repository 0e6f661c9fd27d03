package app.kith.core.remote.trust;

import io.avaje.jsonb.Json;

/**
 * Which versions of the protocol a server speaks, both ends included.
 *
 * @param min the oldest
 * @param max the newest
 */
@Json
public record ProtocolRange(int min, int max) {
  /** The version that this program speaks, as device and as server. */
  public static final int CURRENT = 1;

  /** What this program's server speaks. */
  public static ProtocolRange ofThisProgram() {
    return new ProtocolRange(CURRENT, CURRENT);
  }
}
