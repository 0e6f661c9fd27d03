package app.kith.android.people;

import androidx.lifecycle.ViewModel;
import app.kith.android.device.MainThread;
import app.kith.android.live.PhoneScreens;
import app.kith.android.live.SeenScreen;
import app.kith.core.thread.StoreThread;

/** What the people's screen stands on, while it turns and comes back. */
public final class PeopleHolder extends ViewModel {
  private final StoreThread store =
      StoreThread.start("kith-people", new MainThread(), failure -> {});
  private final PeopleModel model;
  private final SeenScreen screen;
  private final Runnable unwatch;

  PeopleHolder(PhoneScreens screens) {
    model =
        new PeopleModel(
            new PhonePeople(screens.phone()),
            store,
            screens.drafts(),
            screens.deletions(),
            screens::wrote);
    screen = new SeenScreen(screens.sync(), standing -> {}, model::changed);
    unwatch = screens.deletions().waiting().watch(blocked -> model.changed());
  }

  PeopleModel model() {
    return model;
  }

  SeenScreen screen() {
    return screen;
  }

  @Override
  protected void onCleared() {
    screen.unseen(false);
    unwatch.run();
    new Thread(store::close, "kith-people-end").start();
  }
}
