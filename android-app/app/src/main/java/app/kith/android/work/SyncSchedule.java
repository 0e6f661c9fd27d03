package app.kith.android.work;

import android.content.Context;
import androidx.work.BackoffPolicy;
import androidx.work.Constraints;
import androidx.work.ExistingPeriodicWorkPolicy;
import androidx.work.ExistingWorkPolicy;
import androidx.work.NetworkType;
import androidx.work.OneTimeWorkRequest;
import androidx.work.OutOfQuotaPolicy;
import androidx.work.PeriodicWorkRequest;
import androidx.work.WorkManager;
import java.time.Duration;

/** Asks Android for syncs; it remembers them over kills and restarts, and waits for a network. */
public final class SyncSchedule {
  /** The sync that sends what was just done. */
  public static final String SEND = "send";

  /** The sync that comes by itself. */
  public static final String ROUND = "round";

  private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  private final Context context;

  public SyncSchedule(Context context) {
    this.context = context;
  }

  /** As soon as there is a network: something was done here. One that runs is followed by one. */
  public void send() {
    OneTimeWorkRequest request =
        new OneTimeWorkRequest.Builder(SyncWorker.class)
            .setConstraints(network())
            .setBackoffCriteria(BackoffPolicy.EXPONENTIAL, FIRST_WAIT)
            .setExpedited(OutOfQuotaPolicy.RUN_AS_NON_EXPEDITED_WORK_REQUEST)
            .build();
    WorkManager.getInstance(context)
        .enqueueUniqueWork(SEND, ExistingWorkPolicy.APPEND_OR_REPLACE, request);
  }

  /** From now on every hour or so. */
  public void rounds() {
    PeriodicWorkRequest request =
        new PeriodicWorkRequest.Builder(SyncWorker.class, BETWEEN_ROUNDS)
            .setConstraints(network())
            .build();
    WorkManager.getInstance(context)
        .enqueueUniquePeriodicWork(ROUND, ExistingPeriodicWorkPolicy.KEEP, request);
  }

  private static Constraints network() {
    return new Constraints.Builder().setRequiredNetworkType(NetworkType.CONNECTED).build();
  }
}
