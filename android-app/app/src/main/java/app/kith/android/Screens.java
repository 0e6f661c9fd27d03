package app.kith.android;

import android.content.Context;
import android.content.Intent;

/**
 * The ways from one screen to another, by the names that the manifest has: so that no screen needs
 * to see the others.
 */
public final class Screens {
  /** Written out, since a release keeps the names of the manifest's classes, but not this one's. */
  private static final String ROOT = "app.kith.android.";

  private Screens() {}

  /** What waits, and what could not be sent. */
  public static Intent outbox(Context context) {
    return to(context, "outbox.OutboxActivity");
  }

  /** A new post, or the one that is being written. */
  public static Intent compose(Context context) {
    return to(context, "compose.ComposeActivity");
  }

  private static Intent to(Context context, String name) {
    return new Intent().setClassName(context, ROOT + name);
  }
}
