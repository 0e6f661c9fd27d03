package app.kith.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationTest {
  @Test
  void theNewestScriptIsTheOneThatAStartLooksFor() throws IOException, URISyntaxException {
    URL first = Migration.class.getResource("/db/migration/V1__server.sql");
    Path folder = Path.of(Objects.requireNonNull(first).toURI()).resolveSibling("");

    try (Stream<Path> scripts = Files.list(folder)) {
      int newest =
          scripts
              .map(script -> script.getFileName().toString())
              .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
              .max()
              .orElseThrow();

      assertThat(Migration.NEWEST).isEqualTo(newest);
    }
  }
}
