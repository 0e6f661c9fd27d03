package app.kith.server.media.rendition;

import app.kith.core.media.BlobDigest;
import app.kith.core.media.MediaSource;
import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.MissingBlobException;
import app.kith.server.database.Database;
import app.kith.server.database.Session;
import app.kith.server.media.render.Renderer;
import app.kith.server.media.render.Rendering;
import app.kith.server.media.render.Rendering.Copy;
import app.kith.server.media.render.Rendering.Rendered;
import app.kith.server.media.rendition.JdbcJobs.Job;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** One attempt at a picture's renditions, from the claimed row to its end. */
final class RenditionWork {
  /** A fifth failure in a row is not going to be the last one. */
  static final int MAX_ATTEMPTS = 5;

  /** Before the second attempt; each later one waits four times as long, 10 minutes at most. */
  static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

  private static final Logger LOG = System.getLogger(RenditionWork.class.getName());

  private final Database database;
  private final BlobStore blobs;
  private final Renderer renderer;
  private final InstantSource clock;
  private final JdbcJobs jobs;
  private final JdbcRenditions renditions;

  RenditionWork(
      Database database,
      BlobStore blobs,
      Renderer renderer,
      InstantSource clock,
      JdbcJobs jobs,
      JdbcRenditions renditions) {
    this.database = database;
    this.blobs = blobs;
    this.renderer = renderer;
    this.clock = clock;
    this.jobs = jobs;
    this.renditions = renditions;
  }

  /**
   * Makes and keeps the renditions, or notes why not and when to try again.
   *
   * @throws IOException where not even that could be noted; the row is due again by itself
   */
  void attempt(Job job) throws IOException {
    if (job.attempts() >= MAX_ATTEMPTS) {
      giveUp(job.blob(), "it ended the server " + job.attempts() + " times");
      return;
    }
    try {
      switch (render(job.blob())) {
        case Rendered rendered -> keep(job.blob(), rendered);
        case Rendering.Refused(String sentence) -> giveUp(job.blob(), sentence);
      }
    } catch (Exception | OutOfMemoryError e) {
      // Decoders answer a damaged or monstrous picture with exceptions of every kind.
      retryLater(job, e);
    }
  }

  private Rendering render(BlobId blob) throws IOException {
    long size = blobs.size(blob).orElseThrow(() -> new MissingBlobException(blob));
    MediaSource source = () -> blobs.open(blob, 0, size);
    return renderer.render(source, Rendition.SIZES);
  }

  private void keep(BlobId blob, Rendered rendered) throws IOException {
    List<Rendition> made = new ArrayList<>();
    for (Copy copy : rendered.copies()) {
      made.add(store(copy));
    }
    boolean wanted = database.write(tx -> finish(tx, blob, rendered, made));
    if (!wanted) {
      discard(made);
    }
  }

  private Rendition store(Copy copy) throws IOException {
    byte[] bytes = copy.bytes();
    BlobId id =
        BlobDigest.copy(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream()).id();
    blobs.put(id, new ByteArrayInputStream(bytes));
    return new Rendition(copy.size(), id, copy.type(), bytes.length, copy.width(), copy.height());
  }

  /** False where the row is gone: the picture was erased meanwhile, or another was faster. */
  private boolean finish(Session tx, BlobId blob, Rendered rendered, List<Rendition> made)
      throws SQLException {
    if (!jobs.finish(tx, blob)) {
      return false;
    }
    for (Rendition rendition : made) {
      renditions.add(tx, blob, rendition);
    }
    for (int size : Rendition.SIZES) {
      // Takes no effect for those that were made.
      renditions.addOriginal(tx, blob, size, rendered.width(), rendered.height());
    }
    return true;
  }

  private void discard(List<Rendition> made) throws IOException {
    for (Rendition rendition : made) {
      if (!database.<Boolean>read(tx -> renditions.isUsed(tx, rendition.blob()))) {
        blobs.delete(rendition.blob());
      }
    }
  }

  private void retryLater(Job job, Throwable failure) throws IOException {
    int attempts = job.attempts() + 1;
    if (attempts >= MAX_ATTEMPTS) {
      giveUp(job.blob(), failure.toString());
      return;
    }
    Instant due = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << 2 * (attempts - 1)));
    database.write(tx -> {
      jobs.retry(tx, job.blob(), due, failure.toString());
      return true;
    });
  }

  private void giveUp(BlobId blob, String reason) throws IOException {
    LOG.log(Level.WARNING, "no renditions of {0}, its original serves: {1}", blob, reason);
    database.write(tx -> {
      jobs.giveUp(tx, blob, reason);
      return true;
    });
  }
}
