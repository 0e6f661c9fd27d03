package app.kith.android.outbox;

import androidx.lifecycle.ViewModel;
import app.kith.android.device.MainThread;
import app.kith.android.live.PhoneScreens;
import app.kith.android.live.SeenScreen;
import app.kith.android.picture.ScreenPictures;
import app.kith.android.status.StatusLine;
import app.kith.core.loop.Standing;
import app.kith.core.outbound.OutboundModel;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;

/** What the outbox stands on, while it turns and comes back. */
public final class OutboxHolder extends ViewModel {
  /** Its pictures are small. */
  private static final int PART = 20;

  private final StoreThread store =
      StoreThread.start("kith-outbox", new MainThread(), failure -> {});
  private final Watched<Standing> standing = new Watched<>(Standing.UNKNOWN);
  private final ScreenPictures pictures;
  private final OutboundModel model;
  private final SeenScreen screen;

  OutboxHolder(PhoneScreens screens) {
    pictures = new ScreenPictures(screens.phone(), PART);
    model = new OutboundModel(new PhoneOutbox(screens.phone()), store, screens::wrote);
    screen = new SeenScreen(screens.sync(), standing::set, model::changed);
    standing.watch(model::standing);
  }

  OutboundModel model() {
    return model;
  }

  ScreenPictures pictures() {
    return pictures;
  }

  SeenScreen screen() {
    return screen;
  }

  /** What the pill says at the moment. */
  StatusLine status() {
    return StatusLine.of(standing.now(), model.shown().now().all().progress());
  }

  /** Whether nothing goes out by itself any more. */
  boolean isEnded() {
    return standing.now().trouble().isPresent();
  }

  Watched<Standing> standing() {
    return standing;
  }

  @Override
  protected void onCleared() {
    screen.unseen(false);
    model.undoIsOver();
    new Thread(this::end, "kith-outbox-end").start();
  }

  /** Lets what was asked come to its end, which may take a moment. */
  private void end() {
    store.close();
    pictures.close();
  }
}
