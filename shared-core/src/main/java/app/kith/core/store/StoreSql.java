package app.kith.core.store;

import app.kith.core.wire.Row;
import java.util.List;

/**
 * Base in SQL: its tables and every statement, once for all SQLite stores. Parameters are {@code
 * :name}; a name that stands twice is one parameter.
 *
 * <p>Only what SQLite 3.18 knows (Android 8) and what Room can express: no upsert, no partial
 * index, no window.
 */
public final class StoreSql {
  /** Stands in the file as {@code user_version}; a file of another version is built anew. */
  public static final int VERSION = 2;

  private static final String ROW_COLUMNS =
      "entity, stream, gen, seq, run, kind, author, made_by, post, create_seq, publish_seq,"
          + " waiting, received, fixed, regs, partial";
  private static final String SELECT_ROW = "SELECT " + ROW_COLUMNS + " FROM stored_row ";
  private static final String HOME_ORDER =
      " AND publish_seq > 0 AND publish_seq < :below"
          + " ORDER BY publish_seq DESC, entity, stream LIMIT :limit";
  private static final String IS_POST = "kind = '" + Row.POST + "'";
  private static final String SELECT_CACHED =
      "SELECT post, media, size, sha256, bytes FROM cached_media ";

  public static final String PUT_ROW =
      "INSERT OR REPLACE INTO stored_row ("
          + ROW_COLUMNS
          + ") VALUES (:entity, :stream, :gen, :seq, :run, :kind, :author, :made_by, :post,"
          + " :create_seq, :publish_seq, :waiting, :received, :fixed, :regs, :partial)";
  public static final String ROW = SELECT_ROW + "WHERE entity = :entity AND stream = :stream";
  public static final String ROWS_OF =
      SELECT_ROW + "WHERE entity = :entity ORDER BY seq DESC, stream";
  public static final String HANGING_ON =
      SELECT_ROW + "WHERE post = :post ORDER BY create_seq, entity, stream";
  public static final String PUBLISHED = SELECT_ROW + "WHERE " + IS_POST + HOME_ORDER;

  /** The plus keeps SQLite from walking all of home for one author. */
  public static final String PUBLISHED_BY =
      SELECT_ROW + "WHERE author = :author AND +" + IS_POST + HOME_ORDER;

  public static final String WAITING =
      SELECT_ROW
          + "WHERE "
          + IS_POST
          + " AND publish_seq = 0 AND waiting = 1 ORDER BY create_seq DESC, entity, stream";
  public static final String OF_KIND =
      SELECT_ROW + "WHERE kind = :kind ORDER BY entity, seq DESC, stream";
  public static final String COMMENT_COUNTS =
      "SELECT post, COUNT(DISTINCT entity) AS comments FROM stored_row"
          + " WHERE post IN (:posts) AND +kind = '"
          + Row.COMMENT
          + "' GROUP BY post ORDER BY post";
  public static final String DELETE_ROW =
      "DELETE FROM stored_row WHERE entity = :entity AND stream = :stream";
  public static final String PURGE =
      "DELETE FROM stored_row WHERE stream = :stream AND gen <= :gen";
  public static final String SWEEP = "DELETE FROM stored_row WHERE run <> :run";

  public static final String POSITION = "SELECT epoch, cursor, seq, head FROM position";
  public static final String SET_POSITION =
      "INSERT OR REPLACE INTO position (id, epoch, cursor, seq, head)"
          + " VALUES (1, :epoch, :cursor, :seq, :head)";

  public static final String GRANT =
      "SELECT grant_key, gen, open FROM stream_grant WHERE grant_key = :grant_key";
  public static final String PUT_GRANT =
      "INSERT OR REPLACE INTO stream_grant (grant_key, gen, open) VALUES (:grant_key, :gen, :open)";

  public static final String GRANTS =
      "SELECT grant_key, gen, open FROM stream_grant ORDER BY grant_key";

  public static final String BACKFILLS =
      "SELECT stream, gen, after_token FROM backfill ORDER BY stream";
  public static final String PUT_BACKFILL =
      "INSERT OR REPLACE INTO backfill (stream, gen, after_token)"
          + " VALUES (:stream, :gen, :after_token)";
  public static final String DELETE_BACKFILL = "DELETE FROM backfill WHERE stream = :stream";

  public static final String TOMBSTONE =
      "SELECT seq FROM tombstone WHERE stream = :stream AND entity = :entity";
  public static final String PUT_TOMBSTONE =
      "INSERT OR REPLACE INTO tombstone (stream, entity, seq) VALUES (:stream, :entity, :seq)";
  public static final String DROP_TOMBSTONES = "DELETE FROM tombstone WHERE stream = :stream";

  public static final String COUNT_RUN =
      "INSERT OR REPLACE INTO run_counter (id, run)"
          + " VALUES (1, 1 + COALESCE((SELECT run FROM run_counter), 0))";
  public static final String LAST_RUN = "SELECT run FROM run_counter";
  public static final String SNAPSHOT =
      "SELECT run, after_token, tail, tail_seq FROM snapshot_progress";
  public static final String SET_SNAPSHOT =
      "INSERT OR REPLACE INTO snapshot_progress (id, run, after_token, tail, tail_seq)"
          + " VALUES (1, :run, :after_token, :tail, :tail_seq)";
  public static final String DELETE_SNAPSHOT = "DELETE FROM snapshot_progress";

  public static final String SETTLED =
      "SELECT n, hash, result, seq, stamp, reason FROM settled ORDER BY n, hash";
  public static final String PUT_SETTLED =
      "INSERT OR REPLACE INTO settled (n, hash, result, seq, stamp, reason)"
          + " VALUES (:n, :hash, :result, :seq, :stamp, :reason)";
  public static final String DELETE_SETTLED = "DELETE FROM settled WHERE n = :n AND hash = :hash";

  public static final String CACHED_MEDIA = SELECT_CACHED + "WHERE media = :media AND size = :size";
  public static final String CACHED_OF_NO_POST =
      SELECT_CACHED
          + "WHERE NOT EXISTS (SELECT 1 FROM stored_row WHERE entity = cached_media.post AND "
          + IS_POST
          + ") ORDER BY media, size";
  public static final String ALL_CACHED_MEDIA = SELECT_CACHED + "ORDER BY media, size";
  public static final String PUT_CACHED_MEDIA =
      "INSERT OR REPLACE INTO cached_media (post, media, size, sha256, bytes)"
          + " VALUES (:post, :media, :size, :sha256, :bytes)";
  public static final String DELETE_CACHED_MEDIA =
      "DELETE FROM cached_media WHERE media = :media AND size = :size";

  public static final String ERASING = "SELECT COUNT(*) FROM erasing";
  public static final String SET_ERASING = "INSERT OR REPLACE INTO erasing (id) VALUES (1)";
  public static final String CLEAR_ERASING = "DELETE FROM erasing";

  /**
   * What an empty file needs. The indexes serve home and the small kinds, a person's page, and what
   * hangs on a post with its count. Purging and sweeping read the whole table: they are rare, and
   * an index more slows every row of a snapshot by a tenth.
   */
  public static final List<String> SCHEMA =
      List.of(
          "CREATE TABLE stored_row (entity TEXT NOT NULL, stream TEXT NOT NULL,"
              + " gen INTEGER NOT NULL, seq INTEGER NOT NULL, run INTEGER NOT NULL,"
              + " kind TEXT NOT NULL, author TEXT NOT NULL, made_by TEXT NOT NULL, post TEXT,"
              + " create_seq INTEGER NOT NULL, publish_seq INTEGER NOT NULL,"
              + " waiting INTEGER NOT NULL, received INTEGER NOT NULL, fixed TEXT,"
              + " regs TEXT NOT NULL, partial INTEGER NOT NULL, PRIMARY KEY (entity, stream))",
          "CREATE INDEX index_stored_row_kind_publish_seq ON stored_row (kind, publish_seq)",
          "CREATE INDEX index_stored_row_author_publish_seq ON stored_row (author, publish_seq)",
          "CREATE INDEX index_stored_row_post_create_seq_kind_entity"
              + " ON stored_row (post, create_seq, kind, entity)",
          "CREATE TABLE position (id INTEGER NOT NULL PRIMARY KEY, epoch TEXT, cursor TEXT,"
              + " seq INTEGER NOT NULL, head INTEGER NOT NULL)",
          "CREATE TABLE stream_grant (grant_key TEXT NOT NULL PRIMARY KEY,"
              + " gen INTEGER NOT NULL, open INTEGER NOT NULL)",
          "CREATE TABLE backfill (stream TEXT NOT NULL PRIMARY KEY, gen INTEGER NOT NULL,"
              + " after_token TEXT)",
          "CREATE TABLE tombstone (stream TEXT NOT NULL, entity TEXT NOT NULL,"
              + " seq INTEGER NOT NULL, PRIMARY KEY (stream, entity))",
          "CREATE TABLE run_counter (id INTEGER NOT NULL PRIMARY KEY, run INTEGER NOT NULL)",
          "CREATE TABLE snapshot_progress (id INTEGER NOT NULL PRIMARY KEY,"
              + " run INTEGER NOT NULL, after_token TEXT, tail TEXT, tail_seq INTEGER NOT NULL)",
          "CREATE TABLE settled (n INTEGER NOT NULL, hash TEXT NOT NULL, result TEXT NOT NULL,"
              + " seq INTEGER NOT NULL, stamp INTEGER NOT NULL, reason TEXT,"
              + " PRIMARY KEY (n, hash))",
          "CREATE TABLE cached_media (post TEXT NOT NULL, media TEXT NOT NULL,"
              + " size TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,"
              + " PRIMARY KEY (media, size))",
          "CREATE TABLE erasing (id INTEGER NOT NULL PRIMARY KEY)");

  private StoreSql() {}
}
