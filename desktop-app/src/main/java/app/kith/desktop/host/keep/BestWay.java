package app.kith.desktop.host.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The service where the user's systemd answers, else the process; asked for the first time when it
 * is needed, and once it is on it stays what it is.
 */
public final class BestWay implements KeepRunning {
  private final Programs programs;
  private final SystemdUnit unit;
  private final Path units;
  private final DetachedProcess process;
  private @Nullable KeepRunning chosen;

  /**
   * Looks at nothing yet.
   *
   * @param server the home that is served
   * @param folder for what a process leaves behind
   * @param user the user's own folder
   * @param environment the environment variables
   * @param properties the system's
   */
  public BestWay(
      Path server, Path folder, Path user, Map<String, String> environment, Properties properties) {
    ServeCommand command = ServeCommand.of(server, properties);
    programs = new Programs(environment.getOrDefault("PATH", ""));
    unit = new SystemdUnit(server, command);
    Path config = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
    units = (config.isAbsolute() ? config : user.resolve(".config")).resolve("systemd/user");
    process = new DetachedProcess(folder, command, programs);
  }

  private KeepRunning chosen() {
    KeepRunning known = chosen;
    if (known == null) {
      known = choose();
      chosen = known;
    }
    return known;
  }

  private KeepRunning choose() {
    Optional<Path> systemctl = programs.find("systemctl");
    if (process.isOn() || systemctl.isEmpty()) {
      return process;
    }
    SystemdService service = new SystemdService(systemctl.get(), units, unit);
    return service.isOn() || SystemdService.isThere(systemctl.get()) ? service : process;
  }

  @Override
  public Way way() throws IOException {
    return chosen().way();
  }

  @Override
  public boolean isOn() throws IOException {
    return chosen().isOn();
  }

  @Override
  public String name() throws IOException {
    return chosen().name();
  }

  @Override
  public void start() throws IOException {
    chosen().start();
  }

  @Override
  public Optional<String> failure() throws IOException {
    return chosen().failure();
  }

  @Override
  public void pause() throws IOException {
    chosen().pause();
  }

  @Override
  public void stop() throws IOException {
    chosen().stop();
    // Another way may be the best by now.
    chosen = null;
  }
}
