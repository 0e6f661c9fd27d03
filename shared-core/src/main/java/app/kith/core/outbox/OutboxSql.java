package app.kith.core.outbox;

import java.util.List;

/**
 * The outbox's file in SQL: its tables and every statement, once for all SQLite stores. Parameters
 * are {@code :name}; a name that stands twice is one parameter. As portable as base's statements.
 */
public final class OutboxSql {
  /**
   * Stands in the file as {@code user_version}. An older file is migrated step by step, a newer one
   * refused: it is never dropped.
   */
  public static final int VERSION = 2;

  private static final String WRITTEN = "boot, elapsed, wall, server_time, last_contact";
  private static final String WRITTEN_VALUES =
      ":boot, :elapsed, :wall, :server_time, :last_contact";
  private static final String ROW_COLUMNS =
      "local_key, n, m, kind, entity, register, epoch, accepted_seq, accepted_stamp, " + WRITTEN;
  private static final String SELECT_ROW = "SELECT " + ROW_COLUMNS + " FROM outbox_row ";
  private static final String DRAWER_COLUMNS = "local_key, n, m, kind, entity, reason, " + WRITTEN;
  private static final String JOURNAL_COLUMNS =
      "n, local_key, hash, chain, m, epoch, entity, stamp, numbered_at";
  private static final String SELECT_JOURNAL = "SELECT " + JOURNAL_COLUMNS + " FROM journal ";
  private static final String UPLOAD_COLUMNS =
      "blob, bytes, entity, location, sent, verified, problem";
  private static final String SELECT_UPLOAD = "SELECT " + UPLOAD_COLUMNS + " FROM upload ";
  private static final String IDENTITY_COLUMNS =
      "community, pin, pin_mode, addresses, account, handle, device, token, private_key,"
          + " community_name";

  public static final String IDENTITY = "SELECT " + IDENTITY_COLUMNS + " FROM identity";
  public static final String SET_IDENTITY =
      "INSERT OR REPLACE INTO identity (id, "
          + IDENTITY_COLUMNS
          + ") VALUES (1, :community, :pin, :pin_mode, :addresses, :account, :handle, :device,"
          + " :token, :private_key, :community_name)";

  public static final String CONTACT = "SELECT boot, elapsed, wall, server_time FROM contact";
  public static final String SET_CONTACT =
      "INSERT OR REPLACE INTO contact (id, boot, elapsed, wall, server_time)"
          + " VALUES (1, :boot, :elapsed, :wall, :server_time)";

  public static final String COUNT_KEY =
      "INSERT OR REPLACE INTO key_counter (id, local_key)"
          + " VALUES (1, 1 + COALESCE((SELECT local_key FROM key_counter), 0))";
  public static final String LAST_KEY = "SELECT local_key FROM key_counter";

  public static final String ROWS = SELECT_ROW + "ORDER BY local_key";
  public static final String ROW = SELECT_ROW + "WHERE local_key = :local_key";
  public static final String ROWS_ABOUT = SELECT_ROW + "WHERE entity = :entity ORDER BY local_key";
  public static final String UNNUMBERED =
      SELECT_ROW + "WHERE n = 0 ORDER BY local_key LIMIT :limit";
  public static final String COUNT = "SELECT COUNT(*) FROM outbox_row";
  public static final String PUT_ROW =
      "INSERT OR REPLACE INTO outbox_row ("
          + ROW_COLUMNS
          + ") VALUES (:local_key, :n, :m, :kind, :entity, :register, :epoch, :accepted_seq,"
          + " :accepted_stamp, "
          + WRITTEN_VALUES
          + ")";
  public static final String DELETE_ROW = "DELETE FROM outbox_row WHERE local_key = :local_key";
  public static final String DELETE_ANSWERED =
      "DELETE FROM outbox_row WHERE accepted_seq > 0 AND accepted_seq <= :seq";

  public static final String DRAWER =
      "SELECT " + DRAWER_COLUMNS + " FROM drawer_row ORDER BY local_key";
  public static final String PUT_DRAWER =
      "INSERT OR REPLACE INTO drawer_row ("
          + DRAWER_COLUMNS
          + ") VALUES (:local_key, :n, :m, :kind, :entity, :reason, "
          + WRITTEN_VALUES
          + ")";
  public static final String DELETE_DRAWER = "DELETE FROM drawer_row WHERE local_key = :local_key";

  public static final String JOURNAL = SELECT_JOURNAL + "WHERE n = :n";
  public static final String JOURNAL_BY_KEY = SELECT_JOURNAL + "WHERE local_key = :local_key";
  public static final String JOURNAL_ABOUT = SELECT_JOURNAL + "WHERE entity = :entity ORDER BY n";
  public static final String JOURNAL_NAMING =
      SELECT_JOURNAL + "WHERE instr(m, :part) > 0 ORDER BY n";
  public static final String LAST_NUMBERED = SELECT_JOURNAL + "ORDER BY n DESC LIMIT 1";
  public static final String PUT_JOURNAL =
      "INSERT OR REPLACE INTO journal ("
          + JOURNAL_COLUMNS
          + ") VALUES (:n, :local_key, :hash, :chain, :m, :epoch, :entity, :stamp, :numbered_at)";
  public static final String JOURNAL_BODIES =
      "SELECT n, numbered_at, LENGTH(m) AS chars FROM journal WHERE m IS NOT NULL"
          + " ORDER BY n DESC";
  public static final String VOID_JOURNAL =
      "UPDATE journal SET m = NULL WHERE n <= :n AND m IS NOT NULL";
  public static final String CLEAR_JOURNAL = "DELETE FROM journal";

  public static final String UPLOADS = SELECT_UPLOAD + "ORDER BY place";
  public static final String UPLOAD = SELECT_UPLOAD + "WHERE blob = :blob";

  /** Keeps the place of the one it replaces, so that the order is the order of adding. */
  public static final String PUT_UPLOAD =
      "INSERT OR REPLACE INTO upload (place, "
          + UPLOAD_COLUMNS
          + ") VALUES (COALESCE((SELECT place FROM upload WHERE blob = :blob),"
          + " (SELECT 1 + MAX(place) FROM upload), 1),"
          + " :blob, :bytes, :entity, :location, :sent, :verified, :problem)";

  public static final String DELETE_UPLOAD = "DELETE FROM upload WHERE blob = :blob";

  /** An identity's addresses stand one a line. */
  private static final List<String> FIRST =
      List.of(
          "CREATE TABLE identity (id INTEGER NOT NULL PRIMARY KEY, community TEXT NOT NULL,"
              + " pin TEXT NOT NULL, pin_mode TEXT NOT NULL, addresses TEXT NOT NULL,"
              + " account TEXT NOT NULL, handle TEXT NOT NULL, device TEXT NOT NULL,"
              + " token TEXT NOT NULL, private_key TEXT NOT NULL)",
          "CREATE TABLE contact (id INTEGER NOT NULL PRIMARY KEY, boot TEXT NOT NULL,"
              + " elapsed INTEGER NOT NULL, wall INTEGER NOT NULL,"
              + " server_time INTEGER NOT NULL)",
          "CREATE TABLE key_counter (id INTEGER NOT NULL PRIMARY KEY,"
              + " local_key INTEGER NOT NULL)",
          "CREATE TABLE outbox_row (local_key INTEGER NOT NULL PRIMARY KEY,"
              + " n INTEGER NOT NULL, m TEXT NOT NULL, kind TEXT NOT NULL,"
              + " entity TEXT NOT NULL, register TEXT, epoch TEXT,"
              + " accepted_seq INTEGER NOT NULL, accepted_stamp INTEGER NOT NULL,"
              + " boot TEXT NOT NULL, elapsed INTEGER NOT NULL, wall INTEGER NOT NULL,"
              + " server_time INTEGER NOT NULL, last_contact INTEGER NOT NULL)",
          "CREATE INDEX index_outbox_row_entity ON outbox_row (entity)",
          "CREATE INDEX index_outbox_row_n ON outbox_row (n)",
          "CREATE INDEX index_outbox_row_accepted_seq ON outbox_row (accepted_seq)",
          "CREATE TABLE drawer_row (local_key INTEGER NOT NULL PRIMARY KEY,"
              + " n INTEGER NOT NULL, m TEXT NOT NULL, kind TEXT NOT NULL,"
              + " entity TEXT NOT NULL, reason TEXT NOT NULL,"
              + " boot TEXT NOT NULL, elapsed INTEGER NOT NULL, wall INTEGER NOT NULL,"
              + " server_time INTEGER NOT NULL, last_contact INTEGER NOT NULL)",
          "CREATE TABLE journal (n INTEGER NOT NULL PRIMARY KEY, local_key INTEGER NOT NULL,"
              + " hash TEXT NOT NULL, chain TEXT NOT NULL, m TEXT, epoch TEXT,"
              + " entity TEXT NOT NULL, stamp INTEGER NOT NULL,"
              + " numbered_at INTEGER NOT NULL)",
          "CREATE INDEX index_journal_local_key ON journal (local_key)",
          "CREATE INDEX index_journal_entity ON journal (entity)",
          "CREATE TABLE upload (place INTEGER NOT NULL PRIMARY KEY, blob TEXT NOT NULL,"
              + " bytes INTEGER NOT NULL, entity TEXT NOT NULL, location TEXT,"
              + " sent INTEGER NOT NULL, verified INTEGER NOT NULL, problem TEXT)",
          "CREATE UNIQUE INDEX index_upload_blob ON upload (blob)");

  private static final List<String> WITH_COMMUNITY_NAME =
      List.of("ALTER TABLE identity ADD COLUMN community_name TEXT NOT NULL DEFAULT ''");

  /** The statements at index i bring a file of version i to version i + 1. */
  public static final List<List<String>> MIGRATIONS = List.of(FIRST, WITH_COMMUNITY_NAME);

  private OutboxSql() {}
}
