package app.kith.server.sync.compact;

import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.state.LogMark;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes how far the log has come today, and says up to where it is older than what is to be kept.
 *
 * @param keep at least so much of the log stays
 */
public record MarkLog(Duration keep) implements Decision<Long> {
  /** Marks that are older still belong to what a longer break has left; none of them counts. */
  private static final int MOST_DAYS = 400;

  @Override
  public Long decide(Working working) throws IOException {
    long today = Duration.ofMillis(working.now()).toDays();
    if (working.get(Tables.MARKS, today).isEmpty()) {
      working.save(Tables.MARKS, new LogMark(today, working.head().seq()));
    }
    if (keep.isZero()) {
      return working.head().seq();
    }
    long newest = today - keep.toDays();
    List<Long> days = new ArrayList<>();
    for (long day = newest; day > newest - MOST_DAYS; day--) {
      days.add(day);
    }
    working.load(Tables.MARKS, days);
    long below = 0;
    for (long day : days) {
      LogMark mark = working.get(Tables.MARKS, day).orElse(null);
      if (mark != null && below > 0) {
        working.remove(Tables.MARKS, day);
      } else if (mark != null) {
        below = mark.seq();
      }
    }
    return below;
  }
}
