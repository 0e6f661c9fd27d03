package app.kith.desktop.demo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The window of one member, as a program of its own: who closes it does not end the demo. */
final class DemoWindow implements Closeable {
  private static final long PATIENCE_SECONDS = 15;

  private final Process process;

  private DemoWindow(Process process) {
    this.process = process;
  }

  static DemoWindow open(String launcher, Path home) throws IOException {
    return new DemoWindow(
        new ProcessBuilder(launcher, "desktop", "--home", home.toString()).inheritIO().start());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
