package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.PinMode;
import app.kith.desktop.box.wire.WireDevice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Ways in that are none: each is refused in one sentence and leaves no home behind. */
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInvitesTest {
  @TempDir static Path folder;
  private Launcher launcher;
  private RunningServer server;
  private Path homes;

  @BeforeAll
  void aCommunity() throws Exception {
    launcher = new Launcher(folder);
    server = new RunningServer(launcher, folder);
    homes = folder.resolve("homes");
    WireDevice.joins(server.uri(), server.ownerLink(), "ann");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String refused(String input, String... words) throws Exception {
    Launcher.Said said =
        launcher.kithTyping(
            input,
            Stream.concat(
                    Arrays.stream(words), Stream.of("--home", homes.resolve("eve").toString()))
                .toArray(String[]::new));
    assertThat(said.code()).as("%s", said).isEqualTo(1);
    assertThat(said.err().lines().toList()).singleElement().asString().startsWith("kith: ");
    String[] left = homes.toFile().list();
    assertThat(left == null ? new String[0] : left).isEmpty();
    return said.err();
  }

  private String joining(String link, String handle) throws Exception {
    return refused("", "join", link, "--handle", handle, "--name", "Eve");
  }

  private List<String> requests() throws IOException {
    String log = Launcher.read(server.home().resolve("logs").resolve("access.log"));
    return log.lines().map(line -> line.split(" ")[1] + " " + line.split(" ")[2]).toList();
  }

  @Test
  void aServerThatIsNotTheInvitesIsFoundOutBeforeItIsToldAnything() throws Exception {
    InviteLink real = ((InviteLink.Result.Parsed) InviteLink.parse(server.invite())).link();
    CommunityPin pin = CommunityPin.of("another key".getBytes(StandardCharsets.UTF_8));
    InviteLink other =
        new InviteLink(
            pin.community(), real.addresses(), pin, PinMode.PIN, real.code(), real.purpose());
    int before = requests().size();

    assertThat(joining(other.text(), "eve")).contains("community");

    List<String> asked = requests();
    assertThat(asked.subList(before, asked.size())).containsOnly("GET /v1/hello");
    // The code was told to nobody, so it is still good.
    WireDevice.joins(server.uri(), real.text(), "eva");
  }

  @Test
  void anInviteThatHasExpiredIsSaidSo() throws Exception {
    String link = server.invite("--expires", "1s");
    Instant expired = Instant.now().plus(Duration.ofSeconds(1));
    while (Instant.now().isBefore(expired)) {
      LockSupport.parkNanos(Duration.between(Instant.now(), expired).toNanos());
    }

    assertThat(joining(link, "eve")).contains("has expired: ask for a new one");
  }

  @Test
  void anInviteThatWasUsedUpIsSaidSo() throws Exception {
    String link = server.invite();
    WireDevice.joins(server.uri(), link, "ben");

    assertThat(joining(link, "eve")).contains("was used already: ask for a new one");
  }

  @Test
  void aHandleThatIsTakenOrNoneDoesNotSpendTheInvite() throws Exception {
    String link = server.invite();

    assertThat(joining(link, "ann")).contains("has this handle already");
    assertThat(joining(link, "ann\u200b")).contains("can't be a handle");
    assertThat(joining(link, "Ånn")).contains("can't be a handle");
    WireDevice.joins(server.uri(), link, "cleo");
  }

  @Test
  void aWrongPasswordIsNoWayIn() throws Exception {
    String address = server.uri().toString();
    String[] ann = {"login", address, "--handle", "ann", "--password-stdin"};
    String[] nobody = {"login", address, "--handle", "nobody", "--password-stdin"};

    assertThat(refused("sail away 43\n", ann))
        .isEqualTo(refused("sail away 43\n", nobody))
        .contains("password is wrong");
  }
}
