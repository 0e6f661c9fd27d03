package app.kith.android;

import android.view.View;
import androidx.activity.ComponentActivity;
import androidx.lifecycle.DefaultLifecycleObserver;
import androidx.lifecycle.LifecycleOwner;
import app.kith.android.live.PhoneScreens;
import app.kith.android.words.Reasons;
import app.kith.core.page.Deletions;
import java.util.Optional;

/** Says on a screen what was deleted a moment ago, on this one or another, and brings it back. */
public final class DeletedBar {
  private final View screen;
  private final UndoBar bar;

  public DeletedBar(View screen) {
    this.screen = screen;
    this.bar = new UndoBar(screen);
  }

  /** Follows what is deleted whenever the activity is seen, from its next start on. */
  public void follow(ComponentActivity activity, PhoneScreens screens) {
    activity
        .getLifecycle()
        .addObserver(
            new DefaultLifecycleObserver() {
              private Runnable unwatch = () -> {};

              @Override
              public void onStart(LifecycleOwner owner) {
                unwatch = follow(screens);
              }

              @Override
              public void onStop(LifecycleOwner owner) {
                unwatch.run();
              }
            });
  }

  private Runnable follow(PhoneScreens screens) {
    Deletions deletions = screens.deletions();
    Runnable waiting = deletions.waiting().watch(now -> show(now, deletions));
    Runnable notice = screens.notice().watch(now -> now.ifPresent(why -> say(why, screens)));
    return () -> {
      waiting.run();
      notice.run();
      bar.hide();
    };
  }

  private void show(Optional<Deletions.Deleted> now, Deletions deletions) {
    if (now.isPresent()) {
      bar.offerUntilHidden(now.get().sentence(), deletions::undo, deletions::commit);
    } else {
      bar.hide();
    }
  }

  private void say(PhoneScreens.Notice notice, PhoneScreens screens) {
    Reasons reasons = new Reasons(screen.getContext());
    bar.say(
        switch (notice) {
          case PhoneScreens.Refused refused -> reasons.of(refused.why());
          case PhoneScreens.Failed failed -> reasons.of(failed.why());
        },
        () -> screens.notice().set(Optional.empty()));
  }
}
