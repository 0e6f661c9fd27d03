package app.kith.desktop.draft;

import app.kith.core.home.DeviceHome;
import app.kith.core.home.HomeLock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a window keeps what is typed in it: the first place of the home that no other window has,
 * so that two of them never write over each other. It is the window's until it is closed.
 */
public final class DraftPlace implements Closeable {
  private static final int MOST = 16;

  private final DeviceHome home;
  private final int number;
  private final HomeLock lock;

  private DraftPlace(DeviceHome home, int number, HomeLock lock) {
    this.home = home;
    this.number = number;
    this.lock = lock;
  }

  /** Takes the first free place. */
  public static DraftPlace claim(DeviceHome home) throws IOException {
    for (int number = 1; number <= MOST; number++) {
      Optional<DraftPlace> place = take(home, number);
      if (place.isPresent()) {
        return place.get();
      }
    }
    throw new IOException(
        MOST + " windows are open on " + home.folder() + " already: close one of them");
  }

  private static Optional<DraftPlace> take(DeviceHome home, int number) throws IOException {
    return switch (HomeLock.tryAcquire(home.folder(), "window-" + number + ".lock")) {
      case HomeLock.Acquired mine -> Optional.of(new DraftPlace(home, number, mine.lock()));
      case HomeLock.Held other -> Optional.empty();
    };
  }

  /**
   * Places of windows that are gone, with something in them perhaps. They are the caller's, until
   * it closes each.
   */
  public List<DraftPlace> left() throws IOException {
    List<DraftPlace> left = new ArrayList<>();
    for (int other = 1; other <= MOST; other++) {
      if (other != number && (Files.exists(post(other)) || Files.exists(texts(other)))) {
        take(home, other).ifPresent(left::add);
      }
    }
    return left;
  }

  /** The post that is being written. */
  public Path post() {
    return post(number);
  }

  private Path post(int of) {
    return of == 1 ? home.draft() : home.folder().resolve("draft-" + of);
  }

  /** All else that was typed. */
  public Path texts() {
    return texts(number);
  }

  private Path texts(int of) {
    return of == 1 ? home.drafts() : home.folder().resolve("drafts-" + of);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
