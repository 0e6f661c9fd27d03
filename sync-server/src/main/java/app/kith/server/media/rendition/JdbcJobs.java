package app.kith.server.media.rendition;

import app.kith.core.model.BlobId;
import app.kith.server.database.Row;
import app.kith.server.database.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The rows of work of one kind. A worker claims a row by moving its due time ahead: should it never
 * come back, the row is due again by itself.
 */
final class JdbcJobs {
  private static final int MAX_ERROR = 500;

  /** Longer than any piece of work takes. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final String SELECT =
      "select blob, attempts, next_due from job where kind = ? and state = 'waiting'"
          + " and next_due <= ?";

  private final String kind;
  private final String owner;

  /**
   * @param owner this server among those of the database, the same one after a restart
   */
  JdbcJobs(String kind, String owner) {
    this.kind = kind;
    this.owner = owner;
  }

  /**
   * A row as it was when it was claimed.
   *
   * @param attempts those before this one
   */
  record Job(BlobId blob, int attempts, long due) {
    private static Job of(Row row) throws SQLException {
      return new Job(new BlobId(row.text(1)), row.integer(2), row.number(3));
    }
  }

  /** Adds work unless it is there already, waiting or given up. */
  void add(Session tx, BlobId blob, Instant now) throws SQLException {
    tx.update(
        "insert into job (kind, blob, state, attempts, next_due) values (?, ?, 'waiting', 0, ?)"
            + " on conflict do nothing",
        kind,
        blob,
        now.toEpochMilli());
  }

  /** Claims what has been due for longest. */
  Optional<Job> claimNext(Session tx, Instant now) throws SQLException {
    Optional<Job> job =
        tx.first(SELECT + " order by next_due limit 1", Job::of, kind, now.toEpochMilli());
    return job.isPresent() ? claimed(tx, job.get(), now) : job;
  }

  /** Claims the work on one blob, if it is due. */
  Optional<Job> claim(Session tx, BlobId blob, Instant now) throws SQLException {
    Optional<Job> job = tx.first(SELECT + " and blob = ?", Job::of, kind, now.toEpochMilli(), blob);
    return job.isPresent() ? claimed(tx, job.get(), now) : job;
  }

  private Optional<Job> claimed(Session tx, Job job, Instant now) throws SQLException {
    int rows =
        tx.update(
            "update job set attempts = attempts + 1, next_due = ?, owner = ?"
                + " where kind = ? and blob = ? and state = 'waiting' and next_due = ?",
            now.plus(LEASE).toEpochMilli(),
            owner,
            kind,
            job.blob(),
            job.due());
    // None where another instance was faster.
    return rows == 1 ? Optional.of(job) : Optional.empty();
  }

  /** Removes finished work; false where it is not wanted any more. */
  boolean finish(Session tx, BlobId blob) throws SQLException {
    return tx.update("delete from job where kind = ? and blob = ?", kind, blob) == 1;
  }

  void retry(Session tx, BlobId blob, Instant due, String error) throws SQLException {
    tx.update(
        "update job set next_due = ?, error = ? where kind = ? and blob = ?",
        due.toEpochMilli(),
        shortened(error),
        kind,
        blob);
  }

  void giveUp(Session tx, BlobId blob, String error) throws SQLException {
    tx.update(
        "update job set state = 'failed', error = ? where kind = ? and blob = ?",
        shortened(error),
        kind,
        blob);
  }

  /**
   * Makes all that waits due now, what this server had claimed when it was killed included; what
   * another one is at stays its own.
   */
  void makeDue(Session tx, Instant now) throws SQLException {
    tx.update(
        "update job set next_due = ? where kind = ? and state = 'waiting' and next_due > ?"
            + " and (owner = ? or owner is null)",
        now.toEpochMilli(),
        kind,
        now.toEpochMilli(),
        owner);
  }

  /** When the next work is due; empty where none waits. */
  Optional<Instant> nextDue(Session tx) throws SQLException {
    return tx.first(
        "select next_due from job where kind = ? and state = 'waiting' order by next_due limit 1",
        row -> Instant.ofEpochMilli(row.number(1)),
        kind);
  }

  private static String shortened(String error) {
    return error.length() <= MAX_ERROR ? error : error.substring(0, MAX_ERROR);
  }
}
