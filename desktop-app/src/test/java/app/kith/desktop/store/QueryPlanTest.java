package app.kith.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbox.OutboxSql;
import app.kith.core.store.StoreSql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SQLite may find another index good enough; these are the ones that keep a page under a frame. */
class QueryPlanTest {
  @TempDir Path folder;

  private Path base;

  @BeforeEach
  void create() throws Exception {
    base = folder.resolve("base.db");
    JdbcLocalStore.open(base).close();
  }

  private static String plan(Path file, String query) throws SQLException {
    // Parameters stay parameters: with constants SQLite plans otherwise.
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement explain = connection.prepareStatement("EXPLAIN QUERY PLAN " + query);
        ResultSet rows = explain.executeQuery()) {
      List<String> steps = new ArrayList<>();
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
      return String.join("; ", steps);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUBLISHED      | index_stored_row_kind_publish_seq (kind=? AND publish_seq>? AND publish_seq<?)
          PUBLISHED_BY   | index_stored_row_author_publish_seq (author=? AND publish_seq>? AND publish_seq<?)
          WAITING        | index_stored_row_kind_publish_seq (kind=? AND publish_seq=?)
          OF_KIND        | index_stored_row_kind_publish_seq (kind=?)
          HANGING_ON     | index_stored_row_post_create_seq_kind_entity (post=?)
          COMMENT_COUNTS | COVERING INDEX index_stored_row_post_create_seq_kind_entity (post=?)
          ROW            | (entity=? AND stream=?)
          ROWS_OF        | (entity=?)
          TOMBSTONE      | (stream=? AND entity=?)
          """)
  void baseIsReadByTheIndexThatIsMeantForIt(String statement, String step) throws Exception {
    String query = (String) StoreSql.class.getField(statement).get(null);

    assertThat(plan(base, query)).contains(step).doesNotContain("SCAN");
  }

  @Test
  void theOutboxIsReadByIndexWhereOnlyAPartIsWanted() throws Exception {
    Path outbox = folder.resolve("outbox.db");
    JdbcOutboxStore.open(outbox).close();

    for (String query :
        List.of(
            OutboxSql.ROWS_ABOUT,
            OutboxSql.UNNUMBERED,
            OutboxSql.DELETE_ANSWERED,
            OutboxSql.JOURNAL_BY_KEY,
            OutboxSql.JOURNAL_ABOUT,
            OutboxSql.UPLOAD)) {
      assertThat(plan(outbox, query)).as(query).contains("USING").doesNotContain("SCAN");
    }
  }
}
