package app.kith.server.media.render.process;

import app.kith.core.media.MediaSource;
import app.kith.server.media.render.Rendering;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;

/** Draws the smaller copies of pictures, one picture at a time, and never fails for a picture. */
public interface PictureRenderer extends Closeable {
  /**
   * Draws the copies and waits for them; who comes meanwhile waits longer.
   *
   * @param source the picture's file; where it can't be read, the answer is {@link
   *     Rendering.Failed} with what it threw
   * @param sizes pixels of the longer side
   */
  Rendering render(MediaSource source, Collection<Integer> sizes);

  /** Breaks off what is being drawn; from now on every picture fails. */
  @Override
  default void close() throws IOException {}
}
