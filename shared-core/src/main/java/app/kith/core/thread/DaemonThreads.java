package app.kith.core.thread;

import java.util.concurrent.ThreadFactory;

/** Makes threads of one name that keep no program from ending. */
public final class DaemonThreads implements ThreadFactory {
  private final String name;

  public DaemonThreads(String name) {
    this.name = name;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
