package app.kith.core.home;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes one process, and one place in it, the holder of a home, by an operating system's file lock.
 *
 * <p>The system drops the lock when the process ends, however it ends, so a file left behind by a
 * killed process is no obstacle. The file itself always stays: deleting it would let two processes
 * lock two files of one name. It carries the {@link LockHolder} as JSON, for whoever is refused.
 */
public final class HomeLock implements Closeable {
  /** Held by whoever serves or uses the home as a whole. */
  public static final String HOME = "lock";

  /** Held by the one sync loop of a device's home. */
  public static final String SYNC = "sync.lock";

  /**
   * What this process holds. It is static because the rule is the process's: a POSIX system drops a
   * process's lock on a file as soon as the process closes <em>any</em> descriptor of that file, so
   * a held file must not even be opened again, by whomever.
   */
  private static final ConcurrentMap<Path, HomeLock> HELD_HERE = new ConcurrentHashMap<>();

  /** Far behind the content: where locks are mandatory (Windows), the content stays readable. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MAX_CONTENT_BYTES = 4096;
  private static final JsonType<LockHolder> JSON = Jsonb.instance().type(LockHolder.class);

  private final Path file;
  private @Nullable FileChannel channel;
  private @Nullable LockHolder holder;

  private HomeLock(Path file) {
    this.file = file;
  }

  /** The answer to an attempt. */
  public sealed interface Attempt {}

  /** The caller holds the home until it closes the lock or its process ends. */
  public record Acquired(HomeLock lock) implements Attempt {}

  /**
   * Someone else holds it.
   *
   * @param holder empty where the holder has not said yet, or says it this very moment
   */
  public record Held(Optional<LockHolder> holder) implements Attempt {}

  /**
   * Tries to take the lock, without waiting.
   *
   * @param home a folder that exists
   * @param name the lock file's name in it, {@link #HOME} or {@link #SYNC}
   * @throws IOException where the file can't be opened or the file system has no locks
   */
  public static Attempt tryAcquire(Path home, String name) throws IOException {
    Path file = home.toRealPath().resolve(name);
    HomeLock lock = new HomeLock(file);
    HomeLock other = HELD_HERE.putIfAbsent(file, lock);
    if (other != null) {
      return new Held(other.holder());
    }
    boolean acquired = false;
    try {
      acquired = lock.open();
      return acquired ? new Acquired(lock) : new Held(readHolder(file));
    } finally {
      if (!acquired) {
        HELD_HERE.remove(file, lock);
      }
    }
  }

  /**
   * Who says that it holds a home, asked without trying to take the lock, which might be in the way
   * of somebody who is about to.
   *
   * @return empty where nobody has said so; a process that was killed may still be named
   */
  public static Optional<LockHolder> holderOf(Path home, String name) throws IOException {
    if (!Files.exists(home.resolve(name))) {
      return Optional.empty();
    }
    Path file = home.toRealPath().resolve(name);
    HomeLock reading = new HomeLock(file);
    HomeLock other = HELD_HERE.putIfAbsent(file, reading);
    if (other != null) {
      return other.holder();
    }
    try {
      return readHolder(file);
    } finally {
      HELD_HERE.remove(file, reading);
    }
  }

  /** Says who holds the lock; the words of before are replaced. */
  public synchronized void update(LockHolder now) throws IOException {
    FileChannel open = channel;
    if (open == null) {
      throw new IllegalStateException("the lock was closed: " + file);
    }
    holder = now;
    byte[] json = JSON.toJson(now).getBytes(StandardCharsets.UTF_8);
    open.truncate(0);
    open.write(ByteBuffer.wrap(json), 0);
  }

  /** Lets the home go; closing twice does nothing. */
  @Override
  public synchronized void close() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      return;
    }
    channel = null;
    try (open) {
      open.truncate(0);
    } finally {
      HELD_HERE.remove(file, this);
    }
  }

  private synchronized Optional<LockHolder> holder() {
    return Optional.ofNullable(holder);
  }

  private synchronized boolean open() throws IOException {
    FileChannel opened =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = opened.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      // Held in this process by a class loader that has its own HELD_HERE. Closing the channel
      // would drop that lock, so the channel is given up instead.
      return false;
    } catch (IOException e) {
      opened.close();
      throw new IOException("can't lock " + file + ": put the home on a local disk", e);
    }
    if (lock == null) {
      opened.close();
      return false;
    }
    opened.truncate(0);
    channel = opened;
    return true;
  }

  private static Optional<LockHolder> readHolder(Path file) throws IOException {
    if (Files.size(file) > MAX_CONTENT_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.fromJson(Files.readAllBytes(file)));
    } catch (JsonException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
