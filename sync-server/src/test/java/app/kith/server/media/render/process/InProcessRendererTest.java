package app.kith.server.media.render.process;

import app.kith.core.media.container.MediaBounds;

class InProcessRendererTest extends PictureRendererContract {
  @Override
  protected PictureRenderer open(MediaBounds bounds) {
    return new InProcessRenderer(bounds);
  }
}
