package app.kith.server.media.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks at the system calls: nothing is answered before it was forced to the disk. Killing a
 * process would not show it, since what was only written survives that.
 */
@Tag("process")
@Timeout(120)
class ForcedProcessTest {
  private static final Path STRACE = Path.of("/usr/bin/strace");
  private static final Pattern FORCED =
      Pattern.compile("^(\\d+) +f(?:data)?sync\\(\\d+<([^>]*)>(?:\\) += 0|( <unfinished))");
  private static final Pattern RESUMED =
      Pattern.compile("^(\\d+) +<\\.\\.\\. f(?:data)?sync resumed>");
  private static final Pattern ANSWERED = Pattern.compile("write\\(1<[^>]*>, \"(\\w+)");

  @TempDir Path home;

  @Test
  void everyAnswerComesAfterItWasForced() throws Exception {
    assumeThat(STRACE).exists();

    List<String> calls = calls();

    assertThat(before("created", calls)).contains("kith.mv.db");
    assertThat(before("Appended", calls)).contains("upload", "staging");
    // The whole file, the names of its new folders and its own, then who has it.
    assertThat(before("delivered", calls))
        .containsSubsequence("upload", "fan", "blobs", "fan", "kith.mv.db");
    assertThat(calls.lastIndexOf("delivered")).isLessThan(calls.lastIndexOf("Verified"));
  }

  /** What was forced between the answer before and this one. */
  private static List<String> before(String answer, List<String> calls) {
    int at = calls.indexOf(answer);
    assertThat(at).as(answer).isPositive();
    int from = at;
    while (from > 0 && !calls.get(from - 1).matches("opened|created|Appended|delivered")) {
      from--;
    }
    return calls.subList(from, at);
  }

  private List<String> calls() throws IOException, InterruptedException {
    Path trace = home.resolve("trace");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                STRACE.toString(),
                "-f",
                "-y",
                "-e",
                "trace=fsync,fdatasync,write",
                "-o",
                trace.toString(),
                java.toString(),
                "-Djava.util.logging.config.file="
                    + System.getProperty("java.util.logging.config.file"),
                "-cp",
                System.getProperty("java.class.path"),
                AcknowledgeInOrder.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("out").toFile())
            .start();
    try {
      assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(home.resolve("out"))).isZero();
    } finally {
      process.destroyForcibly();
    }
    return parse(Files.readAllLines(trace));
  }

  /** What was forced, when it was done, and what was answered, in their order. */
  private List<String> parse(List<String> lines) {
    List<String> calls = new ArrayList<>();
    Map<String, String> unfinished = new HashMap<>();
    for (String line : lines) {
      Matcher forced = FORCED.matcher(line);
      Matcher resumed = RESUMED.matcher(line);
      Matcher answered = ANSWERED.matcher(line);
      if (forced.find()) {
        String file = nameOf(Path.of(forced.group(2)));
        if (forced.group(3) == null) {
          calls.add(file);
        } else {
          unfinished.put(forced.group(1), file);
        }
      } else if (resumed.find()) {
        calls.add(unfinished.getOrDefault(resumed.group(1), "unknown"));
      } else if (answered.find()) {
        calls.add(answered.group(1));
      }
    }
    return calls;
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    if (name.startsWith("upload-")) {
      return "upload";
    }
    return name.matches("[0-9a-f]{2}") ? "fan" : name;
  }
}
