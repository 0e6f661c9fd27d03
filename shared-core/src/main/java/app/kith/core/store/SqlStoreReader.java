package app.kith.core.store;

import app.kith.core.json.RawJson;
import app.kith.core.sql.SqlRow;
import app.kith.core.sql.SqlSession;
import app.kith.core.sql.SqlStatement;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads base by {@link StoreSql}'s statements. */
public class SqlStoreReader implements StoreReader {
  /** Posts whose comments one statement counts; JDBC has no parameter for a list. */
  private static final int COUNTED = 50;

  private static final String COMMENT_COUNTS =
      StoreSql.COMMENT_COUNTS.replace(
          ":posts",
          IntStream.range(0, COUNTED).mapToObj(i -> ":post" + i).collect(Collectors.joining(", ")));

  final SqlSession session;

  public SqlStoreReader(SqlSession session) {
    this.session = session;
  }

  @Override
  public Position position() throws IOException {
    return session
        .sql(StoreSql.POSITION)
        .first(row ->
            new Position(
                row.textOrNull("epoch"),
                row.textOrNull("cursor"),
                row.number("seq"),
                row.number("head")))
        .orElse(Position.START);
  }

  @Override
  public Optional<StoredRow> row(String entity, String stream) throws IOException {
    return session
        .sql(StoreSql.ROW)
        .set("entity", entity)
        .set("stream", stream)
        .first(SqlStoreReader::stored);
  }

  @Override
  public List<StoredRow> rowsOf(String entity) throws IOException {
    return session.sql(StoreSql.ROWS_OF).set("entity", entity).list(SqlStoreReader::stored);
  }

  @Override
  public List<StoredRow> hangingOn(String post) throws IOException {
    return session.sql(StoreSql.HANGING_ON).set("post", post).list(SqlStoreReader::stored);
  }

  @Override
  public List<StoredRow> published(long below, int limit) throws IOException {
    return session
        .sql(StoreSql.PUBLISHED)
        .set("below", below)
        .set("limit", limit)
        .list(SqlStoreReader::stored);
  }

  @Override
  public List<StoredRow> publishedBy(String author, long below, int limit) throws IOException {
    return session
        .sql(StoreSql.PUBLISHED_BY)
        .set("author", author)
        .set("below", below)
        .set("limit", limit)
        .list(SqlStoreReader::stored);
  }

  @Override
  public List<StoredRow> waiting() throws IOException {
    return session.sql(StoreSql.WAITING).list(SqlStoreReader::stored);
  }

  @Override
  public List<StoredRow> ofKind(String kind) throws IOException {
    return session.sql(StoreSql.OF_KIND).set("kind", kind).list(SqlStoreReader::stored);
  }

  private static StoredRow stored(SqlRow row) throws IOException {
    String fixed = row.textOrNull("fixed");
    return new StoredRow(
        row.text("entity"),
        row.text("stream"),
        row.number("gen"),
        row.number("seq"),
        row.number("run"),
        new Row(
            row.text("kind"),
            row.text("author"),
            row.text("made_by"),
            row.textOrNull("post"),
            row.number("create_seq"),
            row.number("publish_seq"),
            row.flag("waiting"),
            row.number("received"),
            fixed == null ? null : new RawJson(fixed),
            new RawJson(row.text("regs")),
            row.flag("partial")));
  }

  @Override
  public List<CommentCount> commentCounts(List<String> posts) throws IOException {
    List<String> sorted = List.copyOf(new TreeSet<>(posts));
    List<CommentCount> counts = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += COUNTED) {
      SqlStatement statement = session.sql(COMMENT_COUNTS);
      for (int i = 0; i < COUNTED; i++) {
        // The last part is filled up with its last post: an IN counts nothing twice.
        statement.set("post" + i, sorted.get(Math.min(from + i, sorted.size() - 1)));
      }
      counts.addAll(
          statement.list(row -> new CommentCount(row.text("post"), (int) row.number("comments"))));
    }
    return counts;
  }

  @Override
  public Optional<Grant> grant(String key) throws IOException {
    return session.sql(StoreSql.GRANT).set("grant_key", key).first(SqlStoreReader::granted);
  }

  @Override
  public List<Grant> grants() throws IOException {
    return session.sql(StoreSql.GRANTS).list(SqlStoreReader::granted);
  }

  private static Grant granted(SqlRow row) throws IOException {
    return new Grant(row.text("grant_key"), row.number("gen"), row.flag("open"));
  }

  @Override
  public List<Backfill> backfills() throws IOException {
    return session
        .sql(StoreSql.BACKFILLS)
        .list(row ->
            new Backfill(row.text("stream"), row.number("gen"), row.textOrNull("after_token")));
  }

  @Override
  public long tombstone(String entity, String stream) throws IOException {
    return session.sql(StoreSql.TOMBSTONE).set("entity", entity).set("stream", stream).number();
  }

  @Override
  public Optional<SnapshotProgress> snapshot() throws IOException {
    return session
        .sql(StoreSql.SNAPSHOT)
        .first(row ->
            new SnapshotProgress(
                row.number("run"),
                row.textOrNull("after_token"),
                row.textOrNull("tail"),
                row.number("tail_seq")));
  }

  @Override
  public List<Outcome> settled() throws IOException {
    return session
        .sql(StoreSql.SETTLED)
        .list(row ->
            new Outcome(
                row.number("n"),
                row.text("hash"),
                row.text("result"),
                row.number("seq"),
                row.number("stamp"),
                row.textOrNull("reason")));
  }

  @Override
  public Optional<CachedMedia> cachedMedia(String media, String size) throws IOException {
    return session
        .sql(StoreSql.CACHED_MEDIA)
        .set("media", media)
        .set("size", size)
        .first(SqlStoreReader::cached);
  }

  @Override
  public List<CachedMedia> cachedOfNoPost() throws IOException {
    return session.sql(StoreSql.CACHED_OF_NO_POST).list(SqlStoreReader::cached);
  }

  @Override
  public List<CachedMedia> allCachedMedia() throws IOException {
    return session.sql(StoreSql.ALL_CACHED_MEDIA).list(SqlStoreReader::cached);
  }

  private static CachedMedia cached(SqlRow row) throws IOException {
    return new CachedMedia(
        row.text("post"),
        row.text("media"),
        row.text("size"),
        row.text("sha256"),
        row.number("bytes"));
  }

  @Override
  public boolean erasing() throws IOException {
    return session.sql(StoreSql.ERASING).number() > 0;
  }
}
