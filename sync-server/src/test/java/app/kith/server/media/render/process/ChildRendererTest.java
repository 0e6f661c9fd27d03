package app.kith.server.media.render.process;

import app.kith.core.media.container.MediaBounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

@Tag("process")
@Timeout(120)
class ChildRendererTest extends PictureRendererContract {
  @Override
  protected PictureRenderer open(MediaBounds bounds) {
    return ChildRenderer.orInProcess(bounds);
  }
}
