package app.kith.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineVerbsTest {
  @TempDir Path folder;
  private TestDevice anna;

  @BeforeEach
  void join() throws IOException {
    anna = TestDevice.joined(folder);
  }

  @Test
  void aPostIsSeenAtOnceAndItsFileMayGo() throws IOException {
    Path file = anna.picture("boat.png", 0x2080c0);
    byte[] bytes = Files.readAllBytes(file);

    Spoken posted = anna.kith("post", file.toString(), "--caption", "The boat", "--json");
    Files.delete(file);

    assertThat(posted.err()).isEmpty();
    assertThat(posted.code()).isZero();
    assertThat(anna.kith("feed", "--json").out()).isEqualTo("[" + posted.out().strip() + "]\n");
    Path out = folder.resolve("again.png");
    assertThat(anna.kith("media", media(posted), "--out", out.toString()).code()).isZero();
    assertThat(out).hasBinaryContent(bytes);
  }

  @Test
  void wordsAloneAreAPost() {
    Spoken posted = anna.kith("post", "--caption", "The boat is in!", "--json");

    assertThat(posted.code()).as(posted.err()).isZero();
    assertThat(posted.text("caption")).isEqualTo("The boat is in!");
    assertThat(posted.document().get("media")).isEqualTo(List.of());
    assertThat(anna.kith("feed", "--json").out()).isEqualTo("[" + posted.out().strip() + "]\n");
  }

  /** The first picture's id. */
  static String media(Spoken post) {
    Matcher id = Pattern.compile("\"media\":\\[\\{\"id\":\"([^\"]+)\"").matcher(post.out());
    assertThat(id.find()).as(post.out()).isTrue();
    return id.group(1);
  }

  @Test
  void anEditShowsAndTheOldTextStaysInHistory() throws IOException {
    String post = anna.posts("First words");

    Spoken edited = anna.kith("edit", post, "--caption", "Better words", "--json");

    assertThat(edited.text("caption")).isEqualTo("Better words");
    assertThat(edited.document().get("edited")).isNotNull();
    assertThat(anna.kith("history", post, "--json").documents())
        .extracting(version -> version.get("caption"), version -> version.get("current"))
        .containsExactly(tuple("Better words", true), tuple("First words", false));
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  @Test
  void aLikeIsTakenBack() throws IOException {
    String post = anna.posts("Sunset");

    assertThat(anna.kith("like", post, "--json").document())
        .containsEntry("liked", true)
        .containsEntry("likes", 1L);
    assertThat(anna.kith("unlike", post, "--json").document())
        .containsEntry("liked", false)
        .containsEntry("likes", 0L);
    assertThat(anna.kith("outbox", "--json").documents())
        .extracting(row -> row.get("kind"))
        .containsExactly("post", "like");
  }

  @Test
  void aCommentIsUnderItsPost() throws IOException {
    String post = anna.posts("Sunset");

    Spoken comment = anna.kith("comment", post, "Beautiful", "--json");

    assertThat(comment.text("state")).isEqualTo("waiting");
    assertThat(anna.kith("show", post, "--json").out())
        .contains("\"comments\":[" + comment.out().strip() + "]")
        .contains("\"commentCount\":1");
  }

  @Test
  void aDeletedPostIsGoneFromHomeAndCannotBeShown() throws IOException {
    String post = anna.posts("Mistake");

    assertThat(anna.kith("delete", post, "--json").text("state")).isEqualTo("deleted");

    assertThat(anna.kith("feed", "--json").out()).isEqualTo("[]\n");
    assertThat(anna.kith("show", post).code()).isEqualTo(1);
    assertThat(anna.kith("history", post).code()).isEqualTo(1);
  }

  @Test
  void followingChangesThePersonEverywhere() {
    assertThat(anna.kith("follow", "BEN", "--json").out())
        .isEqualTo(
            "{\"id\":\"ben-account\",\"handle\":\"ben\",\"name\":\"Ben\",\"following\":true,"
                + "\"requested\":false,\"asking\":false,\"asksFirst\":false,\"blocked\":false}\n");
    assertThat(anna.kith("people", "--json").documents())
        .extracting(person -> person.get("handle"), person -> person.get("following"))
        .containsExactly(tuple("anna", false), tuple("ben", true));
    assertThat(anna.kith("unfollow", "ben", "--json").text("following")).isEqualTo("false");
  }

  @Test
  void whoIsBlockedIsFollowedNoLongerAndCannotBeFollowed() {
    anna.kith("follow", "ben");

    assertThat(anna.kith("block", "BEN", "--json").text("blocked")).isEqualTo("true");
    assertThat(anna.kith("people", "--json").documents())
        .extracting(person -> person.get("handle"), person -> person.get("following"))
        .containsExactly(tuple("anna", false), tuple("ben", false));
    assertThat(anna.kith("follow", "ben", "--json").code()).isEqualTo(1);
    assertThat(anna.kith("unblock", "ben", "--json").text("blocked")).isEqualTo("false");
  }

  @Test
  void whoSeesAPostIsChangedAndShown() throws IOException {
    String post = anna.posts("Plans");

    assertThat(anna.kith("audience", post, "--to", "me", "--json").text("to")).isEqualTo("me");
    assertThat(anna.kith("show", post, "--json").text("to")).isEqualTo("me");
    assertThat(anna.kith("audience", post, "--to", "all").code()).isEqualTo(1);
    assertThat(anna.kith("show", post, "--json").text("to")).isEqualTo("me");
  }

  @Test
  void whoWantsToBeAskedSaysSo() {
    assertThat(anna.kith("profile", "--followers", "ask", "--json").text("asksFirst"))
        .isEqualTo("true");
    assertThat(anna.kith("profile", "--followers", "open", "--json").text("asksFirst"))
        .isEqualTo("false");
    assertThat(anna.kith("profile", "--followers", "perhaps").code()).isEqualTo(1);
    assertThat(anna.kith("approve", "ben", "--json").text("asking")).isEqualTo("false");
    assertThat(anna.kith("approve", "ben", "--no").code()).isZero();
    assertThat(anna.kith("history", "--withdrawn", "--json").out()).isEqualTo("[]\n");
  }

  @Test
  void theNewestOwnPostIsOnTopAndTheLimitHolds() throws IOException {
    anna.posts("One");
    anna.posts("Two");
    anna.posts("Three");

    assertThat(anna.kith("feed", "--limit", "2", "--json").documents())
        .extracting(post -> post.get("caption"))
        .containsExactly("Three", "Two");
    assertThat(anna.kith("feed", "--of", "ben", "--json").out()).isEqualTo("[]\n");
    assertThat(anna.kith("feed", "--of", "anna", "--json").documents()).hasSize(3);
  }

  @Test
  void textFromEverywhereComesBackAsItWasTyped() throws IOException {
    String text = "Chào buổi sáng, 👨‍👩‍👧‍👦 \"quoted\" \\ back\nsecond line, नमस्ते";
    String post = anna.posts(text);
    anna.kith("comment", post, "Đẹp quá 🌅");

    assertThat(anna.kith("feed", "--json").documents())
        .extracting(found -> found.get("caption"))
        .containsExactly(text);
    assertThat(anna.kith("show", post).out()).contains("👨‍👩‍👧‍👦", "Đẹp quá 🌅");
  }

  @Test
  void aCaptionMayBeginWithAnAtSignOrLookLikeANumber() throws IOException {
    assertThat(anna.kith("show", anna.posts("@everybody look"), "--json").text("caption"))
        .isEqualTo("@everybody look");
    String post = anna.posts("x");
    assertThat(anna.kith("edit", post, "--json", "--caption", "--json").text("caption"))
        .isEqualTo("--json");
    assertThat(anna.kith("edit", post, "--caption", "-h").out()).contains("-h").doesNotContain("{");
    assertThat(anna.kith("comment", post, "--json", "--", "--fine").text("text"))
        .isEqualTo("--fine");
  }

  @Test
  void textForPeopleCanNotPaintTheTerminal() throws IOException {
    anna.posts("nice\u001b[2Jtry");

    assertThat(anna.kith("feed").out()).doesNotContain("\u001b").contains("nice␛[2Jtry");
  }
}
