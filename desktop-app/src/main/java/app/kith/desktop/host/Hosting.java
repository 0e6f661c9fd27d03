package app.kith.desktop.host;

import app.kith.core.home.DeviceHome;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.UiThread;
import app.kith.desktop.host.keep.BestWay;
import app.kith.desktop.host.keep.KeepRunning;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The community beside a device's home, for as long as a window is open, on a thread of its own.
 */
public final class Hosting implements Closeable {
  private static final long LOOK_MILLIS = 2_000;

  private final Path device;
  private final HomeServer server;
  private final KeepRunning keeper;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("kith-host").factory());
  private final UiThread ui;
  private final StoreThread beside;
  private @Nullable Future<?> looking;

  /**
   * Opens nothing yet.
   *
   * @param environment the environment variables
   */
  public Hosting(Path device, UiThread ui, Map<String, String> environment) {
    this.device = device.toAbsolutePath().normalize();
    this.ui = ui;
    this.server = new HomeServer(beside(this.device));
    this.keeper =
        new BestWay(
            server.folder(),
            new DeviceHome(this.device).hosting(),
            Path.of(System.getProperty("user.home", "")),
            environment,
            System.getProperties());
    this.beside = new StoreThread(thread, ui, failure -> {});
  }

  /** The usual homes are called device and server; others stand beside theirs by name. */
  private static Path beside(Path device) {
    String name = String.valueOf(device.getFileName());
    return device.resolveSibling(name.equals("device") ? "server" : name + "-server");
  }

  private boolean isHostOf(String community) throws IOException {
    return server.community().filter(here -> here.value().equals(community)).isPresent();
  }

  public StartCommunity startCommunity() {
    return new StartCommunity(server, device);
  }

  /** What a screen says of a server that {@link #open} looks after. */
  public HostViewModel screen(HostPeople people, Words words, Times times) {
    return new HostViewModel(new HostedHome(server, keeper), people, beside, words, times);
  }

  /**
   * Opens the server and looks after it from now on, where the community lives on this computer;
   * for one screen, the last that asked.
   *
   * @param here is told so, on the window's thread
   */
  public void open(String community, HostViewModel model, Runnable here) {
    beside.ask(
        () -> isHostOf(community),
        host -> {
          if (host) {
            here.run();
            lookAfter(model);
          }
        },
        // There is a server that can't even say whose it is: its screen says what is wrong.
        failure -> {
          here.run();
          lookAfter(model);
        });
  }

  private void lookAfter(HostViewModel model) {
    if (looking != null) {
      looking.cancel(false);
    }
    looking =
        thread.scheduleWithFixedDelay(
            () -> ui.later(model::look), 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Ends what is under way, then closes the server in order. */
  @Override
  public void close() throws IOException {
    beside.close();
    server.close();
  }
}
