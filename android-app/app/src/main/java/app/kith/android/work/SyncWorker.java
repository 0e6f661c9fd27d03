package app.kith.android.work;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.content.Context;
import androidx.core.app.NotificationCompat;
import androidx.work.ForegroundInfo;
import androidx.work.Worker;
import androidx.work.WorkerParameters;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.live.OpenPhone;
import app.kith.core.loop.HomeSync;
import app.kith.core.loop.SyncEnd;
import app.kith.core.loop.SyncedDevice;
import app.kith.core.sync.exchange.SyncListener;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One sync, as core does it. Where a screen of the app is open, its loop does the work and this one
 * looks on until all is done.
 */
public final class SyncWorker extends Worker {
  /** Android ends a worker after ten minutes. */
  private static final Duration LIMIT = Duration.ofMinutes(9);

  private static final String CHANNEL = "sync";
  private static final int NOTICE = 1;

  private volatile @Nullable Thread running;

  public SyncWorker(Context context, WorkerParameters parameters) {
    super(context, parameters);
  }

  @Override
  public Result doWork() {
    KithApplication app = KithApplication.of(getApplicationContext());
    app.tidy();
    OpenPhone phone = app.phone();
    if (!phone.home().isJoined()) {
      return Result.success();
    }
    running = Thread.currentThread();
    try (SyncedDevice device = phone.lend()) {
      return result(new HomeSync(device, new Changes(phone)).call(LIMIT));
    } catch (IOException e) {
      // The disk refuses something, or Android has ended this: the outbox has all that is unsent.
      return Result.retry();
    } finally {
      running = null;
      phone.changed();
    }
  }

  /** Only what another try may change is tried again; the screen says the rest. */
  private static Result result(SyncEnd end) {
    return switch (end) {
      case SyncEnd.Settled settled -> Result.success();
      case SyncEnd.Unsettled unsettled ->
          switch (unsettled.code()) {
            case "unreachable", SyncEnd.TIME_OVER -> Result.retry();
            default -> Result.failure();
          };
    };
  }

  @Override
  public void onStopped() {
    Thread thread = running;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Before Android 12 what is expedited shows that it runs. */
  @Override
  public ForegroundInfo getForegroundInfo() {
    Context context = getApplicationContext();
    NotificationManager notices = context.getSystemService(NotificationManager.class);
    notices.createNotificationChannel(
        new NotificationChannel(
            CHANNEL, context.getString(R.string.sync_channel), NotificationManager.IMPORTANCE_LOW));
    Notification notice =
        new NotificationCompat.Builder(context, CHANNEL)
            .setSmallIcon(R.drawable.ic_upload)
            .setContentTitle(context.getString(R.string.sync_notice))
            .setOngoing(true)
            .build();
    return new ForegroundInfo(NOTICE, notice);
  }

  private record Changes(OpenPhone phone) implements SyncListener {
    @Override
    public void changed() {
      phone.changed();
    }

    @Override
    public void uploading(String blob, long sent, long bytes) {
      phone.changed();
    }
  }
}
