package app.kith.android.viewer;

import android.graphics.Bitmap;
import androidx.lifecycle.ViewModel;
import app.kith.android.device.MainThread;
import app.kith.android.live.OpenPhone;
import app.kith.android.picture.BitmapDecoder;
import app.kith.android.picture.PhonePictures;
import app.kith.core.model.Limits;
import app.kith.core.picture.Pictures;
import app.kith.core.picture.RecentPictures;
import app.kith.core.thread.StoreThread;

/** What the viewer stands on, while it turns and comes back. */
public final class ViewerHolder extends ViewModel {
  /** Of the memory that an app may use, pictures take this part at most. */
  private static final int PART = 4;

  private final MainThread ui = new MainThread();
  private final StoreThread store = StoreThread.start("kith-screens", ui, e -> {});
  private final StoreThread work = StoreThread.start("kith-viewer", ui, e -> {});
  private final PhonePictures files;
  private final RecentPictures<Bitmap> kept;
  private final Pictures<Bitmap> pictures;
  private final ViewerViewModel model;
  private final Runnable unwatch;

  ViewerHolder(OpenPhone phone, ViewerSource source, String post, int index) {
    BitmapDecoder decoder = new BitmapDecoder(Limits.STANDARD);
    this.files = new PhonePictures(phone);
    this.kept = new RecentPictures<>(decoder, Runtime.getRuntime().maxMemory() / PART);
    this.pictures = new Pictures<>(files, decoder, ui, kept);
    this.model = new ViewerViewModel(source, store, work, post, index);
    this.unwatch = phone.watch(() -> ui.later(model::refresh));
    model.refresh();
  }

  ViewerViewModel model() {
    return model;
  }

  Pictures<Bitmap> pictures() {
    return pictures;
  }

  void shortOfMemory() {
    kept.clear();
  }

  @Override
  protected void onCleared() {
    unwatch.run();
    pictures.close();
    new Thread(this::end, "kith-viewer-end").start();
  }

  /** Lets what was asked come to its end, which may take a moment. */
  private void end() {
    store.close();
    work.close();
    files.close();
  }
}
