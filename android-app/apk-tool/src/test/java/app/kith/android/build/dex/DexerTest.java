package app.kith.android.build.dex;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.android.build.TinyJar;
import app.kith.android.build.file.PathList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DexerTest {
  @TempDir private Path folder;
  private DexCache cache;
  private Path app;
  private Path library;

  @BeforeEach
  void makeJars() throws IOException {
    cache = new DexCache(folder.resolve("cache"));
    app =
        new TinyJar()
            .withClass("App", "public class App { record Place(int x) {} Runnable r = () -> {}; }")
            .write(folder.resolve("app.jar"));
    library =
        new TinyJar()
            .withClass("Library", "public class Library { record Other(String s) {} }")
            .write(folder.resolve("library.jar"));
  }

  @Test
  void eachJarIsDexedOnce() throws IOException {
    dex();
    assertThat(cache.made()).as("two jars and the joined libraries").isEqualTo(3);

    dex();
    assertThat(cache.made()).isEqualTo(3);
  }

  @Test
  void aChangeOfTheAppCostsOnlyTheApp() throws IOException {
    dex();
    new TinyJar().withClass("App", "public class App { int y; }").write(app);

    dex();

    assertThat(cache.made()).isEqualTo(4);
  }

  @Test
  void ownCodeComesFirstAndLibrariesAfterIt() throws IOException {
    Path into = dex();

    List<Path> files = PathList.below(into, ".dex");
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("classes.dex", "classes2.dex");
    String ours = Files.readString(files.getFirst(), StandardCharsets.ISO_8859_1);
    String theirs = Files.readString(files.getLast(), StandardCharsets.ISO_8859_1);
    assertThat(ours).contains("App$Place").doesNotContain("Library$Other;");
    assertThat(theirs).contains("Library$Other").doesNotContain("App$Place;");
  }

  @Test
  void whatNobodyAskedForInTwoWeeksGoes() throws IOException {
    dex();

    cache.clean(Instant.now());
    assertThat(folder.resolve("cache")).isNotEmptyDirectory();
    cache.clean(Instant.now().plus(DexCache.KEPT).plusSeconds(60));
    assertThat(folder.resolve("cache")).isEmptyDirectory();
  }

  private Path dex() throws IOException {
    Path into = folder.resolve("dex");
    // No class of Android is asked for here, so any jar will do.
    try (Platform platform = new Platform(library)) {
      new DebugDex(new Dexer(cache, platform)).dex(List.of(app, library), app::equals, into);
    }
    return into;
  }
}
