package app.kith.desktop.box;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts {@code ./kith} as a person or a script does. */
public final class Launcher {
  private static final long PATIENCE_SECONDS = 120;

  private final Path root = root();
  private final Path folder;
  private int calls;

  Launcher(Path folder) {
    this.folder = folder;
  }

  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(here.resolve("kith"))) {
      here = here.getParent();
      if (here == null) {
        throw new IllegalStateException("no launcher above " + Path.of("").toAbsolutePath());
      }
    }
    return here;
  }

  /** A file of the demo's photographs. */
  Path photo(String name) {
    return root.resolve("assets/photos").resolve(name);
  }

  /** A sample clip. */
  Path clip(String name) {
    return root.resolve("assets/clips").resolve(name);
  }

  /** What a verb answered. */
  record Said(int code, String out, String err) {
    Map<String, Object> document() {
      return Jsonb.instance().type(Object.class).map().fromJson(out);
    }

    List<Map<String, Object>> documents() {
      return Jsonb.instance().type(Object.class).map().list().fromJson(out);
    }
  }

  Said kith(String... words) throws IOException, InterruptedException {
    return kithTyping("", words);
  }

  /** The same with something on standard input. */
  Said kithTyping(String input, String... words) throws IOException, InterruptedException {
    Path out = folder.resolve("out" + ++calls);
    Path err = folder.resolve("err" + calls);
    Process process = start(out, err, words);
    try (Writer typing = process.outputWriter(StandardCharsets.UTF_8)) {
      typing.write(input);
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("kith " + List.of(words) + " did not end");
    }
    return new Said(process.exitValue(), read(out), read(err));
  }

  Process start(Path out, Path err, String... words) throws IOException {
    return start(List.of(), out, err, words);
  }

  /**
   * Starts it by another command.
   *
   * @param before for example a tracer
   */
  Process start(List<String> before, Path out, Path err, String... words) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(root.resolve("kith").toString());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .redirectInput(ProcessBuilder.Redirect.PIPE);
    return builder.start();
  }

  public static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }
}
