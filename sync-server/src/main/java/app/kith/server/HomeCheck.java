package app.kith.server;

import app.kith.core.media.BlobDigest;
import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.MissingBlobException;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.LogView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at all that a server keeps: whether the log has holes, and whether every blob is what its
 * name says.
 */
final class HomeCheck {
  private static final int PAGE = 1_000;

  private final ChangeLog log;
  private final BlobStore blobs;

  HomeCheck(ChangeLog log, BlobStore blobs) {
    this.log = log;
    this.blobs = blobs;
  }

  /** One sentence a problem, with what to do. */
  List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    checkLog(problems);
    checkBlobs(problems);
    return problems;
  }

  private void checkLog(List<String> problems) throws IOException {
    Head head = log.read(LogView::head);
    long last = 0;
    String hash = "";
    while (last < head.seq()) {
      long after = last;
      List<LogRow> rows = log.read(view -> view.changes(after, head.seq(), PAGE));
      for (LogRow row : rows) {
        if (row.seq() != last + 1) {
          problems.add(
              "the log has a hole between " + last + " and " + row.seq() + ": restore a backup");
        }
        last = row.seq();
        hash = row.logHash();
      }
      if (rows.isEmpty()) {
        problems.add(
            "the log ends at " + last + " instead of " + head.seq() + ": restore a backup");
        return;
      }
    }
    if (head.seq() > 0 && !hash.equals(head.hash())) {
      problems.add("the log's last hash is not the one that its head names: restore a backup");
    }
  }

  private void checkBlobs(List<String> problems) throws IOException {
    try (Stream<BlobId> all = blobs.list()) {
      for (BlobId blob : (Iterable<BlobId>) all::iterator) {
        if (isDamaged(blob)) {
          problems.add(
              "the picture "
                  + blob
                  + " is damaged: bring it back from a backup or its author's device");
        }
      }
    }
  }

  private boolean isDamaged(BlobId blob) throws IOException {
    try (InputStream in = blobs.open(blob, 0, blobs.size(blob).orElse(0))) {
      return !BlobDigest.copy(in, OutputStream.nullOutputStream()).id().equals(blob);
    } catch (MissingBlobException e) {
      // Erased since it was listed.
      return false;
    }
  }
}
