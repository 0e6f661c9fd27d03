package app.kith.server.media.render.process;

import app.kith.core.media.container.MediaBounds;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a child that draws is started: this program's own Java and class path, with little memory and
 * the lowest priority.
 *
 * @param heapMegabytes the most that one picture may take
 */
record ChildCommand(
    Path java, String classPath, Optional<Path> nice, MediaBounds bounds, int heapMegabytes) {
  /**
   * Measured: a WebP of 25 megapixels needs some 700, photographs of every size at most 200. It is
   * a bound, not what is taken.
   */
  static final int HEAP_MEGABYTES = 768;

  /** Variables by which the environment could change how a JVM starts, or have it speak. */
  private static final List<String> FOREIGN =
      List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "_JPACKAGE_LAUNCHER");

  /** Empty where this program has no command to start Java with, or no class path. */
  static Optional<ChildCommand> ofThisProgram(MediaBounds bounds) {
    Path bin = Path.of(System.getProperty("java.home", ""), "bin");
    String classPath = System.getProperty("java.class.path", "");
    return List.of("java", "java.exe").stream()
        .map(bin::resolve)
        .filter(Files::isExecutable)
        .findFirst()
        .filter(java -> !classPath.isBlank())
        .map(java -> new ChildCommand(java, classPath, findNice(), bounds, HEAP_MEGABYTES));
  }

  private static Optional<Path> findNice() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder).resolve("nice"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  ChildCommand withHeap(int megabytes) {
    return new ChildCommand(java, classPath, nice, bounds, megabytes);
  }

  Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words()).redirectError(ProcessBuilder.Redirect.DISCARD);
    FOREIGN.forEach(builder.environment()::remove);
    return builder.start();
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    nice.ifPresent(program -> words.addAll(List.of(program.toString(), "-n", "19")));
    words.add(java.toString());
    words.addAll(
        List.of(
            "-Xmx" + heapMegabytes + "m",
            "-Xms8m",
            "-XX:+UseSerialGC",
            // It ends soon, and the second compiler's work would take longer than it saves.
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + (isWindows() ? "NUL" : "/dev/null"),
            // Standard output is for answers alone.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-cp",
            classPath,
            ChildMain.class.getName(),
            Long.toString(bounds.maxBytes()),
            Long.toString(bounds.maxPixels()),
            Long.toString(bounds.maxSide())));
    return words;
  }

  private static boolean isWindows() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
  }
}
