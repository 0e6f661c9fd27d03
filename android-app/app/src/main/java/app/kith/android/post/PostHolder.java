package app.kith.android.post;

import androidx.lifecycle.ViewModel;
import app.kith.android.device.MainThread;
import app.kith.android.live.PhoneScreens;
import app.kith.android.live.SeenScreen;
import app.kith.android.picture.ScreenPictures;
import app.kith.core.thread.StoreThread;

/** What a post's page stands on, while it turns and comes back. */
public final class PostHolder extends ViewModel {
  /** Of the memory that an app may use, pictures take this part at most. */
  private static final int PART = 8;

  private final StoreThread store = StoreThread.start("kith-post", new MainThread(), failure -> {});
  private final ScreenPictures pictures;
  private final PostModel model;
  private final SeenScreen screen;
  private final Runnable unwatch;

  PostHolder(PhoneScreens screens, String post) {
    pictures = new ScreenPictures(screens.phone(), PART);
    model =
        new PostModel(
            post,
            new PhonePost(screens),
            store,
            screens.drafts(),
            screens.deletions(),
            screens::wrote);
    screen = new SeenScreen(screens.sync(), model::stands, model::changed);
    unwatch = screens.deletions().waiting().watch(deleted -> model.changed());
  }

  PostModel model() {
    return model;
  }

  ScreenPictures pictures() {
    return pictures;
  }

  SeenScreen screen() {
    return screen;
  }

  @Override
  protected void onCleared() {
    screen.unseen(false);
    unwatch.run();
    new Thread(this::end, "kith-post-end").start();
  }

  /** Lets what was asked come to its end, which may take a moment. */
  private void end() {
    store.close();
    pictures.close();
  }
}
