package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.box.wire.WireDevice;
import app.kith.server.postgres.PostgresServer;
import app.kith.server.postgres.RealPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The database itself crashes, again and again, while devices push. */
@Tag("process")
class KilledPostgresTest {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  private static final int DEVICES = 3;
  private static final int ROUNDS = 3;
  private static final int ANSWERS_A_ROUND = 40;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

  @TempDir Path folder;
  private final List<PushingDevice> devices = new ArrayList<>();
  private Launcher launcher;
  private RunningServer server;
  private WireDevice reader;
  private String beginning;

  @BeforeEach
  void aCommunity() throws Exception {
    launcher = new Launcher(folder);
    server =
        new RunningServer(
            launcher,
            folder,
            folder.resolve("server"),
            List.of(),
            List.of("--database", postgres.server().newDatabase()));
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
  void everythingAcknowledgedIsThereOnceAndTheServerGoesOnByItself() throws Exception {
    PostgresServer database = postgres.server();
    devices.forEach(PushingDevice::start);
    for (int round = 1; round <= ROUNDS; round++) {
      awaitAnswers(answers() + ANSWERS_A_ROUND);
      database.stopAtOnce();
      database.start();
    }
    awaitAnswers(answers() + ANSWERS_A_ROUND);
    for (PushingDevice device : devices) {
      device.finish();
    }

    AcknowledgedLog.check(reader.reads(beginning), devices);
    assertThat(server.stop()).isZero();
    assertThat(launcher.kith("verify", "--home", server.home().toString(), "--json").document())
        .containsEntry("ok", true);
  }

  private int answers() {
    return devices.stream().mapToInt(device -> device.acknowledged().size()).sum();
  }

  private void awaitAnswers(int count) {
    long end = System.nanoTime() + PATIENCE;
    while (answers() < count) {
      assertThat(devices).extracting(PushingDevice::failure).containsOnly("");
      assertThat(System.nanoTime()).as("in time: %s answers", count).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }
}
