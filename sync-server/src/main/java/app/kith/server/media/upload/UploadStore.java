package app.kith.server.media.upload;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.server.blob.BlobLocks;
import app.kith.server.database.Database;
import app.kith.server.media.upload.JdbcUploads.UploadRow;
import app.kith.server.media.upload.UploadAnswer.OfAppend;
import app.kith.server.media.upload.UploadAnswer.OfCreate;
import app.kith.server.media.upload.UploadAnswer.OfOffset;
import app.kith.server.media.upload.UploadAnswer.OfTerminate;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Uploads that survive everything: a lost connection, a restart of either side, a power cut.
 *
 * <p>An answer is about the asking account alone. Whether somebody else has the same bytes neither
 * shortens an upload nor shows in any answer: an account has a blob when it has sent all of it.
 *
 * <p>What an answer says is on the disk. Every method may be called by many threads; an {@code
 * IOException} leaves the upload so that the same call may be made again.
 */
public final class UploadStore {
  /** How long an upload is kept for its sender to come back, counted from its beginning. */
  public static final Duration KEPT = Duration.ofDays(7);

  private final Database database;
  private final StagingArea staging;
  private final UploadEndings endings;
  private final IdSource ids;
  private final InstantSource clock;
  private final Limits limits;
  private final BlobLocks locks;
  private final JdbcUploads rows = new JdbcUploads();

  /** Of two that begin side by side neither sees the other's row, so they are one after another. */
  private final ReentrantLock adding = new ReentrantLock();

  /** Uploads that a request or the sweep is at work on. */
  private final Set<UploadId> busy = ConcurrentHashMap.newKeySet();

  /** Where no other server takes uploads into the staging area. */
  public UploadStore(
      Database database,
      StagingArea staging,
      UploadEndings endings,
      IdSource ids,
      InstantSource clock,
      Limits limits) {
    this(database, staging, endings, ids, clock, limits, BlobLocks.NONE);
  }

  /**
   * @param locks of all servers that take uploads into the staging area
   */
  public UploadStore(
      Database database,
      StagingArea staging,
      UploadEndings endings,
      IdSource ids,
      InstantSource clock,
      Limits limits,
      BlobLocks locks) {
    this.database = database;
    this.staging = staging;
    this.endings = endings;
    this.ids = ids;
    this.clock = clock;
    this.limits = limits;
    this.locks = locks;
  }

  /**
   * Begins an upload, or finds the account's earlier one of the same blob.
   *
   * @param length the blob's bytes
   * @throws app.kith.server.disk.DiskFullException where there is no room for it
   */
  public OfCreate create(AccountId account, BlobId blob, long length) throws IOException {
    if (length < 1 || length > limits.blobBytes()) {
      return new UploadAnswer.OutOfBounds(limits.blobBytes());
    }
    Optional<UploadRow> row = findOrAdd(account, blob, length);
    if (row.isEmpty()) {
      return new UploadAnswer.TooMany();
    }
    UploadId upload = row.get().id();
    return this.<OfCreate>alone(
        upload, () -> begin(account, upload, length), new UploadAnswer.Busy());
  }

  /** How far an upload is. */
  public OfOffset offset(UploadId upload, AccountId account) throws IOException {
    return this.<OfOffset>alone(upload, () -> look(account, upload), new UploadAnswer.Busy());
  }

  /**
   * Takes the next bytes. The answer to the last of them says whether they are the blob's; if so it
   * was delivered to the sink before.
   *
   * @throws IOException also where the sender broke off; what came until then counts
   */
  public OfAppend append(UploadId upload, AccountId account, Chunk chunk) throws IOException {
    return this.<OfAppend>alone(
        upload, () -> take(account, upload, chunk), new UploadAnswer.Busy());
  }

  /** Forgets an upload at its sender's wish; a blob that was delivered stays delivered. */
  public OfTerminate terminate(UploadId upload, AccountId account) throws IOException {
    return this.<OfTerminate>alone(
        upload,
        () -> {
          if (find(account, upload).isEmpty()) {
            return new UploadAnswer.Gone();
          }
          endings.discard(upload);
          return new UploadAnswer.Terminated();
        },
        new UploadAnswer.Busy());
  }

  /**
   * Forgets uploads that have expired, and files that no upload owns any more.
   *
   * @return how many expired
   */
  public int sweep(Instant now) throws IOException {
    int expired = 0;
    for (UploadId upload : database.read(tx -> rows.expired(tx, now.toEpochMilli()))) {
      expired += this.<Integer>alone(upload, () -> endings.discard(upload), 0);
    }
    for (UploadId upload : staging.list()) {
      this.<Integer>alone(upload, () -> discardOrphan(upload), 0);
    }
    return expired;
  }

  private OfCreate begin(AccountId account, UploadId upload, long length) throws IOException {
    Optional<UploadRow> found = find(account, upload);
    if (found.isEmpty()) {
      // Swept or terminated this very moment.
      return new UploadAnswer.Busy();
    }
    UploadRow row = found.get();
    // Of two lengths one is wrong, and the sender has changed its mind about which.
    if (row.isOpen() && (row.bytes() != length || isExpired(row))) {
      return beginAnew(account, row, length);
    }
    return switch (endings.settle(account, row)) {
      case UploadAnswer.Appended(long offset) -> {
        staging.require(row.bytes() - offset);
        yield created(row, offset);
      }
      case UploadAnswer.WrongHash wrong -> beginAnew(account, row, length);
      case UploadAnswer.Verified verified -> created(row, row.bytes());
      case UploadAnswer.WrongCopy wrong -> wrong;
    };
  }

  private OfCreate beginAnew(AccountId account, UploadRow old, long length) throws IOException {
    endings.discard(old.id());
    staging.require(length);
    return findOrAdd(account, old.blob(), length)
        .<OfCreate>map(row -> created(row, 0))
        .orElse(new UploadAnswer.TooMany());
  }

  private static OfCreate created(UploadRow row, long offset) {
    return new UploadAnswer.Created(row.id(), offset, Instant.ofEpochMilli(row.expires()));
  }

  private OfOffset look(AccountId account, UploadId upload) throws IOException {
    Optional<UploadRow> found = find(account, upload);
    if (found.isEmpty()) {
      return new UploadAnswer.Gone();
    }
    UploadRow row = found.get();
    if (isExpired(row)) {
      return new UploadAnswer.Expired();
    }
    return switch (endings.settle(account, row)) {
      case UploadAnswer.Appended(long offset) -> at(row, offset);
      case UploadAnswer.Verified verified -> at(row, row.bytes());
      case UploadAnswer.WrongHash wrong -> new UploadAnswer.Gone();
      case UploadAnswer.WrongCopy wrong -> wrong;
    };
  }

  private static UploadAnswer.At at(UploadRow row, long offset) {
    return new UploadAnswer.At(offset, row.bytes(), Instant.ofEpochMilli(row.expires()));
  }

  /** Its time may be over before the sweep comes by. */
  private boolean isExpired(UploadRow row) {
    return row.isOpen() && row.expires() <= clock.instant().toEpochMilli();
  }

  private OfAppend take(AccountId account, UploadId upload, Chunk chunk) throws IOException {
    Optional<UploadRow> found = find(account, upload);
    if (found.isEmpty()) {
      return new UploadAnswer.Gone();
    }
    UploadRow row = found.get();
    if (isExpired(row)) {
      return new UploadAnswer.Expired();
    }
    return switch (endings.settle(account, row)) {
      case UploadAnswer.Appended(long offset) when offset != chunk.offset() ->
          new UploadAnswer.WrongOffset(offset);
      case UploadAnswer.Appended appended -> appendTo(account, row, chunk);
      case UploadAnswer.Verified verified when chunk.offset() != row.bytes() ->
          new UploadAnswer.WrongOffset(row.bytes());
      case UploadAnswer.Verified verified -> verified;
      case UploadAnswer.WrongHash wrong -> wrong;
      case UploadAnswer.WrongCopy wrong -> wrong;
    };
  }

  private OfAppend appendTo(AccountId account, UploadRow row, Chunk chunk) throws IOException {
    long most = Math.min(row.bytes() - chunk.offset(), limits.chunkBytes());
    if (chunk.length() > most) {
      return new UploadAnswer.TooLong();
    }
    return switch (staging.append(row.id(), chunk, most)) {
      case UploadAnswer.Appended(long offset) when offset == row.bytes() -> verify(account, row);
      case UploadAnswer.Appended(long offset) -> at(row, offset);
      case UploadAnswer.TooLong longer -> longer;
      case UploadAnswer.WrongChecksum wrong -> wrong;
    };
  }

  private OfAppend verify(AccountId account, UploadRow row) throws IOException {
    return switch (endings.verify(account, row)) {
      case UploadAnswer.Appended(long offset) -> at(row, offset);
      case UploadAnswer.Verified verified -> verified;
      case UploadAnswer.WrongHash wrong -> wrong;
      case UploadAnswer.WrongCopy wrong -> wrong;
    };
  }

  private int discardOrphan(UploadId upload) throws IOException {
    return database.read(tx -> rows.exists(tx, upload)) ? 0 : endings.discard(upload);
  }

  private Optional<UploadRow> find(AccountId account, UploadId upload) throws IOException {
    return database.read(tx -> rows.find(tx, account, upload));
  }

  private Optional<UploadRow> findOrAdd(AccountId account, BlobId blob, long length)
      throws IOException {
    long expires = clock.instant().plus(KEPT).toEpochMilli();
    UploadId id = new UploadId(ids.next());
    UploadRow fresh = new UploadRow(id, blob, length, expires, false, false);
    adding.lock();
    try {
      return database.write(tx -> rows.findOrAdd(tx, account, fresh, limits));
    } finally {
      adding.unlock();
    }
  }

  /** What is done while no one else is at work on the upload. */
  @FunctionalInterface
  private interface Step<A> {
    A run() throws IOException;
  }

  private <A> A alone(UploadId upload, Step<? extends A> step, A ifBusy) throws IOException {
    if (!busy.add(upload)) {
      return ifBusy;
    }
    try {
      Optional<BlobLocks.Lock> taken = locks.tryTake("upload " + upload, false);
      if (taken.isEmpty()) {
        return ifBusy;
      }
      BlobLocks.Lock held = taken.get();
      try {
        return step.run();
      } finally {
        held.close();
      }
    } finally {
      busy.remove(upload);
    }
  }
}
