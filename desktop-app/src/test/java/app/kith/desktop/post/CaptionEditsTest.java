package app.kith.desktop.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.page.CaptionEdits;
import app.kith.core.thread.AtOnce;
import app.kith.core.typed.Drafts;
import app.kith.core.typed.TextFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionEditsTest {
  private static final PostCard LAKE =
      new PostCard(
          "p1",
          "anna-account",
          "Anna",
          "Today 14:05",
          "Everyone here",
          Audience.COMMUNITY,
          "The lake",
          "",
          List.of(),
          true,
          false,
          "Like",
          "Comment",
          List.of(),
          new PostCard.Journey.Arrived());

  @TempDir Path folder;

  private CaptionEdits opened() {
    Drafts drafts = new Drafts(new TextFolder(folder), new AtOnce().store());
    drafts.load();
    return new CaptionEdits(drafts);
  }

  @Test
  void whatIsTypedIsThereInTheNextWindowUntilItIsSaved() {
    CaptionEdits edits = opened();
    edits.begin("p1");
    edits.typed(LAKE.id(), LAKE.caption(), "The lake at dawn");
    edits.leave("p1");

    assertThat(edits.open().now()).isEmpty();
    assertThat(opened().draft("p1")).contains("The lake at dawn");

    edits.end("p1");
    assertThat(opened().draft("p1")).isEmpty();
  }

  @Test
  void theCaptionAsItIsNeedNotBeKept() {
    CaptionEdits edits = opened();
    edits.typed(LAKE.id(), LAKE.caption(), "The lake at dawn");
    edits.typed(LAKE.id(), LAKE.caption(), "The lake");

    assertThat(edits.draft("p1")).isEmpty();
  }

  @Test
  void severalAreOpenAtOnce() {
    CaptionEdits edits = opened();
    edits.begin("p1");
    edits.begin("p2");
    edits.leave("p1");

    assertThat(edits.open().now()).containsExactly("p2");
  }
}
