package app.kith.desktop.bench;

import java.time.Duration;

/**
 * How often and how long is measured.
 *
 * @param rounds of pushing and reading
 * @param starts of a server
 * @param settling how long a server is left alone before its memory is read
 * @param relayWarming how long changes are relayed before it counts
 * @param relaying how long they are relayed then
 */
record Effort(int rounds, int starts, Duration settling, Duration relayWarming, Duration relaying) {
  private static final int SMALL = 10_000;

  /** A small community is for trying the benchmark itself, and soon done. */
  static Effort of(int posts) {
    return posts < SMALL
        ? new Effort(1, 1, Duration.ofMillis(500), Duration.ofMillis(200), Duration.ofSeconds(1))
        : new Effort(3, 7, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
  }
}
