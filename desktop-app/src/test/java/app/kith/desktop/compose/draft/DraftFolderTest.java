package app.kith.desktop.compose.draft;

import static org.assertj.core.api.Assertions.assertThat;

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
    return new DraftPicture("id", file, "Một con thuyền", 4, 3, 9, true);
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
}
