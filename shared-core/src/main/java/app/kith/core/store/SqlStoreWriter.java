package app.kith.core.store;

import app.kith.core.json.RawJson;
import app.kith.core.sql.SqlSession;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Row;
import java.io.IOException;

/** Changes base by {@link StoreSql}'s statements. */
public final class SqlStoreWriter extends SqlStoreReader implements StoreWriter {
  public SqlStoreWriter(SqlSession session) {
    super(session);
  }

  @Override
  public void setPosition(Position position) throws IOException {
    session
        .sql(StoreSql.SET_POSITION)
        .set("epoch", position.epoch())
        .set("cursor", position.cursor())
        .set("seq", position.seq())
        .set("head", position.head())
        .update();
  }

  @Override
  public void putRow(StoredRow stored) throws IOException {
    Row row = stored.row();
    RawJson fixed = row.fixed();
    session
        .sql(StoreSql.PUT_ROW)
        .set("entity", stored.entity())
        .set("stream", stored.stream())
        .set("gen", stored.gen())
        .set("seq", stored.seq())
        .set("run", stored.run())
        .set("kind", row.kind())
        .set("author", row.author())
        .set("made_by", row.by())
        .set("post", row.post())
        .set("create_seq", row.createSeq())
        .set("publish_seq", row.publishSeq())
        .set("waiting", row.waiting())
        .set("received", row.received())
        .set("fixed", fixed == null ? null : fixed.text())
        .set("regs", row.regs().text())
        .set("partial", row.partial())
        .update();
  }

  @Override
  public void deleteRow(String entity, String stream) throws IOException {
    session.sql(StoreSql.DELETE_ROW).set("entity", entity).set("stream", stream).update();
  }

  @Override
  public void purge(String stream, long gen) throws IOException {
    session.sql(StoreSql.PURGE).set("stream", stream).set("gen", gen).update();
  }

  @Override
  public void sweep(long run) throws IOException {
    session.sql(StoreSql.SWEEP).set("run", run).update();
  }

  @Override
  public void putGrant(Grant grant) throws IOException {
    session
        .sql(StoreSql.PUT_GRANT)
        .set("grant_key", grant.key())
        .set("gen", grant.gen())
        .set("open", grant.open())
        .update();
  }

  @Override
  public void putBackfill(Backfill backfill) throws IOException {
    session
        .sql(StoreSql.PUT_BACKFILL)
        .set("stream", backfill.stream())
        .set("gen", backfill.gen())
        .set("after_token", backfill.after())
        .update();
  }

  @Override
  public void deleteBackfill(String stream) throws IOException {
    session.sql(StoreSql.DELETE_BACKFILL).set("stream", stream).update();
  }

  @Override
  public void putTombstone(String entity, String stream, long seq) throws IOException {
    session
        .sql(StoreSql.PUT_TOMBSTONE)
        .set("entity", entity)
        .set("stream", stream)
        .set("seq", seq)
        .update();
  }

  @Override
  public void dropTombstones(String stream) throws IOException {
    session.sql(StoreSql.DROP_TOMBSTONES).set("stream", stream).update();
  }

  @Override
  public long nextRun() throws IOException {
    session.sql(StoreSql.COUNT_RUN).update();
    return session.sql(StoreSql.LAST_RUN).number();
  }

  @Override
  public void setSnapshot(SnapshotProgress progress) throws IOException {
    session
        .sql(StoreSql.SET_SNAPSHOT)
        .set("run", progress.run())
        .set("after_token", progress.after())
        .set("tail", progress.tail())
        .set("tail_seq", progress.tailSeq())
        .update();
  }

  @Override
  public void deleteSnapshot() throws IOException {
    session.sql(StoreSql.DELETE_SNAPSHOT).update();
  }

  @Override
  public void putSettled(Outcome outcome) throws IOException {
    session
        .sql(StoreSql.PUT_SETTLED)
        .set("n", outcome.n())
        .set("hash", outcome.hash())
        .set("result", outcome.result())
        .set("seq", outcome.seq())
        .set("stamp", outcome.stamp())
        .set("reason", outcome.reason())
        .update();
  }

  @Override
  public void deleteSettled(long n, String hash) throws IOException {
    session.sql(StoreSql.DELETE_SETTLED).set("n", n).set("hash", hash).update();
  }

  @Override
  public void putCachedMedia(CachedMedia media) throws IOException {
    session
        .sql(StoreSql.PUT_CACHED_MEDIA)
        .set("post", media.post())
        .set("media", media.media())
        .set("size", media.size())
        .set("sha256", media.sha256())
        .set("bytes", media.bytes())
        .update();
  }

  @Override
  public void deleteCachedMedia(String media, String size) throws IOException {
    session.sql(StoreSql.DELETE_CACHED_MEDIA).set("media", media).set("size", size).update();
  }

  @Override
  public void setErasing(boolean now) throws IOException {
    session.sql(now ? StoreSql.SET_ERASING : StoreSql.CLEAR_ERASING).update();
  }
}
