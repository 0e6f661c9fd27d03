package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.box.wire.WireDevice;
import app.kith.server.postgres.RealPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL and one folder of pictures, and what happens when one dies. */
@Tag("process")
class TwoServersTest {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
  private static final int ANSWERS = 40;

  @TempDir Path folder;
  private final List<PushingDevice> devices = new ArrayList<>();
  private Launcher launcher;
  private RunningServer first;
  private RunningServer second;
  private String url;

  @BeforeEach
  void twoServers() throws IOException {
    launcher = new Launcher(folder);
    url = postgres.server().newDatabase();
    first = server("first");
    second = server("second");
  }

  private RunningServer server(String name) throws IOException {
    Path prints = Files.createDirectories(folder.resolve(name + "-prints"));
    return new RunningServer(
        launcher,
        prints,
        folder.resolve(name),
        List.of(),
        List.of("--database", url, "--blobs", "file://" + folder.resolve("pictures")));
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  private String home(String device) {
    return folder.resolve(device).toString();
  }

  private void joins(String link, String name) throws Exception {
    Launcher.Said joined =
        launcher.kith("join", link, "--home", home(name), "--handle", name, "--name", name);
    assertThat(joined.code()).as(joined.err()).isZero();
  }

  private void syncs(String name) throws Exception {
    Launcher.Said synced = launcher.kith("sync", "--home", home(name), "--timeout", "100s");
    assertThat(synced.code()).as(synced.err()).isZero();
  }

  private List<Object> captions(String name) throws Exception {
    return launcher.kith("feed", "--home", home(name), "--json").documents().stream()
        .map(post -> post.get("caption"))
        .toList();
  }

  @Test
  void postsCrossAndADeviceFindsTheOtherServerWhenItsOwnDies() throws Exception {
    joins(first.ownerLink(), "ann");
    joins(second.invite(), "bob");
    String photo = launcher.photo("fig.jpg").toString();
    launcher.kith("post", photo, "--caption", "from ann", "--home", home("ann"));
    syncs("ann");
    launcher.kith("post", photo, "--caption", "from bob", "--home", home("bob"));
    syncs("bob");
    syncs("ann");
    assertThat(captions("ann")).containsExactly("from bob", "from ann");
    assertThat(captions("bob")).containsExactly("from bob", "from ann");

    first.kill();
    launcher.kith("post", photo, "--caption", "ann again", "--home", home("ann"));
    syncs("ann");
    syncs("bob");

    assertThat(captions("ann")).containsExactly("ann again", "from bob", "from ann");
    assertThat(captions("bob")).containsExactly("ann again", "from bob", "from ann");
    assertWell(second);
  }

  @Test
  void whatOneServerTookTheOtherTellsItsLiveDevicesAtOnce() throws Exception {
    WireDevice ann = WireDevice.joins(first.uri(), first.ownerLink(), "ann");
    WireDevice bob = WireDevice.joins(second.uri(), second.invite(), "bob");
    CompletableFuture<String> atSecond = bob.hears(bob.tail());
    CompletableFuture<String> atFirst = ann.hears(ann.tail());

    ann.does(WireDevice.post(WireDevice.freshId(), "said at the first"));
    assertThat(atSecond.get(30, TimeUnit.SECONDS)).contains("said at the first");
    assertThat(atFirst.get(30, TimeUnit.SECONDS)).contains("said at the first");

    CompletableFuture<String> again = ann.hears(ann.tail());
    bob.does(WireDevice.post(WireDevice.freshId(), "said at the second"));
    assertThat(again.get(30, TimeUnit.SECONDS)).contains("said at the second");
  }

  @Test
  void nothingAcknowledgedIsMissedOrDoubledWhenOneServerDiesUnderLoad() throws Exception {
    WireDevice.joins(first.uri(), first.ownerLink(), "owner");
    String link = second.invite("--uses", "5");
    for (int i = 0; i < 4; i++) {
      String name = "device" + i;
      WireDevice device = WireDevice.joins((i % 2 == 0 ? first : second).uri(), link, name);
      // Where the server that it knows does not answer, it asks the other one.
      devices.add(new PushingDevice(device.orAt((i % 2 == 0 ? second : first).uri()), name));
    }
    WireDevice reader = WireDevice.joins(second.uri(), link, "reader");
    String beginning = reader.tail();
    devices.forEach(PushingDevice::start);
    awaitAnswers(ANSWERS);

    first.kill();
    awaitAnswers(answers() + ANSWERS);
    first.startAgain();
    awaitAnswers(answers() + ANSWERS);
    second.kill();
    awaitAnswers(answers() + ANSWERS);
    second.startAgain();
    for (PushingDevice device : devices) {
      device.finish();
    }

    AcknowledgedLog.check(reader.reads(beginning), devices);
    assertWell(first);
    assertWell(second);
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

  private void assertWell(RunningServer server) throws Exception {
    assertThat(server.stop()).isZero();
    Map<String, Object> verified =
        launcher.kith("verify", "--home", server.home().toString(), "--json").document();
    assertThat(verified).as("%s", verified).containsEntry("ok", true);
  }
}
