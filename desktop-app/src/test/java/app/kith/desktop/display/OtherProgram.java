package app.kith.desktop.display;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program beside ours on the same display. */
final class OtherProgram implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final Process process;
  private final BufferedReader said;

  private OtherProgram(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  static OtherProgram start(String... command) throws IOException {
    return new OtherProgram(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** A window in another process, from which these files can be dragged. */
  static OtherProgram withFilesToDrag(int x, int y, List<Path> files) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=false",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DragSource.class.getName(),
                "" + x,
                "" + y));
    files.forEach(file -> command.add(file.toString()));
    OtherProgram program = start(command.toArray(String[]::new));
    program.says("shown");
    return program;
  }

  /** Waits until it says this line. */
  void says(String line) throws IOException {
    String next = said.readLine();
    if (!line.equals(next)) {
      throw new AssertionError("expected '" + line + "', was '" + next + "'");
    }
  }

  /** Waits for its end and gives all that it said. */
  String ends() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it does not end");
    }
    return String.join("\n", said.lines().toList());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
