package app.kith.core.loop;

import app.kith.core.thread.UiThread;
import app.kith.core.thread.Watched;
import java.util.function.UnaryOperator;

/** Keeps how a device stands as its background sync tells it, for the screens to watch. */
public abstract class ToldStanding implements BackgroundSync.Told {
  private final Watched<Standing> standing;
  private final UiThread ui;

  /**
   * @param standing read and changed on the screens' thread only
   */
  protected ToldStanding(Watched<Standing> standing, UiThread ui) {
    this.standing = standing;
    this.ui = ui;
  }

  @Override
  public void online() {
    stand(Standing::online);
  }

  @Override
  public final void offline() {
    stand(this::offline);
  }

  @Override
  public final void doubted(Standing.Doubted who) {
    stand(now -> offline(now).doubting(who));
  }

  /** The same standing, offline since the moment that this app knows of. */
  protected abstract Standing offline(Standing now);

  @Override
  public final void settled() {
    stand(now -> now.withSettled(true));
  }

  @Override
  public final void catchingUp() {
    stand(now -> now.withSettled(false));
  }

  @Override
  public final void stopped(Standing.Trouble why) {
    stand(now -> now.stopped(why));
  }

  private void stand(UnaryOperator<Standing> change) {
    ui.later(() -> standing.set(change.apply(standing.now())));
  }
}
