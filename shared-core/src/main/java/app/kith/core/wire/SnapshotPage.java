package app.kith.core.wire;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/snapshot}: state instead of history, one consistent read a page. A backfill is one
 * of a single stream.
 *
 * @param epoch the server's epoch
 * @param stream for a backfill, else null
 * @param after the page token that was asked with; null for the first page
 * @param next the token of the next page, null after the last
 * @param tail the cursor to pull from after the last page: the head at the first page
 * @param tailSeq the log sequence that {@code tail} stands for
 * @param head the log's head when this page was read
 * @param gen for a backfill: the reader's gen of the stream; 0 where it is closed
 * @param now the server's time in milliseconds
 * @param rows in the order directory, own {@code u:}, own posts, feed posts newest first, likes and
 *     comments
 * @param grants on the first page of a whole snapshot
 * @param outcomes on the first page of a whole snapshot: this device's, as far as it has not
 *     acknowledged them
 */
@Json
public record SnapshotPage(
    String epoch,
    @Nullable String stream,
    @Nullable String after,
    @Nullable String next,
    String tail,
    long tailSeq,
    long head,
    long gen,
    long now,
    List<Placed> rows,
    List<Grant> grants,
    List<Outcome> outcomes) {
  /** A row with its place: the last change of this entity in this stream. */
  @Json
  public record Placed(String entity, String stream, long seq, long gen, Row row) {}
}
