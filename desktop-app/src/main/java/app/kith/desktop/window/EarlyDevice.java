package app.kith.desktop.window;

import app.kith.core.home.DeviceHome;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Opens the device of a folder while the toolkit starts, since each takes about as long as the
 * other. Whoever asks for it first gets it; later ones open it anew.
 */
final class EarlyDevice implements Closeable {
  private @Nullable FutureTask<OpenedDevice> begun;

  private EarlyDevice(@Nullable FutureTask<OpenedDevice> begun) {
    this.begun = begun;
  }

  /** Opens nothing before it is asked. */
  static EarlyDevice none() {
    return new EarlyDevice(null);
  }

  /** Begins at once, where there is a device. */
  static EarlyDevice begin(Path folder) {
    if (!(DeviceHome.find(folder) instanceof DeviceHome.Finding.Found(DeviceHome home))) {
      return none();
    }
    FutureTask<OpenedDevice> begun = new FutureTask<>(() -> OpenedDevice.open(home));
    Thread.ofPlatform().daemon().name("kith-opening").start(begun);
    return new EarlyDevice(begun);
  }

  private synchronized @Nullable FutureTask<OpenedDevice> take() {
    FutureTask<OpenedDevice> taken = begun;
    begun = null;
    return taken;
  }

  /** The device of a home, which is the folder's; slow. */
  OpenedDevice open(DeviceHome home) throws IOException {
    FutureTask<OpenedDevice> opening = take();
    return opening == null ? OpenedDevice.open(home) : opened(opening);
  }

  private static OpenedDevice opened(FutureTask<OpenedDevice> opening) throws IOException {
    try {
      return opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("it was closed while it was being opened", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Lets go of what nobody came for. */
  @Override
  public void close() throws IOException {
    FutureTask<OpenedDevice> left = take();
    if (left != null) {
      opened(left).letGo();
    }
  }
}
