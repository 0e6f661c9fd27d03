package app.kith.android.build.dex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.android.build.TinyJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShrinkTest {
  @TempDir private Path folder;
  private Path jar;
  private Path rules;
  private Shrink shrink;

  @BeforeEach
  void makeJar() throws IOException {
    Path none = new TinyJar().with("none", "").write(folder.resolve("android.jar"));
    jar =
        new TinyJar()
            .withClass(
                "App",
                "public class App { public static void main(String[] a) { Reached.go(); } }"
                    + " class Reached { static void go() { System.out.println(1); } }"
                    + " class Unreached { void go() {} }")
            .write(folder.resolve("app.jar"));
    rules = Files.writeString(folder.resolve("rules"), "-keep class App { void main(...); }");
    shrink = new Shrink(none, folder.resolve("shrunk"));
  }

  @Test
  void whatNobodyReachesIsLeftOut() throws IOException {
    assertThat(shrink.shrink(List.of(jar), List.of(rules))).isTrue();

    assertThat(shrink.dex().resolve("classes.dex")).exists();
    assertThat(shrink.mapping()).content().contains("App -> App").doesNotContain("Unreached");
  }

  @Test
  void theSameInputIsShrunkOnce() throws IOException {
    shrink.shrink(List.of(jar), List.of(rules));

    assertThat(shrink.shrink(List.of(jar), List.of(rules))).isFalse();
    Files.writeString(rules, "-keep class Unreached { void go(); }");
    assertThat(shrink.shrink(List.of(jar), List.of(rules))).isTrue();
  }

  @Test
  void aRuleThatIsNoneIsNamed() throws IOException {
    Files.writeString(rules, "-kep class App");

    assertThatThrownBy(() -> shrink.shrink(List.of(jar), List.of(rules)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("R8 can't shrink the app: ");
  }
}
