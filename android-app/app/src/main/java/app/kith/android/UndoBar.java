package app.kith.android;

import android.view.View;
import com.google.android.material.snackbar.BaseTransientBottomBar;
import com.google.android.material.snackbar.Snackbar;
import org.jspecify.annotations.Nullable;

/** Says something at the bottom of a screen for a while, and may offer to take it back. */
public final class UndoBar {
  private static final int MILLIS = 10_000;

  private final View screen;
  private @Nullable Snackbar shown;

  public UndoBar(View screen) {
    this.screen = screen;
  }

  /** Says what happened; {@code over} is told when nobody looks at it any more. */
  public void say(String sentence, Runnable over) {
    show(Snackbar.make(screen, sentence, Snackbar.LENGTH_LONG), over);
  }

  /** The same with a button that takes it back, until it is hidden or swept away. */
  public void offerUntilHidden(String sentence, Runnable undo, Runnable over) {
    Snackbar bar = Snackbar.make(screen, sentence, Snackbar.LENGTH_INDEFINITE);
    bar.setAction(R.string.undo, view -> undo.run());
    show(bar, over);
  }

  /** The same with a button that takes it back. */
  public void offer(String sentence, Runnable undo, Runnable over) {
    Snackbar bar = Snackbar.make(screen, sentence, MILLIS);
    bar.setAction(R.string.undo, view -> undo.run());
    show(bar, over);
  }

  private void show(Snackbar bar, Runnable over) {
    hide();
    shown = bar;
    bar.addCallback(
        new BaseTransientBottomBar.BaseCallback<Snackbar>() {
          @Override
          public void onDismissed(Snackbar ended, int why) {
            if (why == DISMISS_EVENT_TIMEOUT || why == DISMISS_EVENT_SWIPE) {
              over.run();
            }
          }
        });
    bar.show();
  }

  /** Nothing is to be said any more. */
  public void hide() {
    Snackbar bar = shown;
    shown = null;
    if (bar != null) {
      bar.dismiss();
    }
  }
}
