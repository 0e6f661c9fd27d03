package app.kith.desktop.host.keep;

import java.io.IOException;
import java.util.Optional;

/** Serves a home apart from any window. Used by one thread at a time. */
public interface KeepRunning {
  /** By which means. */
  enum Way {
    /** A service of the user's, which starts again whenever the user logs in. */
    SERVICE,
    /** A process, which a restart of the computer ends. */
    PROCESS
  }

  Way way() throws IOException;

  /** Whether it is wanted; it may have ended all the same. */
  boolean isOn() throws IOException;

  /** Its name for whoever looks for it: a service's, or a process's number and log. */
  String name() throws IOException;

  /**
   * Wants it from now on, and starts it unless it runs. It needs a while before it serves.
   *
   * @throws IOException with a sentence where it can't be started
   */
  void start() throws IOException;

  /** Why it has ended, where it has; else empty. */
  Optional<String> failure() throws IOException;

  /** Ends it for a moment; it stays wanted. */
  void pause() throws IOException;

  /** Ends it, and leaves nothing behind. */
  void stop() throws IOException;
}
