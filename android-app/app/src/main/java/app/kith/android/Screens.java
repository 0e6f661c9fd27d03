package app.kith.android;

import android.content.Context;
import android.content.Intent;

/**
 * The ways from one screen to another, by the names that the manifest has: so that no screen needs
 * to see the others.
 */
public final class Screens {
  /** Which post. */
  public static final String POST = "post";

  public static final String TO_COMMENT = "to_comment";
  public static final String TO_EDIT = "to_edit";

  /** Written out, since a release keeps the names of the manifest's classes, but not this one's. */
  private static final String ROOT = "app.kith.android.";

  private Screens() {}

  /** What waits, and what could not be sent. */
  public static Intent outbox(Context context) {
    return to(context, "outbox.OutboxActivity");
  }

  /** Who is here. */
  public static Intent people(Context context) {
    return to(context, "people.PeopleActivity");
  }

  /**
   * A post's page.
   *
   * @param toComment whether a comment is to be written
   * @param toEdit whether its own caption is to be edited
   */
  public static Intent post(Context context, String post, boolean toComment, boolean toEdit) {
    return to(context, "post.PostActivity")
        .putExtra(POST, post)
        .putExtra(TO_COMMENT, toComment)
        .putExtra(TO_EDIT, toEdit);
  }

  /** A new post, or the one that is being written. */
  public static Intent compose(Context context) {
    return to(context, "compose.ComposeActivity");
  }

  private static Intent to(Context context, String name) {
    return new Intent().setClassName(context, ROOT + name);
  }
}
