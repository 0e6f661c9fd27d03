package app.kith.desktop;

import static app.kith.desktop.TestServer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.wire.JoinRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
class JoinTest {
  @TempDir Path folder;
  private final TestServer server = new TestServer();
  private TestShell shell;
  private String home;

  JoinTest() throws GeneralSecurityException, IOException {}

  @BeforeEach
  void open() {
    shell = new TestShell(folder);
    home = folder.resolve("new").resolve("device").toString();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Spoken joins(String... more) {
    String[] line = {"join", server.link(InvitePurpose.MEMBER), "--home", home};
    return shell.kith(Stream.of(line, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private Spoken joinsAsAnna() {
    return joins("--handle", "ANNA", "--name", "Anna Åberg", "--json");
  }

  @Test
  void aNewMemberGetsItsStatusAndAnEmptyOutbox() {
    Spoken joined = joinsAsAnna();

    assertThat(joined.code()).as(joined.err()).isZero();
    assertThat(joined.out())
        .isEqualTo(
            """
            {"server":"%s","account":{"id":"anna-account","handle":"anna","name":"Anna Åberg"},\
            "device":"%s","online":true,"waiting":0,"rejected":0}
            """
                .formatted(server.url(), joined.text("device")));
    assertThat(shell.kith("outbox", "--home", home, "--json").out()).isEqualTo("[]\n");
    assertThat(shell.kith("people", "--home", home, "--json").documents()).hasSize(2);
    assertThat(server.joins())
        .extracting(JoinRequest::handle, JoinRequest::name, JoinRequest::password)
        .containsExactly(tuple("anna", "Anna Åberg", null));
  }

  @Test
  void nobodyElseMayLookIntoTheHome() throws IOException {
    joinsAsAnna();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(home))))
        .isEqualTo("rwx------");
  }

  @Test
  void aPasswordIsReadFromStandardInput() {
    shell.typing("pässwörd\n");
    joins("--handle", "anna", "--name", "Anna", "--password-stdin");

    assertThat(server.joins()).extracting(JoinRequest::password).containsExactly("pässwörd");
  }

  @Test
  void aRefusedJoinLeavesNothingBehind() {
    server.nextJoin(refusal(403, "invite_used", "this invite was used: ask for another"));

    Spoken joined = joinsAsAnna();

    assertThat(joined)
        .isEqualTo(
            new Spoken(
                1,
                "{\"error\":{\"code\":\"invite_used\","
                    + "\"message\":\"this invite was used: ask for another\"}}\n",
                "kith: this invite was used: ask for another\n"));
    assertThat(Path.of(home)).doesNotExist();
    assertThat(Path.of(home + ".joining")).doesNotExist();
  }

  @Test
  void aJoinWhoseAnswerWasLostIsRepeatedWithTheSameSecrets() {
    server.nextJoin(
        new MockResponse()
            .setBody("{".repeat(1_000))
            .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));

    assertThat(joinsAsAnna().code()).isEqualTo(1);
    assertThat(Path.of(home)).doesNotExist();
    assertThat(joinsAsAnna().code()).isZero();

    assertThat(server.joins()).hasSize(2);
    assertThat(server.joins()).extracting(JoinRequest::device).containsOnly(device());
    assertThat(server.joins().stream().map(JoinRequest::token).distinct()).hasSize(1);
    assertThat(Path.of(home + ".joining")).doesNotExist();
  }

  private String device() {
    return shell.kith("status", "--home", home, "--json").text("device");
  }

  @Test
  void aHomeIsNotTakenTwice() {
    joinsAsAnna();

    Spoken again = joinsAsAnna();

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err())
        .isEqualTo(
            "kith: %s is the home of a device already: name another folder with --home\n"
                .formatted(home));
  }

  @Test
  void anotherDeviceNeedsNoHandle() {
    joinsAsAnna();
    String link = shell.kith("link-device", "--home", home, "--json").text("link");

    String second = folder.resolve("second").toString();
    assertThat(shell.kith("join", link, "--home", second, "--handle", "anna").code()).isEqualTo(1);
    Spoken joined = shell.kith("join", link, "--home", second, "--json");

    assertThat(joined.code()).as(joined.err()).isZero();
    assertThat(joined.text("device")).isNotEqualTo(device());
    assertThat(server.joins().getLast().handle()).isNull();
  }

  @Test
  void aPasswordLogsAnotherDeviceIn() {
    shell.typing(TestServer.PASSWORD + "\n");
    Spoken in =
        shell.kith(
            "login",
            server.url(),
            "--handle",
            "anna",
            "--home",
            home,
            "--password-stdin",
            "--json");

    assertThat(in.code()).as(in.err()).isZero();
    assertThat(in.document()).containsEntry("online", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.168.1.20:8420", "http://village.example", "HTTP://10.0.0.1"})
  void aPasswordGoesToOtherComputersByTlsOnly(String url) {
    shell.typing(TestServer.PASSWORD + "\n");
    Spoken in = shell.kith("login", url, "--handle", "anna", "--home", home, "--password-stdin");

    assertThat(in)
        .isEqualTo(
            new Spoken(
                1,
                "",
                "kith: only a server on this computer may be asked without TLS: write https:// in"
                    + " place of http://\n"));
    assertThat(Path.of(home)).doesNotExist();
  }

  @Test
  void aWrongPasswordLeavesNothingBehind() {
    shell.typing("wrong\n");
    Spoken in =
        shell.kith("login", server.url(), "--handle", "anna", "--home", home, "--password-stdin");

    assertThat(in).isEqualTo(new Spoken(1, "", "kith: handle or password is wrong: try again\n"));
    assertThat(Path.of(home)).doesNotExist();
    assertThat(Path.of(home + ".joining")).doesNotExist();
  }

  @Test
  void withoutAServerThereIsNoDevice() throws IOException {
    server.close();

    Spoken joined = joinsAsAnna();

    assertThat(joined.code()).isEqualTo(1);
    assertThat(joined.err()).startsWith("kith: no server answers at 127.0.0.1:").hasLineCount(1);
    assertThat(Path.of(home)).doesNotExist();
  }

  @Test
  void aMemberNeedsAHandleAndAName() {
    assertThat(joins("--name", "Anna").code()).isEqualTo(2);
    assertThat(joins("--handle", "anna").code()).isEqualTo(2);
    assertThat(joins("--handle", "4nna", "--name", "Anna").code()).isEqualTo(1);
    assertThat(joins("--handle", "anna", "--name", "x".repeat(81)).code()).isEqualTo(1);
    assertThat(server.joins()).isEmpty();
  }

  @Test
  void aCutLinkIsNoLink() {
    String link = server.link(InvitePurpose.MEMBER);
    Spoken joined = shell.kith("join", link.substring(0, 60), "--home", home);

    assertThat(joined.code()).isEqualTo(1);
    assertThat(joined.err()).startsWith("kith: this invite link is damaged or cut off");
  }
}
