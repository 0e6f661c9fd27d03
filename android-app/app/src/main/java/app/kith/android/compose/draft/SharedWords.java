package app.kith.android.compose.draft;

import app.kith.android.compose.take.Offer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that other apps share, below those of the draft. The very same that was shared already is
 * not repeated while it stands there; words that merely occur in others are.
 */
final class SharedWords {
  private static final String BETWEEN = "\n\n";

  private final Set<List<String>> seen = new HashSet<>();

  /**
   * The caption with them.
   *
   * @param offers what was shared with them
   * @param again whether the process before has begun to take it
   */
  String into(String caption, String text, List<Offer> offers, boolean again) {
    if (text.trim().isEmpty()) {
      return caption;
    }
    List<String> shared = offers.stream().map(Offer::address).collect(Collectors.toList());
    shared.add(text);
    boolean repeated = !seen.add(shared) || again;
    return repeated && stands(caption, text) ? caption : joined(caption, text);
  }

  /** Whether they are there by themselves. */
  private static boolean stands(String caption, String text) {
    return (BETWEEN + caption + BETWEEN).contains(BETWEEN + text + BETWEEN);
  }

  static String joined(String first, String second) {
    return first.trim().isEmpty() ? second : first + BETWEEN + second;
  }
}
