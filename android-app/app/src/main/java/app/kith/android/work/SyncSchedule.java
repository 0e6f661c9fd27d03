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
import androidx.work.WorkInfo;
import androidx.work.WorkManager;
import com.google.common.util.concurrent.ListenableFuture;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks Android for syncs; it remembers them over kills and restarts, and waits for a network. */
public final class SyncSchedule {
  /** The sync that sends what was just done. */
  public static final String SEND = "send";

  /** The sync that comes by itself. */
  public static final String ROUND = "round";

  private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  private final Context context;

  /** Those that Android was not yet asked a sync for. */
  private final AtomicInteger acts = new AtomicInteger();

  public SyncSchedule(Context context) {
    this.context = context;
  }

  /**
   * As soon as there is a network: something was done here. All that is done before a sync begins
   * goes with it; one that runs already is followed by one.
   */
  public void send() {
    if (acts.getAndIncrement() == 0) {
      ask();
    }
  }

  /** Looks what waits and adds to it, for all acts so far; again if there were more meanwhile. */
  private void ask() {
    int answered = acts.get();
    WorkManager work = WorkManager.getInstance(context);
    ListenableFuture<List<WorkInfo>> known = work.getWorkInfosForUniqueWork(SEND);
    known.addListener(
        () ->
            work.enqueueUniqueWork(SEND, policy(known), request())
                .getResult()
                .addListener(
                    () -> {
                      if (!acts.compareAndSet(answered, 0)) {
                        ask();
                      }
                    },
                    Runnable::run),
        Runnable::run);
  }

  private static ExistingWorkPolicy policy(ListenableFuture<List<WorkInfo>> known) {
    boolean runs = false;
    try {
      for (WorkInfo work : known.get()) {
        if (work.getState() == WorkInfo.State.ENQUEUED
            || work.getState() == WorkInfo.State.BLOCKED) {
          return ExistingWorkPolicy.KEEP;
        }
        runs |= work.getState() == WorkInfo.State.RUNNING;
      }
    } catch (ExecutionException e) {
      // What waits is unknown: one sync too many is better than none.
      return ExistingWorkPolicy.APPEND_OR_REPLACE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExistingWorkPolicy.APPEND_OR_REPLACE;
    }
    return runs ? ExistingWorkPolicy.APPEND_OR_REPLACE : ExistingWorkPolicy.KEEP;
  }

  private static OneTimeWorkRequest request() {
    return new OneTimeWorkRequest.Builder(SyncWorker.class)
        .setConstraints(network())
        .setBackoffCriteria(BackoffPolicy.EXPONENTIAL, FIRST_WAIT)
        .setExpedited(OutOfQuotaPolicy.RUN_AS_NON_EXPEDITED_WORK_REQUEST)
        .build();
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
