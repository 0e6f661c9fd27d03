package app.kith.core.outbox;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.Contact;
import app.kith.core.clock.Written;
import app.kith.core.sql.SqlSession;
import app.kith.core.sql.SqlStatement;
import java.io.IOException;

/** Changes the outbox by {@link OutboxSql}'s statements. */
public final class SqlOutboxWriter extends SqlOutboxReader implements OutboxWriter {
  public SqlOutboxWriter(SqlSession session) {
    super(session);
  }

  @Override
  public void setIdentity(Identity identity) throws IOException {
    session
        .sql(OutboxSql.SET_IDENTITY)
        .set("community", identity.community())
        .set("pin", identity.pin())
        .set("pin_mode", identity.pinMode())
        .set("addresses", String.join("\n", identity.addresses()))
        .set("account", identity.account())
        .set("handle", identity.handle())
        .set("device", identity.device())
        .set("token", identity.token())
        .set("private_key", identity.privateKey())
        .set("community_name", identity.communityName())
        .update();
  }

  @Override
  public void setContact(Contact contact) throws IOException {
    clock(session.sql(OutboxSql.SET_CONTACT), contact.clock())
        .set("server_time", contact.serverTime())
        .update();
  }

  private static SqlStatement clock(SqlStatement statement, ClockReading clock) throws IOException {
    return statement
        .set("boot", clock.boot())
        .set("elapsed", clock.elapsed())
        .set("wall", clock.wall());
  }

  private static SqlStatement written(SqlStatement statement, Written written) throws IOException {
    return clock(statement, written.clock())
        .set("server_time", written.serverTime())
        .set("last_contact", written.lastContact());
  }

  @Override
  public long nextKey() throws IOException {
    session.sql(OutboxSql.COUNT_KEY).update();
    return session.sql(OutboxSql.LAST_KEY).number();
  }

  @Override
  public void putRow(OutboxRow row) throws IOException {
    written(session.sql(OutboxSql.PUT_ROW), row.written())
        .set("local_key", row.key())
        .set("n", row.n())
        .set("m", row.m())
        .set("kind", row.kind())
        .set("entity", row.entity())
        .set("register", row.register())
        .set("epoch", row.epoch())
        .set("accepted_seq", row.acceptedSeq())
        .set("accepted_stamp", row.acceptedStamp())
        .update();
  }

  @Override
  public void deleteRow(long key) throws IOException {
    session.sql(OutboxSql.DELETE_ROW).set("local_key", key).update();
  }

  @Override
  public void deleteAnswered(long seq) throws IOException {
    session.sql(OutboxSql.DELETE_ANSWERED).set("seq", seq).update();
  }

  @Override
  public void putDrawer(DrawerRow row) throws IOException {
    written(session.sql(OutboxSql.PUT_DRAWER), row.written())
        .set("local_key", row.key())
        .set("n", row.n())
        .set("m", row.m())
        .set("kind", row.kind())
        .set("entity", row.entity())
        .set("reason", row.reason())
        .update();
  }

  @Override
  public void deleteDrawer(long key) throws IOException {
    session.sql(OutboxSql.DELETE_DRAWER).set("local_key", key).update();
  }

  @Override
  public void putJournal(JournalRow row) throws IOException {
    session
        .sql(OutboxSql.PUT_JOURNAL)
        .set("n", row.n())
        .set("local_key", row.key())
        .set("hash", row.hash())
        .set("chain", row.chain())
        .set("m", row.m())
        .set("epoch", row.epoch())
        .set("entity", row.entity())
        .set("stamp", row.stamp())
        .set("numbered_at", row.at())
        .update();
  }

  @Override
  public void voidJournal(long n) throws IOException {
    session.sql(OutboxSql.VOID_JOURNAL).set("n", n).update();
  }

  @Override
  public void clearJournal() throws IOException {
    session.sql(OutboxSql.CLEAR_JOURNAL).update();
  }

  @Override
  public void putUpload(Upload upload) throws IOException {
    session
        .sql(OutboxSql.PUT_UPLOAD)
        .set("blob", upload.blob())
        .set("bytes", upload.bytes())
        .set("entity", upload.entity())
        .set("location", upload.location())
        .set("sent", upload.offset())
        .set("verified", upload.verified())
        .set("problem", upload.problem())
        .update();
  }

  @Override
  public void deleteUpload(String blob) throws IOException {
    session.sql(OutboxSql.DELETE_UPLOAD).set("blob", blob).update();
  }
}
