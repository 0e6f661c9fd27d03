package app.kith.core.store;

import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads base inside one transaction: several calls see one state. */
public interface StoreReader {
  Position position() throws IOException;

  Optional<StoredRow> row(String entity, String stream) throws IOException;

  /**
   * All rows of one entity, newest change first; more than one while it moves between audiences, or
   * for likes beside a post.
   */
  List<StoredRow> rowsOf(String entity) throws IOException;

  /**
   * Rows that belong to a post (comments, likes, originals, history), by the seq of their create.
   */
  List<StoredRow> hangingOn(String post) throws IOException;

  /**
   * Published posts in home order, newest first.
   *
   * @param below only those with a smaller publishSeq; {@link Long#MAX_VALUE} for the first page
   * @param limit rows at most; an entity may come twice while it moves
   */
  List<StoredRow> published(long below, int limit) throws IOException;

  /** The same of one author. */
  List<StoredRow> publishedBy(String author, long below, int limit) throws IOException;

  /** Posts that still wait for their pictures at the server: the account's own, newest first. */
  List<StoredRow> waiting() throws IOException;

  /** All rows of one kind by entity, for the small ones: users, follows. */
  List<StoredRow> ofKind(String kind) throws IOException;

  /** Comments under each of these posts, by post; posts without one are left out. */
  List<CommentCount> commentCounts(List<String> posts) throws IOException;

  Optional<Grant> grant(String key) throws IOException;

  /** Open backfills by stream. */
  List<Backfill> backfills() throws IOException;

  /** All grants that were told, by key. */
  List<Grant> grants() throws IOException;

  /** The seq of the removal that is remembered for a row, 0 where there is none. */
  long tombstone(String entity, String stream) throws IOException;

  Optional<SnapshotProgress> snapshot() throws IOException;

  /** Own mutations that base has settled and the outbox may still hold, by number. */
  List<Outcome> settled() throws IOException;

  Optional<CachedMedia> cachedMedia(String media, String size) throws IOException;

  /** What is cached of posts that are not here (any more), by media id and size. */
  List<CachedMedia> cachedOfNoPost() throws IOException;

  /** All that is cached, by media id and size. */
  List<CachedMedia> allCachedMedia() throws IOException;

  /** Whether posts have gone whose pictures' files may still be in the home. */
  boolean erasing() throws IOException;

  /** How many comments a post has. */
  record CommentCount(String post, int count) {}
}
