package app.kith.core.store;

import app.kith.core.json.RawJson;
import app.kith.core.wire.Row;
import org.jspecify.annotations.Nullable;

/** Rows for tests, small and telling apart by their entity. */
public final class SampleRows {
  private SampleRows() {}

  /** A published post of an author in the author's community audience. */
  public static StoredRow post(String entity, String author, long publishSeq) {
    return placed(
        entity,
        "a:" + author + "/community",
        publishSeq,
        row(Row.POST, author, null, publishSeq, publishSeq, false));
  }

  /** The likes beside a post by {@code alice}. */
  public static StoredRow likes(String post, long seq) {
    return placed(post, "e:alice/community", seq, row(Row.LIKES, "alice", post, seq, 0, false));
  }

  /** A post whose pictures are not all at the server yet. */
  public static StoredRow waitingPost(String entity, String author, long createSeq) {
    return placed(
        entity, "a:" + author + "/me", createSeq, row(Row.POST, author, null, createSeq, 0, true));
  }

  /** A comment in the audience of a post by {@code alice}. */
  public static StoredRow comment(String entity, String post, long createSeq) {
    return placed(
        entity, "e:alice/community", createSeq, row(Row.COMMENT, "bob", post, createSeq, 0, false));
  }

  public static StoredRow user(String account, long seq) {
    return placed(account, "k:", seq, row(Row.USER, account, null, seq, 0, false));
  }

  public static StoredRow placed(String entity, String stream, long seq, Row row) {
    return new StoredRow(entity, stream, 0, seq, 0, row);
  }

  public static Row row(
      String kind,
      String author,
      @Nullable String post,
      long createSeq,
      long publishSeq,
      boolean waiting) {
    return new Row(
        kind,
        author,
        "d1:" + createSeq,
        post,
        createSeq,
        publishSeq,
        waiting,
        1_000 + createSeq,
        new RawJson("{\"claimed\":" + createSeq + "}"),
        new RawJson("{}"),
        false);
  }

  public static StoredRow inStream(StoredRow row, String stream, long seq) {
    return new StoredRow(row.entity(), stream, row.gen(), seq, row.run(), row.row());
  }

  public static StoredRow withGen(StoredRow row, long gen) {
    return new StoredRow(row.entity(), row.stream(), gen, row.seq(), row.run(), row.row());
  }

  public static StoredRow withRun(StoredRow row, long run) {
    return new StoredRow(row.entity(), row.stream(), row.gen(), row.seq(), run, row.row());
  }

  /** The same row with these bodies. */
  public static StoredRow withBodies(StoredRow stored, @Nullable String fixed, String regs) {
    Row row = stored.row();
    Row changed =
        new Row(
            row.kind(),
            row.author(),
            row.by(),
            row.post(),
            row.createSeq(),
            row.publishSeq(),
            row.waiting(),
            row.received(),
            fixed == null ? null : new RawJson(fixed),
            new RawJson(regs),
            fixed == null);
    return new StoredRow(
        stored.entity(), stored.stream(), stored.gen(), stored.seq(), stored.run(), changed);
  }
}
