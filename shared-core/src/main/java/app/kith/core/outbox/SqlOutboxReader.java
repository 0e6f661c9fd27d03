package app.kith.core.outbox;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.Contact;
import app.kith.core.clock.Written;
import app.kith.core.sql.SqlRow;
import app.kith.core.sql.SqlSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads the outbox by {@link OutboxSql}'s statements. */
public class SqlOutboxReader implements OutboxReader {
  final SqlSession session;

  public SqlOutboxReader(SqlSession session) {
    this.session = session;
  }

  @Override
  public Optional<Identity> identity() throws IOException {
    return session
        .sql(OutboxSql.IDENTITY)
        .first(row ->
            new Identity(
                row.text("community"),
                row.text("pin"),
                row.text("pin_mode"),
                lines(row.text("addresses")),
                row.text("account"),
                row.text("handle"),
                row.text("device"),
                row.text("token"),
                row.text("private_key"),
                row.text("community_name")));
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }

  @Override
  public Optional<Contact> contact() throws IOException {
    return session
        .sql(OutboxSql.CONTACT)
        .first(row -> new Contact(clock(row), row.number("server_time")));
  }

  private static ClockReading clock(SqlRow row) throws IOException {
    return new ClockReading(row.text("boot"), row.number("elapsed"), row.number("wall"));
  }

  private static Written written(SqlRow row) throws IOException {
    return new Written(clock(row), row.number("server_time"), row.number("last_contact"));
  }

  @Override
  public List<OutboxRow> rows() throws IOException {
    return session.sql(OutboxSql.ROWS).list(SqlOutboxReader::outboxRow);
  }

  @Override
  public List<OutboxRow> rowsAbout(String entity) throws IOException {
    return session.sql(OutboxSql.ROWS_ABOUT).set("entity", entity).list(SqlOutboxReader::outboxRow);
  }

  @Override
  public Optional<OutboxRow> row(long key) throws IOException {
    return session.sql(OutboxSql.ROW).set("local_key", key).first(SqlOutboxReader::outboxRow);
  }

  @Override
  public List<OutboxRow> unnumbered(int limit) throws IOException {
    return session.sql(OutboxSql.UNNUMBERED).set("limit", limit).list(SqlOutboxReader::outboxRow);
  }

  private static OutboxRow outboxRow(SqlRow row) throws IOException {
    return new OutboxRow(
        row.number("local_key"),
        row.number("n"),
        row.text("m"),
        row.text("kind"),
        row.text("entity"),
        row.textOrNull("register"),
        written(row),
        row.textOrNull("epoch"),
        row.number("accepted_seq"),
        row.number("accepted_stamp"));
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
                row.number("local_key"),
                row.number("n"),
                row.text("m"),
                row.text("kind"),
                row.text("entity"),
                row.text("reason"),
                written(row)));
  }

  @Override
  public Optional<JournalRow> journal(long n) throws IOException {
    return session.sql(OutboxSql.JOURNAL).set("n", n).first(SqlOutboxReader::journalRow);
  }

  @Override
  public Optional<JournalRow> journalByKey(long key) throws IOException {
    return session
        .sql(OutboxSql.JOURNAL_BY_KEY)
        .set("local_key", key)
        .first(SqlOutboxReader::journalRow);
  }

  @Override
  public List<JournalRow> journalAbout(String entity) throws IOException {
    return session
        .sql(OutboxSql.JOURNAL_ABOUT)
        .set("entity", entity)
        .list(SqlOutboxReader::journalRow);
  }

  @Override
  public List<JournalRow> journalNaming(String part) throws IOException {
    return session
        .sql(OutboxSql.JOURNAL_NAMING)
        .set("part", part)
        .list(SqlOutboxReader::journalRow);
  }

  @Override
  public Optional<JournalRow> lastNumbered() throws IOException {
    return session.sql(OutboxSql.LAST_NUMBERED).first(SqlOutboxReader::journalRow);
  }

  @Override
  public List<JournalBody> journalBodies() throws IOException {
    return session
        .sql(OutboxSql.JOURNAL_BODIES)
        .list(row ->
            new JournalBody(row.number("n"), row.number("numbered_at"), row.number("chars")));
  }

  private static JournalRow journalRow(SqlRow row) throws IOException {
    return new JournalRow(
        row.number("n"),
        row.number("local_key"),
        row.text("hash"),
        row.text("chain"),
        row.textOrNull("m"),
        row.textOrNull("epoch"),
        row.text("entity"),
        row.number("stamp"),
        row.number("numbered_at"));
  }

  @Override
  public List<Upload> uploads() throws IOException {
    return session.sql(OutboxSql.UPLOADS).list(SqlOutboxReader::uploadRow);
  }

  @Override
  public Optional<Upload> upload(String blob) throws IOException {
    return session.sql(OutboxSql.UPLOAD).set("blob", blob).first(SqlOutboxReader::uploadRow);
  }

  private static Upload uploadRow(SqlRow row) throws IOException {
    return new Upload(
        row.text("blob"),
        row.number("bytes"),
        row.text("entity"),
        row.textOrNull("location"),
        row.number("sent"),
        row.flag("verified"),
        row.textOrNull("problem"));
  }
}
