package app.kith.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database of before erasing began. */
@Tag("server")
class ErasureMigrationTest {
  @Test
  void whatNoPostNamesIsToBeErasedAndWhatWasDerivedIsKnown() throws Exception {
    try (Connection connection =
        DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
      run(connection, script("V1__server.sql"));
      run(connection, script("V2__sync.sql"));
      run(
          connection,
          "insert into medium (id, post, place, shared, original) values"
              + " ('m1', 'p1', 0, 'shared', 'original'), ('m2', 'p2', 0, 'same', 'same');"
              + "insert into blob_possession (account, blob) values ('a', 'shared'),"
              + " ('a', 'original'), ('a', 'same'), ('a', 'left'), ('b', 'left')");

      run(connection, script("V3__erasure.sql"));

      assertThat(texts(connection, "select blob from erasure where due = 0"))
          .containsExactly("left");
      assertThat(texts(connection, "select original || '>' || shared from shared_copy"))
          .containsExactly("original>shared");
      assertThat(texts(connection, "select distinct delivered from blob_possession"))
          .containsExactly("0");
    }
  }

  private static String script(String name) throws IOException {
    try (InputStream in = Migration.class.getResourceAsStream("/db/migration/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
