package app.kith.core.home;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** The other process of {@link HomeLockProcessTest}: tries to hold a home, says so, and waits. */
final class HoldHome {
  private HoldHome() {}

  public static void main(String[] args) throws IOException {
    switch (HomeLock.tryAcquire(Path.of(args[0]), HomeLock.HOME)) {
      case HomeLock.Held held -> System.out.println("refused");
      case HomeLock.Acquired(HomeLock lock) -> {
        lock.update(new LockHolder(ProcessHandle.current().pid(), 8420, null, Instant.EPOCH));
        System.out.println("holds");
        // Until the parent closes its end, or kills.
        System.in.read();
      }
    }
  }
}
