package app.kith.desktop.host;

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
import java.util.stream.Stream;

/** Looks after a home's server for the screen: keeps it open, and tells how it stands. */
final class HostedHome implements HostSource {
  private static final Duration TRY_AGAIN = Duration.ofSeconds(30);
  private static final Duration MEASURE_AGAIN = Duration.ofMinutes(1);

  private final HomeServer server;
  private HostStand.Down down = new HostStand.Down(HostStand.Why.OTHER, "");
  private long restUntil = System.nanoTime();
  private long measureAt = System.nanoTime();
  private long pictureBytes;

  HostedHome(HomeServer server) {
    this.server = server;
  }

  @Override
  public synchronized HostStand look() {
    return System.nanoTime() - restUntil < 0 ? down : again();
  }

  @Override
  public synchronized HostStand again() {
    try {
      server.open();
      return new HostStand.Serving(facts());
    } catch (PortTakenException e) {
      return rest(new HostStand.Down(HostStand.Why.PORT_TAKEN, Integer.toString(e.port())));
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
    server.listen(others);
    return again();
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
        !server.isOpenHere(),
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
