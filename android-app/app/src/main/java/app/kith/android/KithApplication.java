package app.kith.android;

import android.app.Application;
import android.content.Context;
import app.kith.android.compose.draft.Composer;
import app.kith.android.live.OpenPhone;
import app.kith.android.live.PhoneScreens;
import app.kith.android.video.VideoShelf;
import app.kith.android.work.SyncSchedule;
import com.google.android.material.color.DynamicColors;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The app's process. */
public class KithApplication extends Application {
  private @Nullable OpenPhone phone;
  private @Nullable PhoneScreens screens;
  private @Nullable Composer composer;
  private @Nullable VideoShelf videos;

  @Override
  public void onCreate() {
    super.onCreate();
    chooseColours();
  }

  /** The application that a context belongs to. */
  public static KithApplication of(Context context) {
    return (KithApplication) context.getApplicationContext();
  }

  /** The phone's device, which need not have joined. */
  public synchronized OpenPhone phone() {
    OpenPhone known = phone;
    if (known == null) {
      known = new OpenPhone(this);
      phone = known;
      videos = new VideoShelf(this, known);
    }
    return known;
  }

  /** What the screens have together; on the main thread. */
  public PhoneScreens screens() {
    PhoneScreens known = screens;
    if (known == null) {
      known = new PhoneScreens(phone(), new SyncSchedule(this)::send);
      screens = known;
    }
    return known;
  }

  /** The draft of this process; on the main thread. */
  public Composer composer() {
    Composer known = composer;
    if (known == null) {
      known = new Composer(this, phone());
      composer = known;
    }
    return known;
  }

  /** Parts of videos that came while they played. */
  public synchronized VideoShelf videos() {
    phone();
    return Objects.requireNonNull(videos);
  }

  /** As where the process ends: what it has in memory is gone, and its files are let go. */
  protected synchronized void forget() throws IOException {
    if (screens != null) {
      screens.close();
    }
    if (videos != null) {
      videos.close();
    }
    if (phone != null) {
      phone.close();
    }
    screens = null;
    composer = null;
    videos = null;
    phone = null;
  }

  /** Those of the phone where it has any, else Kith's own. */
  protected void chooseColours() {
    DynamicColors.applyToActivitiesIfAvailable(this);
  }
}
