package app.kith.server.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.strace.Strace;
import app.kith.server.strace.SystemCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
  @TempDir Path home;

  @Test
  void everyAnswerComesAfterItWasForced() throws Exception {
    Strace.assumeAllowed();

    List<String> calls = calls();

    assertThat(before("created", calls)).contains("kith.mv.db");
    assertThat(before("At", calls)).contains("upload", "staging");
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
    while (from > 0 && !calls.get(from - 1).matches("opened|created|At|delivered")) {
      from--;
    }
    return calls.subList(from, at);
  }

  private List<String> calls() throws IOException, InterruptedException {
    Path trace = home.resolve("trace");
    List<String> command = new ArrayList<>(Strace.watching(trace));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.util.logging.config.file="
                + System.getProperty("java.util.logging.config.file"),
            "-cp",
            System.getProperty("java.class.path"),
            AcknowledgeInOrder.class.getName(),
            home.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("out").toFile())
            .start();
    try {
      assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(home.resolve("out"))).isZero();
    } finally {
      process.destroyForcibly();
    }
    return Strace.read(trace).stream().flatMap(call -> name(call).stream()).toList();
  }

  /** What was forced, or the first word of what was answered. */
  private static Optional<String> name(SystemCall call) {
    return switch (call) {
      case SystemCall.Forced(Path file) -> Optional.of(nameOf(file));
      case SystemCall.Written(String to, String text) when to.endsWith("/out") ->
          Optional.of(text.replaceFirst("^\"(\\w+).*", "$1"));
      case SystemCall.Written other -> Optional.empty();
    };
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    if (name.startsWith("upload-")) {
      return "upload";
    }
    return name.matches("[0-9a-f]{2}") ? "fan" : name;
  }
}
