package app.kith.desktop.host;

import app.kith.desktop.host.keep.HostFailure;
import app.kith.desktop.host.keep.KeepRunning;
import app.kith.desktop.host.keep.Keeping;
import app.kith.server.ServerRefusedException;
import app.kith.server.admin.ControlReply;
import app.kith.server.http.PortTakenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks after a home's server for the screen: keeps it open, and tells how it stands. */
final class HostedHome implements HostSource {
  private static final Duration TRY_AGAIN = Duration.ofSeconds(30);
  private static final Duration MEASURE_AGAIN = Duration.ofMinutes(1);

  private static final Duration TO_START = Duration.ofMinutes(1);
  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final int LOOKS_UNTIL_A_QUESTION = 10;

  private final HomeServer server;
  private final KeepRunning keeper;
  private @Nullable IOException keepProblem;
  private HostStand.Down down = new HostStand.Down(HostStand.Why.OTHER, "");
  private long restUntil = System.nanoTime();
  private long measureAt = System.nanoTime();
  private long pictureBytes;

  /**
   * Opens nothing yet.
   *
   * @param keeper serves it when no window is open, where that is wanted
   */
  HostedHome(HomeServer server, KeepRunning keeper) {
    this.server = server;
    this.keeper = keeper;
  }

  @Override
  public synchronized HostStand look() {
    return System.nanoTime() - restUntil < 0 ? down : again();
  }

  @Override
  public synchronized HostStand again() {
    try {
      goOn();
      if (!keeper.isOn()) {
        server.open();
      }
      return new HostStand.Serving(facts());
    } catch (PortTakenException e) {
      return rest(new HostStand.Down(HostStand.Why.PORT_TAKEN, Integer.toString(e.port())));
    } catch (ServerRefusedException e) {
      String sentence = String.valueOf(e.getMessage());
      return rest(new HostStand.Down(HostStand.Why.OTHER, e.code(), sentence));
    } catch (IOException e) {
      return rest(new HostStand.Down(HostStand.Why.OTHER, String.valueOf(e.getMessage())));
    }
  }

  private HostStand.Down rest(HostStand.Down now) {
    down = now;
    restUntil = System.nanoTime() + TRY_AGAIN.toNanos();
    return now;
  }

  @Override
  public synchronized HostStand reach(boolean others) throws IOException {
    if (!keeper.isOn()) {
      server.listen(others);
      return again();
    }
    keeper.pause();
    try {
      server.open();
      server.listen(others);
    } finally {
      handOver();
    }
    return again();
  }

  @Override
  public synchronized HostStand keep(boolean running) throws IOException {
    keepProblem = null;
    if (!running) {
      keeper.stop();
    } else if (!keeper.isOn()) {
      if (!server.isOpenHere()) {
        throw new HostFailure(HostFailure.Why.SERVED_ELSEWHERE);
      }
      handOver();
    }
    return again();
  }

  /** Where it was kept running and has ended, say with the computer, it is started again. */
  private void goOn() {
    try {
      if (keeper.isOn() && (server.isOpenHere() || !server.isServed())) {
        handOver();
      }
    } catch (IOException e) {
      keepProblem = e;
    }
  }

  /** The home goes from this program to the keeper; where that fails it stays here. */
  private void handOver() throws IOException {
    server.close();
    boolean served = false;
    try {
      keeper.start();
      awaitServed();
      served = true;
    } finally {
      if (!served) {
        takeBack();
      }
    }
  }

  private void awaitServed() throws IOException {
    long end = System.nanoTime() + TO_START.toNanos();
    // The window may be closed meanwhile, which takes nothing back.
    for (int looks = 1; !server.isServed() && !Thread.currentThread().isInterrupted(); looks++) {
      Optional<String> failure =
          looks % LOOKS_UNTIL_A_QUESTION == 0 ? keeper.failure() : Optional.empty();
      if (failure.isPresent()) {
        throw new IOException(failure.get());
      }
      if (System.nanoTime() - end > 0) {
        throw new HostFailure(HostFailure.Why.NOT_THERE_IN_TIME);
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private void takeBack() throws IOException {
    try {
      keeper.stop();
    } finally {
      server.open();
    }
  }

  @Override
  public Invite invite() throws IOException {
    Map<String, String> made = server.invite("member").values();
    return new Invite(
        made.getOrDefault("link", ""), Instant.parse(made.getOrDefault("expires", "")));
  }

  private HostFacts facts() throws IOException {
    ControlReply told = server.ask("who", Map.of());
    return new HostFacts(
        told.values().getOrDefault("name", ""),
        told.values().getOrDefault("addresses", "").lines().toList(),
        !server.isOpenHere() && !keeper.isOn(),
        new Keeping(keeper.way(), keeper.isOn(), keeper.isOn() ? keeper.name() : "", keepProblem),
        Instant.now(),
        heard(told.values().getOrDefault("devices", "")),
        pictureBytes(),
        Files.getFileStore(server.folder()).getUsableSpace());
  }

  private static List<HostFacts.Heard> heard(String lines) {
    List<HostFacts.Heard> heard = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      String[] parts = line.split(" ");
      if (parts.length == 3) {
        heard.add(
            new HostFacts.Heard(
                parts[0], parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2]))));
      }
    }
    return heard;
  }

  /** Many files take a while, so they are not measured each time. */
  private long pictureBytes() throws IOException {
    if (System.nanoTime() - measureAt >= 0) {
      measureAt = System.nanoTime() + MEASURE_AGAIN.toNanos();
      pictureBytes = bytesIn(server.folder().resolve("blobs"));
    }
    return pictureBytes;
  }

  private static long bytesIn(Path folder) throws IOException {
    long sum = 0;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          sum += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
      }
    }
    return sum;
  }
}
