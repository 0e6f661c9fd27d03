package app.kith.android.build.dex;

import app.kith.android.build.file.Archives;
import app.kith.android.build.file.Fingerprint;
import app.kith.android.build.resource.AppIdentity;
import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lets R8 leave out what nobody reaches and shorten names; the same input as last time gives last
 * time's result.
 */
public final class Shrink {
  private final Path android;
  private final Path folder;

  public Shrink(Path android, Path folder) {
    this.android = android;
    this.folder = folder;
  }

  /** The folder with the dex files. */
  public Path dex() {
    return folder.resolve("dex");
  }

  /** What each name has become, which makes a stack trace of the shrunk app readable. */
  public Path mapping() {
    return folder.resolve("mapping.txt");
  }

  /** Whether R8 had to run. */
  public boolean shrink(List<Path> jars, List<Path> rules) throws IOException {
    Path mark = folder.resolve("inputs");
    String inputs = fingerprint(jars, rules);
    if (Files.exists(mark) && Files.readString(mark).equals(inputs)) {
      return false;
    }
    Archives.delete(folder);
    Files.createDirectories(dex());
    run(jars, rules);
    Files.writeString(mark, inputs);
    return true;
  }

  private String fingerprint(List<Path> jars, List<Path> rules) throws IOException {
    Fingerprint inputs = new Fingerprint().text(Version.getVersionString());
    inputs.text("min " + AppIdentity.MIN_SDK).text(android.getFileName().toString());
    for (Path jar : jars) {
      inputs.file(jar);
    }
    inputs.text("rules");
    for (Path file : rules) {
      inputs.file(file);
    }
    return inputs.hex();
  }

  private void run(List<Path> jars, List<Path> rules) throws IOException {
    DexLog log = new DexLog();
    try (Platform platform = new Platform(android)) {
      R8Command.Builder command = R8Command.builder(log);
      platform.classes().forEach(command::addLibraryResourceProvider);
      command
          .addProgramFiles(jars)
          .addProguardConfigurationFiles(rules)
          .setProguardMapOutputPath(mapping())
          .setMinApiLevel(AppIdentity.MIN_SDK)
          .setMode(CompilationMode.RELEASE)
          .setOutput(dex(), OutputMode.DexIndexed);
      R8.run(command.build());
    } catch (CompilationFailedException e) {
      throw new IOException("R8 can't shrink the app: " + log.firstError(), e);
    } finally {
      log.write(folder.resolve("r8.log"));
    }
  }
}
