package app.kith.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("server")
class PostgresServerTest {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  @Test
  void forcesWhatItCommits() throws IOException {
    String url = postgres.server().newDatabase();

    assertThat(postgres.server().ask(url, "show fsync")).isEqualTo("on");
    assertThat(postgres.server().ask(url, "show synchronous_commit")).isEqualTo("on");
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    assertThatThrownBy(() ->
            postgres
                .server()
                .ask(postgres.server().bareUrl("postgres") + "?user=kith&password=x", "select 1"))
        .hasRootCauseMessage("FATAL: password authentication failed for user \"kith\"");
  }
}
