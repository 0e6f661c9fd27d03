package app.kith.server.media.rendition;

import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.BlobStore;
import app.kith.server.database.Database;
import app.kith.server.media.render.process.PictureRenderer;
import app.kith.server.media.rendition.JdbcJobs.Job;
import app.kith.server.media.rendition.JdbcRenditions.Known;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which renditions there are, and the work for those that are missing. The work is a row in the
 * database, so it survives a restart; it is done at least once, and doing it twice changes nothing.
 *
 * <p>In one process one picture is worked on at a time, whoever asks for it, and is held so long:
 * who is alone with it knows that nothing is being made of it.
 */
public final class RenditionJobs {
  static final String KIND = "photo";

  private final Database database;
  private final BlobStore blobs;
  private final BlobHolds holds;
  private final InstantSource clock;
  private final RenditionWork work;
  private final JdbcJobs jobs;
  private final JdbcRenditions renditions = new JdbcRenditions();
  private final ReentrantLock atWork = new ReentrantLock();

  /** Those of a database that has no other server. */
  public RenditionJobs(
      Database database,
      BlobStore blobs,
      BlobHolds holds,
      PictureRenderer renderer,
      UnfinishedCopies unfinished,
      InstantSource clock) {
    this(database, blobs, holds, renderer, unfinished, clock, "");
  }

  /**
   * @param unfinished is told of copies before they are stored
   * @param owner this server among those of the database, the same one after a restart
   */
  public RenditionJobs(
      Database database,
      BlobStore blobs,
      BlobHolds holds,
      PictureRenderer renderer,
      UnfinishedCopies unfinished,
      InstantSource clock,
      String owner) {
    this.database = database;
    this.blobs = blobs;
    this.holds = holds;
    this.clock = clock;
    this.jobs = new JdbcJobs(KIND, owner);
    this.work = new RenditionWork(database, blobs, holds, renderer, unfinished, clock, jobs);
  }

  /** Asks for a picture's renditions; asking again changes nothing. */
  void enqueue(BlobId blob) throws IOException {
    database.write(tx -> {
      jobs.add(tx, blob, clock.instant());
      return true;
    });
  }

  /**
   * The rendition that serves a size: of that size, or the next larger one there is. Empty where
   * the picture itself serves it, being no larger, or because there is no rendition yet.
   *
   * @param size pixels of the longer side
   */
  public Optional<Rendition> find(BlobId blob, int size) throws IOException {
    return known(blob, size).flatMap(Known::rendition);
  }

  /**
   * Like {@link #find}, but makes what is missing first, in the caller's thread. Empty means that
   * the picture itself serves, also where it can't be rendered or is not there (any more).
   */
  public Optional<Rendition> findOrMake(BlobId blob, int size) throws IOException {
    Optional<Known> known = known(blob, size);
    if (known.isPresent() || size > Rendition.SIZES.get(Rendition.SIZES.size() - 1)) {
      return known.flatMap(Known::rendition);
    }
    atWork.lock();
    try (BlobHolds.Hold hold = holds.share(blob)) {
      if (known(blob, size).isEmpty() && blobs.contains(hold.blob())) {
        Optional<Job> job =
            database.write(tx -> {
              jobs.add(tx, blob, clock.instant());
              return jobs.claim(tx, blob, clock.instant());
            });
        if (job.isPresent()) {
          work.attempt(job.get());
        }
      }
      return find(blob, size);
    } finally {
      atWork.unlock();
    }
  }

  /** The blobs of these pictures' renditions. */
  public Set<BlobId> copiesOf(Collection<BlobId> pictures) throws IOException {
    return database.read(tx -> {
      Set<BlobId> copies = new LinkedHashSet<>();
      for (BlobId picture : pictures) {
        copies.addAll(renditions.copies(tx, picture));
      }
      return copies;
    });
  }

  /** Whether a blob is a rendition of any picture. */
  public boolean isCopy(BlobId blob) throws IOException {
    return database.read(tx -> renditions.isCopy(tx, blob));
  }

  /** Forgets pictures that are erased, work for them included; who is alone with them calls it. */
  public void forget(Collection<BlobId> pictures) throws IOException {
    database.write(tx -> {
      for (BlobId picture : pictures) {
        jobs.finish(tx, picture);
        renditions.remove(tx, picture);
      }
      return true;
    });
  }

  /**
   * Does what has been due for longest.
   *
   * @return whether anything was due
   */
  boolean runNext() throws IOException {
    atWork.lock();
    try {
      if (nextDue().filter(due -> !due.isAfter(clock.instant())).isEmpty()) {
        return false;
      }
      Optional<Job> job = database.write(tx -> jobs.claimNext(tx, clock.instant()));
      if (job.isPresent()) {
        work.attempt(job.get());
      }
      return job.isPresent();
    } finally {
      atWork.unlock();
    }
  }

  /** When the next work is due; empty where none waits. */
  Optional<Instant> nextDue() throws IOException {
    return database.read(jobs::nextDue);
  }

  /** Makes due what a process that was killed had begun. */
  void recover() throws IOException {
    database.write(tx -> {
      jobs.makeDue(tx, clock.instant());
      return true;
    });
  }

  private Optional<Known> known(BlobId blob, int size) throws IOException {
    return database.read(tx -> renditions.find(tx, blob, size));
  }
}
