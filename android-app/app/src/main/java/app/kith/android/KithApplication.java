package app.kith.android;

import android.app.Application;
import com.google.android.material.color.DynamicColors;

/** The app's process. */
public class KithApplication extends Application {
  @Override
  public void onCreate() {
    super.onCreate();
    chooseColours();
  }

  /** Those of the phone where it has any, else Kith's own. */
  protected void chooseColours() {
    DynamicColors.applyToActivitiesIfAvailable(this);
  }
}
