package app.kith.android.feed;

import android.graphics.Bitmap;
import androidx.lifecycle.ViewModel;
import app.kith.android.device.MainThread;
import app.kith.android.live.PhoneScreens;
import app.kith.android.live.SeenScreen;
import app.kith.android.picture.ScreenPictures;
import app.kith.core.page.Deletions;
import app.kith.core.picture.Pictures;
import app.kith.core.thread.StoreThread;
import java.util.Optional;

/** What the feed's screen stands on, while it turns and comes back; synced while it is seen. */
public final class FeedHolder extends ViewModel {
  /** Of the memory that an app may use, pictures take this part at most. */
  private static final int PART = 5;

  private final MainThread ui = new MainThread();
  private final StoreThread store = StoreThread.start("kith-screens", ui, e -> {});
  private final StoreThread syncing = StoreThread.start("kith-pull", ui, e -> {});
  private final ScreenPictures pictures;
  private final PhoneScreens screens;
  private final FeedViewModel model;
  private final SeenScreen screen;
  private final Runnable unwatch;

  FeedHolder(PhoneScreens screens) {
    this.screens = screens;
    this.pictures = new ScreenPictures(screens.phone(), PART);
    this.model =
        new FeedViewModel(
            new PhoneFeed(screens),
            store,
            syncing,
            notice -> screens.notice().set(Optional.of(notice)));
    this.screen = new SeenScreen(screens.sync(), model::stands, model::refresh);
    unwatch = screens.deletions().waiting().watch(deleted -> model.refresh());
  }

  FeedViewModel model() {
    return model;
  }

  Pictures<Bitmap> pictures() {
    return pictures.pictures();
  }

  /** What was deleted a moment ago, on any screen. */
  Deletions deletions() {
    return screens.deletions();
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
    unwatch.run();
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
