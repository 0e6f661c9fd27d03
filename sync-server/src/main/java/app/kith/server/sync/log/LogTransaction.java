package app.kith.server.sync.log;

import java.io.IOException;

/** A write transaction. */
public interface LogTransaction extends LogView {
  /** Writes all of the plan, at most once a transaction. What was read before is not read again. */
  void apply(Plan plan) throws IOException;
}
