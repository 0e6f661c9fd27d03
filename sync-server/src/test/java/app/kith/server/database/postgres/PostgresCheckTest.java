package app.kith.server.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresCheckTest {
  @Test
  void anOrdinaryOneWillDo() {
    assertThat(PostgresCheck.problem(15, "UTF8", "on", "on")).isEmpty();
    assertThat(PostgresCheck.problem(18, "UTF8", "on", "remote_apply")).isEmpty();
  }

  @Test
  void anOldOneIsRefused() {
    assertThat(PostgresCheck.problem(14, "UTF8", "on", "on"))
        .contains(" is PostgreSQL 14: Kith needs 15 or newer, update it");
  }

  @Test
  void oneThatForgetsIsRefused() {
    assertThat(PostgresCheck.problem(15, "UTF8", "off", "on").orElseThrow())
        .endsWith("set fsync = on in postgresql.conf");
    assertThat(PostgresCheck.problem(15, "UTF8", "on", "off").orElseThrow())
        .endsWith("take synchronous_commit=off out of the URL");
  }
}
