package app.kith.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultHomeTest {
  private static final Path USER = Path.of("/home/anna");

  private static String folder(String system, Map<String, String> environment) {
    return new DefaultHome(system, USER, environment).folder().toString();
  }

  @Test
  void eachSystemHasItsPlace() {
    assertThat(folder("Linux", Map.of())).isEqualTo("/home/anna/.local/share/kith/device");
    assertThat(folder("Mac OS X", Map.of()))
        .isEqualTo("/home/anna/Library/Application Support/Kith/device");
    assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", "/users/anna/local")))
        .isEqualTo("/users/anna/local/Kith/device");
  }

  @Test
  void aRelativePlaceIsIgnored() {
    assertThat(folder("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo("/data/kith/device");
    assertThat(folder("Linux", Map.of("XDG_DATA_HOME", "data")))
        .isEqualTo("/home/anna/.local/share/kith/device");
  }
}
