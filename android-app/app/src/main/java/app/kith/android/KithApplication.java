package app.kith.android;

import android.app.Application;
import android.content.Context;
import app.kith.android.compose.draft.Composer;
import app.kith.android.device.PhoneFolders;
import app.kith.android.device.PhoneHome;
import app.kith.android.lend.LentFiles;
import app.kith.android.live.OpenPhone;
import app.kith.android.live.PhoneScreens;
import app.kith.android.video.VideoShelf;
import app.kith.android.work.SyncSchedule;
import app.kith.core.join.ByLink;
import app.kith.core.join.JoinCommunity;
import com.google.android.material.color.DynamicColors;
import java.io.IOException;
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
    new Thread(this::tidy, "kith-tidy").start();
  }

  /**
   * Deletes what is only there because a process ended: copies that were lent to other apps, and
   * former devices that were being deleted. Never on the main thread.
   */
  public void tidy() {
    try {
      new LentFiles(this).sweep();
      new PhoneFolders(getNoBackupFilesDir().toPath()).sweep();
    } catch (IOException e) {
      // It goes the next time.
    }
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
      settle(known);
      phone = known;
      videos = new VideoShelf(this, known);
    }
    return known;
  }

  /** The process may have ended between a join and its end. */
  private static void settle(OpenPhone closed) {
    try {
      closed.home().settle();
    } catch (IOException e) {
      // The disk refuses it now: the device of before is still whole, or the next start goes on.
    }
  }

  /**
   * Joins again with a phone that was shut out. Once it has, what knew the device of before ends,
   * and the new one takes its place. Never on the main thread.
   *
   * @throws IOException as {@link PhoneHome#join}
   */
  public JoinCommunity.Result joinAnew(ByLink entry) throws IOException {
    JoinCommunity.Result result = phone().home().joinAnew(entry);
    if (result instanceof JoinCommunity.Result.Done) {
      beginAnew();
    }
    return result;
  }

  private void beginAnew() throws IOException {
    OpenPhone known = phone();
    PhoneScreens left;
    VideoShelf shelf;
    synchronized (this) {
      left = screens;
      shelf = videos;
      screens = null;
      videos = null;
    }
    if (left != null) {
      left.close();
    }
    if (shelf != null) {
      shelf.close();
    }
    known.beginAnew();
    videos();
  }

  /** What the screens have together; on the main thread. */
  public synchronized PhoneScreens screens() {
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
    OpenPhone known = phone();
    VideoShelf shelf = videos;
    if (shelf == null) {
      shelf = new VideoShelf(this, known);
      videos = shelf;
    }
    return shelf;
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
