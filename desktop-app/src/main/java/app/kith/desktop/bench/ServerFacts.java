package app.kith.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;

/** What the operating system says of a process; Linux only, elsewhere nothing is known. */
public record ServerFacts(long pid) {
  private static final double KIB_PER_MIB = 1024;

  /** Memory that it holds now, in MiB. */
  public OptionalDouble residentMib() throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return OptionalDouble.empty();
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return OptionalDouble.of(Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB);
      }
    }
    return OptionalDouble.empty();
  }

  /** Time on all cores since it started. */
  Duration cpu() {
    return ProcessHandle.of(pid)
        .flatMap(handle -> handle.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }
}
