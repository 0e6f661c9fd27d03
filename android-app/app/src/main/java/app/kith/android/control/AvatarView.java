package app.kith.android.control;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.drawable.GradientDrawable;
import android.util.AttributeSet;
import android.view.Gravity;
import androidx.appcompat.widget.AppCompatTextView;
import androidx.core.graphics.drawable.RoundedBitmapDrawable;
import androidx.core.graphics.drawable.RoundedBitmapDrawableFactory;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.picture.Faces;
import app.kith.core.people.Person;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody's first letter, a whole syllable in Korean, on a colour of their own. */
public final class AvatarView extends AppCompatTextView {
  /** Whose portrait is shown or awaited: views are used again for other people. */
  private String shown = "";

  public AvatarView(Context context, @Nullable AttributeSet attributes) {
    super(context, attributes);
    setGravity(Gravity.CENTER);
    setIncludeFontPadding(false);
    // The name stands beside it.
    setImportantForAccessibility(IMPORTANT_FOR_ACCESSIBILITY_NO);
  }

  /** Shows somebody by their portrait, once it is decoded, and by their first letter until then. */
  public void show(Person person) {
    show(person.id(), person.name());
    shown = person.portrait();
    if (shown.isEmpty()) {
      return;
    }
    Faces faces = KithApplication.of(getContext()).screens().faces();
    Optional<Bitmap> now = faces.now(shown);
    if (now.isPresent()) {
      show(now.get());
    } else {
      String wanted = shown;
      faces.load(
          wanted,
          face -> {
            if (wanted.equals(shown)) {
              show(face);
            }
          });
    }
  }

  private void show(Bitmap face) {
    RoundedBitmapDrawable round = RoundedBitmapDrawableFactory.create(getResources(), face);
    round.setCircular(true);
    setText("");
    setBackground(round);
  }

  /** Shows somebody by their first letter. */
  public void show(String account, String name) {
    shown = "";
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
