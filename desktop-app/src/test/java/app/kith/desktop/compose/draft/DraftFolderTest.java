package app.kith.desktop.compose.draft;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.json.KithJson;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFolderTest {
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

    assertThat(folder().load()).isEqualTo(draft);
    folder().save(Draft.EMPTY);
    assertThat(folder().load()).isEqualTo(Draft.EMPTY);
  }

  @Test
  void aDraftOfBeforePlacesCouldBeKeptKeepsNone() throws IOException {
    Path draft = Files.createDirectory(home.resolve("draft"));
    Files.writeString(
        draft.resolve("draft.json"),
        "{\"caption\":\"Old\",\"audience\":\"me\",\"pictures\":[{\"id\":\"id\",\"file\":\"/a.jpg\","
            + "\"alt\":\"\",\"width\":4,\"height\":3,\"bytes\":9}],\"coming\":[]}");

    Draft old = folder().load();

    assertThat(old.caption()).isEqualTo("Old");
    assertThat(old.pictures()).singleElement().matches(picture -> !picture.located());
    assertThat(old.keep()).isEqualTo(Keep.NOTHING);
  }

  @Test
  void whatCannotBeReadIsLaidAside() throws IOException {
    Path draft = Files.createDirectory(home.resolve("draft"));
    Files.writeString(draft.resolve("draft.json"), "{\"caption\":");

    assertThat(folder().load()).isEqualTo(Draft.EMPTY);
    assertThat(draft.resolve("draft.unreadable.json")).hasContent("{\"caption\":");
  }

  @Test
  void aPastedPictureStaysAsLongAsADraftNamesIt() throws IOException {
    Path kept = folder().paste(new byte[] {1});
    Path takenOut = folder().paste(new byte[] {2});
    folder().save(Draft.EMPTY.with(List.of(picture(kept))));

    folder().load();
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

    Draft draft = folder().load();
    assertThat(draft.caption()).isEqualTo("Here\n\nThere");
    assertThat(draft.audience()).isEqualTo(Audience.FOLLOWERS);
    assertThat(draft.pictures().getFirst().file())
        .hasParent(home.resolve("draft"))
        .hasBinaryContent(new byte[] {7});
    assertThat(home.resolve("draft-2")).doesNotExist();
  }
}
