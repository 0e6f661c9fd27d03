package app.kith.android.picture;

import android.graphics.Bitmap;
import app.kith.android.device.MainThread;
import app.kith.android.live.OpenPhone;
import app.kith.core.model.Limits;
import app.kith.core.picture.Pictures;
import app.kith.core.picture.RecentPictures;
import java.io.Closeable;

/** The pictures of one screen, and its share of the memory for them. */
public final class ScreenPictures implements Closeable {
  private final PhonePictures files;
  private final RecentPictures<Bitmap> kept;
  private final Pictures<Bitmap> pictures;

  /**
   * Opens nothing yet.
   *
   * @param part of the memory that an app may use: 5 is a fifth
   */
  public ScreenPictures(OpenPhone phone, int part) {
    BitmapDecoder decoder = new BitmapDecoder(Limits.STANDARD);
    files = new PhonePictures(phone);
    kept = new RecentPictures<>(decoder, Runtime.getRuntime().maxMemory() / part);
    pictures = new Pictures<>(files, decoder, new MainThread(), kept);
  }

  public Pictures<Bitmap> pictures() {
    return pictures;
  }

  /** Forgets those that are not shown. */
  public void shortOfMemory() {
    kept.clear();
  }

  /** Waits for what is being fetched: not on the main thread. */
  @Override
  public void close() {
    pictures.close();
    files.close();
  }
}
