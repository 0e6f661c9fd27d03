package app.kith.android.build.dex;

import app.kith.android.build.file.Fingerprint;
import app.kith.android.build.resource.AppIdentity;
import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Dexes for debugging, or takes what an earlier build made of the same bytes with the same D8.
 *
 * <p>From API 24 on no jar's code depends on another's, so each is dexed alone. The libraries' dex
 * is then joined, since joining takes longer than all the rest of a build; our own jars' is not, so
 * that a change of them costs only them.
 */
public final class Dexer {
  private static final String OPTIONS = "debug, min " + AppIdentity.MIN_SDK;

  private final DexCache cache;
  private final Platform platform;
  private final DexLog log = new DexLog();

  public Dexer(DexCache cache, Platform platform) {
    this.cache = cache;
    this.platform = platform;
  }

  public Dexed dex(Path jar) throws IOException {
    String key = fingerprint("jar").file(jar).hex();
    return new Dexed(
        cache.get(
            key,
            into -> run("take " + jar.getFileName(), forLater(into).addProgramFiles(jar), into)));
  }

  /** The code of all of them in few files; what is to be there only once stays where it is. */
  public Dexed join(List<Dexed> jars) throws IOException {
    Fingerprint key = fingerprint("joined");
    for (Dexed jar : jars) {
      key.text(jar.folder().getFileName().toString());
    }
    return new Dexed(
        cache.get(
            key.hex(),
            into -> {
              D8Command.Builder command = forLater(into);
              for (Dexed jar : jars) {
                command.addProgramFiles(jar.code());
              }
              run("join the libraries", command, into);
            }));
  }

  /**
   * Joins our own jars with what all jars want once; not kept, since it changes with each build.
   */
  public void finish(List<Dexed> own, List<Dexed> all, Path into) throws IOException {
    D8Command.Builder command = command();
    for (Dexed jar : own) {
      command.addProgramFiles(jar.code());
    }
    for (Dexed jar : all) {
      command.addGlobalSyntheticsFiles(jar.once());
    }
    run("join the app", command, into);
  }

  private static Fingerprint fingerprint(String what) {
    return new Fingerprint().text(Version.getVersionString()).text(OPTIONS).text(what);
  }

  private D8Command.Builder command() {
    D8Command.Builder command = D8Command.builder(log);
    platform.classes().forEach(command::addLibraryResourceProvider);
    return command.setMinApiLevel(AppIdentity.MIN_SDK).setMode(CompilationMode.DEBUG);
  }

  private D8Command.Builder forLater(Path into) throws IOException {
    Path once = Files.createDirectories(Dexed.onceIn(into));
    return command().setIntermediate(true).setGlobalSyntheticsOutput(once);
  }

  private void run(String what, D8Command.Builder command, Path into) throws IOException {
    try {
      D8.run(command.setOutput(into, OutputMode.DexIndexed).build());
    } catch (CompilationFailedException e) {
      throw new IOException("D8 can't " + what + ": " + log.firstError(), e);
    }
  }
}
