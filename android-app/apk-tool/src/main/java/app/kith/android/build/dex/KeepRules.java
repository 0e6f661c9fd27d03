package app.kith.android.build.dex;

import app.kith.android.build.file.Archives;
import app.kith.android.build.resource.Aar;
import com.android.tools.r8.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers what R8 must keep, a file for each who asks, so that R8 can say whose rule it was. */
public final class KeepRules {
  private final Path into;
  private final List<Path> files = new ArrayList<>();
  private final JarRules inJars =
      new JarRules(
          Version.getMajorVersion()
              + "."
              + Version.getMinorVersion()
              + "."
              + Version.getPatchVersion());

  public KeepRules(Path into) throws IOException {
    this.into = into;
    Archives.delete(into);
    Files.createDirectories(into);
  }

  public KeepRules file(Path rules) {
    files.add(rules);
    return this;
  }

  public KeepRules library(Aar library) throws IOException {
    boolean inside = false;
    for (Path jar : library.jars()) {
      inside |= JarRules.hasOwnForR8(jar);
      add(library.name() + "-" + jar.getFileName(), inJars.in(jar));
    }
    if (!inside && Files.exists(library.rules())) {
      files.add(library.rules());
    }
    return this;
  }

  public KeepRules jar(Path jar) throws IOException {
    add(jar.getFileName().toString(), inJars.in(jar));
    return this;
  }

  /** Classes that are found by their names in {@code META-INF/services}. */
  public KeepRules services(Collection<String> classes) throws IOException {
    StringBuilder rules = new StringBuilder();
    for (String name : classes) {
      rules.append("-keep class ").append(name).append(" { public <init>(); }\n");
    }
    add("services", rules.toString());
    return this;
  }

  public List<Path> files() {
    return List.copyOf(files);
  }

  private void add(String name, String rules) throws IOException {
    if (!rules.isBlank()) {
      Path file = into.resolve(name + ".txt");
      Files.writeString(file, rules);
      files.add(file);
    }
  }
}
