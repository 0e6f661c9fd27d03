package app.kith.desktop.bench;

import app.kith.desktop.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/** How long a server takes to start, and what it holds when nobody asks anything. */
final class Starting {
  private final String launcher;
  private final Figures figures;
  private final Effort effort;

  Starting(String launcher, Figures figures, Effort effort) {
    this.launcher = launcher;
    this.figures = figures;
    this.effort = effort;
  }

  /** Starts and stops it on a home that it knows. */
  void measure(Path home, String of) throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < effort.starts(); i++) {
      long start = System.nanoTime();
      try (ServerProcess server = ServerProcess.restart(launcher, home)) {
        seconds.add((System.nanoTime() - start) / 1e9);
        if (i == effort.starts() - 1) {
          Thread.sleep(effort.settling());
          memory(server, "memory of an idle server, " + of);
        }
      }
    }
    Collections.sort(seconds);
    String spread = String.format("%.2f to %.2f", seconds.getFirst(), seconds.getLast());
    figures.add(
        new Figure(
            "start of the server until it answers, " + of,
            seconds.get(effort.starts() / 2),
            "s",
            "median of " + effort.starts() + ", " + spread));
  }

  void memory(ServerProcess server, String what) throws IOException {
    OptionalDouble mib = new ServerFacts(server.pid()).residentMib();
    if (mib.isPresent()) {
      figures.add(new Figure(what, mib.getAsDouble(), "MiB", "resident"));
    }
  }
}
