package app.kith.server.media.erase;

import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.BlobStore;
import app.kith.server.database.Database;
import app.kith.server.http.Waiting;
import app.kith.server.media.rendition.RenditionJobs;
import app.kith.server.sync.erase.Erasures;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Erases blobs that are due and nobody's: asks for a decision, forgets their renditions, deletes
 * the bytes. What is to be looked at stands in the database until it is done, at least once, and
 * each step may be taken again, so a crash between any two of them loses nothing.
 *
 * <p>It is alone with a blob from before the decision until after the bytes are gone: an upload of
 * the same bytes, or work on them, comes before that or after it. Who reads them meanwhile may read
 * to the end.
 */
public final class Eraser {
  private static final int BATCH = 100;

  private final Database database;
  private final BlobStore blobs;
  private final BlobHolds holds;
  private final RenditionJobs renditions;
  private final Erasures erasures;
  private final InstantSource time;
  private final JdbcErasures rows = new JdbcErasures();

  /**
   * @param time the server's, by which things are due
   */
  public Eraser(
      Database database,
      BlobStore blobs,
      BlobHolds holds,
      RenditionJobs renditions,
      Erasures erasures,
      InstantSource time) {
    this.database = database;
    this.blobs = blobs;
    this.holds = holds;
    this.renditions = renditions;
    this.erasures = erasures;
    this.time = time;
  }

  /**
   * Looks at all that is due, batch by batch.
   *
   * @param goingOn asked before each batch
   * @return false where something is left that is in use at the moment: look again soon
   */
  boolean run(BooleanSupplier goingOn) throws IOException {
    Instant now = time.instant();
    boolean all = true;
    String after = "";
    while (goingOn.getAsBoolean()) {
      String behind = after;
      List<BlobId> due = database.read(tx -> rows.due(tx, now, behind, BATCH));
      if (due.isEmpty()) {
        break;
      }
      all &= lookAt(due, now);
      after = due.getLast().value();
    }
    return all;
  }

  /**
   * How long until the next blob is due, not positive for what is due already, as copies of erased
   * pictures are; empty where there is none.
   */
  Optional<Duration> untilDue() throws IOException {
    return database.read(rows::nextDue).map(due -> Duration.between(time.instant(), due));
  }

  private boolean lookAt(List<BlobId> due, Instant now) throws IOException {
    List<BlobHolds.Hold> alone = new ArrayList<>();
    try {
      for (BlobId blob : due) {
        holds.alone(blob).ifPresent(alone::add);
      }
      List<BlobId> held = alone.stream().map(BlobHolds.Hold::blob).toList();
      Set<BlobId> free = database.read(tx -> rows.stillDue(tx, now, held));
      if (!free.isEmpty()) {
        Set<BlobId> nobodys = Waiting.on(erasures.release(free));
        if (!nobodys.isEmpty()) {
          erase(nobodys);
        }
      }
      return alone.size() == due.size();
    } finally {
      alone.forEach(BlobHolds.Hold::close);
    }
  }

  private void erase(Set<BlobId> nobodys) throws IOException {
    // First what is to follow: once it is forgotten, nothing else would lead to the copies.
    Set<BlobId> copies = renditions.copiesOf(nobodys);
    if (!copies.isEmpty()) {
      Waiting.on(erasures.lookAt(copies, Duration.ZERO));
    }
    renditions.forget(nobodys);
    for (BlobId blob : nobodys) {
      // The same bytes may be another picture's rendition.
      if (!renditions.isCopy(blob)) {
        blobs.delete(blob);
      }
    }
    Waiting.on(erasures.erased(nobodys));
  }
}
