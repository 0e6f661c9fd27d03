package app.kith.desktop.compose.draft;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.DraftPost;
import app.kith.core.json.KithJson;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.PostId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFolderTest {
  private static final DraftPost.Made NOTHING_MADE = post -> false;

  @TempDir Path home;

  private DraftFolder folder() {
    return new DraftFolder(home.resolve("draft"), KithJson.create());
  }

  private static DraftPicture picture(Path file) {
    return new DraftPicture("id", file, "Một con thuyền", 4, 3, 9, true, 0);
  }

  @Test
  void whatWasKeptComesBackWhole() throws IOException {
    Draft draft =
        new Draft(
            "Lời \"viết\"\nhai dòng",
            Audience.FOLLOWERS,
            List.of(picture(home.resolve("ảnh.jpg"))),
            List.of(home.resolve("late")),
            Keep.PLACE);
    folder().save(draft);

    assertThat(folder().load(NOTHING_MADE)).isEqualTo(draft);
    folder().save(Draft.EMPTY);
    assertThat(folder().load(NOTHING_MADE)).isEqualTo(Draft.EMPTY);
  }

  @Test
  void aDraftOfBeforePlacesCouldBeKeptKeepsNone() throws IOException {
    Path draft = Files.createDirectory(home.resolve("draft"));
    Files.writeString(
        draft.resolve("draft.json"),
        "{\"caption\":\"Old\",\"audience\":\"me\",\"pictures\":[{\"id\":\"id\",\"file\":\"/a.jpg\","
            + "\"alt\":\"\",\"width\":4,\"height\":3,\"bytes\":9}],\"coming\":[]}");

    Draft old = folder().load(NOTHING_MADE);

    assertThat(old.caption()).isEqualTo("Old");
    assertThat(old.pictures()).singleElement().matches(picture -> !picture.located());
    assertThat(old.keep()).isEqualTo(Keep.NOTHING);
  }

  @Test
  void whatCannotBeReadIsLaidAside() throws IOException {
    Path draft = Files.createDirectory(home.resolve("draft"));
    Files.writeString(draft.resolve("draft.json"), "{\"caption\":");

    assertThat(folder().load(NOTHING_MADE)).isEqualTo(Draft.EMPTY);
    assertThat(draft.resolve("draft.unreadable.json")).hasContent("{\"caption\":");
  }

  @Test
  void aPastedPictureStaysAsLongAsADraftNamesIt() throws IOException {
    Path kept = folder().paste(new byte[] {1});
    Path takenOut = folder().paste(new byte[] {2});
    folder().save(Draft.EMPTY.with(List.of(picture(kept))));

    folder().load(NOTHING_MADE);
    assertThat(kept).exists();
    assertThat(takenOut).doesNotExist();
    folder().forget(picture(kept));
    assertThat(kept).doesNotExist();
    folder().forget(picture(Files.createFile(home.resolve("own.jpg"))));
    assertThat(home.resolve("own.jpg")).exists();
  }

  @Test
  void whatAnotherWindowLeftComesBehindWhatIsHere() throws IOException {
    DraftFolder other = new DraftFolder(home.resolve("draft-2"), KithJson.create());
    Path pasted = other.paste(new byte[] {7});
    other.save(Draft.EMPTY.withCaption("There").with(List.of(picture(pasted))));
    folder().save(Draft.EMPTY.withCaption("Here").to(Audience.FOLLOWERS));

    folder().takeOver(home.resolve("draft-2"));

    Draft draft = folder().load(NOTHING_MADE);
    assertThat(draft.caption()).isEqualTo("Here\n\nThere");
    assertThat(draft.audience()).isEqualTo(Audience.FOLLOWERS);
    assertThat(draft.pictures().getFirst().file())
        .hasParent(home.resolve("draft"))
        .hasBinaryContent(new byte[] {7});
    assertThat(home.resolve("draft-2")).doesNotExist();
  }

  @Test
  void whatWasPostedOfTheDraftThatAnotherWindowLeftIsNotPostedAgain() throws IOException {
    DraftPost post = new DraftPost(new PostId("0".repeat(26)), List.of("id"), "There");
    DraftFolder other = new DraftFolder(home.resolve("draft-2"), KithJson.create());
    Path pasted = other.paste(new byte[] {7});
    other.save(
        Draft.EMPTY.withCaption("There").with(List.of(picture(pasted))).becoming(List.of(post)));
    folder().save(Draft.EMPTY.withCaption("Here"));

    folder().takeOver(home.resolve("draft-2"));

    assertThat(folder().load(post.id()::equals)).isEqualTo(Draft.EMPTY.withCaption("Here"));
    assertThat(home.resolve("draft").resolve(pasted.getFileName())).doesNotExist();
  }
}
