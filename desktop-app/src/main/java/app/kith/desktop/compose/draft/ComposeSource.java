package app.kith.desktop.compose.draft;

import app.kith.core.draft.Draft;
import app.kith.core.draft.Looked;
import app.kith.core.draft.Posting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What writing a post needs of a device; all of it may wait for a disk. */
public interface ComposeSource extends Posting.Device {
  /** The draft that was kept, without what was posted of it. */
  Draft load() throws IOException;

  /** Keeps the draft; it is on the disk when this returns. */
  void save(Draft draft) throws IOException;

  /**
   * The files in these, folders opened, in order and without what no person means (hidden files).
   *
   * @param most so many at most
   */
  List<Path> files(List<Path> given, int most) throws IOException;

  /** Looks at files closely, one after the other. */
  List<Looked> look(List<Path> files) throws IOException;

  /** Keeps a picture that is no file, from the clipboard. */
  Path paste(Pixels pixels) throws IOException;

  /**
   * A picture without a file.
   *
   * @param argb of each pixel, row by row
   */
  record Pixels(int width, int height, int[] argb) {}
}
