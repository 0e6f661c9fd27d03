package app.kith.android.feed;

import android.graphics.Bitmap;
import androidx.lifecycle.ViewModel;
import app.kith.android.device.MainThread;
import app.kith.android.live.OpenPhone;
import app.kith.android.live.ScreenSync;
import app.kith.android.live.SeenScreen;
import app.kith.android.picture.ScreenPictures;
import app.kith.core.picture.Pictures;
import app.kith.core.thread.StoreThread;

/** What the feed's screen stands on, while it turns and comes back; synced while it is seen. */
public final class FeedHolder extends ViewModel {
  /** Of the memory that an app may use, pictures take this part at most. */
  private static final int PART = 5;

  private final MainThread ui = new MainThread();
  private final StoreThread store = StoreThread.start("kith-screens", ui, e -> {});
  private final StoreThread syncing = StoreThread.start("kith-pull", ui, e -> {});
  private final ScreenPictures pictures;
  private final FeedViewModel model;
  private final SeenScreen screen;

  FeedHolder(OpenPhone phone, ScreenSync sync, Runnable send) {
    this.pictures = new ScreenPictures(phone, PART);
    this.model = new FeedViewModel(new PhoneFeed(phone, send), store, syncing);
    this.screen = new SeenScreen(sync, model::stands, model::refresh);
  }

  FeedViewModel model() {
    return model;
  }

  Pictures<Bitmap> pictures() {
    return pictures.pictures();
  }

  /** Follows the phone while the screen is seen. */
  SeenScreen screen() {
    return screen;
  }

  void shortOfMemory() {
    pictures.shortOfMemory();
  }

  @Override
  protected void onCleared() {
    screen.unseen(false);
    new Thread(this::end, "kith-feed-end").start();
  }

  /** Lets what was asked come to its end, which may take a moment. */
  private void end() {
    store.close();
    syncing.close();
    pictures.close();
  }
}
