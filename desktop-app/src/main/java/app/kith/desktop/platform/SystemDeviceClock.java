package app.kith.desktop.platform;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.DeviceClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The computer's clocks. Linux tells its boot and the time since then, sleep included.
 *
 * <p>Elsewhere each process counts as a boot of its own, with Java's monotonic clock, which stands
 * still while the computer sleeps. What such a process writes is still aged well: the next one
 * finds another boot and goes by the server's time at the last contact, or by the wall clock.
 */
public final class SystemDeviceClock implements DeviceClock {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Path proc;
  private final String process = UUID.randomUUID().toString();
  private final long start = System.nanoTime();

  public SystemDeviceClock() {
    this(Path.of("/proc"));
  }

  SystemDeviceClock(Path proc) {
    this.proc = proc;
  }

  @Override
  public ClockReading read() {
    try {
      String boot = Files.readString(proc.resolve("sys/kernel/random/boot_id")).strip();
      String uptime = Files.readString(proc.resolve("uptime"));
      long elapsed = millis(uptime.substring(0, uptime.indexOf(' ')));
      return new ClockReading(boot, elapsed, System.currentTimeMillis());
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      // No Linux, or one that hides /proc.
      long elapsed = (System.nanoTime() - start) / NANOS_PER_MILLI;
      return new ClockReading(process, elapsed, System.currentTimeMillis());
    }
  }

  private static long millis(String seconds) {
    return new BigDecimal(seconds).movePointRight(3).longValue();
  }
}
