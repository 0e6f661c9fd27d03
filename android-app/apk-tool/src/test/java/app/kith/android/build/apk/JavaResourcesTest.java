package app.kith.android.build.apk;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.android.build.TinyJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaResourcesTest {
  @TempDir private Path folder;
  private final JavaResources resources = new JavaResources();

  @Test
  void onlyWhatCodeReadsIsPacked() throws IOException {
    resources.add(
        new TinyJar()
            .with("META-INF/MANIFEST.MF", "x")
            .with("META-INF/services/a.B", "c.D # why\n\n")
            .with("a/B.class", "x")
            .with("a/list.gz", "x")
            .with("a/b.kotlin_builtins", "x")
            .with("LICENSE", "x")
            .write(folder.resolve("a.jar")));

    assertThat(resources.files()).containsOnlyKeys("META-INF/services/a.B", "a/list.gz");
    assertThat(resources.services()).containsExactly("c.D");
  }

  @Test
  void listsOfOneServiceBecomeOne() throws IOException {
    resources.add(new TinyJar().with("META-INF/services/a", "b").write(folder.resolve("1.jar")));
    resources.add(new TinyJar().with("META-INF/services/a", "c").write(folder.resolve("2.jar")));

    assertThat(resources.services()).containsExactly("b", "c");
    assertThat(resources.clashes()).isEmpty();
  }

  @Test
  void filesThatDifferAreTold() throws IOException {
    resources.add(
        new TinyJar().with("a/x", "same").with("a/y", "1").write(folder.resolve("1.jar")));
    resources.add(
        new TinyJar().with("a/x", "same").with("a/y", "2").write(folder.resolve("2.jar")));

    assertThat(resources.clashes())
        .containsExactly("a/y is in 1.jar, which is packed, and differs in 2.jar");
    assertThat(resources.files().get("a/y")).isEqualTo("1".getBytes(StandardCharsets.UTF_8));
  }
}
