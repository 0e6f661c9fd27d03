package app.kith.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.server.postgres.PostgresServer;
import app.kith.server.postgres.RealPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each way in which a PostgreSQL can't be used has a sentence of its own. */
@Tag("server")
class PostgresOpeningTest {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  private static PostgresServer server() {
    return postgres.server();
  }

  @Test
  void anEmptyDatabaseIsGivenItsTables() throws IOException {
    String url = server().newDatabase();

    Database.open(new DatabaseLocation.AtUrl(url)).close();

    assertThat(server().ask(url, "select count(*) from flyway_schema_history where success"))
        .isNotEqualTo("0");
    Database.open(new DatabaseLocation.AtUrl(url)).close();
  }

  @Test
  void whoHasNoPasswordIsToldWhereToGiveIt() {
    assertRefused(
        new DatabaseLocation.AtUrl(server().bareUrl("postgres") + "?user=kith&password=secret"),
        "lets nobody in by that name and password (FATAL: password authentication failed for user"
            + " \"kith\"): give both in the URL, or in KITH_DATABASE_USER and"
            + " KITH_DATABASE_PASSWORD");
  }

  @Test
  void userAndPasswordMayComeFromTheEnvironment() throws IOException {
    String name = "lent";
    server().tell("create database " + name);
    DatabaseLogin login =
        DatabaseLogin.of(
            Map.of(
                "KITH_DATABASE_USER",
                PostgresServer.USER,
                "KITH_DATABASE_PASSWORD",
                PostgresServer.PASSWORD));

    Database.open(new DatabaseLocation.AtUrl(server().bareUrl(name), login)).close();
  }

  @Test
  void userAndPasswordMayStandBeforeTheHost() throws IOException {
    server().tell("create database before");
    String url =
        server().url("before").replaceFirst("//(.*)\\?user=(.*)&password=(.*)", "//$2:$3@$1");

    Database.open(new DatabaseLocation.AtUrl(url)).close();
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    String url = server().bareUrl("nowhere");

    assertRefused(
        new DatabaseLocation.AtUrl(server().url("nowhere")),
        "the database at " + url + " does not exist: make it with createdb, then try again");
  }

  @Test
  void aServerThatDoesNotRunIsOutOfReach() {
    assertRefused(
        new DatabaseLocation.AtUrl("jdbc:postgresql://127.0.0.1:1/kith?user=kith"),
        "the database at jdbc:postgresql://127.0.0.1:1/kith can't be reached (");
  }

  @Test
  void textOfAnotherEncodingIsRefused() throws IOException {
    server().tell("create database latin encoding 'LATIN1' template template0");

    assertRefused(
        new DatabaseLocation.AtUrl(server().url("latin")),
        "keeps text as LATIN1: make another one with create database");
  }

  @Test
  void tablesOfANewerProgramAreRefused() throws IOException {
    DatabaseLocation location = postgres.newDatabase();
    try (Database database = Database.open(location)) {
      database.write(session ->
          session.update(
              "update flyway_schema_history set version = '9999' where installed_rank ="
                  + " (select max(installed_rank) from flyway_schema_history)"));
    }

    assertRefused(location, " is of a newer Kith: update this Kith, then try again");
  }

  @Test
  void whoMayMakeNoTablesIsRefused() throws IOException {
    server().tell("create user guest password 'guest'");
    server().tell("create database guarded");

    assertRefused(
        new DatabaseLocation.AtUrl(server().bareUrl("guarded") + "?user=guest&password=guest"),
        "permission denied for schema public");
  }

  private static void assertRefused(DatabaseLocation location, String part) {
    assertThatThrownBy(() -> Database.open(location))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(part)
        .message()
        .doesNotContain("\n")
        .doesNotContain("secret");
  }
}
