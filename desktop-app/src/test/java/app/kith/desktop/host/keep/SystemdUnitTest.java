package app.kith.desktop.host.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SystemdUnitTest {
  private static SystemdUnit unit(String home, String... words) {
    return new SystemdUnit(
        Path.of(home), new ServeCommand(List.of(words), Map.of("KITH_JAVA_HOME", "/opt/java 25")));
  }

  @Test
  void itServesTheHomeAndStartsAgainByItself() {
    assertThat(
            unit("/home/linh/.local/share/kith/server", "/opt/kith/bin/kith-server", "serve")
                .text())
        .contains(
            "\nEnvironment=\"KITH_JAVA_HOME=/opt/java 25\"\n",
            "\nExecStart=\":/opt/kith/bin/kith-server\" \"serve\"\n",
            "\nRestart=on-failure\n",
            "\nWantedBy=default.target\n");
  }

  @Test
  void whatSystemdWouldTakeForItsOwnIsMereText() {
    assertThat(unit("/v", "/a b/kith", "say \"50 % \\ $HOME\"\nExecStart=/bin/evil").text())
        .contains(
            "ExecStart=\":/a b/kith\" \"say \\\"50 %% \\\\ $HOME\\\"\\nExecStart=/bin/evil\"\n");
  }

  @Test
  void aProgramOfANameThatSystemdRefusesIsStartedByTheShell() {
    assertThat(unit("/v", "/it's/kith", "serve").text())
        .contains(
            "ExecStart=\":/bin/sh\" \"-c\" \"exec \\\"$0\\\" \\\"$@\\\"\" \"/it's/kith\" \"serve\"\n");
  }

  @Test
  void eachHomeHasAServiceOfItsOwnName() {
    assertThat(unit("/home/linh/Family Trần", "/k").name())
        .matches("kith-family-tr-n-[0-9a-f]{8}\\.service");
    assertThat(unit("/home/linh/server", "/k").name())
        .isNotEqualTo(unit("/home/hoa/server", "/k").name());
  }

  @Test
  void theCommandIsThatOfThisVeryProgram() {
    Properties properties = new Properties();
    properties.setProperty("java.home", "/opt/java");
    properties.setProperty("java.class.path", "/a.jar");
    assertThat(ServeCommand.of(Path.of("/home/v"), properties).words())
        .startsWith("/opt/java/bin/java")
        .endsWith("app.kith.server.Main", "serve", "--home", "/home/v");

    properties.setProperty("kith.launcher", "/bin/sh");
    assertThat(ServeCommand.of(Path.of("/home/v"), properties))
        .isEqualTo(
            new ServeCommand(
                List.of("/bin/sh", "serve", "--home", "/home/v"),
                Map.of("KITH_JAVA_HOME", "/opt/java")));

    properties.setProperty("jpackage.app-path", "/opt/kith/bin/kith");
    assertThat(ServeCommand.of(Path.of("/home/v"), properties).words())
        .containsExactly("/opt/kith/bin/kith-server", "serve", "--home", "/home/v");
  }
}
