package app.kith.android;

import android.app.Application;
import com.google.android.material.color.DynamicColors;

/** The app's process. */
public final class KithApplication extends Application {
  @Override
  public void onCreate() {
    super.onCreate();
    DynamicColors.applyToActivitiesIfAvailable(this);
  }
}
