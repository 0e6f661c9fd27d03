package app.kith.server.media.rendition;

import app.kith.core.media.BlobDigest;
import app.kith.core.media.MediaSource;
import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.MissingBlobException;
import app.kith.server.database.Database;
import app.kith.server.database.Session;
import app.kith.server.media.render.Rendering;
import app.kith.server.media.render.Rendering.Copy;
import app.kith.server.media.render.Rendering.Rendered;
import app.kith.server.media.render.process.PictureRenderer;
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
import java.util.Set;
import java.util.stream.Collectors;

/** One attempt at a picture's renditions, from the claimed row to its end. */
final class RenditionWork {
  /** A fifth failure in a row is not going to be the last one. */
  static final int MAX_ATTEMPTS = 5;

  /** Before the second attempt; each later one waits four times as long, 10 minutes at most. */
  static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

  /** Longer than any work takes: by then a row names the copies, or never will. */
  private static final Duration UNFINISHED = Duration.ofHours(1);

  private static final Logger LOG = System.getLogger(RenditionWork.class.getName());

  private final Database database;
  private final BlobStore blobs;
  private final BlobHolds holds;
  private final PictureRenderer renderer;
  private final UnfinishedCopies unfinished;
  private final InstantSource clock;
  private final JdbcJobs jobs;
  private final JdbcRenditions renditions = new JdbcRenditions();

  RenditionWork(
      Database database,
      BlobStore blobs,
      BlobHolds holds,
      PictureRenderer renderer,
      UnfinishedCopies unfinished,
      InstantSource clock,
      JdbcJobs jobs) {
    this.database = database;
    this.blobs = blobs;
    this.holds = holds;
    this.renderer = renderer;
    this.unfinished = unfinished;
    this.clock = clock;
    this.jobs = jobs;
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
    try (BlobHolds.Hold hold = holds.share(job.blob())) {
      switch (render(hold.blob())) {
        case Rendered rendered -> keep(job.blob(), rendered);
        case Rendering.Refused(String sentence) -> giveUp(job.blob(), sentence);
        case Rendering.Failed(String reason) -> retryLater(job, reason);
      }
    } catch (Exception e) {
      retryLater(job, e.toString());
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
      made.add(described(copy));
    }
    Set<BlobId> names = made.stream().map(Rendition::blob).collect(Collectors.toSet());
    if (!names.isEmpty()) {
      unfinished.lookAt(names, UNFINISHED);
    }
    if (!finished(blob, rendered, made) && !names.isEmpty()) {
      unfinished.lookAt(names, Duration.ZERO);
    }
  }

  private static Rendition described(Copy copy) throws IOException {
    byte[] bytes = copy.bytes();
    BlobId id =
        BlobDigest.copy(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream()).id();
    return new Rendition(copy.size(), id, copy.type(), bytes.length, copy.width(), copy.height());
  }

  /** Stores the copies and says so, or gives false where nobody wants them any more. */
  private boolean finished(BlobId blob, Rendered rendered, List<Rendition> made)
      throws IOException {
    List<BlobHolds.Hold> held = new ArrayList<>();
    try {
      for (int i = 0; i < made.size(); i++) {
        BlobId copy = made.get(i).blob();
        held.add(holds.share(copy));
        blobs.put(copy, new ByteArrayInputStream(rendered.copies().get(i).bytes()));
      }
      return database.<Boolean>write(tx -> finish(tx, blob, rendered, made));
    } finally {
      held.forEach(BlobHolds.Hold::close);
    }
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

  private void retryLater(Job job, String reason) throws IOException {
    int attempts = job.attempts() + 1;
    if (attempts >= MAX_ATTEMPTS) {
      giveUp(job.blob(), reason);
      return;
    }
    Instant due = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << 2 * (attempts - 1)));
    database.write(tx -> {
      jobs.retry(tx, job.blob(), due, reason);
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
