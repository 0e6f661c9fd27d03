package app.kith.core.thread;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** A store's thread and the window's in one: all is done when it is asked. */
public final class AtOnce extends AbstractExecutorService implements UiThread {
  private final List<IOException> failures = new ArrayList<>();
  private boolean ended;

  public StoreThread store() {
    return new StoreThread(this, this, failures::add);
  }

  /** What nobody else took. */
  public List<IOException> failures() {
    return failures;
  }

  @Override
  public void later(Runnable task) {
    task.run();
  }

  @Override
  public void execute(Runnable task) {
    task.run();
  }

  @Override
  public void shutdown() {
    ended = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    ended = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return ended;
  }

  @Override
  public boolean isTerminated() {
    return ended;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }
}
