package app.kith.core.store;

import app.kith.core.memory.MemoryDisk;
import java.io.IOException;
import java.util.Random;

/**
 * A base without a file. Like the real one it is not forced at each write: a power cut may take its
 * newest transactions back, but never a part of one, nor an older one alone.
 */
public final class MemoryLocalStore implements LocalStore {
  private final MemoryDisk disk;
  private final MemoryStoreTables tables;
  private volatile boolean closed;

  public MemoryLocalStore() {
    this(new MemoryDisk());
  }

  private MemoryLocalStore(MemoryDisk disk) {
    this(disk, new MemoryStoreTables(disk));
  }

  private MemoryLocalStore(MemoryDisk disk, MemoryStoreTables tables) {
    this.disk = disk;
    this.tables = tables;
  }

  @Override
  public <T> T read(Reading<T> reading) throws IOException {
    checkOpen();
    return disk.read(() -> reading.read(tables));
  }

  @Override
  public <T> T write(Writing<T> writing) throws IOException {
    checkOpen();
    return disk.write(() -> writing.write(tables));
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("base is closed");
    }
  }

  /** Another handle on the same content, as another process would have. */
  public MemoryLocalStore open() {
    return new MemoryLocalStore(disk, tables);
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public void force() {
    disk.force();
  }

  /**
   * The power is cut: this handle is dead, and what it gives has what survived.
   *
   * @param random decides how many of the un-forced transactions are lost
   */
  public MemoryLocalStore crash(Random random) {
    close();
    disk.cutPower(random);
    return open();
  }

  /** The base of a cloned disk. */
  public MemoryLocalStore copy() {
    MemoryDisk copy = new MemoryDisk();
    return new MemoryLocalStore(copy, new MemoryStoreTables(copy, tables));
  }
}
