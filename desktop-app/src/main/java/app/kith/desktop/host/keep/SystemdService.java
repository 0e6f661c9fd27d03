package app.kith.desktop.host.keep;

import app.kith.core.home.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** As a service of the user's, by {@code systemctl --user}. */
final class SystemdService implements KeepRunning {
  private final Path systemctl;
  private final Path folder;
  private final SystemdUnit unit;

  /**
   * Asks nothing yet.
   *
   * @param folder where the user's own units are
   */
  SystemdService(Path systemctl, Path folder, SystemdUnit unit) {
    this.systemctl = systemctl;
    this.folder = folder;
    this.unit = unit;
  }

  /** Whether the user has a manager of services here, which not every systemd's user has. */
  static boolean isThere(Path systemctl) {
    try {
      return Programs.run(systemctl, "--user", "show-environment").isWell();
    } catch (IOException e) {
      return false;
    }
  }

  private Path file() {
    return folder.resolve(unit.name());
  }

  @Override
  public Way way() {
    return Way.SERVICE;
  }

  @Override
  public boolean isOn() {
    return Files.exists(file());
  }

  @Override
  public String name() {
    return unit.name();
  }

  @Override
  public void start() throws IOException {
    DurableFiles.createFolders(folder);
    DurableFiles.writeAtomically(file(), unit.text().getBytes(StandardCharsets.UTF_8));
    systemctl("daemon-reload");
    systemctl("enable", "--now", unit.name());
  }

  @Override
  public Optional<String> failure() throws IOException {
    return Programs.run(systemctl, "--user", "is-failed", "--quiet", unit.name()).isWell()
        ? Optional.of("the service has ended: `journalctl --user -u " + unit.name() + "` says why")
        : Optional.empty();
  }

  @Override
  public void pause() throws IOException {
    systemctl("stop", unit.name());
  }

  @Override
  public void stop() throws IOException {
    systemctl("disable", "--now", unit.name());
    Files.deleteIfExists(file());
    systemctl("daemon-reload");
  }

  private void systemctl(String verb, String... words) throws IOException {
    String[] all = new String[words.length + 2];
    all[0] = "--user";
    all[1] = verb;
    System.arraycopy(words, 0, all, 2, words.length);
    Programs.Ran ran = Programs.run(systemctl, all);
    if (!ran.isWell()) {
      throw new IOException(
          "systemctl --user "
              + verb
              + " failed: "
              + ran.said().lines().findFirst().orElse("it ended with " + ran.code()));
    }
  }
}
