package app.kith.android.build.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Compiles folders of resources, a library's only once. */
public final class CompileResources {
  private final Aapt2 aapt2;
  private final Path into;

  public CompileResources(Aapt2 aapt2, Path into) {
    this.aapt2 = aapt2;
    this.into = into;
  }

  /**
   * The compiled resources in the order in which they are linked: the app's last, so that it
   * overrides.
   */
  public List<Path> compile(List<Aar> libraries, Path app)
      throws IOException, InterruptedException {
    Files.createDirectories(into);
    List<Path> compiled = new ArrayList<>();
    for (Aar library : libraries) {
      if (Files.isDirectory(library.resources())) {
        Path output = into.resolve(library.name() + ".zip");
        if (!Files.exists(output)) {
          compile(library.resources(), output);
        }
        compiled.add(output);
      }
    }
    Path output = into.resolve("app.zip");
    compile(app, output);
    compiled.add(output);
    return compiled;
  }

  private void compile(Path resources, Path output) throws IOException, InterruptedException {
    Path half = output.resolveSibling("half.zip");
    aapt2.run(List.of("compile", "--dir", resources.toString(), "-o", half.toString()));
    Files.move(half, output, StandardCopyOption.REPLACE_EXISTING);
  }
}
