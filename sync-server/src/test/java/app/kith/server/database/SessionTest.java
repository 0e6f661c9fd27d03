package app.kith.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.model.AccountId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class SessionTest {
  private static final String INSERT =
      "insert into thing (id, name, bytes, flag) values (?, ?, ?, ?)";

  private Database database;

  @BeforeEach
  void open() throws IOException {
    database = MemoryDatabase.open();
    database.write(session ->
        session.update(
            "create table thing (id bigint primary key, name varchar(40), bytes bytea,"
                + " flag boolean)"));
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  @Test
  void everyKindOfValueComesBack() throws IOException {
    database.write(session -> {
      session.update(INSERT, 1, new AccountId("alice"), new byte[] {1, 2}, true);
      return session.update(INSERT, Long.MAX_VALUE, null, null, null);
    });

    List<List<@Nullable Object>> rows =
        database.read(session ->
            session.query(
                "select id, name, bytes from thing order by id",
                row -> Arrays.asList(row.number(1), row.textOrNull(2), row.bytesOrNull(3))));

    assertThat(rows)
        .usingRecursiveComparison()
        .isEqualTo(
            List.of(
                Arrays.asList(1L, "alice", new byte[] {1, 2}),
                Arrays.asList(Long.MAX_VALUE, null, null)));
  }

  @Test
  void aMissingValueIsABugWhereOneIsAskedFor() {
    assertThatThrownBy(() ->
            database.write(session -> {
              session.update(INSERT, 1, null, null, null);
              return session.first("select flag from thing", row -> row.flag(1));
            }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("column 1 is null: ask for …OrNull");
  }

  @Test
  void aValueWithoutAColumnTypeIsABug() {
    assertThatThrownBy(() -> database.write(session -> session.update(INSERT, List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBatchSendsAllItsRowsAndMayBeUsedAgain() throws IOException {
    List<Long> ids =
        database.write(session -> {
          Session.Batch batch = session.batch(INSERT);
          batch.execute();
          batch.add(1, "one", null, true);
          batch.add(2, null, null, null);
          batch.execute();
          batch.add(3, "three", null, false);
          batch.execute();
          return session.query("select id from thing order by id", row -> row.number(1));
        });

    assertThat(ids).containsExactly(1L, 2L, 3L);
  }

  @Test
  void theFirstRowIsEmptyWhereThereIsNone() throws IOException {
    database.write(session -> {
      assertThat(session.first("select id from thing", row -> row.number(1))).isEmpty();
      assertThat(session.exists("select 1 from thing where id = ?", 1)).isFalse();
      session.update(INSERT, 1, "one", null, null);
      assertThat(session.exists("select 1 from thing where id = ?", 1)).isTrue();
      return session.dialect();
    });
  }
}
