package app.kith.android.build;

import app.kith.android.build.apk.JavaResources;
import app.kith.android.build.apk.SignApk;
import app.kith.android.build.apk.SigningKey;
import app.kith.android.build.apk.WriteApk;
import app.kith.android.build.dex.DebugDex;
import app.kith.android.build.dex.DexCache;
import app.kith.android.build.dex.Dexer;
import app.kith.android.build.dex.KeepRules;
import app.kith.android.build.dex.Platform;
import app.kith.android.build.dex.ReplaceClasses;
import app.kith.android.build.dex.Shrink;
import app.kith.android.build.file.PathList;
import app.kith.android.build.resource.Aar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;

/**
 * The command {@code apk}: after all is compiled, from class files and resources to an APK that can
 * be installed.
 */
final class BuildApk {
  private final Arguments arguments;
  private final Map<String, String> environment;
  private final Consumer<String> notices;
  private final Parts parts;
  private final boolean release;
  private Duration dexing = Duration.ZERO;

  BuildApk(Arguments arguments, Map<String, String> environment, Consumer<String> notices) {
    this.arguments = arguments;
    this.environment = environment;
    this.notices = notices;
    parts = new Parts(arguments.path("parts"));
    release = arguments.has("release");
  }

  /** How long dexing took, which is most of it. */
  Duration dexing() {
    return dexing;
  }

  /** Builds it; returns its path. */
  Path run() throws IOException {
    ChooseKey keys = new ChooseKey(arguments, environment, notices);
    SigningKey key = release ? keys.forRelease() : keys.forDebugging();
    List<Aar> libraries = Aar.unpack(PathList.read(arguments.path("aars")), parts.libraries());
    List<Path> jars = jars(libraries);
    JavaResources files = new JavaResources();
    for (Path jar : jars) {
      files.add(jar);
    }
    files.clashes().forEach(notices);
    Instant start = Instant.now();
    Path dex = release ? shrink(jars, libraries, files) : dex(jars);
    dexing = Duration.between(start, Instant.now());
    new WriteApk(parts.unsigned(), release ? Deflater.BEST_COMPRESSION : Deflater.BEST_SPEED)
        .write(
            release ? parts.releaseResources() : parts.debugResources(),
            dex,
            libraries.stream().map(Aar::nativeCode).toList(),
            files.files());
    Path output = arguments.path("output").toAbsolutePath();
    Files.createDirectories(output.getParent());
    SignApk.sign(parts.unsigned(), key, output);
    return output;
  }

  /**
   * The app's own jar first, then those of the list, with the app's classes in the place of theirs.
   */
  private List<Path> jars(List<Aar> libraries) throws IOException {
    Path app = arguments.path("app");
    List<Path> others = new ArrayList<>(PathList.read(arguments.path("jars")));
    for (Aar library : libraries) {
      others.addAll(library.jars());
    }
    ReplaceClasses replace = new ReplaceClasses(app, parts.replaced());
    List<Path> jars = new ArrayList<>(List.of(app));
    for (Path jar : others) {
      jars.add(replace.without(jar));
    }
    return jars;
  }

  private Path dex(List<Path> jars) throws IOException {
    DexCache cache = new DexCache(arguments.path("cache"));
    try (Platform platform = new Platform(arguments.path("android"))) {
      new DebugDex(new Dexer(cache, platform)).dex(jars, BuildApk::isOurs, parts.dex());
    }
    cache.clean(Instant.now());
    return parts.dex();
  }

  /** Jars that change from build to build; the others come from the list of libraries. */
  private static boolean isOurs(Path jar) {
    String name = jar.getFileName().toString();
    return name.startsWith("kith-android-") || name.startsWith("shared-core-");
  }

  private Path shrink(List<Path> jars, List<Aar> libraries, JavaResources files)
      throws IOException {
    KeepRules rules =
        new KeepRules(parts.rules()).file(arguments.path("rules")).file(parts.manifestRules());
    for (Aar library : libraries) {
      rules.library(library);
    }
    for (Path jar : jars) {
      if (!jar.startsWith(parts.libraries())) {
        rules.jar(jar);
      }
    }
    rules.services(files.services());
    Shrink shrink = new Shrink(arguments.path("android"), parts.shrunk());
    if (shrink.shrink(jars, rules.files())) {
      notices.accept("R8 has run; its log: " + parts.shrunk().resolve("r8.log"));
    }
    Path mapping = arguments.path("output").resolveSibling("mapping.txt");
    Files.createDirectories(mapping.toAbsolutePath().getParent());
    Files.copy(shrink.mapping(), mapping, StandardCopyOption.REPLACE_EXISTING);
    return shrink.dex();
  }
}
