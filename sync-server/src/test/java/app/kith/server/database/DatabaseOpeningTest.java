package app.kith.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
class DatabaseOpeningTest {
  @TempDir Path home;
  private Path file;

  @BeforeEach
  void name() {
    file = home.resolve("data").resolve("kith.mv.db");
  }

  @Test
  void aFileHeldByAnotherIsRefused() throws IOException {
    make();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertRefused("the database " + file + " is in use by another process: stop that one");
    }

    make();
  }

  @Test
  void aFileOfSomethingElseIsRefusedAndKept() throws IOException {
    byte[] noise = new byte[20_000];
    new Random(1).nextBytes(noise);
    make();
    Files.write(file, noise);

    assertRefused("the database " + file + " can't be opened (");
    assertThat(file).hasBinaryContent(noise);
  }

  @Test
  void aFileCutOffAtItsBeginningIsRefused() throws IOException {
    make();
    Files.write(file, new byte[0]);

    assertRefused("the database " + file + " is cut off: restore the home from a backup");
  }

  @Test
  void tablesOfANewerProgramAreRefused() throws IOException {
    try (Database database = Database.open(new DatabaseLocation.InHome(home))) {
      database.write(session ->
          session.update(
              "update flyway_schema_history set version = '9999' where installed_rank ="
                  + " (select max(installed_rank) from flyway_schema_history)"));
    }

    assertRefused("the database " + file + " is of a newer Kith: update this Kith");
  }

  @Test
  void aHomeMayHaveAlmostAnyName() throws IOException {
    home = home.resolve("Our home, ümlaut & = 100%");
    name();

    make();

    assertThat(file).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Our; home", "Our\\home"})
  void aPathThatWouldLeadElsewhereIsRefused(String name) {
    Path odd = home.resolve(name);

    assertThatThrownBy(() -> Database.open(new DatabaseLocation.InHome(odd)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("a home's path can't hold a semicolon or a backslash");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void aDatabaseThatTheServerDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> Database.open(new DatabaseLocation.AtUrl("jdbc:oracle:thin:x")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the server runs on H2 or PostgreSQL");
  }

  @Test
  void aRefusalNamesNoPassword() {
    String url = "jdbc:postgresql://kith:secret@127.0.0.1:1/kith?password=secret";

    assertThatThrownBy(() -> Database.open(new DatabaseLocation.AtUrl(url)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the database at jdbc:postgresql://127.0.0.1:1/kith ")
        .message()
        .doesNotContain("secret")
        .doesNotContain("\n");
  }

  private void make() throws IOException {
    Database.open(new DatabaseLocation.InHome(home)).close();
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(this::make)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(sentence)
        .message()
        .doesNotContain("\n");
  }
}
