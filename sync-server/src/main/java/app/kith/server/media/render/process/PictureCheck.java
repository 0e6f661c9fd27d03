package app.kith.server.media.render.process;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.Refused;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.server.media.render.Rendering.Copy;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whether a copy is what it says: members' programs will be given it as a picture. */
final class PictureCheck {
  private PictureCheck() {}

  static boolean holds(Copy copy) throws IOException {
    return switch (ContainerWalk.walk(
        () -> new ByteArrayInputStream(copy.bytes()), MediaBounds.STANDARD)) {
      case Walk.Found(var info) ->
          info.type().mime().equals(copy.type())
              && info.shownWidth() == copy.width()
              && info.shownHeight() == copy.height();
      case Walk.Video video -> false;
      case Refused refused -> false;
    };
  }
}
