package app.kith.core.sync.exchange;

import app.kith.core.wire.Outcome;

/** Told what happens in a sync, on the thread that drives it; the core's only log. */
public interface SyncListener {
  /** Base has changed: screens read again. */
  default void changed() {}

  /** Own mutations were refused and lie in the drawer. */
  default void rejected(Outcome outcome) {}

  /** Progress of an upload in bytes. */
  default void uploading(String blob, long sent, long bytes) {}

  /** An upload can't succeed; the post that needs it waits until somebody does something. */
  default void uploadFailed(String blob, String problem) {}

  /** Rows of a first snapshot so far. */
  default void snapshot(long rows) {}

  /** This home is a copy of another device's and goes on as a device of its own. */
  default void startedAgain(String device) {}

  /** Nobody listens. */
  SyncListener NONE = new SyncListener() {};
}
