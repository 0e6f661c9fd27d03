package app.kith.server.media.rendition;

import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobStore;
import app.kith.server.database.Database;
import app.kith.server.database.Session;
import app.kith.server.media.render.Renderer;
import app.kith.server.media.rendition.JdbcJobs.Job;
import app.kith.server.media.rendition.JdbcRenditions.Known;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which renditions there are, and the work for those that are missing. The work is a row in the
 * database, so it survives a restart; it is done at least once, and doing it twice changes nothing.
 *
 * <p>In one process one picture is worked on at a time, whoever asks for it.
 */
public final class RenditionJobs {
  static final String KIND = "photo";

  private final Database database;
  private final InstantSource clock;
  private final RenditionWork work;
  private final JdbcJobs jobs = new JdbcJobs(KIND);
  private final JdbcRenditions renditions = new JdbcRenditions();
  private final ReentrantLock atWork = new ReentrantLock();

  public RenditionJobs(Database database, BlobStore blobs, Renderer renderer, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.work = new RenditionWork(database, blobs, renderer, clock, jobs, renditions);
  }

  /**
   * Asks for a picture's renditions as part of the caller's transaction; asking again changes
   * nothing. Wake the {@link RenditionWorker} after the commit.
   */
  public void enqueue(Session tx, BlobId blob) throws SQLException {
    jobs.add(tx, blob, clock.instant());
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
   * the picture itself serves, also where it can't be rendered.
   */
  public Optional<Rendition> findOrMake(BlobId blob, int size) throws IOException {
    Optional<Known> known = known(blob, size);
    if (known.isPresent() || size > Rendition.SIZES.get(Rendition.SIZES.size() - 1)) {
      return known.flatMap(Known::rendition);
    }
    atWork.lock();
    try {
      if (known(blob, size).isEmpty()) {
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

  /**
   * Forgets a picture that is erased, work for it included, as part of the caller's transaction.
   *
   * @return its renditions, to be deleted from the store after the commit unless something else
   *     uses the same bytes
   */
  public List<BlobId> forget(Session tx, BlobId blob) throws SQLException {
    jobs.finish(tx, blob);
    return renditions.remove(tx, blob);
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
