package app.kith.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.clock.ClockReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemDeviceClockTest {
  @TempDir Path proc;

  @Test
  void linuxTellsTheBootAndTheTimeSince() throws IOException {
    Path kernel = Files.createDirectories(proc.resolve("sys/kernel/random"));
    Files.writeString(kernel.resolve("boot_id"), "0b1c-boot\n");
    Files.writeString(proc.resolve("uptime"), "12345.67 98765.43\n");

    ClockReading reading = new SystemDeviceClock(proc).read();

    assertThat(reading.boot()).isEqualTo("0b1c-boot");
    assertThat(reading.elapsed()).isEqualTo(12_345_670);
    assertThat(reading.wall()).isPositive();
  }

  @Test
  void elsewhereAProcessIsABootOfItsOwn() {
    SystemDeviceClock one = new SystemDeviceClock(proc);
    SystemDeviceClock other = new SystemDeviceClock(proc);

    assertThat(one.read().boot()).isEqualTo(one.read().boot()).isNotEqualTo(other.read().boot());
    assertThat(one.read().elapsed()).isNotNegative();
  }
}
