package app.kith.android.build;

import app.kith.android.build.file.Archives;
import app.kith.android.build.file.PathList;
import app.kith.android.build.resource.Aapt2;
import app.kith.android.build.resource.Aar;
import app.kith.android.build.resource.AppIdentity;
import app.kith.android.build.resource.CompileResources;
import app.kith.android.build.resource.LibrarySymbols;
import app.kith.android.build.resource.LinkResources;
import app.kith.android.build.resource.MergeManifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command {@code resources}: before javac runs, since code names resources by numbers that are
 * made here.
 */
final class BuildResources {
  private final Path app;
  private final AppIdentity identity;
  private final Path aars;
  private final Path android;
  private final Parts parts;
  private final Path symbols;
  private final Path tests;

  BuildResources(Arguments arguments) {
    app = arguments.path("app");
    identity =
        new AppIdentity(arguments.text("id"), arguments.text("package"), arguments.text("version"));
    aars = arguments.path("aars");
    android = arguments.path("android");
    parts = new Parts(arguments.path("parts"));
    symbols = arguments.path("symbols");
    tests = arguments.path("tests");
  }

  void run() throws IOException, InterruptedException {
    List<Aar> libraries = Aar.unpack(PathList.read(aars), parts.libraries());
    MergeManifests.merge(app.resolve("AndroidManifest.xml"), libraries, identity, parts.manifest());
    Aapt2 aapt2 = Aapt2.in(parts.programs());
    List<Path> compiled =
        new CompileResources(aapt2, parts.compiled()).compile(libraries, app.resolve("res"));
    List<Path> assets =
        Stream.concat(libraries.stream().map(Aar::assets), Stream.of(app.resolve("assets")))
            .toList();
    LinkResources link = new LinkResources(aapt2, android, parts.manifest(), compiled, assets);
    Archives.delete(symbols);
    Files.createDirectories(symbols);
    link.forDebugging(parts.debugResources(), symbols, identity.packageName(), parts.numbers());
    link.forRelease(parts.releaseResources(), parts.manifestRules());
    LibrarySymbols.read(parts.numbers()).write(libraries, symbols);
    tellRobolectric();
  }

  /** With this file on the class path Robolectric takes the resources that the APK has. */
  private void tellRobolectric() throws IOException {
    Path folder = Files.createDirectories(tests.resolve("com/android/tools"));
    Files.createDirectories(parts.noAssets());
    Files.writeString(
        folder.resolve("test_config.properties"),
        """
        android_merged_manifest=%s
        android_custom_package=%s
        android_resource_apk=%s
        android_merged_assets=%s
        """
            .formatted(
                parts.manifest().toAbsolutePath(),
                identity.packageName(),
                parts.debugResources().toAbsolutePath(),
                parts.noAssets().toAbsolutePath()));
  }
}
