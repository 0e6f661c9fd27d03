package app.kith.server.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedFolderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"file:///srv/our%20kith", "file:/srv/our%20kith/", "file:///srv/./our%20kith"})
  void aFolderOfThisComputerIsOne(String uri) {
    assertThat(SharedFolder.parse(uri)).contains(new SharedFolder(Path.of("/srv/our kith")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/srv/kith", "s3://kith", "file://host/srv", "file:srv", "file:///our kith"})
  void anythingElseIsNone(String uri) {
    assertThat(SharedFolder.parse(uri)).isEmpty();
  }

  @Test
  void eachServerWritesInAFolderOfItsOwn() {
    SharedFolder folder = new SharedFolder(Path.of("/srv"));

    assertThat(folder.writing("one")).isNotEqualTo(folder.writing("two"));
  }
}
