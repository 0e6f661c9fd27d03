package app.kith.android.scan;

import android.media.Image;
import android.media.ImageReader;
import app.kith.core.qr.QrReading;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Reads the newest of a camera's frames; those that came meanwhile are passed over. */
final class Frames implements ImageReader.OnImageAvailableListener {
  private final Consumer<String> told;
  private byte[] light = new byte[0];

  /**
   * Reads on the thread that it is called on.
   *
   * @param told what a code says; on that thread
   */
  Frames(Consumer<String> told) {
    this.told = told;
  }

  @Override
  public void onImageAvailable(ImageReader camera) {
    try (Image frame = camera.acquireLatestImage()) {
      if (frame != null) {
        Image.Plane plane = frame.getPlanes()[0];
        read(plane.getBuffer(), plane.getRowStride(), frame.getWidth(), frame.getHeight());
      }
    } catch (IllegalStateException e) {
      // The camera was closed while this frame came: there is nothing to read any more.
    }
  }

  /** The last row may end where its pixels end. */
  void read(ByteBuffer plane, int row, int width, int height) {
    if (light.length != row * height) {
      light = new byte[row * height];
    }
    plane.get(light, 0, Math.min(plane.remaining(), light.length));
    QrReading.ofLight(light, row, width, height).ifPresent(told);
  }
}
