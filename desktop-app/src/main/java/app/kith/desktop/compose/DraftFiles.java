package app.kith.desktop.compose;

import app.kith.core.feed.PostPicture;
import app.kith.core.mutation.Picture;
import app.kith.desktop.compose.draft.DraftPicture;
import app.kith.desktop.picture.PictureFiles;
import app.kith.desktop.picture.Wanted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The pictures of a draft for those who show pictures: each lies where its file is. */
public final class DraftFiles implements PictureFiles {
  /** Stands where pictures of posts name theirs. */
  static final String DRAFT = "draft";

  /** A picture of a draft as those of posts are; it names its file where they name their bytes. */
  static PostPicture shown(DraftPicture picture) {
    Picture shared =
        new Picture(
            picture.id(),
            "photo",
            "",
            picture.width(),
            picture.height(),
            picture.bytes(),
            "",
            null,
            null);
    return new PostPicture(shared, picture.bytes(), picture.file().toString(), "");
  }

  @Override
  public Optional<Path> here(Wanted wanted) {
    return Optional.of(Path.of(wanted.picture().sha256())).filter(Files::isReadable);
  }

  /** Nobody else has it. */
  @Override
  public Optional<Path> fetch(Wanted wanted) {
    return Optional.empty();
  }
}
