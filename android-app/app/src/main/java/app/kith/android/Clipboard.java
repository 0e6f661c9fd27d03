package app.kith.android;

import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Context;
import android.os.Build;
import android.widget.Toast;

/** Lets people take texts along to other apps. */
public final class Clipboard {
  private Clipboard() {}

  public static void copy(Context context, String text) {
    ClipboardManager clipboard = context.getSystemService(ClipboardManager.class);
    clipboard.setPrimaryClip(ClipData.newPlainText(context.getString(R.string.app_name), text));
    // Later ones say so themselves.
    if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) {
      Toast.makeText(context, R.string.copied, Toast.LENGTH_SHORT).show();
    }
  }
}
