package app.kith.android.device;

import android.content.ContentResolver;
import android.content.Context;
import android.os.SystemClock;
import android.provider.Settings;
import app.kith.core.clock.ClockReading;
import app.kith.core.clock.DeviceClock;
import java.util.UUID;

/**
 * The phone's clocks: Android counts its boots, and the time since the last one, sleep included.
 */
public final class AndroidDeviceClock implements DeviceClock {
  private static final int NONE = -1;

  private final ContentResolver settings;

  /** For a phone that does not count: each process is a boot of its own. */
  private final String process = UUID.randomUUID().toString();

  public AndroidDeviceClock(Context context) {
    settings = context.getContentResolver();
  }

  @Override
  public ClockReading read() {
    int boots = Settings.Global.getInt(settings, Settings.Global.BOOT_COUNT, NONE);
    String boot = boots == NONE ? process : "boot-" + boots;
    return new ClockReading(boot, SystemClock.elapsedRealtime(), System.currentTimeMillis());
  }
}
