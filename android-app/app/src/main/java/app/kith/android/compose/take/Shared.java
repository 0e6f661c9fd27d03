package app.kith.android.compose.take;

import android.net.Uri;
import java.util.List;

/**
 * What another app shared.
 *
 * @param text words, cut to what a post may have
 * @param cut whether there were more
 * @param addresses of pictures and videos
 * @param left how many more there were
 */
public record Shared(String text, boolean cut, List<Uri> addresses, int left) {
  public Shared {
    addresses = List.copyOf(addresses);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return text.trim().isEmpty() && addresses.isEmpty();
  }
}
