package app.kith.android.build.dex;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.android.build.TinyJar;
import app.kith.android.build.resource.Aar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepRulesTest {
  @TempDir private Path folder;

  @Test
  void ofAJarThoseForThisR8Count() throws IOException {
    Path jar =
        new TinyJar()
            .with("META-INF/proguard/old.pro", "old")
            .with("META-INF/com.android.tools/proguard/old.pro", "old")
            .with("META-INF/com.android.tools/r8/all.pro", "all")
            .with("META-INF/com.android.tools/r8-from-4.0.0/from.pro", "from")
            .with("META-INF/com.android.tools/r8-upto-4.0.0/upto.pro", "upto")
            .with("META-INF/com.android.tools/r8-from-1.6.0-upto-99.0.0/between.pro", "between")
            .write(folder.resolve("a.jar"));

    assertThat(new JarRules("9.5.28").in(jar).lines())
        .containsExactlyInAnyOrder("all", "from", "between");
  }

  @Test
  void whereThereAreNoneThoseForOlderToolsCount() throws IOException {
    Path jar =
        new TinyJar().with("META-INF/proguard/old.pro", "old").write(folder.resolve("a.jar"));

    assertThat(new JarRules("9.5.28").in(jar).lines()).containsExactly("old");
  }

  @Test
  void anAarsOwnRulesCountUnlessItsJarHasSome() throws IOException {
    Aar plain = aar("plain", new TinyJar());
    Aar inside = aar("inside", new TinyJar().with("META-INF/com.android.tools/r8/x.pro", "x"));

    KeepRules rules = new KeepRules(folder.resolve("rules")).library(plain).library(inside);

    assertThat(rules.files())
        .containsExactly(plain.rules(), folder.resolve("rules/inside-classes.jar.txt"));
  }

  @Test
  void servicesKeepTheirNames() throws IOException {
    KeepRules rules = new KeepRules(folder.resolve("rules")).services(List.of("a.B"));

    assertThat(rules.files().getFirst()).hasContent("-keep class a.B { public <init>(); }");
  }

  private Aar aar(String name, TinyJar classes) throws IOException {
    Path into = Files.createDirectories(folder.resolve(name));
    classes.with("x", "").write(into.resolve("classes.jar"));
    Files.writeString(into.resolve("proguard.txt"), "-keep class X");
    return new Aar(into);
  }
}
