package app.kith.server.blackbox;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A class of tests with one server; each test brings members of its own. */
@Tag("server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Blackbox {
  Place place;

  @BeforeAll
  void openPlace(@TempDir Path home) throws IOException {
    place = Place.open(home);
  }

  @AfterAll
  void closePlace() throws IOException {
    place.close();
  }
}
