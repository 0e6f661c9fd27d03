package app.kith.server.sync.state;

import app.kith.core.model.DeviceId;
import app.kith.core.wire.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An outcome other than accepted, kept until the device's acknowledged cursor has passed it.
 *
 * @param result {@link Outcome#SUPERSEDED} or {@link Outcome#REJECTED}
 * @param seq sequence of the change that told it
 */
public record Settled(
    DeviceId device, long n, String hash, String result, long seq, @Nullable String reason) {
  /** What makes an outcome the only one. */
  public record Key(DeviceId device, long n) {}

  public Key key() {
    return new Key(device, n);
  }

  public Outcome outcome() {
    return new Outcome(n, hash, result, seq, 0, reason);
  }
}
