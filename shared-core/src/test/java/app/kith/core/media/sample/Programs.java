package app.kith.core.media.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs other people's programs in one folder. */
public final class Programs {
  private static final String MISSING =
      "SKIPPED: %s is missing, so nobody gave a second opinion on the strip; install it with"
          + " 'apt-get install libimage-exiftool-perl webp ffmpeg'";

  private final Path folder;

  public Programs(Path folder) {
    this.folder = folder;
  }

  /** Skips the test, loudly, where one of the programs is not on this machine. */
  public static void assumePresent(String... programs) {
    for (String program : programs) {
      boolean present =
          List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
              .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
      if (!present) {
        System.err.println(MISSING.formatted(program));
      }
      assumeTrue(present, () -> MISSING.formatted(program));
    }
  }

  /** What the program prints; it must succeed. */
  public String run(String... command) throws IOException, InterruptedException {
    Path printed = Files.createTempFile(folder, "printed", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    int code = process.waitFor();
    String text = new String(Files.readAllBytes(printed), StandardCharsets.ISO_8859_1);
    assertThat(code).as("%s printed %s", String.join(" ", command), text).isZero();
    return text;
  }
}
