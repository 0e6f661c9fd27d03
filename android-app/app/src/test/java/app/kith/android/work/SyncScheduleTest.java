package app.kith.android.work;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Application;
import androidx.test.core.app.ApplicationProvider;
import androidx.work.WorkInfo;
import androidx.work.WorkManager;
import androidx.work.impl.WorkManagerImpl;
import com.google.common.util.concurrent.Futures;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** How often Android is asked for a sync. */
@RunWith(RobolectricTestRunner.class)
public class SyncScheduleTest {
  private static final int ACTS = 30;

  private final Application app = ApplicationProvider.getApplicationContext();
  private final SyncSchedule schedule = new SyncSchedule(app);

  @Test
  public void whatIsDoneWithoutANetworkIsSentByOneSync() {
    for (int i = 0; i < ACTS; i++) {
      schedule.send();
    }

    assertThat(asked()).extracting(WorkInfo::getState).containsExactly(WorkInfo.State.ENQUEUED);
  }

  @Test
  public void aSyncThatRunsIsFollowedByOneForAllThatIsDoneMeanwhile() {
    schedule.send();
    WorkManagerImpl.getInstance(app)
        .getWorkDatabase()
        .workSpecDao()
        .setState(WorkInfo.State.RUNNING, asked().get(0).getId().toString());

    for (int i = 0; i < ACTS; i++) {
      schedule.send();
    }

    assertThat(asked())
        .extracting(WorkInfo::getState)
        .containsExactlyInAnyOrder(WorkInfo.State.RUNNING, WorkInfo.State.BLOCKED);
  }

  private List<WorkInfo> asked() {
    return Futures.getUnchecked(
        WorkManager.getInstance(app).getWorkInfosForUniqueWork(SyncSchedule.SEND));
  }
}
