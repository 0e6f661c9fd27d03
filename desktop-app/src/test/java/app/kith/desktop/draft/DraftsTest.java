package app.kith.desktop.draft;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.thread.AtOnce;
import app.kith.core.typed.Drafts;
import app.kith.core.typed.TextFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
  @TempDir Path home;

  private Drafts opened() {
    Drafts drafts = new Drafts(new TextFolder(home.resolve("drafts")), new AtOnce().store());
    drafts.load();
    return drafts;
  }

  @Test
  void theLastTextIsThereInTheNextWindow() {
    Drafts drafts = opened();
    drafts.keep("comment-1", "Half");
    drafts.keep("comment-1", "Half a sentence, ấ 수");

    assertThat(opened().text("comment-1")).contains("Half a sentence, ấ 수");
    assertThat(opened().text("comment-2")).isEmpty();
  }

  @Test
  void whatIsSentOrEmptyIsNoDraft() {
    Drafts drafts = opened();
    drafts.keep("comment-1", "Half");
    drafts.drop("comment-1");
    drafts.drop("never-was");

    assertThat(opened().texts().now()).isEmpty();
    assertThat(home.resolve("drafts")).isEmptyDirectory();
  }

  @Test
  void filesThatAreNoneOfOursArePassedOver() throws IOException {
    Path folder = Files.createDirectories(home.resolve("drafts"));
    Files.write(folder.resolve("comment-1.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Files.createDirectory(folder.resolve("comment-2.txt"));
    Files.writeString(folder.resolve("note.md"), "mine");
    Files.writeString(folder.resolve("comment-3.txt"), "good");

    assertThat(opened().texts().now()).containsOnlyKeys("comment-3");
    assertThat(folder.resolve("note.md")).exists();
  }

  @Test
  void whatTheDiskRefusesIsToldAndTheTextStays() throws IOException {
    Files.writeString(home.resolve("drafts"), "a file where the folder should be");
    Drafts drafts = new Drafts(new TextFolder(home.resolve("drafts")), new AtOnce().store());

    drafts.keep("comment-1", "Half");

    assertThat(drafts.failure().now()).isNotEmpty();
    assertThat(drafts.text("comment-1")).contains("Half");
  }

  @Test
  void whatAnotherWindowLeftIsTakenOver() throws IOException {
    TextFolder own = new TextFolder(home.resolve("drafts"));
    TextFolder other = new TextFolder(home.resolve("drafts-2"));
    own.write("a", "Here");
    other.write("a", "There");
    other.write("b", "Only there");

    new DraftFolder(own.folder()).takeOver(other.folder());

    assertThat(own.read()).isEqualTo(Map.of("a", "Here\n\nThere", "b", "Only there"));
    assertThat(other.folder()).doesNotExist();
  }
}
