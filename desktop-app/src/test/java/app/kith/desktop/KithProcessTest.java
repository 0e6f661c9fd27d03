package app.kith.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.kith.core.remote.trust.InvitePurpose;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class KithProcessTest {
  @TempDir Path folder;

  private KithProcess kith(TestDevice device, String verb, String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of(verb, "--home", device.home().folder().toString()));
    all.addAll(List.of(args));
    return KithProcess.start(folder, all.toArray(String[]::new));
  }

  @Test
  void textFromEverywherePassesThroughTheProcess() throws Exception {
    TestDevice anna = TestDevice.joined(folder);
    String file = anna.picture("boat.png", 7).toString();
    String caption = "Chào buổi sáng 👨‍👩‍👧‍👦";
    // The launcher sees to a locale that can; here it is that of whoever runs the tests.
    assumeTrue(
        Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(caption));

    try (KithProcess posting = kith(anna, "post", file, "--caption", caption, "--json")) {
      Spoken posted = posting.ends();

      assertThat(posted.code()).as(posted.err()).isZero();
      assertThat(posted.err()).isEmpty();
      assertThat(posted.text("caption")).isEqualTo(caption);
    }
  }

  @Test
  void severalProcessesPostIntoOneHome() throws Exception {
    TestDevice anna = TestDevice.joined(folder);
    String file = anna.picture("boat.png", 7).toString();
    List<KithProcess> posting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      posting.add(kith(anna, "post", file, file, "--caption", "Boat " + i, "--json"));
    }

    List<String> ids = new ArrayList<>();
    for (KithProcess process : posting) {
      Spoken posted = process.ends();
      assertThat(posted.code()).as(posted.err()).isZero();
      ids.add(posted.text("id"));
    }

    assertThat(anna.kith("feed", "--json").documents())
        .extracting(post -> String.valueOf(post.get("id")))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(anna.kith("verify", "--json").code()).isZero();
  }

  @Test
  void aWatchEndsInOrderWhenItIsAskedTo() throws Exception {
    try (TestServer server = new TestServer()) {
      String home = folder.resolve("device").toString();
      String link = server.link(InvitePurpose.MEMBER);
      new TestShell(folder).kith("join", link, "--home", home, "--handle", "anna", "--name", "A");
      try (KithProcess watching =
          KithProcess.start(folder, "sync", "--watch", "--json", "--home", home)) {
        awaits("live", server::isLive);
        new TestShell(folder).kith("follow", "ben", "--home", home);
        awaits("the push", () -> watching.said().contains("\"pushed\":1"));
        watching.asksToEnd();
        Spoken ended = watching.ends();

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out().lines()).allMatch(line -> line.startsWith("{\"pushed\":"));
      }
    }
  }

  @Test
  void aKilledWatchLeavesItsPlaceToTheNext() throws Exception {
    try (TestServer server = new TestServer()) {
      String home = folder.resolve("device").toString();
      String link = server.link(InvitePurpose.MEMBER);
      TestShell shell = new TestShell(folder);
      shell.kith("join", link, "--home", home, "--handle", "anna", "--name", "A");
      try (KithProcess watching = KithProcess.start(folder, "sync", "--watch", "--home", home)) {
        awaits("live", server::isLive);
        watching.kills();
        watching.ends();
      }
      shell.kith("follow", "ben", "--home", home);

      assertThat(shell.kith("sync", "--json", "--home", home).document())
          .containsEntry("pushed", 1L)
          .containsEntry("waiting", 0L);
    }
  }

  private static void awaits(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("in time: %s", what).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
