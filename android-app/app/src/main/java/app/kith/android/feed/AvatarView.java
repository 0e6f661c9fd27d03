package app.kith.android.feed;

import android.content.Context;
import android.graphics.drawable.GradientDrawable;
import android.util.AttributeSet;
import android.view.Gravity;
import androidx.appcompat.widget.AppCompatTextView;
import app.kith.android.R;
import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody's first letter, a whole syllable in Korean, on a colour of their own. */
public final class AvatarView extends AppCompatTextView {
  public AvatarView(Context context, @Nullable AttributeSet attributes) {
    super(context, attributes);
    setGravity(Gravity.CENTER);
    setIncludeFontPadding(false);
    // The name stands beside it.
    setImportantForAccessibility(IMPORTANT_FOR_ACCESSIBILITY_NO);
  }

  public void show(String account, String name) {
    int[] tops = getResources().getIntArray(R.array.avatar_tops);
    int[] bottoms = getResources().getIntArray(R.array.avatar_bottoms);
    int colour = Math.floorMod(account.hashCode(), tops.length);
    GradientDrawable ground =
        new GradientDrawable(
            GradientDrawable.Orientation.TL_BR, new int[] {tops[colour], bottoms[colour]});
    ground.setShape(GradientDrawable.OVAL);
    setBackground(ground);
    setText(first(name));
  }

  private static String first(String name) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    String text = name.trim();
    letters.setText(text);
    int end = letters.next();
    return end == BreakIterator.DONE ? "" : text.substring(0, end).toUpperCase(Locale.ROOT);
  }
}
