package app.kith.android.compose.take;

import android.content.ClipData;
import android.content.Intent;
import android.net.Uri;
import androidx.core.content.IntentCompat;
import app.kith.core.model.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what another app sent. Every part of it may be missing, of another type, or huge. */
public final class SharedIntent {
  private static final int LONGEST = Limits.STANDARD.captionCodePoints();

  private final int mostFiles;

  /**
   * For drafts of so many files.
   *
   * @param mostFiles addresses that are looked at; the others are counted
   */
  public SharedIntent(int mostFiles) {
    this.mostFiles = mostFiles;
  }

  public static boolean isShared(Intent intent) {
    return Intent.ACTION_SEND.equals(intent.getAction())
        || Intent.ACTION_SEND_MULTIPLE.equals(intent.getAction());
  }

  public Shared read(Intent intent) {
    try {
      return shared(intent);
    } catch (RuntimeException e) {
      // An extra of a class that is not here breaks the reading of all of them.
      return new Shared("", false, List.of(), 0);
    }
  }

  private Shared shared(Intent intent) {
    CharSequence given = intent.getCharSequenceExtra(Intent.EXTRA_TEXT);
    String text = given == null ? "" : given.toString();
    boolean cut = text.codePointCount(0, text.length()) > LONGEST;
    List<Uri> all = addresses(intent);
    List<Uri> few = all.subList(0, Math.min(all.size(), mostFiles));
    return new Shared(
        cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text,
        cut,
        few,
        all.size() - few.size());
  }

  private static List<Uri> addresses(Intent intent) {
    List<Uri> found = new ArrayList<>();
    if (Intent.ACTION_SEND.equals(intent.getAction())) {
      add(found, IntentCompat.getParcelableExtra(intent, Intent.EXTRA_STREAM, Uri.class));
    } else {
      List<?> several =
          IntentCompat.getParcelableArrayListExtra(intent, Intent.EXTRA_STREAM, Uri.class);
      if (several != null) {
        several.forEach(each -> add(found, each));
      }
    }
    ClipData clip = intent.getClipData();
    if (found.isEmpty() && clip != null) {
      for (int i = 0; i < clip.getItemCount(); i++) {
        add(found, clip.getItemAt(i).getUri());
      }
    }
    return found;
  }

  private static void add(List<Uri> found, @Nullable Object each) {
    if (each instanceof Uri address) {
      found.add(address);
    }
  }
}
