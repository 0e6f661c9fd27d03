package app.kith.server.strace;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Watches what processes force to the disk and write. */
public final class Strace {
  private static final Pattern FORCED =
      Pattern.compile("^(\\d+) +f(?:data)?sync\\(\\d+<([^>]*)>(?:\\) += 0|( <unfinished))");
  private static final Pattern RESUMED =
      Pattern.compile("^(\\d+) +<\\.\\.\\. f(?:data)?sync resumed>.* = 0");
  private static final Pattern WRITTEN =
      Pattern.compile("^\\d+ +(?:write|writev|sendto|sendmsg)\\(\\d+<([^>]*)>, (.*)");

  private static final Pattern ENDED = Pattern.compile("^\\d+ +\\+\\+\\+ (?:exited|killed)");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Strace() {}

  /** Skips the test, loudly, where nobody may watch. */
  public static void assumeAllowed() throws InterruptedException {
    boolean allowed = isAllowed();
    if (!allowed) {
      System.err.println(
          "SKIPPED: nobody saw whether it is forced to the disk, since strace is missing or may not"
              + " trace here; install it with 'apt-get install strace'");
    }
    assumeTrue(allowed, "strace is missing or may not trace here");
  }

  private static boolean isAllowed() throws InterruptedException {
    try {
      return new ProcessBuilder("strace", "-o", "/dev/null", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * What stands before a command to have it watched. The command itself is the child, not strace,
   * so that it gets the signals that are sent to it.
   */
  public static List<String> watching(Path trace) {
    return List.of(
        "strace",
        "-D",
        "-f",
        "-y",
        "-q",
        "-s",
        "600",
        "-e",
        "trace=fsync,fdatasync,write,writev,sendto,sendmsg",
        "-o",
        trace.toString());
  }

  /** What was seen of a process that has ended, in its order. */
  public static List<SystemCall> read(Path trace) throws IOException {
    List<SystemCall> calls = new ArrayList<>();
    Map<String, Path> unfinished = new HashMap<>();
    for (String line : whole(trace)) {
      call(line, unfinished).ifPresent(calls::add);
    }
    return calls;
  }

  /** The watcher writes its last lines after what it watched has ended. */
  private static List<String> whole(Path trace) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<String> lines = Files.readAllLines(trace);
    while (lines.isEmpty() || !ENDED.matcher(lines.getLast()).find()) {
      if (System.nanoTime() > end) {
        throw new IOException(trace + " has no end");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      lines = Files.readAllLines(trace);
    }
    return lines;
  }

  private static Optional<SystemCall> call(String line, Map<String, Path> unfinished) {
    Matcher forced = FORCED.matcher(line);
    if (forced.find()) {
      Path file = Path.of(forced.group(2));
      if (forced.group(3) == null) {
        return Optional.of(new SystemCall.Forced(file));
      }
      unfinished.put(forced.group(1), file);
      return Optional.empty();
    }
    Matcher resumed = RESUMED.matcher(line);
    if (resumed.find()) {
      return Optional.ofNullable(unfinished.remove(resumed.group(1))).map(SystemCall.Forced::new);
    }
    Matcher written = WRITTEN.matcher(line);
    return written.find()
        ? Optional.of(new SystemCall.Written(written.group(1), written.group(2)))
        : Optional.empty();
  }
}
