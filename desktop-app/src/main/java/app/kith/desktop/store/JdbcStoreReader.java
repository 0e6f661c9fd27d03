package app.kith.desktop.store;

import app.kith.core.json.RawJson;
import app.kith.core.store.Backfill;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.Position;
import app.kith.core.store.SnapshotProgress;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoreSql;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads base by {@link StoreSql}'s statements. */
class JdbcStoreReader implements StoreReader {
  /** Posts whose comments one statement counts; JDBC has no parameter for a list. */
  private static final int COUNTED = 50;

  private static final String COMMENT_COUNTS =
      StoreSql.COMMENT_COUNTS.replace(
          ":posts",
          IntStream.range(0, COUNTED).mapToObj(i -> ":post" + i).collect(Collectors.joining(", ")));

  final Sqlite session;

  JdbcStoreReader(Sqlite session) {
    this.session = session;
  }

  @Override
  public Position position() throws IOException {
    return session
        .sql(StoreSql.POSITION)
        .first(row ->
            new Position(
                row.getString("epoch"),
                row.getString("cursor"),
                row.getLong("seq"),
                row.getLong("head")))
        .orElse(Position.START);
  }

  @Override
  public Optional<StoredRow> row(String entity, String stream) throws IOException {
    return session
        .sql(StoreSql.ROW)
        .set("entity", entity)
        .set("stream", stream)
        .first(JdbcStoreReader::stored);
  }

  @Override
  public List<StoredRow> rowsOf(String entity) throws IOException {
    return session.sql(StoreSql.ROWS_OF).set("entity", entity).list(JdbcStoreReader::stored);
  }

  @Override
  public List<StoredRow> hangingOn(String post) throws IOException {
    return session.sql(StoreSql.HANGING_ON).set("post", post).list(JdbcStoreReader::stored);
  }

  @Override
  public List<StoredRow> published(long below, int limit) throws IOException {
    return session
        .sql(StoreSql.PUBLISHED)
        .set("below", below)
        .set("limit", limit)
        .list(JdbcStoreReader::stored);
  }

  @Override
  public List<StoredRow> publishedBy(String author, long below, int limit) throws IOException {
    return session
        .sql(StoreSql.PUBLISHED_BY)
        .set("author", author)
        .set("below", below)
        .set("limit", limit)
        .list(JdbcStoreReader::stored);
  }

  @Override
  public List<StoredRow> waiting() throws IOException {
    return session.sql(StoreSql.WAITING).list(JdbcStoreReader::stored);
  }

  @Override
  public List<StoredRow> ofKind(String kind) throws IOException {
    return session.sql(StoreSql.OF_KIND).set("kind", kind).list(JdbcStoreReader::stored);
  }

  private static StoredRow stored(ResultSet row) throws SQLException {
    String fixed = row.getString("fixed");
    return new StoredRow(
        row.getString("entity"),
        row.getString("stream"),
        row.getLong("gen"),
        row.getLong("seq"),
        row.getLong("run"),
        new Row(
            row.getString("kind"),
            row.getString("author"),
            row.getString("made_by"),
            row.getString("post"),
            row.getLong("create_seq"),
            row.getLong("publish_seq"),
            row.getBoolean("waiting"),
            row.getLong("received"),
            fixed == null ? null : new RawJson(fixed),
            new RawJson(row.getString("regs")),
            row.getBoolean("partial")));
  }

  @Override
  public List<CommentCount> commentCounts(List<String> posts) throws IOException {
    List<String> sorted = List.copyOf(new TreeSet<>(posts));
    List<CommentCount> counts = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += COUNTED) {
      SqliteStatement statement = session.sql(COMMENT_COUNTS);
      for (int i = 0; i < COUNTED; i++) {
        // The last part is filled up with its last post: an IN counts nothing twice.
        statement.set("post" + i, sorted.get(Math.min(from + i, sorted.size() - 1)));
      }
      counts.addAll(
          statement.list(row -> new CommentCount(row.getString("post"), row.getInt("comments"))));
    }
    return counts;
  }

  @Override
  public Optional<Grant> grant(String key) throws IOException {
    return session
        .sql(StoreSql.GRANT)
        .set("grant_key", key)
        .first(row ->
            new Grant(row.getString("grant_key"), row.getLong("gen"), row.getBoolean("open")));
  }

  @Override
  public List<Backfill> backfills() throws IOException {
    return session
        .sql(StoreSql.BACKFILLS)
        .list(row ->
            new Backfill(
                row.getString("stream"), row.getLong("gen"), row.getString("after_token")));
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
                row.getLong("run"),
                row.getString("after_token"),
                row.getString("tail"),
                row.getLong("tail_seq")));
  }

  @Override
  public List<Outcome> settled() throws IOException {
    return session
        .sql(StoreSql.SETTLED)
        .list(row ->
            new Outcome(
                row.getLong("n"),
                row.getString("hash"),
                row.getString("result"),
                row.getLong("seq"),
                row.getLong("stamp"),
                row.getString("reason")));
  }

  @Override
  public Optional<CachedMedia> cachedMedia(String media, String size) throws IOException {
    return session
        .sql(StoreSql.CACHED_MEDIA)
        .set("media", media)
        .set("size", size)
        .first(JdbcStoreReader::cached);
  }

  @Override
  public List<CachedMedia> cachedOfNoPost() throws IOException {
    return session.sql(StoreSql.CACHED_OF_NO_POST).list(JdbcStoreReader::cached);
  }

  @Override
  public List<CachedMedia> allCachedMedia() throws IOException {
    return session.sql(StoreSql.ALL_CACHED_MEDIA).list(JdbcStoreReader::cached);
  }

  private static CachedMedia cached(ResultSet row) throws SQLException {
    return new CachedMedia(
        row.getString("post"),
        row.getString("media"),
        row.getString("size"),
        row.getString("sha256"),
        row.getLong("bytes"));
  }

  @Override
  public boolean erasing() throws IOException {
    return session.sql(StoreSql.ERASING).number() > 0;
  }
}
