package app.kith.desktop.host.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a {@code systemctl} that notes what it is told, and does what its folder says. */
@Tag("process")
class BestWayTest {
  @TempDir Path folder;

  private BestWay way() {
    Properties properties = new Properties();
    properties.setProperty("jpackage.app-path", "/opt/kith/bin/kith");
    return new BestWay(
        folder.resolve("village"),
        folder.resolve("hosting"),
        folder,
        Map.of("PATH", "/nowhere:" + folder.resolve("bin")),
        properties);
  }

  private void systemctl(String does) throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve("systemctl");
    Files.writeString(
        program, "#!/bin/sh\necho \"$*\" >> '" + folder.resolve("calls") + "'\n" + does + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"));
  }

  private Path unit(BestWay way) throws IOException {
    return folder.resolve(".config/systemd/user").resolve(way.name());
  }

  @Test
  void whereSystemdAnswersItIsAServiceOfTheUsers() throws IOException {
    systemctl("exit 0");
    BestWay way = way();
    assertThat(way.way()).isEqualTo(KeepRunning.Way.SERVICE);
    assertThat(way.isOn()).isFalse();
    String name = way.name();

    way.start();
    assertThat(unit(way))
        .content()
        .contains("\":/opt/kith/bin/kith-server\" \"serve\" \"--home\"", folder + "/village");
    assertThat(way().isOn()).as("another window's").isTrue();
    way.pause();
    way.stop();

    assertThat(folder.resolve(".config/systemd/user").resolve(name)).doesNotExist();
    assertThat(way.isOn()).isFalse();
    assertThat(calls())
        .containsExactly(
            "--user show-environment",
            "--user daemon-reload",
            "--user enable --now " + name,
            "--user stop " + name,
            "--user disable --now " + name,
            "--user daemon-reload",
            "--user show-environment");
  }

  @Test
  void whatSystemdSaysAgainstItIsTold() throws IOException {
    systemctl("case $2 in enable) echo 'Unit is masked.'; exit 1 ;; esac");

    assertThatIOException()
        .isThrownBy(way()::start)
        .withMessage("systemctl --user enable failed: Unit is masked.");
  }

  @Test
  void whereSystemdDoesNotAnswerTheUserItIsAProcess() throws IOException {
    systemctl("echo 'Failed to connect to bus: No medium found'; exit 1");

    assertThat(way().way()).isEqualTo(KeepRunning.Way.PROCESS);
  }

  @Test
  void aProcessThatCannotServeSaysWhy() throws Exception {
    Path launcher = folder.resolve("kith");
    Files.writeString(launcher, "#!/bin/sh\necho 'kith: no room on the disk'\nexit 1\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    DetachedProcess process =
        new DetachedProcess(
            folder.resolve("hosting"),
            new ServeCommand(List.of(launcher.toString()), Map.of()),
            new Programs(System.getenv().getOrDefault("PATH", "")));

    process.start();

    long end = System.nanoTime() + 20_000_000_000L;
    while (process.failure().isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
    assertThat(process.failure()).contains("no room on the disk");
    assertThat(process.isOn()).isTrue();
    process.stop();
    assertThat(folder.resolve("hosting")).doesNotExist();
  }
}
