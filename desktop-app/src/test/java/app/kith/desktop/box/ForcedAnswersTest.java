package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.wire.Outcome;
import app.kith.desktop.box.wire.WireDevice;
import app.kith.server.strace.Strace;
import app.kith.server.strace.SystemCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks at the system calls of a server that runs: what it answers is on the disk. A kill would not
 * show it, since what was only written survives that.
 */
@Tag("process")
class ForcedAnswersTest {
  private static final int ONE_BY_ONE = 12;
  private static final int AT_ONCE = 16;

  private static final String FORCE = "force";

  /** As strace shows it, which escapes quotes. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "\\\\\"device\\\\\":\\\\\"(\\w+)\\\\\",\\\\\"result\\\\\":\\\\\"done\\\\\",\\\\\"lastN\\\\\":(\\d+)");

  @TempDir Path folder;
  private RunningServer server;
  private Path trace;

  @BeforeEach
  void watchAServer() throws Exception {
    Strace.assumeAllowed();
    Launcher launcher = new Launcher(folder);
    trace = folder.resolve("trace");
    server = new RunningServer(launcher, folder, folder.resolve("server"), Strace.watching(trace));
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void eachPushIsForcedBeforeItsAnswerAndPushesAtOnceShareAForce() throws Exception {
    WireDevice owner = WireDevice.joins(server.uri(), server.ownerLink(), "owner");
    String link = server.invite("--uses", String.valueOf(AT_ONCE));
    List<WireDevice> members = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      members.add(WireDevice.joins(server.uri(), link, "member" + i));
    }
    for (int i = 1; i <= ONE_BY_ONE; i++) {
      owner.does(WireDevice.post(WireDevice.freshId(), "one by one"));
    }
    postAtOnce(members);
    assertThat(server.stop()).isZero();

    List<String> steps = steps();
    assertThat(steps).containsAll(members.stream().map(each -> answer(each, 1)).toList());
    String earlier = "";
    for (int n = 1; n <= ONE_BY_ONE; n++) {
      String answer = answer(owner, n);
      assertThat(between(steps, earlier, answer)).as("%s in %s", answer, steps).contains(FORCE);
      earlier = answer;
    }
    List<String> burst = steps.subList(steps.indexOf(earlier) + 1, steps.size());
    int first = members.stream().mapToInt(each -> burst.indexOf(answer(each, 1))).min().orElse(-1);
    int last = members.stream().mapToInt(each -> burst.indexOf(answer(each, 1))).max().orElse(-1);
    assertThat(burst.subList(0, first)).as("before the first of %s", burst).contains(FORCE);
    assertThat(Collections.frequency(burst.subList(0, last), FORCE))
        .as("forces for %s pushes at once", AT_ONCE)
        .isLessThan(AT_ONCE);
  }

  private static void postAtOnce(List<WireDevice> members) throws Exception {
    CyclicBarrier start = new CyclicBarrier(members.size());
    List<Callable<Outcome>> posts = new ArrayList<>();
    for (WireDevice member : members) {
      posts.add(() -> {
        start.await();
        return member.does(WireDevice.post(WireDevice.freshId(), "at once"));
      });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Outcome> done : threads.invokeAll(posts)) {
        assertThat(done.get().result()).isEqualTo(Outcome.ACCEPTED);
      }
    }
  }

  private static String answer(WireDevice device, int n) {
    return device.id() + " has " + n;
  }

  private static List<String> between(List<String> steps, String from, String to) {
    assertThat(steps).contains(to);
    return steps.subList(steps.indexOf(from) + 1, steps.indexOf(to));
  }

  private List<String> steps() throws IOException {
    return Strace.read(trace).stream().flatMap(call -> step(call).stream()).toList();
  }

  private static Optional<String> step(SystemCall call) {
    switch (call) {
      case SystemCall.Forced(Path file) -> {
        return file.endsWith("kith.mv.db") ? Optional.of(FORCE) : Optional.empty();
      }
      case SystemCall.Written(String to, String text) -> {
        Matcher answer = ANSWER.matcher(text);
        return answer.find()
            ? Optional.of(answer.group(1) + " has " + answer.group(2))
            : Optional.empty();
      }
    }
  }
}
