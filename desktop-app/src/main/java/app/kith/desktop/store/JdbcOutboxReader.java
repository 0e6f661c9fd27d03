package app.kith.desktop.store;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.Contact;
import app.kith.core.clock.Written;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.JournalRow;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.OutboxSql;
import app.kith.core.outbox.Upload;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads the outbox by {@link OutboxSql}'s statements. */
class JdbcOutboxReader implements OutboxReader {
  final Sqlite session;

  JdbcOutboxReader(Sqlite session) {
    this.session = session;
  }

  @Override
  public Optional<Identity> identity() throws IOException {
    return session
        .sql(OutboxSql.IDENTITY)
        .first(row ->
            new Identity(
                row.getString("community"),
                row.getString("pin"),
                row.getString("pin_mode"),
                row.getString("addresses").lines().toList(),
                row.getString("account"),
                row.getString("handle"),
                row.getString("device"),
                row.getString("token"),
                row.getString("private_key"),
                row.getString("community_name")));
  }

  @Override
  public Optional<Contact> contact() throws IOException {
    return session
        .sql(OutboxSql.CONTACT)
        .first(row -> new Contact(clock(row), row.getLong("server_time")));
  }

  private static ClockReading clock(ResultSet row) throws SQLException {
    return new ClockReading(row.getString("boot"), row.getLong("elapsed"), row.getLong("wall"));
  }

  private static Written written(ResultSet row) throws SQLException {
    return new Written(clock(row), row.getLong("server_time"), row.getLong("last_contact"));
  }

  @Override
  public List<OutboxRow> rows() throws IOException {
    return session.sql(OutboxSql.ROWS).list(JdbcOutboxReader::outboxRow);
  }

  @Override
  public List<OutboxRow> rowsAbout(String entity) throws IOException {
    return session
        .sql(OutboxSql.ROWS_ABOUT)
        .set("entity", entity)
        .list(JdbcOutboxReader::outboxRow);
  }

  @Override
  public Optional<OutboxRow> row(long key) throws IOException {
    return session.sql(OutboxSql.ROW).set("local_key", key).first(JdbcOutboxReader::outboxRow);
  }

  @Override
  public List<OutboxRow> unnumbered(int limit) throws IOException {
    return session.sql(OutboxSql.UNNUMBERED).set("limit", limit).list(JdbcOutboxReader::outboxRow);
  }

  private static OutboxRow outboxRow(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getLong("local_key"),
        row.getLong("n"),
        row.getString("m"),
        row.getString("kind"),
        row.getString("entity"),
        row.getString("register"),
        written(row),
        row.getString("epoch"),
        row.getLong("accepted_seq"),
        row.getLong("accepted_stamp"));
  }

  @Override
  public int count() throws IOException {
    return (int) session.sql(OutboxSql.COUNT).number();
  }

  @Override
  public List<DrawerRow> drawer() throws IOException {
    return session
        .sql(OutboxSql.DRAWER)
        .list(row ->
            new DrawerRow(
                row.getLong("local_key"),
                row.getLong("n"),
                row.getString("m"),
                row.getString("kind"),
                row.getString("entity"),
                row.getString("reason"),
                written(row)));
  }

  @Override
  public Optional<JournalRow> journal(long n) throws IOException {
    return session.sql(OutboxSql.JOURNAL).set("n", n).first(JdbcOutboxReader::journalRow);
  }

  @Override
  public Optional<JournalRow> journalByKey(long key) throws IOException {
    return session
        .sql(OutboxSql.JOURNAL_BY_KEY)
        .set("local_key", key)
        .first(JdbcOutboxReader::journalRow);
  }

  @Override
  public List<JournalRow> journalAbout(String entity) throws IOException {
    return session
        .sql(OutboxSql.JOURNAL_ABOUT)
        .set("entity", entity)
        .list(JdbcOutboxReader::journalRow);
  }

  @Override
  public List<JournalRow> journalNaming(String part) throws IOException {
    return session
        .sql(OutboxSql.JOURNAL_NAMING)
        .set("part", part)
        .list(JdbcOutboxReader::journalRow);
  }

  @Override
  public Optional<JournalRow> lastNumbered() throws IOException {
    return session.sql(OutboxSql.LAST_NUMBERED).first(JdbcOutboxReader::journalRow);
  }

  @Override
  public List<JournalBody> journalBodies() throws IOException {
    return session
        .sql(OutboxSql.JOURNAL_BODIES)
        .list(row ->
            new JournalBody(row.getLong("n"), row.getLong("numbered_at"), row.getLong("chars")));
  }

  private static JournalRow journalRow(ResultSet row) throws SQLException {
    return new JournalRow(
        row.getLong("n"),
        row.getLong("local_key"),
        row.getString("hash"),
        row.getString("chain"),
        row.getString("m"),
        row.getString("epoch"),
        row.getString("entity"),
        row.getLong("stamp"),
        row.getLong("numbered_at"));
  }

  @Override
  public List<Upload> uploads() throws IOException {
    return session.sql(OutboxSql.UPLOADS).list(JdbcOutboxReader::uploadRow);
  }

  @Override
  public Optional<Upload> upload(String blob) throws IOException {
    return session.sql(OutboxSql.UPLOAD).set("blob", blob).first(JdbcOutboxReader::uploadRow);
  }

  private static Upload uploadRow(ResultSet row) throws SQLException {
    return new Upload(
        row.getString("blob"),
        row.getLong("bytes"),
        row.getString("entity"),
        row.getString("location"),
        row.getLong("sent"),
        row.getBoolean("verified"),
        row.getString("problem"));
  }
}
