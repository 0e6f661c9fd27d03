package app.kith.core.draft;

import app.kith.core.feed.PostPicture;
import app.kith.core.mutation.Picture;
import java.nio.file.Path;

/**
 * A picture that is to be posted; its bytes stay where they are until then.
 *
 * @param id names it within the draft
 * @param file where it lies
 * @param alt its description, or ""
 * @param width pixels as shown
 * @param height pixels as shown
 * @param bytes of the file
 * @param located whether it says where it was taken
 * @param millis how long a video lasts; 0 for a picture
 */
public record DraftPicture(
    String id,
    Path file,
    String alt,
    int width,
    int height,
    long bytes,
    boolean located,
    long millis) {
  /** What is no video, and says nothing of a place. */
  public DraftPicture(String id, Path file, String alt, int width, int height, long bytes) {
    this(id, file, alt, width, height, bytes, false, 0);
  }

  public boolean isVideo() {
    return millis > 0;
  }

  public DraftPicture described(String text) {
    return new DraftPicture(id, file, text, width, height, bytes, located, millis);
  }

  /** The same, lying elsewhere. */
  public DraftPicture at(Path other) {
    return new DraftPicture(id, other, alt, width, height, bytes, located, millis);
  }

  /** The same by another id. */
  public DraftPicture named(String other) {
    return new DraftPicture(other, file, alt, width, height, bytes, located, millis);
  }

  /** What people call the file. */
  public String name() {
    return Looked.name(file);
  }

  public boolean isDescribed() {
    return !alt.trim().isEmpty();
  }

  /** As pictures of posts are shown; it names its file where they name their bytes. */
  public PostPicture shown() {
    String path = file.toString();
    Picture shared =
        new Picture(
            id,
            isVideo() ? Picture.VIDEO : Picture.PHOTO,
            "",
            width,
            height,
            bytes,
            "",
            null,
            null,
            isVideo() ? millis : null,
            isVideo() ? new Picture.Poster("", width, height, 0, path) : null);
    return new PostPicture(shared, bytes, path, "");
  }
}
