package app.kith.server.media.render.process;

import app.kith.core.media.MediaSource;
import app.kith.core.media.container.MediaBounds;
import app.kith.server.media.render.Renderer;
import app.kith.server.media.render.Rendering;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;

/** Draws in the caller's thread, and with the memory of the caller's process. */
public final class InProcessRenderer implements PictureRenderer {
  private final Renderer renderer;
  private final ReentrantLock atWork = new ReentrantLock();

  public InProcessRenderer(MediaBounds bounds) {
    this.renderer = new Renderer(bounds);
  }

  @Override
  public Rendering render(MediaSource source, Collection<Integer> sizes) {
    atWork.lock();
    try {
      return renderer.render(source, sizes);
    } catch (Exception | OutOfMemoryError e) {
      // Decoders answer a damaged or monstrous picture with exceptions of every kind.
      return new Rendering.Failed(e.toString());
    } finally {
      atWork.unlock();
    }
  }
}
