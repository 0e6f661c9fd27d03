package app.kith.core.thread;

/**
 * The window's own thread, on which alone anything that is shown may change: the only bridge to it.
 * A test runs what it is given at once.
 */
public interface UiThread {
  /** Runs this soon, after what was given before; from any thread. */
  void later(Runnable task);
}
