package app.kith.android;

import android.content.Context;
import android.graphics.Color;
import android.os.Bundle;
import androidx.activity.EdgeToEdge;
import androidx.activity.SystemBarStyle;
import androidx.appcompat.app.AppCompatActivity;
import androidx.appcompat.app.AppCompatDelegate;
import org.jspecify.annotations.Nullable;

/** A screen of pictures, which is dark by day too and reaches to all edges. */
public abstract class DarkActivity extends AppCompatActivity {
  @Override
  protected void attachBaseContext(Context base) {
    getDelegate().setLocalNightMode(AppCompatDelegate.MODE_NIGHT_YES);
    super.attachBaseContext(base);
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    SystemBarStyle dark = SystemBarStyle.dark(Color.TRANSPARENT);
    EdgeToEdge.enable(this, dark, dark);
    super.onCreate(saved);
  }
}
