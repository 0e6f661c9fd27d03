package app.kith.android.build.dex;

import app.kith.android.build.file.Archives;
import app.kith.android.build.file.PathList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The dex files of a debug build, numbered as Android looks for them: our own first, then the
 * libraries'.
 */
public final class DebugDex {
  private final Dexer dexer;

  public DebugDex(Dexer dexer) {
    this.dexer = dexer;
  }

  /**
   * Dexes all jars into a folder.
   *
   * @param own tells our own jars from libraries
   */
  public void dex(List<Path> jars, Predicate<Path> own, Path into) throws IOException {
    List<Dexed> ours = new ArrayList<>();
    List<Dexed> libraries = new ArrayList<>();
    for (Path jar : jars) {
      (own.test(jar) ? ours : libraries).add(dexer.dex(jar));
    }
    Archives.delete(into);
    Files.createDirectories(into);
    dexer.finish(ours, Stream.concat(ours.stream(), libraries.stream()).toList(), into);
    int number = PathList.below(into, ".dex").size();
    for (Path file : dexer.join(libraries).code()) {
      number++;
      Files.copy(file, into.resolve(number == 1 ? "classes.dex" : "classes" + number + ".dex"));
    }
  }
}
