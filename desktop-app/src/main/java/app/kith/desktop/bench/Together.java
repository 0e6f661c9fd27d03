package app.kith.desktop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs jobs side by side, each on a thread of its own. */
final class Together {
  private Together() {}

  /** Something that is done over the network. */
  interface Job {
    void run() throws IOException, InterruptedException;
  }

  /** Gives the seconds from the start of the first to the end of the last. */
  static double run(List<? extends Job> jobs) throws IOException, InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      List<Future<Boolean>> running = new ArrayList<>();
      for (Job job : jobs) {
        running.add(
            threads.submit(() -> {
              job.run();
              return true;
            }));
      }
      for (Future<Boolean> each : running) {
        each.get();
      }
      return (System.nanoTime() - start) / 1e9;
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      throw new IOException(String.valueOf(cause.getMessage()), cause);
    }
  }
}
