package app.kith.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.sql.SqlRow;
import app.kith.core.sql.SqlStatement;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStatementTest {
  @TempDir Path folder;

  private Sqlite open() throws IOException {
    return Sqlite.open(folder.resolve("x.db"), Sqlite.Durability.LAZY);
  }

  @Test
  void aNameThatStandsTwiceIsOneParameter() throws IOException {
    try (Sqlite session = open()) {
      String text = "SELECT :b || :a || :b";

      assertThat(session.sql(text).set("a", "1").set("b", "2").list(SqlRow::firstText))
          .containsExactly("212");
    }
  }

  @Test
  void aParameterLeftFromTheLastUseIsABug() throws IOException {
    try (Sqlite session = open()) {
      SqlStatement statement = session.sql("SELECT :a");
      statement.set("a", 1).number();

      assertThatThrownBy(statement::number)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("SELECT :a");
    }
  }

  @Test
  void aNameThatDoesNotStandThereIsABug() throws IOException {
    try (Sqlite session = open()) {
      assertThatThrownBy(() -> session.sql("SELECT :a").set("b", 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void nullAndNoRowAreTold() throws IOException {
    try (Sqlite session = open()) {
      @Nullable String none = null;
      assertThat(session.sql("SELECT :a IS NULL").set("a", none).number()).isEqualTo(1);
      assertThat(session.sql("SELECT 7 WHERE :a").set("a", false).number()).isZero();
    }
  }
}
