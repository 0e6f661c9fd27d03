package app.kith.android.scan;

import android.annotation.SuppressLint;
import android.content.Context;
import android.graphics.ImageFormat;
import android.graphics.SurfaceTexture;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraCaptureSession;
import android.hardware.camera2.CameraCharacteristics;
import android.hardware.camera2.CameraDevice;
import android.hardware.camera2.CameraManager;
import android.hardware.camera2.CaptureRequest;
import android.media.ImageReader;
import android.os.Handler;
import android.os.HandlerThread;
import android.view.Surface;
import java.io.Closeable;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The camera at the back: what it sees is shown, and its frames are read on a thread of its own.
 * Opened and closed on the main thread; the permission is there.
 */
final class Lens implements Closeable {
  /** Every camera has this size, and a code that fills a third of it is sharp enough. */
  static final int WIDTH = 1280;

  static final int HEIGHT = 720;

  private final CameraManager cameras;
  private final SurfaceTexture shownOn;
  private final Runnable failed;
  private final HandlerThread thread = new HandlerThread("kith-camera");
  private final ImageReader frames =
      ImageReader.newInstance(WIDTH, HEIGHT, ImageFormat.YUV_420_888, 2);
  private @Nullable CameraDevice camera;
  private boolean closed;

  /**
   * Opens nothing yet.
   *
   * @param told what a code says; on the camera's thread
   * @param failed on the camera's thread, where the camera can't be used, or not any more
   */
  Lens(Context context, SurfaceTexture shownOn, Consumer<String> told, Runnable failed) {
    this.cameras = context.getSystemService(CameraManager.class);
    this.shownOn = shownOn;
    this.failed = failed;
    thread.start();
    frames.setOnImageAvailableListener(new Frames(told), handler());
  }

  private Handler handler() {
    return new Handler(thread.getLooper());
  }

  /** Whether this phone has a camera at all. */
  static boolean isThere(Context context) {
    try {
      return context.getSystemService(CameraManager.class).getCameraIdList().length > 0;
    } catch (CameraAccessException e) {
      return false;
    }
  }

  @SuppressLint("MissingPermission")
  void open() {
    try {
      cameras.openCamera(best(), new Opened(), handler());
    } catch (CameraAccessException | SecurityException | IllegalArgumentException e) {
      // Taken away this very moment, by a person, another app or a policy.
      failed.run();
    }
  }

  /** The one that looks away from the person, else any. */
  private String best() throws CameraAccessException {
    String[] ids = cameras.getCameraIdList();
    for (String id : ids) {
      Integer facing = cameras.getCameraCharacteristics(id).get(CameraCharacteristics.LENS_FACING);
      if (facing != null && facing == CameraCharacteristics.LENS_FACING_BACK) {
        return id;
      }
    }
    return ids.length == 0 ? "" : ids[0];
  }

  private synchronized void look(CameraDevice opened) {
    if (closed) {
      opened.close();
      return;
    }
    camera = opened;
    shownOn.setDefaultBufferSize(WIDTH, HEIGHT);
    Surface shown = new Surface(shownOn);
    try {
      CaptureRequest.Builder request = opened.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW);
      request.addTarget(shown);
      request.addTarget(frames.getSurface());
      request.set(
          CaptureRequest.CONTROL_AF_MODE, CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE);
      start(opened, shown, request.build());
    } catch (CameraAccessException | IllegalStateException e) {
      failed.run();
    }
  }

  @SuppressWarnings("deprecation") // What follows it is of Android 9.
  private void start(CameraDevice opened, Surface shown, CaptureRequest request)
      throws CameraAccessException {
    opened.createCaptureSession(
        Arrays.asList(shown, frames.getSurface()), new Ready(request), handler());
  }

  /** Ends on the camera's thread, behind the frame that is being read there. */
  @Override
  public synchronized void close() {
    closed = true;
    CameraDevice open = camera;
    camera = null;
    handler()
        .post(() -> {
          if (open != null) {
            open.close();
          }
          frames.close();
        });
    thread.quitSafely();
  }

  private final class Opened extends CameraDevice.StateCallback {
    @Override
    public void onOpened(CameraDevice opened) {
      look(opened);
    }

    @Override
    public void onDisconnected(CameraDevice gone) {
      gone.close();
      failed.run();
    }

    @Override
    public void onError(CameraDevice broken, int why) {
      broken.close();
      failed.run();
    }
  }

  private final class Ready extends CameraCaptureSession.StateCallback {
    private final CaptureRequest request;

    Ready(CaptureRequest request) {
      this.request = request;
    }

    @Override
    public void onConfigured(CameraCaptureSession session) {
      try {
        session.setRepeatingRequest(request, null, handler());
      } catch (CameraAccessException | IllegalStateException e) {
        // Closed in between: whoever closed it knows.
      }
    }

    @Override
    public void onConfigureFailed(CameraCaptureSession session) {
      failed.run();
    }
  }
}
