package app.kith.android.feed;

import android.graphics.Bitmap;
import androidx.lifecycle.ViewModel;
import app.kith.android.device.MainThread;
import app.kith.android.live.LivePhone;
import app.kith.android.live.OpenPhone;
import app.kith.android.picture.BitmapDecoder;
import app.kith.android.picture.PhonePictures;
import app.kith.core.model.Limits;
import app.kith.core.picture.Pictures;
import app.kith.core.picture.RecentPictures;
import app.kith.core.thread.StoreThread;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What the feed's screen stands on, while it turns and comes back; synced while it is seen. */
public final class FeedHolder extends ViewModel {
  /** Of the memory that an app may use, pictures take this part at most. */
  private static final int PART = 5;

  private final MainThread ui = new MainThread();
  private final OpenPhone phone;
  private final StoreThread store = StoreThread.start("kith-screens", ui, e -> {});
  private final StoreThread syncing = StoreThread.start("kith-pull", ui, e -> {});
  private final PhonePictures files;
  private final RecentPictures<Bitmap> kept;
  private final Pictures<Bitmap> pictures;
  private final FeedViewModel model;
  private @Nullable LivePhone live;

  FeedHolder(OpenPhone phone, Runnable send) {
    this.phone = phone;
    BitmapDecoder decoder = new BitmapDecoder(Limits.STANDARD);
    this.files = new PhonePictures(phone);
    this.kept = new RecentPictures<>(decoder, Runtime.getRuntime().maxMemory() / PART);
    this.pictures = new Pictures<>(files, decoder, ui, kept);
    this.model = new FeedViewModel(new PhoneFeed(phone, send), store, syncing);
  }

  FeedViewModel model() {
    return model;
  }

  Pictures<Bitmap> pictures() {
    return pictures;
  }

  /** The screen is seen. */
  void seen() {
    if (live != null) {
      return;
    }
    LivePhone begun = new LivePhone(phone, store, ui, Clock.systemDefaultZone());
    live = begun;
    begun.standing().watch(model::stands);
    begun.version().watch(version -> model.refresh());
    begun.start();
  }

  /** It is not seen any more. */
  void unseen() {
    LivePhone ended = live;
    live = null;
    if (ended != null) {
      new Thread(ended::close, "kith-live-end").start();
    }
  }

  void shortOfMemory() {
    kept.clear();
  }

  @Override
  protected void onCleared() {
    unseen();
    pictures.close();
    new Thread(this::end, "kith-feed-end").start();
  }

  /** Lets what was asked come to its end, which may take a moment. */
  private void end() {
    store.close();
    syncing.close();
    files.close();
  }
}
