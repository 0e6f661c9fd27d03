package app.kith.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeMarker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodesTest {
  @TempDir Path folder;
  private TestDevice anna;

  @BeforeEach
  void join() throws IOException {
    anna = TestDevice.joined(folder);
  }

  private Spoken kith(String line) {
    String[] words = line.split(" ");
    return anna.kith(words[0], List.of(words).subList(1, words.length).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bogus",
        "feed --bogus",
        "feed extra",
        "feed --limit",
        "show",
        "edit x",
        "delete",
        "comment x",
        "post",
        "media x",
        "media --out x",
        "follow",
        "history",
        "join",
        "login http://127.0.0.1:1"
      })
  void aLineThatCanNotBeReadIsAMisuse(String line) {
    Spoken spoken = kith(line);

    assertThat(spoken.code()).isEqualTo(2);
    assertThat(spoken.out()).isEmpty();
    assertThat(spoken.err()).startsWith("kith: ").hasLineCount(1).contains("kith help");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feed --limit 0              | bad_limit",
        "feed --limit -1             | bad_limit",
        "feed --limit many           | bad_limit",
        "feed --limit 99999999999    | bad_limit",
        "feed --of nobody            | no_such_person",
        "show nothing                | no_such_post",
        "show ../../etc              | no_such_post",
        "history nothing             | no_such_post",
        "edit nothing --caption x    | no_such_post",
        "delete nothing              | no_such_post",
        "like nothing                | no_such_post",
        "unlike NOTHING!             | no_such_post",
        "comment nothing x           | no_such_post",
        "follow nobody               | no_such_person",
        "follow anna                 | yourself",
        "unfollow nobody             | no_such_person",
        "media nothing --out x       | no_such_picture",
        "media x --out x --size 300  | bad_size",
        "media x --out /no/where/x   | bad_file",
        "media x --out /             | bad_file",
        "post /no/such/file          | no_such_file",
        "post /tmp                   | not_a_picture",
        "post /etc/hostname --to all | bad_audience",
        "sync --timeout 5            | bad_timeout",
        "join hello                  | bad_link",
        "login ftp://x --handle anna | bad_address",
        "login http://example.org --handle anna | bad_address",
        "login http://127.0.0.1:9 --handle anna | unreachable",
        "link-device                 | unreachable",
        "doctor                      | unreachable",
        "sync --timeout 1ms          | time_over",
        "desktop                     | no_display"
      })
  void aValueThatIsWrongIsRefusedInOneSentence(String line, String code) {
    Spoken spoken = kith(line + " --json");

    assertThat(spoken.code()).as(spoken.err()).isEqualTo(1);
    assertThat(spoken.err()).startsWith("kith: ").hasLineCount(1);
    String sentence = spoken.err().strip().substring("kith: ".length());
    assertThat(spoken.document().get("error")).isEqualTo(Map.of("code", code, "message", sentence));
  }

  @Test
  void filesThatAreNoPicturesAreNamed() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jpg"));
    Path text = Files.writeString(folder.resolve("text.jpg"), "not a picture");

    assertThat(anna.kith("post", empty.toString()).err()).startsWith("kith: " + empty);
    assertThat(anna.kith("post", text.toString()).err()).startsWith("kith: " + text);
    assertThat(anna.kith("outbox", "--json").out()).isEqualTo("[]\n");
    assertThat(anna.home().originals()).isEmptyDirectory();
  }

  @Test
  void boundsAreRefusedInOneSentence() throws IOException {
    String post = anna.posts("Boat");
    String longest = "é".repeat(5_000);

    assertThat(anna.kith("edit", post, "--caption", longest).code()).isZero();
    assertThat(anna.kith("edit", post, "--caption", longest + "!").err())
        .startsWith("kith: this text is too long");
    assertThat(anna.kith("comment", post, "  ").err()).startsWith("kith: there is no text");
    String[] many = new String[21];
    Arrays.fill(many, anna.picture("many.png", 1).toString());
    assertThat(anna.kith("post", many).err()).startsWith("kith: a post holds 20 pictures");
  }

  @Test
  void onlyTheAuthorEditsAndDeletes() throws IOException {
    anna.confirmed(
        TestDevice.row(
            "ben-post",
            "a:ben-account/community",
            TestServer.post("ben-media", "0".repeat(64), "Hi", 2)));

    assertThat(anna.kith("edit", "ben-post", "--caption", "x").err())
        .isEqualTo("kith: this post is somebody else's: only its author may edit it\n");
    assertThat(anna.kith("delete", "ben-post").code()).isEqualTo(1);
  }

  @Test
  void aHomeThatIsNoneOrNotADevicesIsToldApart() throws IOException {
    TestShell shell = new TestShell(folder);
    Path server = Files.createDirectory(folder.resolve("server"));
    HomeMarker.write(server, HomeKind.SERVER);
    Path newer = Files.createDirectory(folder.resolve("newer"));
    Files.writeString(newer.resolve(HomeMarker.FILE), "{\"kind\":\"device\",\"version\":99}");

    assertThat(shell.kith("feed", "--home", folder.resolve("none").toString()).err())
        .startsWith("kith: there is no device in ");
    assertThat(shell.kith("feed", "--home", server.toString()).err())
        .contains("is the home of a server");
    assertThat(shell.kith("feed", "--home", newer.toString()).err()).contains("newer Kith");
    assertThat(shell.kith("feed").err())
        .contains(folder.resolve("share").resolve("kith").resolve("device").toString());
    assertThat(folder.resolve("share")).doesNotExist();
  }

  @Test
  void helpExplainsEveryVerbWithAnExample() {
    TestShell shell = new TestShell(folder);
    String overview = shell.kith("help").out();

    assertThat(shell.kith().out()).isEqualTo(overview);
    assertThat(shell.kith("--help").out()).isEqualTo(overview);
    List<String> verbs =
        overview
            .lines()
            .filter(line -> line.startsWith("  "))
            .map(line -> line.strip().split(" ")[0])
            .toList();
    assertThat(verbs).contains("join", "sync", "serve", "invite").hasSizeGreaterThan(25);
    for (String verb : verbs) {
      Spoken help = shell.kith("help", verb);
      assertThat(help.code()).isZero();
      assertThat(help.out()).startsWith("Usage: kith " + verb).contains("Example: kith " + verb);
    }
    assertThat(shell.kith("help", "bogus").code()).isEqualTo(2);
  }

  @Test
  void theDamagedAreTold() throws IOException {
    String post = anna.posts("Boat");
    Path original = Files.list(anna.home().originals()).findFirst().orElseThrow();
    Files.writeString(original, "changed");

    Spoken verified = anna.kith("verify", "--json");

    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.document()).containsEntry("ok", false).containsKey("error");
    assertThat(verified.err()).startsWith("kith: " + original + " has changed").hasLineCount(1);
    Files.delete(original);
    assertThat(anna.kith("verify").out()).contains("is gone before it was sent", post);
  }
}
