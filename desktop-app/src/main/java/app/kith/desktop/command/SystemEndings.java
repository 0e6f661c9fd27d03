package app.kith.desktop.command;

import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the program in order when it gets SIGTERM or SIGINT. Java runs its shutdown hooks then, and
 * would exit with 143 after them; so the hook waits for the verb and ends the process itself.
 */
public final class SystemEndings implements Surroundings.Endings {
  private static final long PATIENCE_SECONDS = 10;

  @Override
  public Closeable onRequest(Runnable stop) {
    CountDownLatch done = new CountDownLatch(1);
    Thread hook = new Thread(() -> end(stop, done), "kith-end");
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      done.countDown();
      release(hook);
    };
  }

  private static void end(Runnable stop, CountDownLatch done) {
    stop.run();
    try {
      if (done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void release(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running already, and ends the process.
    }
  }
}
