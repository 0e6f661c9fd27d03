package app.kith.android.build.dex;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.android.build.TinyJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaceClassesTest {
  @TempDir private Path folder;

  @Test
  void theAppsClassTakesThePlaceOfALibrarys() throws IOException {
    Path app = new TinyJar().with("a/B.class", "own").write(folder.resolve("app.jar"));
    Path library =
        new TinyJar()
            .with("a/B.class", "theirs")
            .with("a/B$Inner.class", "theirs")
            .with("a/Bc.class", "theirs")
            .write(folder.resolve("library.jar"));

    Path left = new ReplaceClasses(app, folder.resolve("left")).without(library);

    try (ZipFile jar = new ZipFile(left.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName)).containsExactly("a/Bc.class");
    }
  }

  @Test
  void aJarWithoutSuchAClassIsTakenAsItIs() throws IOException {
    Path app = new TinyJar().with("a/B.class", "own").write(folder.resolve("app.jar"));
    Path library = new TinyJar().with("a/C.class", "").write(folder.resolve("library.jar"));

    assertThat(new ReplaceClasses(app, folder).without(library)).isEqualTo(library);
  }
}
