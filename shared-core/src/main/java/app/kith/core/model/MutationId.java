package app.kith.core.model;

import java.util.Comparator;

/**
 * Who wrote a value: (device, n), or {@code server} and the sequence where the server itself did.
 *
 * <p>Text form {@code <device>:<n>}. The order breaks ties of the merge rule and is the same
 * everywhere.
 */
public record MutationId(String device, long n) implements Comparable<MutationId> {
  /** Stands in the device's place where the server itself wrote. */
  public static final String SERVER = "server";

  private static final Comparator<MutationId> ORDER =
      Comparator.comparing(MutationId::device).thenComparingLong(MutationId::n);

  public MutationId {
    Id.check("device", device);
    if (n < 0) {
      throw new IllegalArgumentException("negative number of a mutation: " + n);
    }
  }

  public static MutationId of(DeviceId device, long n) {
    return new MutationId(device.value(), n);
  }

  public static MutationId byServer(long seq) {
    return new MutationId(SERVER, seq);
  }

  public static MutationId parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("not the id of a mutation: " + text);
    }
    return new MutationId(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
  }

  @Override
  public int compareTo(MutationId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return device + ":" + n;
  }
}
