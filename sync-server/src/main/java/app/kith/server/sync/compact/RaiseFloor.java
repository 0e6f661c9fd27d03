package app.kith.server.sync.compact;

import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Working;
import java.io.IOException;

/**
 * Lets go of the log's oldest changes, a part at a time, so that nobody waits for long.
 *
 * <p>The change at the floor itself stays: the cursors of those who have read exactly so far name
 * its hash, and so does the check of the log.
 *
 * @param target the floor that is wanted in the end, at most the log's head
 * @param most changes let go by this one decision
 */
public record RaiseFloor(long target, int most) implements Decision<RaiseFloor.Raised> {
  /**
   * What came of it.
   *
   * @param floor where the log begins now
   * @param whole whether that is the target
   */
  public record Raised(long floor, boolean whole) {}

  @Override
  public Raised decide(Working working) throws IOException {
    long floor = working.floor();
    long wanted = Math.min(target, working.head().seq());
    if (wanted <= Math.max(floor, 1)) {
      return new Raised(floor, true);
    }
    long to = Math.min(wanted, Math.max(floor, 1) + most);
    working.raiseFloor(to);
    return new Raised(to, to == wanted);
  }
}
