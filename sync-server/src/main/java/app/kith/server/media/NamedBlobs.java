package app.kith.server.media;

import app.kith.core.model.BlobId;
import app.kith.server.database.Database;
import java.io.IOException;
import java.util.List;

/** Which blobs the database counts on, page by page, so that a check can look for each of them. */
public final class NamedBlobs {
  /** How many a page has at most. */
  public static final int PAGE = 1_000;

  private final Database database;

  public NamedBlobs(Database database) {
    this.database = database;
  }

  /** Why a blob must be there. */
  public enum Reason {
    /** A post that is shown has it, as shared copy or original. */
    POST(
        "select m.shared as blob from medium m"
            + " where not exists (select 1 from waiting_post w where w.post = m.post)"
            + " union select m.original from medium m"
            + " where not exists (select 1 from waiting_post w where w.post = m.post)"),
    /** An account has delivered it. */
    POSSESSION("select blob from blob_possession"),
    /** It is a smaller copy of a picture. */
    RENDITION("select rendition_blob as blob from rendition where rendition_blob is not null");

    private final String blobs;

    Reason(String blobs) {
      this.blobs = blobs;
    }
  }

  /**
   * Up to {@link #PAGE} of the blobs that must be there for this reason, ascending and each once.
   *
   * @param after the last one of the page before; empty to begin
   */
  public List<BlobId> page(Reason reason, String after) throws IOException {
    return database.read(tx ->
        tx.query(
            "select distinct blob from ("
                + reason.blobs
                + ") named where blob > ? order by blob limit "
                + PAGE,
            row -> new BlobId(row.text(1)),
            after));
  }
}
