package app.kith.server.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class PostgresUrlTest {
  @Test
  void userAndPasswordMayStandBeforeTheHost() {
    PostgresUrl url = PostgresUrl.parse("jdbc:postgresql://kith:a%2Fb+c@db.lan:5433/village?x=y@z");

    assertThat(url.plain()).isEqualTo("jdbc:postgresql://db.lan:5433/village?x=y@z");
    assertThat(url.user()).contains("kith");
    assertThat(url.password()).contains("a/b+c");
    assertThat(url.shown()).isEqualTo("jdbc:postgresql://db.lan:5433/village");
  }

  @Test
  void aUrlWithoutThemStaysAsItIs() {
    PostgresUrl url = PostgresUrl.parse("jdbc:postgresql:village?user=a@b");

    assertThat(url.plain()).isEqualTo("jdbc:postgresql:village?user=a@b");
    assertThat(url.properties()).doesNotContainKeys("user", "password");
  }

  @Test
  void aUserNeedsNoPassword() {
    Properties properties = PostgresUrl.parse("jdbc:postgresql://kith@db/village").properties();

    assertThat(properties).containsEntry("user", "kith").doesNotContainKey("password");
  }
}
