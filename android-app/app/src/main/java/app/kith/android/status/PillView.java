package app.kith.android.status;

import android.content.Context;
import android.content.res.ColorStateList;
import android.content.res.Resources;
import android.util.AttributeSet;
import androidx.appcompat.widget.AppCompatTextView;
import app.kith.android.R;
import com.google.android.material.color.MaterialColors;
import org.jspecify.annotations.Nullable;

/** Says how the phone stands, and says it again whenever that changes. */
public final class PillView extends AppCompatTextView {
  public PillView(Context context, @Nullable AttributeSet attributes) {
    super(context, attributes);
    setAccessibilityLiveRegion(ACCESSIBILITY_LIVE_REGION_POLITE);
  }

  public void show(StatusLine line) {
    boolean problem = line.kind().isProblem();
    setText(words(line));
    setCompoundDrawablesRelativeWithIntrinsicBounds(icon(line), 0, 0, 0);
    int colour =
        problem
            ? getContext().getColor(R.color.problem_text)
            : MaterialColors.getColor(
                this, com.google.android.material.R.attr.colorOnSurfaceVariant);
    setTextColor(colour);
    setCompoundDrawableTintList(ColorStateList.valueOf(colour));
    setBackgroundResource(problem ? R.drawable.pill_problem : R.drawable.pill);
  }

  private static int icon(StatusLine line) {
    return switch (line.kind()) {
      case SIGNED_OUT, STOPPED, STRANGER, NOT_SENT -> R.drawable.ic_alert;
      case OFFLINE, OFFLINE_WAITING -> R.drawable.ic_cloud_off;
      case SENT_PERCENT, SENDING -> R.drawable.ic_upload;
      case WAITING -> R.drawable.ic_clock;
      case CATCHING_UP, LOOKING -> R.drawable.ic_refresh;
      case CURRENT -> R.drawable.ic_check;
    };
  }

  private String words(StatusLine line) {
    Resources words = getResources();
    int count = line.count();
    return switch (line.kind()) {
      case SIGNED_OUT -> words.getString(R.string.status_signed_out);
      case STOPPED -> words.getString(R.string.status_stopped);
      case STRANGER -> words.getString(R.string.status_stranger);
      case NOT_SENT -> words.getString(R.string.status_not_sent, count);
      case OFFLINE -> words.getString(R.string.status_offline);
      case OFFLINE_WAITING -> words.getString(R.string.status_offline_waiting, count);
      case SENT_PERCENT -> words.getString(R.string.status_sent, count);
      case SENDING -> words.getString(R.string.status_sending, count);
      case WAITING -> words.getString(R.string.status_waiting, count);
      case CATCHING_UP -> words.getString(R.string.status_catching_up);
      case LOOKING -> words.getString(R.string.status_looking);
      case CURRENT -> words.getString(R.string.status_current);
    };
  }
}
