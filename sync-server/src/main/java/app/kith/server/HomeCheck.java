package app.kith.server;

import app.kith.core.media.BlobDigest;
import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.MissingBlobException;
import app.kith.server.media.NamedBlobs;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogHash;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.LogView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at all that a server keeps: whether the log is the one that was written, row by row,
 * whether every blob that must be there is, and whether each is what its name says.
 */
final class HomeCheck {
  private static final int PAGE = 1_000;

  private final ChangeLog log;
  private final BlobStore blobs;
  private final NamedBlobs named;

  HomeCheck(ChangeLog log, BlobStore blobs, NamedBlobs named) {
    this.log = log;
    this.blobs = blobs;
    this.named = named;
  }

  /** One sentence a problem, with what to do. */
  List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    checkLog(problems);
    checkBlobs(problems);
    checkNamed(problems);
    return problems;
  }

  private void checkLog(List<String> problems) throws IOException {
    Head head = log.read(LogView::head);
    long floor = log.read(LogView::floor);
    // The change before the floor is gone: of the first one only its successors tell.
    long last = Math.max(0, floor - 1);
    String hash = floor > 1 ? "" : Head.start(head.epoch()).hash();
    while (last < head.seq()) {
      long after = last;
      List<LogRow> rows = log.read(view -> view.changes(after, head.seq(), PAGE));
      for (LogRow row : rows) {
        if (row.seq() != last + 1) {
          problems.add(
              "the log has a hole between " + last + " and " + row.seq() + ": restore a backup");
        } else if (!hash.isEmpty() && !LogHash.chained(hash, row).logHash().equals(row.logHash())) {
          // The next row is held against the hash that stands here, so each is named for itself.
          problems.add(
              "change "
                  + row.seq()
                  + " of the log, about "
                  + row.entity()
                  + ", is not as it was written: restore a backup");
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

  private void checkNamed(List<String> problems) throws IOException {
    Set<BlobId> missing = new HashSet<>();
    for (NamedBlobs.Reason reason : NamedBlobs.Reason.values()) {
      String after = "";
      List<BlobId> page;
      do {
        page = named.page(reason, after);
        for (BlobId blob : page) {
          after = blob.value();
          if (!blobs.contains(blob) && missing.add(blob)) {
            problems.add(missing(reason, blob));
          }
        }
      } while (page.size() == NamedBlobs.PAGE);
    }
  }

  private static String missing(NamedBlobs.Reason reason, BlobId blob) {
    return switch (reason) {
      case POST -> "the picture " + blob + " of a post is missing: bring it back from a backup";
      case POSSESSION ->
          "the picture " + blob + " was delivered and is missing: bring it back from a backup";
      case RENDITION ->
          "the smaller picture "
              + blob
              + " is missing: it is made again when somebody asks for it, or bring it back from a"
              + " backup";
    };
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
