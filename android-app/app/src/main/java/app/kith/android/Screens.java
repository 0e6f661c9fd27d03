package app.kith.android;

import android.content.Context;
import android.content.Intent;
import android.net.Uri;

/**
 * The ways from one screen to another, by the names that the manifest has: so that no screen needs
 * to see the others.
 */
public final class Screens {
  /** Which post. */
  public static final String POST = "post";

  public static final String TO_COMMENT = "to_comment";
  public static final String TO_EDIT = "to_edit";

  /** Whether a phone that was shut out is to join again. */
  public static final String AGAIN = "again";

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

  /** What was not sent before this phone joined again. */
  public static Intent former(Context context) {
    return to(context, "outbox.FormerActivity");
  }

  /**
   * The way in, for a phone that was shut out.
   *
   * @param link that was opened elsewhere, or ""
   */
  public static Intent joinAgain(Context context, String link) {
    Intent again = to(context, "welcome.WelcomeActivity").putExtra(AGAIN, true);
    return link.isEmpty() ? again : again.setData(Uri.parse(link));
  }

  private static Intent to(Context context, String name) {
    return new Intent().setClassName(context, ROOT + name);
  }
}
