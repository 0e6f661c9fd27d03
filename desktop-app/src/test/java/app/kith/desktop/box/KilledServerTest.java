package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.box.PushingDevice.Acknowledged;
import app.kith.desktop.box.wire.WireDevice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL for a server that several devices push to without a pause. */
@Tag("process")
class KilledServerTest {
  private static final int DEVICES = 4;
  private static final int ROUNDS = 5;
  private static final int ANSWERS_A_ROUND = 60;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

  /** Where between two answers the server dies is left to chance. */
  private static final Random MOMENTS = new Random();

  @TempDir Path folder;
  private final List<PushingDevice> devices = new ArrayList<>();
  private Launcher launcher;
  private RunningServer server;
  private WireDevice reader;
  private String beginning;

  @BeforeEach
  void aCommunity() throws Exception {
    launcher = new Launcher(folder);
    server = new RunningServer(launcher, folder);
    WireDevice.joins(server.uri(), server.ownerLink(), "owner");
    String link = server.invite("--uses", String.valueOf(DEVICES + 1));
    for (int i = 0; i < DEVICES; i++) {
      String name = "device" + i;
      devices.add(new PushingDevice(WireDevice.joins(server.uri(), link, name), name));
    }
    reader = WireDevice.joins(server.uri(), link, "reader");
    beginning = reader.tail();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everythingAcknowledgedIsThereOnceHoweverOftenTheServerIsKilled() throws Exception {
    devices.forEach(PushingDevice::start);
    for (int round = 1; round <= ROUNDS; round++) {
      awaitAnswers(acknowledged().size() + ANSWERS_A_ROUND);
      LockSupport.parkNanos(MOMENTS.nextLong(TimeUnit.MILLISECONDS.toNanos(20)));
      server.kill();
      List<Acknowledged> before = acknowledged();
      server.startAgain();

      AcknowledgedLog.check(reader.reads(beginning), devices, before);
    }
    for (PushingDevice device : devices) {
      device.finish();
    }

    AcknowledgedLog.check(reader.reads(beginning), devices);
    assertThat(server.stop()).isZero();
    assertThat(launcher.kith("verify", "--home", server.home().toString(), "--json").document())
        .containsEntry("ok", true);
  }

  private List<Acknowledged> acknowledged() {
    return devices.stream().flatMap(device -> device.acknowledged().stream()).toList();
  }

  private void awaitAnswers(int count) {
    long end = System.nanoTime() + PATIENCE;
    while (acknowledged().size() < count) {
      assertThat(devices).extracting(PushingDevice::failure).containsOnly("");
      assertThat(System.nanoTime()).as("in time: %s answers", count).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }
}
