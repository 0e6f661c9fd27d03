package app.kith.desktop.compose.draft;

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
    return new DraftPicture(id, other, alt, width, height, bytes);
  }

  /** What people call the file. */
  public String name() {
    return Looked.name(file);
  }

  public boolean isDescribed() {
    return !alt.isBlank();
  }
}
