package app.kith.server.media.render.process;

import app.kith.core.media.container.MediaBounds;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program that is for ever in the middle of a picture; says its child's number when it is. */
final class DrawingParent {
  private DrawingParent() {}

  public static void main(String[] args) throws IOException {
    try (PictureRenderer renderer = ChildRenderer.orInProcess(MediaBounds.STANDARD)) {
      renderer.render(
          () -> {
            ProcessHandle.current().children().forEach(child -> System.out.println(child.pid()));
            forEver();
            throw new IOException("never");
          },
          List.of(256));
    }
  }

  private static void forEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
