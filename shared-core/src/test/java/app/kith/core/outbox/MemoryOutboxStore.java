package app.kith.core.outbox;

import app.kith.core.memory.MemoryDisk;
import java.io.IOException;
import java.util.Random;

/**
 * An outbox without a file. Like the real one it is forced at each write: a power cut takes
 * nothing.
 */
public final class MemoryOutboxStore implements OutboxStore {
  private final MemoryDisk disk;
  private final MemoryOutboxTables tables;
  private volatile boolean closed;

  public MemoryOutboxStore() {
    this(new MemoryDisk());
  }

  private MemoryOutboxStore(MemoryDisk disk) {
    this(disk, new MemoryOutboxTables(disk));
  }

  private MemoryOutboxStore(MemoryDisk disk, MemoryOutboxTables tables) {
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
    T result = disk.write(() -> writing.write(tables));
    disk.force();
    return result;
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the outbox is closed");
    }
  }

  /** Another handle on the same content, as another process would have. */
  public MemoryOutboxStore open() {
    return new MemoryOutboxStore(disk, tables);
  }

  @Override
  public void close() {
    closed = true;
  }

  /** The power is cut: this handle is dead, and what it gives has what survived. */
  public MemoryOutboxStore crash(Random random) {
    close();
    disk.cutPower(random);
    return open();
  }

  /** The outbox of a cloned disk. */
  public MemoryOutboxStore copy() {
    MemoryDisk copy = new MemoryDisk();
    return new MemoryOutboxStore(copy, new MemoryOutboxTables(copy, tables));
  }
}
